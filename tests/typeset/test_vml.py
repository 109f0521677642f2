import pytest

from letters.typeset.ooxml.vml_values import length, vml_color
from tests.typeset.drawn import docx_with_pictures, png, relationship
from tests.typeset.reading import PlacedPicture, colors_at, figures, placed_pictures, places, warnings_of

RED = png("red")
BARE = ' stroked="f" filled="f"'
ABSOLUTE = "position:absolute;mso-position-horizontal-relative:page;mso-position-vertical-relative:page;"


def _pict(xml: str) -> str:
    return f"<w:p><w:r><w:pict>{xml}</w:pict></w:r></w:p>"


def _text(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_a_picture_in_the_line_is_as_large_as_its_style_says() -> None:
    docx = docx_with_pictures(
        _pict(f'<v:shape style="width:30pt;height:20pt" alt="seal"{BARE}><v:imagedata r:id="rId9"/></v:shape>'),
        RED,
    )
    assert placed_pictures(docx) == [PlacedPicture(1, 50.0, 100.0, 80.0, 120.0)]
    assert figures(docx) == ["seal"]


def test_a_picture_is_placed_on_the_page() -> None:
    style = ABSOLUTE + "margin-left:1in;margin-top:30pt;width:30pt;height:20pt;z-index:1"
    frame = f'<v:shape style="{style}" alt="seal"{BARE}><v:imagedata r:id="rId9"/></v:shape>'
    docx = docx_with_pictures(_pict(frame) + _text("body"), RED)
    assert placed_pictures(docx) == [PlacedPicture(1, 72.0, 30.0, 102.0, 50.0)]
    assert places(docx) == {"body": (1, 50.0, 125.0)}


@pytest.mark.parametrize(
    ("position", "left", "top"),
    [
        ("margin-left:5pt;margin-top:5pt", 55.0, 105.0),
        ("mso-position-horizontal:center;mso-position-horizontal-relative:page", 285.0, 100.0),
        ("mso-position-horizontal:right;mso-position-horizontal-relative:margin", 520.0, 100.0),
        ("mso-position-vertical:bottom;mso-position-vertical-relative:page", 50.0, 580.0),
        ("mso-position-vertical:center;mso-position-vertical-relative:top-margin-area", 50.0, 40.0),
    ],
)
def test_places_are_measured_from_what_the_style_names(position: str, left: float, top: float) -> None:
    style = f"position:absolute;width:30pt;height:20pt;z-index:1;{position}"
    frame = f'<v:shape style="{style}" alt="seal"{BARE}><v:imagedata r:id="rId9"/></v:shape>'
    assert placed_pictures(docx_with_pictures(_pict(frame), RED)) == [PlacedPicture(1, left, top, left + 30, top + 20)]


def test_a_text_box_is_filled_in_white_and_has_a_black_line_and_insets() -> None:
    style = ABSOLUTE + "margin-left:100pt;margin-top:200pt;width:100pt;height:50pt;z-index:1"
    box = f'<v:rect style="{style}"><v:textbox><w:txbxContent>{_text("street")}</w:txbxContent></v:textbox></v:rect>'
    docx = docx_with_pictures(_pict(box))
    assert places(docx) == {"street": (1, 107.2, 214.8)}
    assert colors_at(docx, (100, 225), (150, 240)) == ["404040", "FFFFFF"]


def test_what_a_shape_does_not_say_is_said_by_its_type() -> None:
    kind = '<v:shapetype id="_x0000_t202" filled="f" stroked="f"/>'
    style = ABSOLUTE + "margin-left:100pt;margin-top:200pt;width:100pt;height:50pt;z-index:1"
    docx = docx_with_pictures(_pict(f'{kind}<v:shape type="#_x0000_t202" style="{style}"/>'))
    assert colors_at(docx, (100, 225)) == ["FFFFFF"]


def test_a_line_is_drawn_from_its_one_end_to_the_other() -> None:
    look = 'strokecolor="red" strokeweight="4pt"'
    line = f'<v:line style="{ABSOLUTE}z-index:1" from="100pt,200pt" to="200pt,200pt" {look}/>'
    assert colors_at(docx_with_pictures(_pict(line)), (150, 200), (150, 206), (90, 200)) == [
        "FF0000",
        "FFFFFF",
        "FFFFFF",
    ]


def test_a_horizontal_rule_is_as_wide_as_its_line() -> None:
    rule = '<v:rect style="width:0;height:4pt" o:hr="t" fillcolor="#ff0000" stroked="f"/>'
    assert colors_at(docx_with_pictures(_pict(rule)), (53, 107), (545, 107), (555, 107)) == [
        "FF0000",
        "FF0000",
        "FFFFFF",
    ]


def test_a_watermark_fills_its_box_with_its_words_behind_the_text() -> None:
    style = ABSOLUTE + "margin-left:100pt;margin-top:200pt;width:300pt;height:100pt;z-index:-5"
    path = '<v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt" string="DRAFT"/>'
    mark = f'<v:shape type="#_x0000_t136" style="{style}" fillcolor="silver" stroked="f">{path}</v:shape>'
    docx = docx_with_pictures("<w:p/>", headers={"default": _pict(mark)})
    wide = docx_with_pictures("<w:p/>", headers={"default": _pict(mark.replace("DRAFT", "DRAFT DRAFT"))})
    assert places(docx)["DRAFT"][:2] == (1, 100.0)
    assert colors_at(docx, (112, 250)) == ["C0C0C0"]
    assert places(wide)["DRAFT"][1] > 250


def test_a_watermark_across_the_page_is_seen_from_end_to_end() -> None:
    """The box is longer than the page is wide, and turned against the clock by an eighth."""
    style = ABSOLUTE + "margin-left:-50pt;margin-top:280pt;width:700pt;height:40pt;rotation:315;z-index:-5"
    path = '<v:fill opacity=".5"/><v:textpath style="font-family:&quot;Times New Roman&quot;" string="██████"/>'
    mark = f'<v:shape type="#_x0000_t136" style="{style}" fillcolor="black" stroked="f">{path}</v:shape>'
    docx = docx_with_pictures("<w:p/>", headers={"default": _pict(mark)})
    assert colors_at(docx, (70, 530), (310, 290), (530, 70), (590, 10)) == ["7F7F7F", "7F7F7F", "7F7F7F", "FFFFFF"]


def test_parts_of_a_group_are_measured_in_its_own_units() -> None:
    style = ABSOLUTE + "margin-left:100pt;margin-top:200pt;width:100pt;height:50pt;z-index:1"
    parts = "".join(
        f'<v:rect style="position:absolute;left:{left};top:100;width:20;height:100" fillcolor="{color}" stroked="f"/>'
        for left, color in ((100, "red"), (180, "blue"))
    )
    docx = docx_with_pictures(
        _pict(f'<v:group style="{style}" coordorigin="100,100" coordsize="100,100">{parts}</v:group>')
    )
    assert colors_at(docx, (110, 240), (150, 240), (190, 240)) == ["FF0000", "FFFFFF", "0000FF"]


def test_an_outline_of_its_own_is_drawn() -> None:
    """A triangle: below its diagonal it is filled."""
    style = ABSOLUTE + "margin-left:100pt;margin-top:200pt;width:100pt;height:100pt;z-index:1"
    shape = f'<v:shape style="{style}" coordsize="10,10" path="m,l10,10,,10xe" fillcolor="red" stroked="f"/>'
    docx = docx_with_pictures(_pict(shape))
    assert colors_at(docx, (120, 280), (180, 220)) == ["FF0000", "FFFFFF"]
    assert warnings_of(docx) == []


def test_an_embedded_object_shows_its_picture() -> None:
    shape = f'<v:shape style="width:30pt;height:20pt" alt="sheet"{BARE}><v:imagedata r:id="rId9"/></v:shape>'
    body = f'<w:p><w:r><w:object>{shape}<o:OLEObject Type="Embed"/></w:object></w:r></w:p>'
    docx = docx_with_pictures(body, RED)
    assert placed_pictures(docx) == [PlacedPicture(1, 50.0, 100.0, 80.0, 120.0)]
    assert warnings_of(docx) == []


def test_an_embedded_object_without_picture_is_named() -> None:
    body = '<w:p><w:r><w:object><o:OLEObject Type="Embed"/></w:object></w:r></w:p>'
    assert warnings_of(docx_with_pictures(body)) == [("not-set: an embedded object", "test.docx, body, paragraph 1")]


def test_a_hidden_shape_is_not_shown() -> None:
    shape = '<v:shape style="width:30pt;height:20pt;visibility:hidden" alt="x"><v:imagedata r:id="rId9"/></v:shape>'
    assert placed_pictures(docx_with_pictures(_pict(shape), RED)) == []


def test_a_linked_picture_is_named() -> None:
    linked = relationship("rId9", "https://example.org/a.png", ' TargetMode="External"')
    shape = f'<v:shape style="width:30pt;height:20pt"{BARE}><v:imagedata r:id="rId9"/></v:shape>'
    docx = docx_with_pictures(_pict(shape), relationships=linked, members={})
    assert warnings_of(docx) == [("not-set: a picture that is linked, not in the file", "test.docx, body, paragraph 1")]


@pytest.mark.parametrize(
    ("text", "points"), [("1in", 72.0), ("4pt", 4.0), ("8px", 6.0), ("8", 6.0), ("auto", None), (None, None)]
)
def test_lengths_have_units(text: str | None, points: float | None) -> None:
    assert length(text) == points


@pytest.mark.parametrize(
    ("text", "color"),
    [("#4f81bd [3204]", "4F81BD"), ("#abc", "AABBCC"), ("red", "FF0000"), ("window [65]", "FFFFFF"), ("", None)],
)
def test_colours_are_named_or_numbered(text: str, color: str | None) -> None:
    assert vml_color(text) == color


def test_a_watermark_is_drawn_in_a_font_that_has_its_characters() -> None:
    style = ABSOLUTE + "margin-left:100pt;margin-top:200pt;width:300pt;height:100pt;z-index:-5"
    path = '<v:textpath style="font-family:&quot;Times New Roman&quot;" string="草稿"/>'
    mark = f'<v:shape type="#_x0000_t136" style="{style}" fillcolor="silver" stroked="f">{path}</v:shape>'
    docx = docx_with_pictures("<w:p/>", headers={"default": _pict(mark)})
    assert "草稿" in places(docx)
    assert ("font-substituted: Times New Roman", "test.docx") in warnings_of(docx)
