"""Draws on the pages of an open PDF: all of it is marked as an artifact, which is no part of the letter's text."""

import ctypes
from dataclasses import dataclass
from enum import Enum
from typing import Any

Colour = tuple[int, int, int]


class Face(Enum):
    """The typefaces that every program for PDFs has by itself (ISO 32000-1 §9.6.2.2)."""

    PLAIN = b"Helvetica"
    BOLD = b"Helvetica-Bold"


@dataclass(frozen=True)
class Writing:
    """How a text is written; `size` in points."""

    face: Face
    size: float
    colour: Colour


class Pen:
    """Draws on one page."""

    def __init__(self, document: Any, page: Any) -> None:
        from pypdfium2 import raw  # noqa: PLC0415 -- loads the library only when a PDF is drawn on

        self._raw, self._document, self._page = raw, document, page

    def highlight(self, left: float, bottom: float, width: float, height: float, colour: Colour) -> None:
        """Lay a colour under what is black, as a marker does."""
        shape = self._shape(left, bottom, width, height, colour)
        self._raw.FPDFPageObj_SetBlendMode(shape, b"Multiply")
        self._insert(shape)

    def bar(self, left: float, bottom: float, width: float, height: float, colour: Colour) -> None:
        """A filled rectangle."""
        self._insert(self._shape(left, bottom, width, height, colour))

    def write(self, left: float, baseline: float, text: str, writing: Writing) -> None:
        """A text on a level line, of characters that Western Europe writes."""
        self._write(text, writing, self._raw.FS_MATRIX(1, 0, 0, 1, left, baseline))

    def write_upwards(self, baseline: float, bottom: float, text: str, writing: Writing) -> None:
        """A text that runs up the page's left edge."""
        self._write(text, writing, self._raw.FS_MATRIX(0, 1, -1, 0, baseline, bottom))

    def finish(self) -> None:
        """Put what was drawn behind the page's own content."""
        if not self._raw.FPDFPage_GenerateContent(self._page):
            raise AssertionError("pdfium cannot write what it has read")

    def _shape(self, left: float, bottom: float, width: float, height: float, colour: Colour) -> Any:
        shape = self._raw.FPDFPageObj_CreateNewRect(left, bottom, width, height)
        self._raw.FPDFPath_SetDrawMode(shape, self._raw.FPDF_FILLMODE_WINDING, 0)
        self._raw.FPDFPageObj_SetFillColor(shape, *colour, 255)
        return shape

    def _write(self, text: str, writing: Writing, matrix: Any) -> None:
        shown = self._raw.FPDFPageObj_NewTextObj(self._document, writing.face.value, writing.size)
        stored = f"{text}\0".encode("utf-16-le")
        buffer = (ctypes.c_ushort * (len(stored) // 2)).from_buffer_copy(stored)
        self._raw.FPDFText_SetText(shown, buffer)
        self._raw.FPDFPageObj_SetFillColor(shown, *writing.colour, 255)
        self._raw.FPDFPageObj_SetMatrix(shown, matrix)
        self._insert(shown)

    def _insert(self, page_object: Any) -> None:
        self._raw.FPDFPageObj_AddMark(page_object, b"Artifact")
        self._raw.FPDFPage_InsertObject(self._page, page_object)
