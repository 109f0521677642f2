"""Slips of typing that are worth a look: straight apostrophes among curly ones, doubled spaces, single brackets."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from letters.checks.expected.tags import written_texts
from letters.checks.findings import Note
from letters.checks.letter import Letter
from letters.checks.text import excerpt, text_with_gaps

_STRAIGHT = re.compile(r"(?<=\w)'(?=\w)|(?<=\w)'(?=\s|$)")
_CURLY = re.compile(r"\w’\w")
_DOUBLED = re.compile(r"\S {2,}\S")
_PAIRS = {")": "(", "]": "[", "}": "{"}
_BRACKET = re.compile(r"[()\[\]{}]")


def slips_of_typing(letter: Letter) -> Iterator[Note]:
    """What looks like a slip in a recommendation, or in a text that nobody wrote for all letters."""
    texts = [text_with_gaps(each) for each in letter.word.body]
    for number, text, kind, start in slips_in(texts):
        if not _is_told_once_for_all(letter, letter.body[number - 1].text, kind):
            yield slip(kind, letter.name, f"{letter.docx_name}, paragraph {number}", text, start)


def slips_in(texts: Sequence[str]) -> Iterator[tuple[int, str, str, int]]:
    """The first slip of each kind in each text: the text's number, the text, the kind, and where it is.

    Straight apostrophes are slips only where some of the texts have curly ones.
    """
    has_curly = any(_CURLY.search(text) for text in texts)
    for kind, find in _SLIPS.items():
        for number, text in enumerate(texts, start=1):
            start = find(text) if has_curly or kind != "straight-apostrophe" else None
            if start is not None:
                yield number, text, kind, start


def slip(kind: str, subject: str, place: str, text: str, start: int) -> Note:
    """The note that tells of a slip; `subject` is what its id names beside the kind."""
    what = f"{_WHAT[kind]}: “{excerpt(text, start, start)}”"
    return Note(f"{kind}:{subject}", place, what, "Look whether it is meant.")


def _is_told_once_for_all(letter: Letter, text: str, kind: str) -> bool:
    """Whether `letters.checks.written` tells of it: template, appeal, settings, topics, what governments.yaml says."""
    for pattern in letter.expected.body:
        if pattern.fits(text):
            is_recommendation = any(
                (piece.field or "").partition("|")[0].strip().endswith(".text") for piece in pattern.pieces
            )
            return not is_recommendation or any(
                _SLIPS[kind](each) is not None for each in written_texts(pattern.pieces)
            )
    return False


def _straight_apostrophe(text: str) -> int | None:
    return _start(_STRAIGHT.search(text))


def _doubled_space(text: str) -> int | None:
    return _start(_DOUBLED.search(text))


def _start(found: re.Match[str] | None) -> int | None:
    return found.start() if found else None


def _single_bracket(text: str) -> int | None:
    """The place of the first bracket that has no partner; list labels like "a)" have none by nature."""
    opened = list[int]()
    for found in _BRACKET.finditer(text):
        index, character = found.start(), found.group()
        if character not in _PAIRS:
            opened.append(index)
        elif opened and text[opened[-1]] == _PAIRS[character]:
            opened.pop()
        elif not re.fullmatch(r"\s*\w{1,3}", text[:index]):
            return index
    return opened[0] if opened else None


_SLIPS: Mapping[str, Callable[[str], int | None]] = {
    "straight-apostrophe": _straight_apostrophe,
    "doubled-space": _doubled_space,
    "single-bracket": _single_bracket,
}
"""Each finds the place of the first slip of its kind in a text."""

_WHAT = {
    "straight-apostrophe": "a straight apostrophe among curly ones",
    "doubled-space": "two spaces in a row",
    "single-bracket": "a bracket without its partner",
}
