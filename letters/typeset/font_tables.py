"""Which glyph a font has for a character and how wide it is, read from the tables as they lie in the file.

fontTools tells both by the names of glyphs. For a Chinese font it first makes up 65 000 of them and lists all widths:
an eighth of a second, for a handful of characters (measured; this takes two thousandths).
"""

import struct
from bisect import bisect_right
from collections.abc import Callable

from fontTools.ttLib import TTFont

_BEYOND_16_BITS = ((3, 10), (0, 6), (0, 4))
"""Platform and encoding of the subtables that fontTools takes before all others."""
_GROUPS = 12
"""The format of the large ones: groups of characters that follow each other (OpenType, “cmap”, format 12)."""


def glyph_finder(font: TTFont) -> Callable[[int], int]:
    """What gives the number of the glyph for the code of a character; 0 where the font has none."""
    table = font.getTableData("cmap")
    (number,) = struct.unpack_from(">H", table, 2)
    subtables = {tuple(entry[:2]): entry[2] for entry in struct.iter_unpack(">HHL", table[4 : 4 + 8 * number])}
    start = next((subtables[each] for each in _BEYOND_16_BITS if each in subtables), None)
    if start is None or struct.unpack_from(">H", table, start) != (_GROUPS,):
        return _listed(font)
    return _in_groups(table[start:])


def width_finder(font: TTFont) -> Callable[[int], float]:
    """What gives the width of a glyph in ems by its number; the last entry of “hmtx” holds for all that follow."""
    table, last, units = font.getTableData("hmtx"), font["hhea"].numberOfHMetrics - 1, font["head"].unitsPerEm

    def width(glyph: int) -> float:
        (advance,) = struct.unpack_from(">H", table, 4 * min(glyph, last))
        return float(advance / units)

    return width


def _listed(font: TTFont) -> Callable[[int], int]:
    """By fontTools, with numbers for names."""
    font.setGlyphOrder([str(number) for number in range(font["maxp"].numGlyphs)])
    glyphs = {code: int(name) for code, name in (font.getBestCmap() or {}).items()}
    return lambda code: glyphs.get(code, 0)


def _in_groups(subtable: bytes) -> Callable[[int], int]:
    (number,) = struct.unpack_from(">L", subtable, 12)
    entries = struct.unpack_from(f">{3 * number}L", subtable, 16)
    starts, ends, glyphs = entries[0::3], entries[1::3], entries[2::3]

    def glyph(code: int) -> int:
        group = bisect_right(starts, code) - 1
        return glyphs[group] + code - starts[group] if group >= 0 and code <= ends[group] else 0

    return glyph
