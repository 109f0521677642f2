import pytest

from tests.specimens import docx_with
from tests.typeset.reading import DEFAULTS, places, warnings_of

SECTION = '<w:pgSz w:w="12000" w:h="12000"/><w:pgMar w:top="1000" w:bottom="1000" w:left="1000" w:right="1000"/>'
"""A column 500 pt wide that starts at 50 pt."""
WORD_2013 = (
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/></w:compat>'
)
LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def _paragraph(text: str, look: str = "") -> str:
    return f"<w:p><w:pPr>{look}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def _cell(text: str, look: str = "") -> str:
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{_paragraph(text)}</w:tc>"


def _table(cells: list[list[str]], grid: list[int], look: str = "") -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    rows = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in cells)
    return (
        f"<w:tbl><w:tblPr>{look}<w:tblBorders>{LINES}</w:tblBorders></w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
        f"{rows}</w:tbl>"
    )


def _places(body: str, settings: str = WORD_2013) -> dict[str, tuple[float, float]]:
    found = places(docx_with(body, styles=DEFAULTS, section=SECTION, settings=settings))
    return {word: (x, y) for word, (_page, x, y) in found.items()}


AB = [[_cell("a"), _cell("b")]]


def test_columns_are_as_wide_as_the_grid_says_and_text_stands_in_the_cells_margins() -> None:
    """Lines of half a point; 5.4 pt to the left of the text."""
    found = _places(_table(AB, [3000, 4000]) + _paragraph("after"))
    assert found == {"a": (55.6, 61.7), "b": (205.7, 61.7), "after": (50.0, 76.0)}


def test_up_to_word_2010_the_text_of_the_first_column_stands_at_the_indent() -> None:
    assert _places(_table(AB, [3000, 4000]), settings="")["a"] == (50.0, 61.7)


def test_table_style_without_a_name_counts() -> None:
    margins = '<w:tblCellMar><w:left w:w="400" w:type="dxa"/></w:tblCellMar>'
    style = f'<w:style w:type="table" w:styleId="a"><w:tblPr>{margins}</w:tblPr></w:style>'
    body = _table(AB, [3000, 4000], '<w:tblStyle w:val="a"/>')
    docx = docx_with(body, styles=DEFAULTS + style, section=SECTION, settings=WORD_2013)
    assert places(docx)["a"] == (1, 70.2, 61.7)


def test_a_table_as_wide_as_it_wishes_keeps_the_proportions_of_its_columns() -> None:
    found = _places(_table(AB, [3000, 6000], '<w:tblW w:w="2500" w:type="pct"/>'))
    assert found == {"a": (55.6, 61.7), "b": (139.0, 61.7)}


def test_cells_have_their_way_where_the_grid_is_a_mere_sketch() -> None:
    wide = [[_cell("a", '<w:tcW w:w="1000" w:type="dxa"/>'), _cell("b", '<w:tcW w:w="5000" w:type="dxa"/>')]]
    assert _places(_table(wide, [3000, 3000]))["b"] == (105.7, 61.7)


def test_columns_without_any_width_are_as_wide_as_their_content() -> None:
    """“a” is 5.3 pt wide at 12 pt; margins and lines are 11.4 pt."""
    assert _places(_table(AB, []))["b"] == (71.8, 61.7)


def test_text_flows_beside_a_floating_table() -> None:
    floating = '<w:tblpPr w:rightFromText="200" w:vertAnchor="text" w:horzAnchor="margin" w:tblpX="108" w:tblpY="200"/>'
    found = _places(_table(AB, [1000, 1000], floating) + _paragraph("beside"))
    assert found == {"a": (55.6, 71.7), "b": (105.7, 71.7), "beside": (160.5, 61.2)}


def test_floating_table_is_measured_from_the_column_and_the_upper_margin_unless_it_says_otherwise() -> None:
    across, down = '<w:tblpPr w:vertAnchor="text" w:tblpX="108"/>', '<w:tblpPr w:tblpX="108" w:tblpY="400"/>'
    assert _places(_table(AB, [5000, 4000], across) + _paragraph("x"))["a"] == (55.6, 61.7)
    assert _places(_table(AB, [5000, 4000], down) + _paragraph("x"))["a"] == (55.6, 81.7)


