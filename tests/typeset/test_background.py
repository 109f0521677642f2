import ctypes

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from letters.messages import Messages
from letters.package import open_package
from letters.typeset import set_pdf
from letters.typeset.ooxml.run_format import read_shading
from tests.specimens import docx_with
from tests.typeset.reading import xml

DARK, LIGHT = '<w:shd w:val="clear" w:fill="0A3266"/>', '<w:shd w:val="clear" w:fill="D9E2F3"/>'
RED, BLACK_MARKER = '<w:color w:val="FF0000"/>', '<w:highlight w:val="black"/>'


def _run(letter: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{letter}</w:t></w:r>"


def _table(properties: str, content: str) -> str:
    grid = '<w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>'
    return f"<w:tbl><w:tblPr/>{grid}<w:tr><w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc></w:tr></w:tbl>"


def _colors(body: str) -> dict[str, str]:
    """Each letter's colour, as RRGGBB."""
    found = {}
    with pypdfium2.PdfDocument(set_pdf(open_package(docx_with(body), "test.docx"), Messages())) as pdf:
        text, parts = pdf[0].get_textpage(), [ctypes.c_uint() for _ in "rgba"]
        for index in range(text.count_chars()):
            if pdfium.FPDFText_GetFillColor(text.raw, index, *parts):
                found[text.get_text_range(index, 1)] = "".join(f"{part.value:02X}" for part in parts[:3])
    return {letter: color for letter, color in found.items() if letter.strip()}


@pytest.mark.parametrize(
    "body",
    [
        _table(DARK, f"<w:p>{_run('a')}{_run('b', RED)}</w:p>"),
        f"<w:p><w:pPr>{DARK}</w:pPr>{_run('a')}{_run('b', RED)}</w:p>",
        f"<w:p>{_run('a', DARK)}{_run('b', DARK + RED)}</w:p>",
        f"<w:p>{_run('a', BLACK_MARKER)}{_run('b', RED)}</w:p>",
    ],
)
def test_text_of_automatic_colour_is_white_on_a_dark_background(body: str) -> None:
    assert _colors(body) == {"a": "FFFFFF", "b": "FF0000"}


def test_text_of_automatic_colour_is_black_on_a_light_background_that_lies_on_a_dark_one() -> None:
    inner = f"<w:p><w:pPr>{LIGHT}</w:pPr>{_run('a')}</w:p><w:p>{_run('b', LIGHT)}{_run('c')}</w:p>"
    assert _colors(_table(DARK, inner)) == {"a": "000000", "b": "000000", "c": "FFFFFF"}


@pytest.mark.parametrize(
    ("shading", "color"),
    [
        ('<w:shd w:val="clear" w:color="auto" w:fill="auto"/>', "auto"),
        ('<w:shd w:val="clear" w:color="FF0000" w:fill="00FF00"/>', "00FF00"),
        ('<w:shd w:val="solid" w:color="FF0000" w:fill="00FF00"/>', "FF0000"),
        ('<w:shd w:val="solid" w:color="auto" w:fill="auto"/>', "000000"),
        ('<w:shd w:val="pct20" w:color="auto" w:fill="auto"/>', "CCCCCC"),
        ('<w:shd w:val="pct50" w:color="FF0000" w:fill="00FF00"/>', "808000"),
        ('<w:shd w:val="diagStripe" w:color="auto" w:fill="00FF00"/>', "00FF00"),
    ],
)
def test_pattern_of_dots_is_shown_as_the_colour_it_looks_like(shading: str, color: str) -> None:
    assert read_shading(xml(shading)) == color
