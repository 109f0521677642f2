"""A repair of WeasyPrint 70 about the places of glyphs within a line.

A font's widths are written in whole thousandths of its size, and what a glyph is wider or narrower was cut to a whole
number glyph by glyph: over a line of 90 glyphs up to 0.3 pt were lost (measured). What is left over is carried to the
next glyph instead, so that no glyph is more than half a thousandth off; and where nothing is to be moved nothing is
written, which halves the pages' streams.
"""

from weasyprint.draw.text import draw_first_line

from letters.typeset.repair import Repair

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
REPAIRS = (_NOTHING_IS_LEFT_OVER, _LEFT_OVER_IS_CARRIED)