def test_text_goes_on_below_a_wide_floating_table() -> None:
    floating = (
        '<w:tblpPr w:bottomFromText="200" w:vertAnchor="text" w:horzAnchor="margin" w:tblpX="108" w:tblpY="200"/>'
    )
    found = _places(_table(AB, [5000, 4000], floating) + _paragraph("below"))
    assert found == {"a": (55.6, 71.7), "b": (305.6, 71.7), "below": (50.0, 96.0)}


def test_a_table_at_the_head_of_the_text_stands_at_its_place_of_the_page() -> None:
    floating = '<w:tblpPr w:vertAnchor="page" w:horzAnchor="page" w:tblpX="1108" w:tblpY="3000"/>'
    spaced = '<w:spacing w:before="2000"/>'
    found = _places(_table(AB, [5000, 4000], floating) + _paragraph("above") + _paragraph("below", spaced))
    assert found == {"a": (55.6, 161.7), "b": (305.6, 161.7), "above": (50.0, 61.2), "below": (50.0, 176.0)}


def test_text_flows_around_a_table_at_a_place_of_the_page_that_stands_behind_text() -> None:
    """The table reaches from 150 to 164.3 pt."""
    floating = '<w:tblpPr w:vertAnchor="page" w:horzAnchor="margin" w:tblpX="108" w:tblpY="3000"/>'
    body = (
        _paragraph("above") + _table(AB, [5000, 4000], floating) + _paragraph("spaced", '<w:spacing w:before="1500"/>')
    )
    found = _places(body + _paragraph("below"))
    assert found == {
        "above": (50.0, 61.2),
        "a": (55.6, 161.7),
        "b": (305.6, 161.7),
        "spaced": (50.0, 176.0),
        "below": (50.0, 189.8),
    }


def test_the_empty_paragraph_that_ends_a_cell_behind_a_table_takes_no_room() -> None:
    inner = _table([[_cell("inner")]], [2000], '<w:tblW w:w="2000" w:type="dxa"/>')
    outer = f'<w:tbl><w:tblGrid><w:gridCol w:w="6000"/></w:tblGrid><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>'
    assert _places(outer + _paragraph("after")) == {"inner": (61.1, 61.7), "after": (50.0, 76.0)}


@pytest.mark.parametrize(
    ("said", "feature"),
    [
        ('<w:tcBorders><w:tl2br w:val="single"/></w:tcBorders>', "diagonal lines in a table cell"),
        ('<w:textDirection w:val="btLr"/>', "text that runs upwards or downwards in a table cell"),
        ("<w:tcFitText/>", "text stretched to the width of its table cell"),
    ],
)
def test_what_a_cell_asks_for_in_vain_is_named_with_its_place(said: str, feature: str) -> None:
    body = _table([[_cell("a"), _cell("b", said)]], [1000, 1000]) + _paragraph("after")
    docx = docx_with(body, styles=DEFAULTS, section=SECTION)
    assert warnings_of(docx) == [(f"not-set: {feature}", "test.docx, body, paragraph 2")]


def test_upright_text_is_no_matter() -> None:
    table = _table([[_cell("a", '<w:textDirection w:val="lrTb"/>')]], [1000])
    assert warnings_of(docx_with(table, styles=DEFAULTS, section=SECTION)) == []


def test_space_between_the_cells_of_a_table_is_named() -> None:
    table = _table([[_cell("a")]], [1000], '<w:tblCellSpacing w:w="40" w:type="dxa"/>')
    found = warnings_of(docx_with(table, styles=DEFAULTS, section=SECTION))
    assert found == [("not-set: space between the cells of a table", "test.docx, body, paragraph 1")]


@pytest.mark.parametrize("look", ["", "<w:keepLines/>", "<w:widowControl/>"])
def test_a_row_that_may_break_breaks_between_any_two_lines_of_its_paragraphs(look: str) -> None:
    """The page has room for two lines of 13.8 pt."""
    section = '<w:pgSz w:w="6000" w:h="2600"/><w:pgMar w:top="1000" w:bottom="1000" w:left="1000" w:right="1000"/>'
    lines = "<w:br/>".join(f"<w:t>{word}</w:t>" for word in ("one", "two", "three"))
    cell = f"<w:tc><w:p><w:pPr>{look}</w:pPr><w:r>{lines}</w:r></w:p></w:tc>"
    found = places(docx_with(_table([[cell]], [4000]), styles=DEFAULTS, section=section, settings=WORD_2013))
    assert {word: page for word, (page, _x, _y) in found.items()} == {"one": 1, "two": 1, "three": 2}
