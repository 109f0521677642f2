"""Text that belongs to other governments' letters only: none of it is in a letter, shown or hidden, not even a part."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from letters.checks.findings import Finding
from letters.checks.letter import Letter
from letters.checks.text import recommended_text

_LENGTH = 7
"""So many words in a row are told apart from chance; sentences that are shorter count whole."""
_SHORTEST = 3
_KEPT = 1024
"""Texts whose groups of words are kept: the letters of a campaign share nearly all of theirs."""
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.;:!?]\s+")

Words = tuple[str, ...]


def text_of_others(letter: Letter) -> Iterator[Finding]:
    """Words stand in the letter that only other governments are to read."""
    placed = {place.recommendation for place in letter.places}
    foreign = _foreign(letter)
    shown = ((f"{letter.docx_name}, {place}", text) for place, text in letter.everywhere)
    told = set(placed)
    for place, text in (*shown, *letter.unseen):
        if foreign.keys().isdisjoint(_groups_of(text)):
            continue
        words = _words(text)
        for length in range(_SHORTEST, _LENGTH + 1):
            for group in _groups(words, length):
                recommendation = foreign.get(group)
                if recommendation is not None and recommendation not in told:
                    told.add(recommendation)
                    yield _finding(letter, recommendation, place, _longest(words, group, foreign))


def _foreign(letter: Letter) -> Mapping[Words, str]:
    """Groups of words that only recommendations to others have, with the recommendation."""
    wanted = {each.id for each in letter.expected.recommendations}
    allowed = (*letter.written, *(pattern.text for pattern in letter.patterns))
    known = frozenset[Words]().union(*map(_groups_of, allowed))
    foreign: dict[Words, str] = {}
    for recommendation in letter.campaign.recommendations:
        if recommendation.id not in wanted:
            for group in _marks(recommended_text(recommendation)):
                if group not in known:
                    foreign.setdefault(group, recommendation.id)
    return foreign


@lru_cache(maxsize=_KEPT)
def _marks(text: str) -> Sequence[Words]:
    """The groups of words by which a text is known: every seven in a row, and short sentences."""
    sentences = [_words(each) for each in _SENTENCE.split(text)]
    return (*_groups(_words(text), _LENGTH), *(each for each in sentences if _SHORTEST <= len(each) < _LENGTH))


@lru_cache(maxsize=_KEPT)
def _groups_of(text: str) -> frozenset[Words]:
    """All groups of words that may be marks."""
    words = _words(text)
    return frozenset(group for length in range(_SHORTEST, _LENGTH + 1) for group in _groups(words, length))


def _words(text: str) -> Words:
    return tuple(_WORD.findall(text.casefold()))


def _groups(words: Words, length: int) -> Iterator[Words]:
    return (words[start : start + length] for start in range(len(words) - length + 1))


def _longest(words: Words, group: Words, foreign: Mapping[Words, str]) -> Sequence[str]:
    """The words from a group on, as long as they go on being foreign."""
    start = next(index for index in range(len(words)) if words[index : index + len(group)] == group)
    end = start + len(group)
    while words[end - _LENGTH + 1 : end + 1] in foreign and end < len(words):
        end += 1
    return words[start:end]


def _finding(letter: Letter, recommendation: str, place: str, words: Sequence[str]) -> Finding:
    receivers = next(each.to for each in letter.campaign.recommendations if each.id == recommendation)
    return Finding(
        f"text-of-others:{letter.name}:{recommendation}",
        place,
        f"holds text of {', '.join(receivers)}: “… {' '.join(words)} …” (recommendation {recommendation})",
        f"Take the text out, or, if {letter.name} is to get it, put it into the list “to:” of {recommendation}.",
    )
