"""Where recommendations stand in a letter, word for word or changed."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from letters.campaign.models import Recommendation
from letters.checks.text import Characters, recommended_text

_NEARLY = 0.8
"""From this likeness on a paragraph is taken for a changed recommendation, not for another text."""


@dataclass(frozen=True)
class Place:
    """Where a recommendation stands: the index of the body's paragraph, and its first and last character + 1 there."""

    recommendation: str
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True)
class Change:
    """A paragraph that is nearly a recommendation: `was` and `now` are the first difference with words around it.

    `more` says how many other differences there are.
    """

    paragraph: int
    was: str
    now: str
    more: int


def places_of(recommendations: Iterable[Recommendation], body: Sequence[Characters]) -> Sequence[Place]:
    """Where the recommendations stand word for word, in the order of the letter."""
    texts = {each.id: recommended_text(each) for each in recommendations}
    longest_first = sorted(texts.items(), key=lambda pair: -len(pair[1]))
    return [place for index, each in enumerate(body) for place in _places(longest_first, index, each.text)]


def _places(texts: Iterable[tuple[str, str]], index: int, text: str) -> Sequence[Place]:
    """The places in one paragraph; a text that is part of a longer one does not count within that."""
    found = list[Place]()
    for recommendation, wanted in texts:
        for match in re.finditer(re.escape(wanted), text) if wanted and wanted in text else ():
            start, end = match.span()
            if all(end <= other.start or start >= other.end for other in found):
                found.append(Place(recommendation, index, start, end))
    return sorted(found, key=lambda place: place.start)


def changes_of(
    recommendations: Iterable[Recommendation], body: Sequence[Characters], places: Iterable[Place]
) -> Mapping[str, Change]:
    """The recommendations that stand nowhere word for word but nearly so, with what is changed."""
    placed = {place.recommendation for place in places}
    taken = {place.paragraph for place in places}
    free = [(index, each.text.split()) for index, each in enumerate(body) if index not in taken]
    missing = (each for each in recommendations if each.id not in placed)
    return {each.id: change for each in missing for change in _changes(recommended_text(each).split(), free)}


def _changes(words: Sequence[str], paragraphs: Iterable[tuple[int, Sequence[str]]]) -> Iterator[Change]:
    """The nearest paragraph that is near enough, if any."""
    likely = list[tuple[float, Change]]()
    for index, others in paragraphs:
        matcher = SequenceMatcher(None, words, others, autojunk=False)
        if matcher.quick_ratio() >= _NEARLY and matcher.ratio() >= _NEARLY:
            changed = [places for kind, *places in matcher.get_opcodes() if kind != "equal"] or [[0, 0, 0, 0]]
            a1, a2, b1, b2 = changed[0]
            was, now = _with_neighbours(words, a1, a2), _with_neighbours(others, b1, b2)
            likely.append((matcher.ratio(), Change(index, was, now, len(changed) - 1)))
    if likely:
        yield max(likely, key=lambda each: each[0])[1]


def _with_neighbours(words: Sequence[str], start: int, end: int) -> str:
    """Some of the words with a few around them, so that a reader knows which ones they are."""
    first, last = max(start - _NEIGHBOURS, 0), end + _NEIGHBOURS
    return ("… " if first else "") + " ".join(words[first:last]) + (" …" if last < len(words) else "")


_NEIGHBOURS = 2
