"""Text → words that can be compared, however it was stored: ligatures, hyphens, spaces and invisible signs aside."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from letters.checks.word import UNKNOWN_LABEL

NUMBER, SYMBOL, LABEL, MARK = "\x11", "\x12", UNKNOWN_LABEL, "\x14"
"""Stand in expected text for what only the layout knows: a page number, a sign, a list label, a note's number."""
LINE_END_HYPHEN = "\x15"
"""A hyphen that may be there only because the line ends."""
SPACE = "\x16"
"""Stands before a word that is set off from the one before by space."""

_IDEOGRAPHS = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_TOKEN = re.compile(f"[{_IDEOGRAPHS}]|[—–/-]|[^\\s—–/{_IDEOGRAPHS}-]+")
_HYPHENS = re.compile("[\u2010\u2011\ufffe]")
"""Hyphens by other codes; U+FFFE is pdfium's for one at the end of a line."""
PDFIUM_HYPHEN = "\x02"
"""The same, in the text of a single piece."""
_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe0e\ufe0f]")
"""Soft hyphens, joiners, marks of writing direction, variation selectors."""
_SIGNS = re.compile("[\ue000-\uf8ff\u00b7\u2022\u2023\u2043\u2190-\u21ff\u2219\u25a0-\u27bf\u2b00-\u2bff]")
"""Bullets, arrows, ticks, and the characters by which symbol fonts store them: each is just a sign here."""
_LEADERS = re.compile(r"([._\u00b7-])\1{3,}")
"""What fills the way to a tab stop."""


@dataclass(frozen=True)
class Words:
    """Words in order. `origins` says for each where it is from, as its maker counts: a paragraph, a page.

    `spaced` are the indices of words that stand behind space, `line_ends` those of hyphens at the end of a line.
    """

    words: Sequence[str]
    origins: Sequence[int]
    spaced: frozenset[int] = frozenset()
    line_ends: frozenset[int] = frozenset()

    def marked(self, place: range) -> Sequence[str]:
        """Some of the words, with SPACE and LINE_END_HYPHEN where they apply; space before the first does not count."""
        return [
            (SPACE if index in self.spaced and index > place.start else "")
            + (LINE_END_HYPHEN if index in self.line_ends else self.words[index])
            for index in place
        ]


def canonical(text: str) -> str:
    """Text without what differs in storage only; what fills the way to a tab stop is space, a sign is SYMBOL."""
    text = text.replace(PDFIUM_HYPHEN, "-")
    if text.isascii():
        return _LEADERS.sub(" ", text)
    text = _UNSEEN.sub("", _HYPHENS.sub("-", unicodedata.normalize("NFKC", text)))
    # a dot in the middle is a sign by itself, and many of them lead to a tab stop
    return _SIGNS.sub(SYMBOL, _LEADERS.sub(" ", text))


def words_of(pieces: Iterable[tuple[int, str]], all_space_counts: bool) -> Words:
    """The words of pieces of text, each with its origin; a word may run over several pieces.

    Without `all_space_counts` only spaces set words off, not tabs and line ends, which a layout may show without any.
    """
    starts, origins, texts, length = [0], list[int](), list[str](), 0
    for origin, piece in pieces:
        texts.append(canonical(piece))
        length += len(texts[-1])
        starts.append(length)
        origins.append(origin)
    text = "".join(texts)
    words, places, spaced, line_ends, end = list[str](), list[int](), set[int](), set[int](), 0
    for index, found in enumerate(_TOKEN.finditer(text)):
        before, (start, end) = end, found.span()
        words.append(word := text[start:end])
        places.append(origins[bisect_right(starts, start) - 1])
        if before < start and (all_space_counts or not text[before:start].strip(" ")):
            spaced.add(index)
        if word == "-" and text[end : end + 1] == "\n":
            line_ends.add(index)
    return Words(words, places, frozenset(spaced), frozenset(line_ends))


def plain_words(text: str) -> Iterator[str]:
    """The words of one text."""
    return (found.group() for found in _TOKEN.finditer(canonical(text)))


def joined(text: str) -> str:
    """The words of one text, written together: however they are cut, they compare."""
    return "".join(plain_words(text))
