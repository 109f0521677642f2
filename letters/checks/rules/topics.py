"""Topics and headings: each recommendation under its own topic, no heading without text."""

from collections.abc import Iterator, Sequence

from letters.campaign.models import Topic
from letters.checks.findings import Finding
from letters.checks.letter import Letter
from letters.checks.text import plain

_BUILD_AGAIN = (
    "Build the letter again; if it was edited by hand, put the heading and its recommendations together again."
)


def under_other_topic(letter: Letter) -> Iterator[Finding]:
    """The nearest topic heading above a recommendation is not its own, wherever the letter has it."""
    headings = _topic_headings(letter)
    topic_of = {each.id: each.topic for each in letter.campaign.recommendations}
    titles = {each.id: each.title for each in letter.campaign.topics}
    judged = letter.places if headings or letter.expected.has_topic_headings else ()
    above = {place: _topic_above(place.paragraph, headings) for place in judged}
    right = {place.recommendation for place, topic in above.items() if topic == topic_of[place.recommendation]}
    for place, topic in above.items():
        if place.recommendation not in right:
            where = f"stands under “{titles[topic]}”" if topic else "stands under no topic"
            own = titles[topic_of[place.recommendation]]
            yield Finding(
                f"recommendation-under-other-topic:{letter.name}:{place.recommendation}",
                f"{letter.docx_name}, paragraph {place.paragraph + 1}",
                f"the recommendation {place.recommendation} {where}; its topic is “{own}”",
                _BUILD_AGAIN,
            )


def _topic_above(paragraph: int, headings: Sequence[tuple[int, Topic]]) -> str | None:
    return next((topic.id for index, topic in reversed(headings) if index < paragraph), None)


def topic_without_recommendation(letter: Letter) -> Iterator[Finding]:
    """A topic's heading stands in the letter and no recommendation of it below."""
    headings = _topic_headings(letter)
    ends = [*(index for index, _ in headings), len(letter.body)][1:]
    filled = {place.paragraph for place in letter.places} | {change.paragraph for change in letter.changes.values()}
    for (index, topic), end in zip(headings, ends, strict=True):
        if filled.isdisjoint(range(index + 1, end)):
            yield Finding(
                f"topic-without-recommendation:{letter.name}:{topic.id}",
                f"{letter.docx_name}, paragraph {index + 1}",
                f"no recommendation stands under the topic “{topic.title}”",
                _BUILD_AGAIN,
            )


def heading_without_text(letter: Letter) -> Iterator[Finding]:
    """A heading is followed by one of its own rank or a higher one, or by nothing."""
    paragraphs = [(index, each) for index, each in enumerate(letter.word.body) if each.text.strip()]
    following = [*(each for _, each in paragraphs[1:]), None]
    for (index, paragraph), after in zip(paragraphs, following, strict=True):
        if paragraph.heading and (after is None or (after.heading is not None and after.heading <= paragraph.heading)):
            yield Finding(
                f"heading-without-text:{letter.name}",
                f"{letter.docx_name}, paragraph {index + 1}",
                f"no text follows the heading “{plain(paragraph.text)}”",
                "Write the text, or take the heading out of the template or the appeal.",
            )


def _topic_headings(letter: Letter) -> list[tuple[int, Topic]]:
    """The paragraphs that are a topic's title and nothing else, in whatever case, by their index."""
    topics = {_bare(plain(topic.title)): topic for topic in letter.campaign.topics}
    titles = ((index, topics.get(_bare(each.text))) for index, each in enumerate(letter.body))
    return [(index, topic) for index, topic in titles if topic is not None]


def _bare(title: str) -> str:
    return title.casefold().rstrip(":")
