import pytest

from tests.merge.vetting.vetted import notices_of, problems_of
from tests.specimens import NAMESPACES, STYLES, docx_with, paragraph, style

WHITE = '<w:color w:val="FFFFFF"/>'
DARK = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'
AT_1 = "letter.docx, body, paragraph 1"
IN_CELL = "letter.docx, body, table 1, row 1, cell 1"
UNSEEN = "holds text in the colour of its background: “unseen”"


def _table(inside: str, table_format: str = "", cell_format: str = "") -> str:
    cell = f"<w:tc><w:tcPr>{cell_format}</w:tcPr>{inside}</w:tc>"
    return f"<w:tbl><w:tblPr>{table_format}</w:tblPr><w:tr>{cell}</w:tr></w:tbl><w:p/>"


@pytest.mark.parametrize("switch", ["<w:vanish/>", "<w:webHidden/>", "<w:specVanish/>", '<w:vanish w:val="1"/>'])
def test_hidden_text_is_refused(switch: str) -> None:
    assert problems_of(docx_with(paragraph("secret", run_format=switch))) == [(AT_1, "holds hidden text: “secret”")]


def test_text_for_which_hiding_is_switched_off_passes() -> None:
    assert problems_of(docx_with(paragraph("shown", run_format='<w:vanish w:val="0"/>'))) == []


@pytest.mark.parametrize("kind", ["paragraph", "character", "base", "table"])
def test_text_hidden_by_a_used_style_is_refused(kind: str) -> None:
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    styles = (
        STYLES
        + {
            "paragraph": style("paragraph", "Note", "Note", hidden),
            "character": style("character", "Mark", "Mark", hidden),
            "base": style("paragraph", "Base", "Base", hidden)
            + style("paragraph", "Note", "Note", '<w:basedOn w:val="Base"/>'),
            "table": style("table", "Grid", "Grid", hidden),
        }[kind]
    )
    body = {
        "paragraph": paragraph("secret", "Note"),
        "base": paragraph("secret", "Note"),
        "character": paragraph("secret", run_format='<w:rStyle w:val="Mark"/>'),
        "table": _table(paragraph("secret"), '<w:tblStyle w:val="Grid"/>'),
    }[kind]
    place = IN_CELL if kind == "table" else AT_1
    assert problems_of(docx_with(body, styles=styles)) == [(place, "holds hidden text: “secret”")]


def test_unused_style_that_hides_or_is_white_passes() -> None:
    unused = style("paragraph", "Top", "Top of Form", f"<w:rPr><w:vanish/>{WHITE}</w:rPr>")
    assert problems_of(docx_with(paragraph("shown"), styles=STYLES + unused)) == []


def test_hidden_mark_between_tables_passes_as_it_hides_nothing() -> None:
    empty = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>"
    assert problems_of(docx_with(_table("<w:p/>") + empty + _table("<w:p/>"))) == []


def test_hidden_mark_that_joins_two_paragraphs_is_refused() -> None:
    joined = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>one</w:t></w:r></w:p>"
    assert problems_of(docx_with(joined)) == [(AT_1, "ends with a hidden paragraph mark: “one”")]


def test_hidden_picture_and_hidden_table_row_are_refused() -> None:
    picture = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:pict/></w:r></w:p>"
    row = "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>"
    assert problems_of(docx_with(picture + row)) == [
        (AT_1, "holds hidden text: a picture"),
        (IN_CELL, "holds a hidden table row"),
    ]


def test_text_under_4_points_is_refused_and_of_4_points_passes() -> None:
    body = paragraph("tiny", run_format='<w:sz w:val="7"/>') + paragraph("small", run_format='<w:sz w:val="8"/>')
    assert problems_of(docx_with(body)) == [(AT_1, "holds text under 4 pt: “tiny”")]


def test_tiny_empty_paragraph_that_parts_tables_passes() -> None:
    assert problems_of(docx_with(paragraph(" ", run_format=f'{WHITE}<w:sz w:val="2"/>'))) == []


@pytest.mark.parametrize(
    "look",
    [
        WHITE,
        '<w:color w:val="FEFEFE"/>',
        '<w:color w:val="FF0000"/><w:highlight w:val="red"/>',
        '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>',
        '<w:highlight w:val="black"/>',
        '<w:color w:val="FF0000"/><w:shd w:val="solid" w:color="FF0000" w:fill="FFFFFF"/>',
    ],
)
def test_text_in_the_colour_of_its_background_is_refused(look: str) -> None:
    assert problems_of(docx_with(paragraph("unseen", run_format=look))) == [(AT_1, UNSEEN)]


def test_white_text_by_a_used_style_is_refused() -> None:
    styles = STYLES + style("paragraph", "Pale", "Pale", f"<w:rPr>{WHITE}</w:rPr>")
    assert problems_of(docx_with(paragraph("unseen", "Pale"), styles=styles)) == [(AT_1, UNSEEN)]


