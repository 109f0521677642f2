"""The pages of a PDF: their text in the order of the tags, and the text that has no tag."""

import ctypes
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from letters.checks.pdf.glyphs import GlyphChecker
from letters.checks.pdf.structure import tagged_contents


@dataclass(frozen=True)
class PdfText:
    """A piece of text that was written at once. `font` is its PostScript name; the edges are points from below left.

    `size` is the height of its letters' em in points. `turned`: it does not run from left to right on a level line, or
    is drawn by a group whose place is not known here.
    """

    text: str
    font: str
    size: float
    left: float
    right: float
    baseline: float
    turned: bool


@dataclass(frozen=True)
class PdfPage:
    """A page: its text and its notes in the order of the tag tree; headers and footers, which have no place in it.

    `drawn` is text without any mark: that of pictures. `missing` are the characters that are drawn as an empty box.
    """

    width: float
    height: float
    flow: tuple[PdfText, ...]
    notes: tuple[PdfText, ...]
    furniture: tuple[PdfText, ...]
    drawn: tuple[PdfText, ...]
    missing: tuple[str, ...]


@lru_cache(maxsize=1)
def read_pdf(pdf: bytes) -> tuple[PdfPage, ...]:
    """The pages of a PDF. Raises pypdfium2.PdfiumError where the bytes are no PDF.

    Those read last are kept: whoever makes a proof of a letter needs them once more.
    """
    import pypdfium2  # noqa: PLC0415 -- loads the library only when a PDF is read

    document = pypdfium2.PdfDocument(pdf)
    try:
        glyphs = GlyphChecker()
        return tuple(_read_page(document[index], glyphs) for index in range(len(document)))
    finally:
        document.close()


def fingerprint(pages: Sequence[PdfPage]) -> str:
    """SHA-256 of what the pages show, each piece of text at its place; what is drawn without a mark does not count."""
    shown = [(page.width, page.height, page.flow, page.notes, page.furniture) for page in pages]
    return hashlib.sha256(repr(shown).encode("utf-8", "surrogatepass")).hexdigest()


def _read_page(page: Any, glyphs: GlyphChecker) -> PdfPage:
    from pypdfium2 import raw  # noqa: PLC0415

    text_page = raw.FPDFText_LoadPage(page)
    try:
        pieces, suspects = list[tuple[int, PdfText]](), set[str]()
        for each, in_group in _text_objects(page):
            piece = _read_text(each, text_page, in_group)
            pieces.append((raw.FPDFPageObj_GetMarkedContentID(each), piece))
            suspects |= glyphs.suspects(piece.text, raw.FPDFTextObj_GetFont(each), piece.font)
        missing = tuple(glyphs.confirmed(suspects, text_page)) if suspects else ()
    finally:
        raw.FPDFText_ClosePage(text_page)
    flow, notes = tagged_contents(page)
    tagged = {*flow, *notes}
    width, height = page.get_size()
    return PdfPage(
        width=width,
        height=height,
        flow=tuple(_in_order(pieces, flow)),
        notes=tuple(_in_order(pieces, notes)),
        furniture=tuple(piece for content, piece in pieces if content >= 0 and content not in tagged),
        drawn=tuple(piece for content, piece in pieces if content < 0),
        missing=missing,
    )


def _in_order(pieces: Iterable[tuple[int, PdfText]], contents: Iterable[int]) -> Iterator[PdfText]:
    """The pieces of some marked contents; a content may be of several pieces."""
    by_content: dict[int, list[PdfText]] = {}
    for content, piece in pieces:
        by_content.setdefault(content, []).append(piece)
    for content in contents:
        yield from by_content.get(content, ())


def _text_objects(page: Any) -> Iterator[tuple[Any, bool]]:
    """The text objects of a page in the order in which they are drawn, and whether a group (form) draws them."""
    from pypdfium2 import raw  # noqa: PLC0415

    def texts(page_object: Any, in_group: bool) -> Iterator[tuple[Any, bool]]:
        kind = raw.FPDFPageObj_GetType(page_object)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            yield page_object, in_group
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            for index in range(raw.FPDFFormObj_CountObjects(page_object)):
                yield from texts(raw.FPDFFormObj_GetObject(page_object, index), True)

    for index in range(raw.FPDFPage_CountObjects(page)):
        yield from texts(raw.FPDFPage_GetObject(page, index), False)


def _read_text(text_object: Any, text_page: Any, in_group: bool) -> PdfText:
    from pypdfium2 import raw  # noqa: PLC0415

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(text_object, left, bottom, right, top)
    matrix, size = raw.FS_MATRIX(), ctypes.c_float()
    raw.FPDFPageObj_GetMatrix(text_object, matrix)
    raw.FPDFTextObj_GetFontSize(text_object, size)
    return PdfText(
        text=_string(lambda buffer, length: raw.FPDFTextObj_GetText(text_object, text_page, buffer, length)),
        font=_font_name(raw.FPDFTextObj_GetFont(text_object)),
        size=size.value * abs(matrix.d),
        left=left.value,
        right=right.value,
        baseline=matrix.f,
        turned=in_group or matrix.b != 0 or matrix.c != 0,
    )


def _font_name(font: Any) -> str:
    from pypdfium2 import raw  # noqa: PLC0415

    length = raw.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFFont_GetBaseFontName(font, buffer, length)
    return buffer.value.decode("utf-8", "replace")


def _string(call: Callable[[Any, int], int]) -> str:
    """What a function of pdfium writes into a buffer: UTF-16, its length in bytes with the closing zero."""
    length = call(None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    call(buffer, length)
    return bytes(buffer)[: max(length - 2, 0)].decode("utf-16-le", "replace")
