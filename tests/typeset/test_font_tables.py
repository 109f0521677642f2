"""What is read straight from fonts' tables, beside what fontTools reads."""

import pytest
from fontTools.ttLib import TTFont

from letters.typeset.font_tables import glyph_finder, width_finder
from letters.typeset.fonts import FontFace, find_face

_UNICODE = range(0x40000)


@pytest.mark.parametrize("family", ["Liberation Serif", "Carlito", "Noto Serif CJK SC"])
def test_glyphs_and_widths_are_those_that_fonttools_reads(family: str) -> None:
    face = find_face(family, False, False)
    with _opened(face) as read, _opened(face) as known:
        glyph_of, width_of = glyph_finder(read), width_finder(read)
        found = {code: (glyph_of(code), width_of(glyph_of(code))) for code in _UNICODE if glyph_of(code)}
        numbers, advances, units = known.getReverseGlyphMap(), known["hmtx"].metrics, known["head"].unitsPerEm
        assert found == {code: (numbers[name], advances[name][0] / units) for code, name in known.getBestCmap().items()}


def _opened(face: FontFace) -> TTFont:
    return TTFont(face.path, fontNumber=face.index, lazy=True)
