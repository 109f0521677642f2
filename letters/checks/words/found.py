"""The words that a PDF shows, put together from the pieces in which it is written."""

from collections.abc import Iterable, Iterator, Sequence

from letters.checks.pdf import PdfText
from letters.checks.words.tokens import Words, words_of

_SPACE = 0.25
"""A gap between two pieces on a line that is taken for a space, in ems; a space is a quarter of an em wide."""
_LINE = 0.9
"""A step down that is taken for a new line, in ems: raised and lowered text stays on its line."""


def words_in(pages: Iterable[Iterable[PdfText]]) -> Words:
    """The words of pieces of text, page by page; a word's origin is its page, counted from 1."""
    pieces = [(page, piece) for page, some in enumerate(pages, start=1) for piece in some]
    return words_of(((pieces[index][0], text) for index, text in _with_spaces(pieces)), all_space_counts=True)


def words_with_pieces(pages: Iterable[Iterable[PdfText]]) -> tuple[Words, Sequence[tuple[int, PdfText]]]:
    """The same words; a word's origin is the index of the piece that it begins in, each given with its page."""
    pieces = [(page, piece) for page, some in enumerate(pages, start=1) for piece in some]
    return words_of(_with_spaces(pieces), all_space_counts=True), pieces


def _with_spaces(pieces: Sequence[tuple[int, PdfText]]) -> Iterator[tuple[int, str]]:
    """The texts of the pieces by their indices, and what parts them."""
    for index, (page, piece) in enumerate(pieces):
        if index:
            page_before, before = pieces[index - 1]
            if separator := _between(before, piece, page != page_before):
                yield index - 1, separator
        yield index, piece.text


def _between(before: PdfText, piece: PdfText, new_page: bool) -> str:
    size = max(before.size, piece.size, 1.0)
    # a watermark's word runs across the text that happens to be drawn next
    if before.turned != piece.turned:
        return "\n"
    if new_page or abs(before.baseline - piece.baseline) > _LINE * size or piece.left < before.left:
        return "\n"
    return " " if piece.left - before.right > _SPACE * size else ""
