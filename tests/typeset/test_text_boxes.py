import pytest

from tests.typeset.drawn import (
    anchored,
    axis,
    docx_with_pictures,
    emu,
    graphic,
    inline,
    png,
    shape,
)
from tests.typeset.reading import colors_at, placed_words, places, warnings_of

ON_PAGE = axis("H", "page", 200) + axis("V", "page", 300)
NO_INSETS = '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"{}>{}</wps:bodyPr>'
RED_FILL = '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>'


def _paragraph(text: str, properties: str = "") -> str:
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def _box(text: str, body: str = "", properties: str = "", size: tuple[float, float] = (100, 60)) -> str:
    return anchored(shape(properties, text, body), size, ON_PAGE)


def test_an_address_box_stands_at_its_place_on_the_page_with_its_insets() -> None:
    """The first baseline of Times New Roman at 12 pt lies 11.2 pt below the top of its line (measured)."""
    box = _box(_paragraph("street") + _paragraph("town"), '<wps:bodyPr lIns="127000" tIns="63500"/>')
    docx = docx_with_pictures(f"<w:p>{box}</w:p>{_paragraph('body')}")
    assert places(docx) == {
        "street": (1, 210.0, 316.2),
        "town": (1, 210.0, 330.0),
        "body": (1, 50.0, 125.0),
    }


@pytest.mark.parametrize(("anchor", "baseline"), [("t", 311.2), ("ctr", 334.3), ("b", 357.4)])
def test_text_stands_at_the_top_the_middle_or_the_bottom_of_its_box(anchor: str, baseline: float) -> None:
    box = _box(_paragraph("word"), NO_INSETS.format(f' anchor="{anchor}"', ""))
    assert places(docx_with_pictures(f"<w:p>{box}</w:p>")) == {"word": (1, 200.0, baseline)}


def test_a_box_grows_with_its_text_where_it_says_so() -> None:
    lines = "".join(_paragraph(f"word{number}") for number in range(6))
    fixed = _box(lines, NO_INSETS.format("", ""), RED_FILL)
    grown = _box(lines, NO_INSETS.format("", "<a:spAutoFit/>"), RED_FILL)
    assert colors_at(docx_with_pictures(f"<w:p>{fixed}</w:p>"), (290, 355), (290, 380)) == ["FF0000", "FFFFFF"]
    assert colors_at(docx_with_pictures(f"<w:p>{grown}</w:p>"), (290, 355), (290, 380)) == ["FF0000", "FF0000"]


def test_text_that_does_not_fit_in_its_box_is_not_lost() -> None:
    """Not even where the box stands at the foot of the page."""
    lines = "".join(_paragraph(f"word{number}") for number in range(6))
    place = axis("H", "page", 200) + axis("V", "page", 490)
    docx = docx_with_pictures(f"<w:p>{anchored(shape('', lines), (100, 20), place)}</w:p>")
    assert [(word.text, word.page) for word in placed_words(docx)] == [(f"word{n}", 1) for n in range(6)]


def test_a_text_box_in_the_line_moves_the_text_behind_it() -> None:
    run = inline(shape("", _paragraph("inside"), NO_INSETS.format("", "")), 60, 40)
    docx = docx_with_pictures(f"<w:p><w:r><w:t>before</w:t></w:r>{run}<w:r><w:t>after</w:t></w:r></w:p>")
    found = places(docx)
    assert [found[word] for word in ("before", "inside", "after")] == [
        (1, 50.0, 140.0),
        (1, 80.6, 111.2),
        (1, 140.6, 140.0),
    ]


def test_a_text_box_that_is_there_twice_for_older_programs_is_shown_once() -> None:
    new = _box(_paragraph("word"))
    old = (
        f"<w:pict><v:rect><v:textbox><w:txbxContent>{_paragraph('word')}</w:txbxContent></v:textbox></v:rect></w:pict>"
    )
    choice = new.removeprefix("<w:r>").removesuffix("</w:r>")
    run = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert [word.text for word in placed_words(docx_with_pictures(f"<w:p>{run}</w:p>"))] == ["word"]


def test_a_table_in_a_text_box_is_set_as_a_table() -> None:
    cells = "".join(f"<w:tc><w:tcPr/>{_paragraph(word)}</w:tc>" for word in ("one", "two"))
    grid = '<w:tblGrid><w:gridCol w:w="600"/><w:gridCol w:w="600"/></w:tblGrid>'
    table = f"<w:tbl><w:tblPr/>{grid}<w:tr>{cells}</w:tr></w:tbl>"
    docx = docx_with_pictures(f"<w:p>{_box(table + '<w:p/>', NO_INSETS.format('', ''))}</w:p>{_paragraph('after')}")
    found = places(docx)
    assert (found["two"][1] - found["one"][1], found["one"][2]) == (30.0, found["two"][2])
    assert found["after"] == (1, 50.0, 125.0)


def test_a_filled_shape_with_a_line_is_drawn() -> None:
    line = '<a:ln w="50800"><a:solidFill><a:srgbClr val="0000FF"/></a:solidFill></a:ln>'
    docx = docx_with_pictures(f"<w:p>{_box('<w:p/>', properties=RED_FILL + line)}</w:p>")
    assert colors_at(docx, (250, 330), (201, 330), (199, 330), (197, 330)) == ["FF0000", "0000FF", "0000FF", "FFFFFF"]


