"""The recommendations of a letter: all that are meant for it, whole, once, in order, and none of the others."""

from collections import Counter
from collections.abc import Iterator

from letters.checks.findings import Finding
from letters.checks.letter import Letter
from letters.checks.placed import Change
from letters.checks.text import recommended_text

_BUILD_AGAIN = "Build the letter again; if it was edited by hand, give the recommendation its text back."


def missing(letter: Letter) -> Iterator[Finding]:
    """A recommendation that is meant for the letter stands nowhere in it, or not word for word."""
    placed = {place.recommendation for place in letter.places}
    for each in letter.expected.recommendations:
        beginning = _beginning(recommended_text(each))
        if (change := letter.changes.get(each.id)) is not None:
            yield Finding(
                f"recommendation-altered:{letter.name}:{each.id}",
                f"{letter.docx_name}, paragraph {change.paragraph + 1}",
                f"the recommendation “{beginning}” is changed: {_said(change)}",
                _BUILD_AGAIN,
            )
        elif each.id not in placed:
            what = f"the recommendation {each.id} is not in the letter: “{beginning}”"
            yield Finding(f"recommendation-missing:{letter.name}:{each.id}", letter.docx_name, what, _BUILD_AGAIN)


def of_other_governments(letter: Letter) -> Iterator[Finding]:
    """A recommendation stands in the letter that is not meant for it."""
    wanted = {each.id for each in letter.expected.recommendations}
    receivers = {each.id: each.to for each in letter.campaign.recommendations}
    for place in letter.places:
        if place.recommendation not in wanted:
            others = ", ".join(receivers[place.recommendation])
            yield Finding(
                f"recommendation-of-others:{letter.name}:{place.recommendation}",
                f"{letter.docx_name}, paragraph {place.paragraph + 1}",
                f"the recommendation {place.recommendation} stands in this letter and is meant for {others}",
                f"Build the letter again; who gets it stands in its list “to:”, without {letter.name}.",
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


def _said(change: Change) -> str:
    more = f", and {change.more} more {'difference' if change.more == 1 else 'differences'}" if change.more else ""
    return f"“{change.now}” for “{change.was}”{more}"


def _beginning(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60].rsplit(' ', 1)[0]} …"
