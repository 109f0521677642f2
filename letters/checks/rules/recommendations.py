"""The recommendations of a letter: all that are meant for it, whole, once, in order, and none of the others."""

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from letters.checks.findings import Finding
from letters.checks.letter import Letter
from letters.checks.text import recommended_text

_BUILD_AGAIN = "Build the letter again; if it was edited by hand, give the recommendation its text back."
_NEARLY = 0.8
"""From this likeness on a paragraph is taken for a changed recommendation, not for another text."""


def missing(letter: Letter) -> Iterator[Finding]:
    """A recommendation that is meant for the letter stands nowhere in it, or not word for word."""
    placed = {place.recommendation for place in letter.places}
    for each in letter.expected.recommendations:
        if each.id in placed:
            continue
        text = recommended_text(each)
        change = _nearest_change(text, letter)
        kind = "recommendation-altered" if change else "recommendation-missing"
        what = change or f"the recommendation {each.id} is not in the letter: “{_beginning(text)}”"
        yield Finding(f"{kind}:{letter.name}:{each.id}", letter.docx_name, what, _BUILD_AGAIN)


def of_other_governments(letter: Letter) -> Iterator[Finding]:
    """A recommendation stands in the letter that is not meant for it."""
    wanted = {each.id for each in letter.expected.recommendations}
    receivers = {each.id: each.to for each in letter.campaign.recommendations}
    for place in letter.places:
        if place.recommendation not in wanted:
            yield Finding(
                f"recommendation-of-others:{letter.name}:{place.recommendation}",
                f"{letter.docx_name}, paragraph {place.paragraph + 1}",
                f"the recommendation {place.recommendation} is meant for {', '.join(receivers[place.recommendation])}",
                f"Build the letter again; who gets it stands in its `to:` list, without {letter.name}.",
            )


def doubled(letter: Letter) -> Iterator[Finding]:
    """A recommendation stands in the letter more often than the template prints recommendations."""
    allowed = max(letter.expected.listings, 1)
    for recommendation, count in Counter(place.recommendation for place in letter.places).items():
        if count > allowed:
            what = f"the recommendation {recommendation} stands in the letter {count} times"
            yield Finding(
                f"recommendation-doubled:{letter.name}:{recommendation}", letter.docx_name, what, _BUILD_AGAIN
            )


def out_of_order(letter: Letter) -> Iterator[Finding]:
    """The recommendations stand in another order than that of the topics and, within a topic, of the data."""
    placed = tuple(dict.fromkeys(place.recommendation for place in letter.places))
    wanted = tuple(each.id for each in letter.expected.recommendations if each.id in placed)
    actual = tuple(each for each in placed if each in wanted)
    if actual != wanted:
        what = f"the recommendations stand in the order {', '.join(actual)}; the data have {', '.join(wanted)}"
        yield Finding(f"recommendations-out-of-order:{letter.name}", letter.docx_name, what, _BUILD_AGAIN)


def _nearest_change(text: str, letter: Letter) -> str | None:
    """What is different in the paragraph that is nearly this recommendation; None where there is none."""
    taken = {place.paragraph for place in letter.places}
    words = text.split()
    for index, paragraph in enumerate(letter.body):
        matcher = SequenceMatcher(None, words, paragraph.text.split(), autojunk=False)
        if index in taken or matcher.quick_ratio() < _NEARLY or matcher.ratio() < _NEARLY:
            continue
        _, a1, a2, b1, b2 = next(each for each in matcher.get_opcodes() if each[0] != "equal")
        was, now = " ".join(words[a1:a2]), " ".join(paragraph.text.split()[b1:b2])
        return f"the recommendation “{_beginning(text)}” is changed in paragraph {index + 1}: “{was}” is “{now}” there"
    return None


def _beginning(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60].rsplit(' ', 1)[0]} …"