def test_an_ellipse_leaves_its_corners_free() -> None:
    ellipse = '<a:prstGeom prst="ellipse"/>' + RED_FILL
    docx = docx_with_pictures(f"<w:p>{_box('<w:p/>', properties=ellipse)}</w:p>")
    assert colors_at(docx, (250, 330), (205, 303)) == ["FF0000", "FFFFFF"]


def test_the_style_of_a_shape_fills_it_where_the_shape_says_nothing() -> None:
    style = (
        '<wps:style><a:lnRef idx="0"><a:schemeClr val="tx1"/></a:lnRef><a:fillRef idx="1"><a:srgbClr val="FF0000"/>'
        '</a:fillRef><a:fontRef idx="minor"><a:srgbClr val="00FF00"/></a:fontRef></wps:style>'
    )
    text = '<w:p><w:r><w:rPr><w:sz w:val="288"/></w:rPr><w:t>I</w:t></w:r></w:p>'
    body = NO_INSETS.format("", "")
    docx = docx_with_pictures(f"<w:p>{anchored(shape('', text, body, style), (100, 60), ON_PAGE)}</w:p>")
    assert colors_at(docx, (290, 350), (224, 380)) == ["FF0000", "00FF00"]


def test_a_theme_colour_is_made_lighter_as_it_says() -> None:
    fill = (
        '<a:solidFill><a:schemeClr val="tx1"><a:lumMod val="50000"/><a:lumOff val="50000"/></a:schemeClr></a:solidFill>'
    )
    assert colors_at(docx_with_pictures(f"<w:p>{_box('<w:p/>', properties=fill)}</w:p>"), (250, 330)) == ["808080"]


def test_parts_of_a_group_are_measured_in_its_own_units() -> None:
    """The group is drawn twice as large as its own units count."""

    def part(left: int, color: str) -> str:
        transform = (
            f'<a:xfrm><a:off x="{emu(10 + left)}" y="{emu(10)}"/><a:ext cx="{emu(10)}" cy="{emu(20)}"/></a:xfrm>'
        )
        fill = f'<a:solidFill><a:srgbClr val="{color}"/></a:solidFill>'
        return f'<wps:wsp><wps:spPr>{transform}<a:prstGeom prst="rect"/>{fill}</wps:spPr><wps:bodyPr/></wps:wsp>'

    units = f'<a:chOff x="{emu(10)}" y="{emu(10)}"/><a:chExt cx="{emu(30)}" cy="{emu(20)}"/>'
    inside = (
        f"<wpg:wgp><wpg:grpSpPr><a:xfrm>{units}</a:xfrm></wpg:grpSpPr>{part(0, 'FF0000')}{part(20, '0000FF')}</wpg:wgp>"
    )
    docx = docx_with_pictures(f"<w:p>{anchored(graphic('wordprocessingGroup', inside), (60, 40), ON_PAGE)}</w:p>")
    assert colors_at(docx, (210, 320), (230, 320), (250, 335)) == ["FF0000", "FFFFFF", "0000FF"]


def test_a_shape_that_is_not_known_is_drawn_as_a_rectangle_and_named() -> None:
    cloud = '<a:prstGeom prst="cloud"/>' + RED_FILL
    docx = docx_with_pictures(f"<w:p>{_box('<w:p/>', properties=cloud)}</w:p>")
    assert warnings_of(docx) == [("not-set: a shape that is drawn as a rectangle", "test.docx, body, paragraph 1")]
    assert colors_at(docx, (205, 303)) == ["FF0000"]


def test_a_chart_is_named_and_framed() -> None:
    docx = docx_with_pictures(f"<w:p>{anchored(graphic('chart', ''), (60, 40), ON_PAGE)}</w:p>")
    assert warnings_of(docx) == [("not-set: a chart", "test.docx, body, paragraph 1")]
    assert colors_at(docx, (200, 320)) == ["B7B7B7"]


def test_warnings_name_the_paragraph_in_its_text_box() -> None:
    formula = "<w:p><m:oMath/></w:p>"
    docx = docx_with_pictures(f"<w:p/><w:p>{_box('<w:p/>' + formula)}</w:p><w:p/>", png("red"))
    assert warnings_of(docx) == [("not-set: a formula", "test.docx, body, text box in paragraph 2, paragraph 2")]


def test_corners_are_cut_off_in_parts_of_the_shorter_side() -> None:
    """A pointed plate of 100 by 60 pt: its point starts half of 60 before its end."""
    plate = '<a:prstGeom prst="homePlate"/>' + RED_FILL
    docx = docx_with_pictures(f"<w:p>{_box('<w:p/>', properties=plate)}</w:p>")
    assert colors_at(docx, (268, 303), (285, 303), (285, 330)) == ["FF0000", "FFFFFF", "FF0000"]


def test_text_that_runs_upwards_is_turned() -> None:
    box = _box(_paragraph("up"), '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" vert="vert270"/>')
    docx = docx_with_pictures(f"<w:p>{box}</w:p>")
    assert places(docx) == {"up": (1, 211.2, 360.0)}
