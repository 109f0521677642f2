"""Characters that a PDF's font has no glyph for: readers see the font's empty box, programs still read the character.

Measured with WeasyPrint 70: the character keeps its Unicode value and is drawn as the font's glyph 0, which pdfium also
gives for a character that the font does not know.
"""

import ctypes
import unicodedata
from collections.abc import Iterator
from typing import Any

Outline = tuple[tuple[float, float], ...]

_NOT_IN_ANY_FONT = 0xFDD0
"""A code that is no character and never will be."""
_SIZE = 1000.0
"""pdfium gives outlines in ems for this size."""
_TOLERANCE = 0.03
"""Two boxes of this relative difference are the same: boxes are rounded to the font's units."""
_NOTHING = 0.05
"""A character lower than this, in points, draws nothing."""
_BLANKS = "\u115f\u1160\u2800\u3164\uf020\uffa0\ufffe"
"""Characters that are blank by nature; U+F020 is the space of symbol fonts, U+FFFE pdfium's hyphen at a line's end."""


class GlyphChecker:
    """Finds missing glyphs; one for each document, as it remembers what was looked at."""

    def __init__(self) -> None:
        from pypdfium2 import raw  # noqa: PLC0415 -- loads the library only when a PDF is read

        self._raw = raw
        self._empty_boxes: dict[str, Outline] = {}
        self._suspected: dict[tuple[str, str], bool] = {}

    def suspects(self, text: str, font: Any, font_name: str) -> set[str]:
        """The characters of a text that pdfium finds no glyph for when it looks them up: the missing ones are

        among them, with parts of ligatures and some characters beyond U+FFFF.
        """
        return {each for each in set(text) if self._is_suspected(each, font, font_name)}

    def confirmed(self, suspects: set[str], text_page: Any) -> Iterator[str]:
        """The suspects that are drawn as nothing or as large as the empty box, each once."""
        left = set(suspects)
        for index, character in _characters(text_page, self._raw):
            if character in left and self._is_drawn_empty(text_page, index):
                left.remove(character)
                yield character

    def _is_suspected(self, character: str, font: Any, font_name: str) -> bool:
        key = (font_name, character)
        if key not in self._suspected:
            self._suspected[key] = _is_visible(character) and self._is_unknown(ord(character), font, font_name)
        return self._suspected[key]

    def _is_unknown(self, code: int, font: Any, font_name: str) -> bool:
        raw = self._raw
        if font_name not in self._empty_boxes:
            self._empty_boxes[font_name] = self._outline(font, _NOT_IN_ANY_FONT)
        path = raw.FPDFFont_GetGlyphPath(font, code, _SIZE)
        if not path:
            return True
        empty_box = self._empty_boxes[font_name]
        is_as_long = raw.FPDFGlyphPath_CountGlyphSegments(path) == len(empty_box)
        return is_as_long and self._outline(font, code) == empty_box

    def _outline(self, font: Any, code: int) -> Outline:
        """The points of a glyph, in ems; none for one that draws nothing."""
        raw = self._raw
        path = raw.FPDFFont_GetGlyphPath(font, code, _SIZE)
        if not path:
            return ()
        points = list[tuple[float, float]]()
        x, y = ctypes.c_float(), ctypes.c_float()
        for index in range(raw.FPDFGlyphPath_CountGlyphSegments(path)):
            raw.FPDFPathSegment_GetPoint(raw.FPDFGlyphPath_GetGlyphPathSegment(path, index), x, y)
            points.append((x.value, y.value))
        return tuple(points)

    def _is_drawn_empty(self, text_page: Any, index: int) -> bool:
        raw = self._raw
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        raw.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
        width, height = right.value - left.value, top.value - bottom.value
        if height < _NOTHING:
            return True
        text_object = raw.FPDFText_GetTextObject(text_page, index)
        if not text_object:
            return False
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(text_page, index, matrix)
        size = raw.FPDFText_GetFontSize(text_page, index)
        box = self._outline(raw.FPDFTextObj_GetFont(text_object), _NOT_IN_ANY_FONT)
        if not box:
            return False
        box_width = (max(x for x, _ in box) - min(x for x, _ in box)) * size * abs(matrix.a)
        box_height = (max(y for _, y in box) - min(y for _, y in box)) * size * abs(matrix.d)
        return _near(width, box_width) and _near(height, box_height)


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= max(_TOLERANCE * max(one, other), _TOLERANCE)


def _characters(text_page: Any, raw: Any) -> Iterator[tuple[int, str]]:
    """The characters of a page with their indices; pdfium stores one beyond U+FFFF as two."""
    high = 0
    for index in range(raw.FPDFText_CountChars(text_page)):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if 0xD800 <= code < 0xDC00:
            high = code
        elif 0xDC00 <= code < 0xE000 and high:
            yield index, chr(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00))
        elif code:
            yield index, chr(code)


def _is_visible(character: str) -> bool:
    """Whether a character should draw something: spaces, control and format characters do not."""
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"} and character not in _BLANKS
