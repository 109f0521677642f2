"""The characters of a finished PDF with their places, in the order in which its tags have them."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from letters.checks.pdf.structure import tagged_contents


class Character(NamedTuple):
    """A character as it is shown. `page` counts from 0; edges and baseline are points from the page's lower left.

    A tuple, as a letter has seven thousand, and those are made in a fifth of a data class's time.
    """

    text: str
    page: int
    left: float
    right: float
    baseline: float


@dataclass(frozen=True)
class PageCharacters:
    """A page's characters, spaces left out: those of the text, of its notes, and of headers and footers."""

    width: float
    height: float
    flow: tuple[Character, ...]
    notes: tuple[Character, ...]
    furniture: tuple[Character, ...]


def read_characters(pages: Sequence[Any]) -> tuple[PageCharacters, ...]:
    """The characters of all pages of a pypdfium2 document, in order."""
    return tuple(_read_page(page, index) for index, page in enumerate(pages))


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
    tagged = {*flow, *notes}
    others = [content for content in by_content if content >= 0 and content not in tagged]
    width, height = page.get_size()

    def of(contents: tuple[int, ...] | list[int]) -> tuple[Character, ...]:
        return tuple(each for content in contents for each in by_content.get(content, ()))

    return PageCharacters(width, height, of(flow), of(notes), of(others))


def _characters(text_page: Any, page: int) -> Iterator[tuple[int, Character]]:
    """Each character with the id of its marked content, -1 for none."""
    from pypdfium2 import raw  # noqa: PLC0415

    left, right, other, baseline = (ctypes.c_double() for _ in range(4))
    to_left, to_right, to_other, to_baseline = (ctypes.byref(each) for each in (left, right, other, baseline))
    for index in range(raw.FPDFText_CountChars(text_page)):
        text = chr(raw.FPDFText_GetUnicode(text_page, index))
        if text.isspace() or text == "\0":
            continue
        text_object = raw.FPDFText_GetTextObject(text_page, index)
        if not text_object:
            continue
        raw.FPDFText_GetCharBox(text_page, index, to_left, to_right, to_other, to_other)
        raw.FPDFText_GetCharOrigin(text_page, index, to_other, to_baseline)
        content = raw.FPDFPageObj_GetMarkedContentID(text_object)
        yield content, Character(text, page, left.value, right.value, baseline.value)
