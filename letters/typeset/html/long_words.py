"""Words that no line can hold, made ready to be cut: the layout itself cuts only words of one look."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from letters.typeset.document.nodes import Text
from letters.typeset.html.breaking import OPPORTUNITY
from letters.typeset.html.pen import ROUNDING, Piece
from letters.typeset.html.widths import width_of

_WORD_ENDS = re.compile(r"(?<=[ \t\u00ad\u200b])|(?<=-)(?!\d)")
"""Lines break behind hyphens, but not between a hyphen and a number (UAX #14, LB25)."""
_CUT_ANYWAY = re.compile("[\u0590-\u1fff\u2e80-\U0003ffff]")
"""Scripts with rules of their own: between their characters lines may break, or letters are joined."""


@dataclass(frozen=True)
class _Part:
    """A stretch of a word: which piece it is in, and from where to where."""

    piece: int
    start: int
    end: int


def with_long_words_cut(pieces: Sequence[Piece], room: float) -> Sequence[Piece]:
    """The pieces, with places to break in words of several looks that are wider than a line of `room` points.

    Such a word starts on a line of its own, and is cut where that line is full.
    """
    if len(pieces) == 1:
        return pieces
    cuts = [cut for word in _words(pieces) if len(word) > 1 for cut in _cuts(word, pieces, room)]
    cut_pieces = list(pieces)
    for index, offset in reversed(cuts):
        text = _text(cut_pieces[index])
        cut_pieces[index] = replace(cut_pieces[index], content=Text(text[:offset] + OPPORTUNITY + text[offset:]))
    return cut_pieces


def _text(piece: Piece) -> str:
    return piece.content.text if isinstance(piece.content, Text) else ""


def _words(pieces: Sequence[Piece]) -> Iterator[list[_Part]]:
    """Words as lists of their parts; a word ends where lines may break: behind spaces and hyphens."""
    word: list[_Part] = []
    for index, piece in enumerate(pieces):
        start = 0
        ends = [match.start() for match in _WORD_ENDS.finditer(_text(piece)) if match.start() > 0]
        for end in ends:
            yield [*word, _Part(index, start, end)]
            word, start = [], end
        if start < len(_text(piece)):
            word.append(_Part(index, start, len(_text(piece))))
        elif not _text(piece):
            yield word
            word = []
    yield word


def _cuts(word: Sequence[_Part], pieces: Sequence[Piece], room: float) -> Iterator[tuple[int, int]]:
    """Where the word must be cut, as piece and offset."""
    widest = sum((part.end - part.start) * pieces[part.piece].format.size for part in word)
    if widest <= room or any(_CUT_ANYWAY.search(_text(pieces[part.piece]), part.start, part.end) for part in word):
        return
    width = 0.0
    for part in word:
        piece = pieces[part.piece]
        for offset in range(part.start, part.end):
            step = width_of(_text(piece)[offset], piece.format)
            if width and width + step > room - ROUNDING:
                yield part.piece, offset
                width = 0.0
            width += step
