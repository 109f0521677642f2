"""The characters of a finished PDF with their places, in the order in which its tags have them."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from letters.checks.pdf.structure import tagged_contents


@dataclass(frozen=True)
class Character:
    """A character as it is shown. `page` counts from 0; edges and baseline are points from the page's lower left."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float
    baseline: float


@dataclass(frozen=True)
class PageCharacters:
    """A page's characters, spaces left out: those of the text, of its notes, and of headers and footers."""

    width: float
    height: float
    flow: tuple[Character, ...]
    notes: tuple[Character, ...]
    furniture: tuple[Character, ...]


def read_characters(document: Any) -> tuple[PageCharacters, ...]:
    """The pages of an open pypdfium2 document."""
    return tuple(_read_page(document[index], index) for index in range(len(document)))


def _read_page(page: Any, index: int) -> PageCharacters:
    from pypdfium2 import raw  # noqa: PLC0415 -- loads the library only when a PDF is read

    text_page = raw.FPDFText_LoadPage(page)
    by_content: dict[int, list[Character]] = {}
    try:
        for content, character in _characters(text_page, index):
            by_content.setdefault(content, []).append(character)
    finally:
        raw.FPDFText_ClosePage(text_page)
    flow, notes = tagged_contents(page)
    others = [content for content in by_content if content >= 0 and content not in {*flow, *notes}]
    width, height = page.get_size()

    def of(contents: tuple[int, ...] | list[int]) -> tuple[Character, ...]:
        return tuple(each for content in contents for each in by_content.get(content, ()))

    return PageCharacters(width, height, of(flow), of(notes), of(others))


def _characters(text_page: Any, page: int) -> Iterator[tuple[int, Character]]:
    """Each character with the id of its marked content, -1 for none."""
    from pypdfium2 import raw  # noqa: PLC0415

    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    for index in range(raw.FPDFText_CountChars(text_page)):
        text = chr(raw.FPDFText_GetUnicode(text_page, index))
        if text.isspace() or text == "\0":
            continue
        text_object = raw.FPDFText_GetTextObject(text_page, index)
        if not text_object:
            continue
        raw.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
        raw.FPDFText_GetCharOrigin(text_page, index, x, y)
        content = raw.FPDFPageObj_GetMarkedContentID(text_object)
        yield content, Character(text, page, left.value, right.value, bottom.value, top.value, y.value)
