"""Repairs of WeasyPrint 70 about the glyphs of a line.

A font's widths are written in whole thousandths of its size, and what a glyph is wider or narrower was cut to a whole
number glyph by glyph: over a line of 90 glyphs up to 0.3 pt were lost (measured). What is left over is carried to the
next glyph instead, so that no glyph is more than half a thousandth off; and where nothing is to be moved nothing is
written, which halves the pages' streams.

And the glyphs of a run, of which a letter has nine thousand, were taken out of Pango's memory one value at a time. A
run of glyphs that have all been drawn before is read at once, which takes a third of the time (measured).
"""

from struct import Struct
from typing import Any

from weasyprint.draw.text import draw_first_line
from weasyprint.text.ffi import FROM_UNITS, ffi

from letters.typeset.repair import Repair

_GLYPH = Struct("=Iiiii")
"""Pango's record of a glyph: its number, its width, how far it is moved to the right and down, and marks."""
_IS_PANGOS = ffi.sizeof("PangoGlyphInfo") == _GLYPH.size


def run_of_known_glyphs(font: Any, font_size: float, glyphs: Any, left_over: float) -> tuple[str, float, float] | None:
    """The glyphs of a run in hexadecimal, with moves between; what is left over now; how wide the run is, in ems.

    `glyphs` is a PangoGlyphString. None where a glyph is drawn for the first time, is moved or is a picture.
    """
    if not _IS_PANGOS or font.svg or font.png or font.colr or font.bitmap:
        return None
    drawn, width_of, known = list[str](), font.widths, font.to_unicode
    advance = 0.0
    for glyph, width, right, down, _marks in _GLYPH.iter_unpack(
        ffi.buffer(glyphs.glyphs, glyphs.num_glyphs * _GLYPH.size)
    ):
        if right or down or glyph not in known or glyph not in width_of:
            return None
        kerning = width_of[glyph] - width * 1000 * FROM_UNITS / font_size
        left_over += kerning
        drawn.append(f"{glyph:04x}")
        if move := round(left_over):
            left_over -= move
            drawn.append(f">{move}<")
        advance += (width_of[glyph] - kerning) / 1000
    return "".join(drawn), left_over, advance


_NOTHING_IS_LEFT_OVER = Repair(draw_first_line, "    x_advance = 0\n", "    x_advance = left_over = 0\n")
_LEFT_OVER_IS_CARRIED = Repair(
    draw_first_line,
    """            if kerning:
                string += f'>{int(kerning)}<'
""",
    """            left_over += kerning
            if move := round(left_over):
                left_over -= move
                string += f'>{move}<'
""",
)
_KNOWN_GLYPHS_ARE_READ_AT_ONCE = Repair(
    draw_first_line,
    "        for i, glyph_info in enumerate(glyphs_info[0:num_glyphs]):\n",
    """        if known := run_of_known_glyphs(font, font_size, glyph_string, left_over):
            drawn, left_over, advance = known
            string += drawn
            x_advance += advance
        for i, glyph_info in enumerate(() if known else glyphs_info[0:num_glyphs]):
""",
    {"run_of_known_glyphs": run_of_known_glyphs},
)
REPAIRS = (_NOTHING_IS_LEFT_OVER, _LEFT_OVER_IS_CARRIED, _KNOWN_GLYPHS_ARE_READ_AT_ONCE)
