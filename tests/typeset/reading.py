"""For tests of the typesetting: pieces of Word XML read, whole files set, and the PDF's words with their places."""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from lxml import etree

from letters.messages import Messages
from letters.package import open_package
from letters.typeset import docx_to_html, set_pdf
from letters.typeset.document.resolved import ResolvedDocument
from letters.typeset.ooxml import read_document
from letters.typeset.resolve import resolve_document
from tests.specimens import NAMESPACES

TEST_FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="24"/>'
DEFAULTS = f"<w:docDefaults><w:rPrDefault><w:rPr>{TEST_FONT}</w:rPr></w:rPrDefault></w:docDefaults>"
"""Times New Roman at 12 pt: a single-spaced line is 13.8 pt high."""


def xml(text: str) -> etree._Element:
    """One element of Word XML, written without namespace declarations."""
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return etree.fromstring(f"<root {declared}>{text}</root>")[0]


def resolved(docx: bytes) -> ResolvedDocument:
    """The document as the HTML room gets it; what is not set fails the test."""
    messages = Messages()
    document = resolve_document(read_document(open_package(docx, "test.docx"), messages))
    assert list(messages) == []
    return document


def warnings_of(docx: bytes) -> list[tuple[str, str]]:
    """The kinds and places of the warnings of setting a file."""
    messages = Messages()
    docx_to_html(open_package(docx, "test.docx"), messages)
    return [(message.kind, message.place) for message in messages]


@dataclass(frozen=True)
class PlacedWord:
    """A word in a PDF: its page from 1, its first glyph's origin in points from the page's top left."""

    text: str
    page: int
    x: float
    y: float


def placed_words(docx: bytes) -> list[PlacedWord]:
    """The words of the file's PDF in the order of the PDF's text."""
    words: list[PlacedWord] = []
    with pypdfium2.PdfDocument(set_pdf(open_package(docx, "test.docx"), Messages())) as pdf:
        for number, page in enumerate(pdf, start=1):
            words.extend(_words(page, number))
    return words


_LINE_STEP = 5.0
"""Points by which lines are apart at least; the end of a line need not be a space."""


def _words(page: pypdfium2.PdfPage, number: int) -> list[PlacedWord]:
    text_page, height = page.get_textpage(), page.get_height()
    x, y = ctypes.c_double(), ctypes.c_double()
    words: list[PlacedWord] = []
    in_word = False
    before = (0.0, 0.0)
    for index in range(pdfium.FPDFText_CountChars(text_page.raw)):
        character = chr(pdfium.FPDFText_GetUnicode(text_page.raw, index))
        pdfium.FPDFText_GetCharOrigin(text_page.raw, index, x, y)
        starts_line = x.value < before[0] and abs(y.value - before[1]) > _LINE_STEP
        before = (x.value, y.value)
        if character.isspace():
            in_word = False
        elif in_word and not starts_line:
            last = words[-1]
            words[-1] = PlacedWord(last.text + character, number, last.x, last.y)
        else:
            in_word = True
            words.append(PlacedWord(character, number, round(x.value, 1), round(height - y.value, 1)))
    return words


def places(docx: bytes) -> dict[str, tuple[int, float, float]]:
    """Page, x and y by word, for files in which each word stands once."""
    return {word.text: (word.page, word.x, word.y) for word in placed_words(docx)}


@dataclass(frozen=True)
class PlacedPicture:
    """A picture in a PDF: its page from 1, the edges of its box in points from the page's top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


def placed_pictures(docx: bytes) -> list[PlacedPicture]:
    """The pictures with alternative texts of the file's PDF, in the order in which they are painted."""
    pictures: list[PlacedPicture] = []
    with pypdfium2.PdfDocument(set_pdf(open_package(docx, "test.docx"), Messages())) as pdf:
        for number, page in enumerate(pdf, start=1):
            height = page.get_height()
            for each in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]):
                left, bottom, right, top = (round(edge, 1) for edge in each.get_bounds())
                box = (left, round(height - top, 1), right, round(height - bottom, 1))
                pictures.append(PlacedPicture(number, *box))
    return pictures


def colors_at(docx: bytes, *spots: tuple[float, float], page: int = 1) -> list[str]:
    """The colours of a printed page at places in points from its top left, as hexadecimal RGB."""
    with pypdfium2.PdfDocument(set_pdf(open_package(docx, "test.docx"), Messages())) as pdf:
        image = pdf[page - 1].render(scale=2).to_pil().convert("RGB")
    return ["".join(f"{part:02X}" for part in image.getpixel((round(2 * x), round(2 * y)))) for x, y in spots]


def figures(docx: bytes) -> list[str]:
    """The alternative texts of the figures in the structure of the file's PDF, which screen readers follow."""
    found: list[str] = []
    with pypdfium2.PdfDocument(set_pdf(open_package(docx, "test.docx"), Messages())) as pdf:
        for page in pdf:
            tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
            for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
                found.extend(_figures(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)))
            pdfium.FPDF_StructTree_Close(tree)
    return found


def _figures(element: Any) -> Iterator[str]:
    if _text_of(pdfium.FPDF_StructElement_GetType, element) == "Figure":
        yield _text_of(pdfium.FPDF_StructElement_GetAltText, element)
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            yield from _figures(child)


def _text_of(ask: Callable[..., int], element: Any) -> str:
    """What PDFium writes into a buffer: UTF-16 with an end mark."""
    length = ask(element, None, 0)
    buffer = ctypes.create_string_buffer(length)
    ask(element, buffer, length)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


@dataclass(frozen=True)
class PlacedLink:
    """A link in a PDF: its page from 1, where it leads."""

    page: int
    target: str


def links(docx: bytes) -> list[PlacedLink]:
    """The links to the web of the file's PDF."""
    found: list[PlacedLink] = []
    start, annotation = ctypes.c_int(0), pdfium.FPDF_LINK()
    with pypdfium2.PdfDocument(set_pdf(open_package(docx, "test.docx"), Messages())) as pdf:
        for number, page in enumerate(pdf, start=1):
            start.value = 0
            while pdfium.FPDFLink_Enumerate(page.raw, start, annotation):
                action = pdfium.FPDFLink_GetAction(annotation)
                length = pdfium.FPDFAction_GetURIPath(pdf.raw, action, None, 0)
                address = ctypes.create_string_buffer(length)
                pdfium.FPDFAction_GetURIPath(pdf.raw, action, address, length)
                found.append(PlacedLink(number, address.value.decode()))
    return found