@pytest.mark.parametrize(
    "body",
    [
        paragraph("seen", run_format=WHITE + DARK),
        f"<w:p><w:pPr>{DARK}</w:pPr><w:r><w:rPr>{WHITE}</w:rPr><w:t>seen</w:t></w:r></w:p>",
        _table(paragraph("seen", run_format=WHITE), cell_format=DARK),
        _table(paragraph("seen", run_format=WHITE), table_format=DARK),
        _table(_table(paragraph("seen", run_format=WHITE)), cell_format=DARK),
        paragraph("seen", run_format='<w:color w:val="auto"/><w:shd w:val="clear" w:fill="000000"/>'),
        paragraph("seen", run_format='<w:color w:val="808080"/>'),
    ],
)
def test_white_text_on_a_coloured_band_passes(body: str) -> None:
    assert problems_of(docx_with(body)) == []


HEADER_ROW = style(
    "table",
    "Banded",
    "Banded",
    f'<w:tblStylePr w:type="firstRow"><w:rPr>{WHITE}</w:rPr><w:tcPr>{DARK}</w:tcPr></w:tblStylePr>',
)


def _two_rows(look: str = "") -> str:
    rows = "".join(f"<w:tr><w:tc>{paragraph(text, run_format=look)}</w:tc></w:tr>" for text in ("head", "unseen"))
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="Banded"/></w:tblPr>{rows}</w:tbl><w:p/>'


def test_white_heading_of_a_banded_table_passes() -> None:
    assert problems_of(docx_with(_two_rows(), styles=STYLES + HEADER_ROW)) == []


def test_white_text_below_the_band_of_a_table_is_refused() -> None:
    assert problems_of(docx_with(_two_rows(WHITE), styles=STYLES + HEADER_ROW)) == [
        ("letter.docx, body, table 1, row 2, cell 1", UNSEEN)
    ]


def test_band_that_the_table_switches_off_hides_white_text() -> None:
    table = _two_rows(WHITE).replace("</w:tblPr>", '<w:tblLook w:val="0400"/></w:tblPr>')
    assert [place for place, _ in problems_of(docx_with(table, styles=STYLES + HEADER_ROW))] == [
        IN_CELL,
        "letter.docx, body, table 1, row 2, cell 1",
    ]


def _box(fill: str) -> str:
    inside = f"<wps:txbx><w:txbxContent>{paragraph('unseen', run_format=WHITE)}</w:txbxContent></wps:txbx>"
    data = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    shape = f"<wps:wsp><wps:cNvSpPr/><wps:spPr>{fill}</wps:spPr>{inside}<wps:bodyPr/></wps:wsp>"
    graphic = f'<a:graphic><a:graphicData uri="{data}">{shape}</a:graphicData></a:graphic>'
    frame = f'<wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="Text Box 1"/>{graphic}</wp:inline>'
    return f"<w:p><w:r><w:drawing>{frame}</w:drawing></w:r></w:p>"


IN_BOX = "letter.docx, body, text box at paragraph 1"


def test_white_text_in_a_filled_text_box_passes_and_in_a_white_one_is_refused() -> None:
    dark = '<a:solidFill><a:srgbClr val="1F3864"/></a:solidFill>'
    white = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
    assert problems_of(docx_with(_box(dark))) == []
    assert problems_of(docx_with(_box(white))) == [(IN_BOX, UNSEEN)]


def test_white_text_in_a_see_through_box_is_shown_to_a_person() -> None:
    told = "white text, seen only if something dark is behind it: “unseen”"
    assert notices_of(docx_with(_box("<a:noFill/>"))) == [("look", "white-text", IN_BOX, told)]


def test_white_text_over_a_picture_behind_the_text_is_shown_to_a_person() -> None:
    behind = '<w:p><w:r><w:drawing><wp:anchor behindDoc="1"/></w:drawing></w:r></w:p>'
    header = paragraph("unseen", run_format=WHITE) + behind
    told = "white text, seen only if something dark is behind it: “unseen”"
    assert notices_of(docx_with("<w:p/>", headers={"default": header})) == [
        ("look", "white-text", "letter.docx, header, paragraph 1", told)
    ]


def test_white_of_the_theme_is_white_where_the_file_has_no_theme() -> None:
    white = '<w:color w:val="000000" w:themeColor="background1"/>'
    assert problems_of(docx_with(paragraph("unseen", run_format=white))) == [(AT_1, UNSEEN)]


def test_theme_colour_is_read_where_the_value_says_another() -> None:
    slots = '<a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    scheme = f'<a:themeElements><a:clrScheme name="x">{slots}</a:clrScheme></a:themeElements>'
    theme = f'<a:theme xmlns:a="{NAMESPACES["a"]}">{scheme}</a:theme>'
    docx = docx_with(
        paragraph("unseen", run_format='<w:color w:val="123456" w:themeColor="background1"/>'),
        relationships=(
            '<Relationship Id="theme" Target="theme/theme1.xml" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"/>'
        ),
        members={"word/theme/theme1.xml": theme.encode()},
        overrides={"word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml"},
    )
    assert problems_of(docx) == [(AT_1, UNSEEN)]


def test_text_without_a_fill_is_refused() -> None:
    look = "<w14:textFill><w14:noFill/></w14:textFill>"
    assert problems_of(docx_with(paragraph("unseen", run_format=look))) == [
        (AT_1, "holds text without a colour: “unseen”")
    ]
