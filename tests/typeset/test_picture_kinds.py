import io
import shutil

import pytest
from PIL import Image

from letters.typeset.document.drawings import Sides
from letters.typeset.pictures import printable
from tests.typeset.drawn import (
    PAGE,
    anchored,
    axis,
    docx_with_pictures,
    emf,
    inline,
    picture,
    png,
    relationship,
    relationships_part,
)
from tests.typeset.reading import (
    PlacedPicture,
    colors_at,
    links,
    placed_pictures,
    placed_words,
    places,
    warnings_of,
)

RED = png("red")


def _text(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_a_linked_picture_is_not_fetched_but_named_and_framed() -> None:
    linked = relationship("rId9", "https://example.org/a.png", ' TargetMode="External"')
    docx = docx_with_pictures(f"<w:p>{inline(picture(), 40, 40)}</w:p>", relationships=linked, members={})
    assert warnings_of(docx) == [("not-set: a picture that is linked, not in the file", "test.docx, body, paragraph 1")]
    assert colors_at(docx, (50, 120)) == ["B7B7B7"]


def test_a_picture_that_nothing_can_read_is_named_and_framed() -> None:
    docx = docx_with_pictures(f"<w:p>{inline(picture(), 40, 40)}</w:p>", b"no picture")
    assert warnings_of(docx) == [("not-set: a picture of an unknown kind", "test.docx, body, paragraph 1")]
    assert colors_at(docx, (50, 120)) == ["B7B7B7"]


def test_a_hidden_drawing_is_not_shown() -> None:
    run = inline(picture(), 40, 40).replace("<wp:docPr", '<wp:docPr hidden="1"')
    assert placed_pictures(docx_with_pictures(f"<w:p>{run}</w:p>", RED)) == []


def test_a_picture_in_a_table_cell_is_measured_from_the_cell() -> None:
    run = anchored(picture(), (10, 10), axis("H", "column", 3) + axis("V", "paragraph", 4))
    cells = "".join(f"<w:tc><w:tcPr/><w:p>{content}</w:p></w:tc>" for content in (_text("a"), run))
    grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    table = f"<w:tbl><w:tblPr/>{grid}<w:tr>{cells}</w:tr></w:tbl>"
    left = 50 - 5.4 + 100 + 5.4 + 3
    assert placed_pictures(docx_with_pictures(table, RED)) == [PlacedPicture(1, left, 104.0, left + 10, 114.0)]


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF"])
def test_other_kinds_of_pictures_are_made_printable(kind: str) -> None:
    stream = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(stream, kind)
    made = printable(stream.getvalue(), Sides())
    assert made is not None
    assert made.kind == "png"
    assert Image.open(io.BytesIO(made.data)).convert("RGB").getpixel((1, 1)) == (255, 0, 0)


def test_what_a_camera_noted_is_not_in_the_pdf() -> None:
    stream = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(stream, "JPEG", comment=b"a secret comment", exif=b"Exif\0\0a secret place")
    made = printable(stream.getvalue() + b"a secret end", Sides())
    assert made is not None
    assert made.kind == "jpeg"
    assert b"secret" not in made.data
    assert Image.open(io.BytesIO(made.data)).size == (4, 4)


def test_a_picture_is_measured_from_above_the_space_that_is_its_paragraphs_own() -> None:
    """The space above is 20 pt, of which the paragraph above asks for 10, too (measured in LibreOffice)."""
    above = f'<w:p><w:pPr><w:spacing w:after="200"/></w:pPr>{_text("above")}</w:p>'
    run = anchored(picture(), (10, 10), axis("H", "page", 7) + axis("V", "paragraph", 0))
    body = f'{above}<w:p><w:pPr><w:spacing w:before="400"/></w:pPr>{run}{_text("below")}</w:p>'
    docx = docx_with_pictures(body, RED)
    assert placed_pictures(docx) == [PlacedPicture(1, 7.0, 123.8, 17.0, 133.8)]
    assert places(docx)["below"] == (1, 50.0, 145.0)


@pytest.mark.parametrize(("line", "below"), [(240, 153.8), (360, 160.7), (480, 167.6)])
def test_line_spacing_counts_the_text_and_not_the_picture(line: int, below: float) -> None:
    """Measured in LibreOffice: half a line, or a whole one, below a line with a picture of 40 pt."""
    look = f'<w:pPr><w:spacing w:line="{line}" w:lineRule="auto"/></w:pPr>'
    body = f"<w:p>{look}{_text('a')}{inline(picture(), 30, 40)}</w:p><w:p>{_text('below')}</w:p>"
    docx = docx_with_pictures(body, RED)
    assert placed_pictures(docx)[0].bottom == 140.0
    assert places(docx)["below"] == (1, 50.0, below)


def test_a_picture_in_lines_of_an_exact_height_is_cut_off_and_named() -> None:
    look = '<w:pPr><w:spacing w:line="400" w:lineRule="exact"/></w:pPr>'
    body = f"<w:p>{look}{inline(picture(), 30, 40)}{_text('a')}</w:p><w:p>{_text('below')}</w:p>"
    docx = docx_with_pictures(body, RED)
    assert places(docx) == {"a": (1, 80.0, 116.0), "below": (1, 50.0, 131.2)}
    assert colors_at(docx, (60, 102), (60, 98)) == ["FF0000", "FFFFFF"]
    assert warnings_of(docx) == [
        ("not-set: a picture in lines of an exact height, cut off as in Word", "test.docx, body, paragraph 1")
    ]


def test_alternatives_inside_of_a_picture_are_decided() -> None:
    """As Word for Mac writes them: a PDF for itself, a PNG for the others."""
    inside = picture()
    fill = inside[inside.index("<pic:blipFill>") : inside.index("<pic:spPr>")]
    choice = f'<mc:Choice Requires="ma">{fill.replace("rId9", "rId1")}</mc:Choice><mc:Fallback>{fill}</mc:Fallback>'
    run = inline(inside.replace(fill, f"<mc:AlternateContent>{choice}</mc:AlternateContent>"), 30, 40)
    assert placed_pictures(docx_with_pictures(f"<w:p>{run}</w:p>", RED)) == [PlacedPicture(1, 50.0, 100.0, 80.0, 140.0)]


@pytest.mark.skipif(shutil.which("emf2svg-conv") is None, reason="the converter of Windows metafiles is not installed")
def test_a_windows_metafile_is_drawn_in_its_frame() -> None:
    docx = docx_with_pictures(f"<w:p>{inline(picture(), 80, 40)}</w:p>", emf())
    assert warnings_of(docx) == []
    assert colors_at(docx, (60, 120), (82, 120), (110, 120)) == ["FF0000", "FF0000", "FFFFFF"]


def test_a_windows_metafile_that_cannot_be_converted_is_named_and_framed() -> None:
    docx = docx_with_pictures(f"<w:p>{inline(picture(), 40, 40)}</w:p>", emf()[:60])
    assert warnings_of(docx) == [("not-set: a Windows metafile (EMF, WMF)", "test.docx, body, paragraph 1")]
    assert colors_at(docx, (50, 120)) == ["B7B7B7"]


def test_a_shadow_is_named() -> None:
    shadow = '<a:effectLst><a:outerShdw blurRad="50800"/></a:effectLst>'
    docx = docx_with_pictures(f"<w:p>{inline(picture(properties=shadow), 40, 40)}</w:p>", RED)
    assert warnings_of(docx) == [("not-set: a shadow", "test.docx, body, paragraph 1")]


def test_a_picture_leads_where_its_link_does() -> None:
    link = '<a:hlinkClick r:id="rId5"/>'
    run = inline(picture(), 40, 40).replace('descr="described"/>', f'descr="described">{link}</wp:docPr>')
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    web = f'<Relationship Id="rId5" Target="https://example.org/" TargetMode="External" Type="{kind}"/>'
    relations = relationship("rId9", "media/image9.png") + web
    docx = docx_with_pictures(f"<w:p>{run}</w:p>", RED, relationships=relations)
    assert {link.target for link in links(docx)} == {"https://example.org/"}


def test_a_picture_in_a_footnote_stands_at_the_foot_of_the_page() -> None:
    note = f'<w:footnote w:id="1"><w:p>{inline(picture(), 30, 20)}{_text("noted")}</w:p></w:footnote>'
    members = {"word/_rels/footnotes.xml.rels": relationships_part("a.png"), "word/a.png": RED}
    call = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    docx = docx_with_pictures(call, footnotes=note, members=members)
    assert [(each.left, each.bottom) for each in placed_pictures(docx)] == [(50.0, 497.4)]


def test_a_picture_as_a_bullet_is_named_and_a_bullet_kept() -> None:
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlPicBulletId w:val="0"/></w:lvl>'
    abstract = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    numbering = f'{abstract}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    docx = docx_with_pictures(f"{item}{_text('item')}</w:p>", numbering=numbering)
    assert warnings_of(docx) == [("not-set: a picture as a bullet", "test.docx, body, paragraph 1")]
    assert [word.text for word in placed_words(docx)] == ["•", "item"]


def test_the_top_margin_ends_where_a_tall_header_ends() -> None:
    """Measured in LibreOffice: eight lines of 13.8 pt below the header's distance of 30 pt."""
    run = anchored(picture(), (10, 10), axis("H", "page", 7) + axis("V", "margin", 0))
    docx = docx_with_pictures(f"<w:p>{run}</w:p>", RED, headers={"default": "<w:p/>" * 8})
    assert placed_pictures(docx) == [PlacedPicture(1, 7.0, 140.4, 17.0, 150.4)]


def test_a_picture_that_lies_on_its_side_takes_the_room_of_what_is_seen() -> None:
    turned = picture(properties='<a:xfrm rot="5400000"/>')
    body = f"<w:p>{_text('a')}{inline(turned, 100, 40)}{_text('b')}</w:p><w:p>{_text('below')}</w:p>"
    docx = docx_with_pictures(body, RED)
    assert placed_pictures(docx) == [PlacedPicture(1, 55.3, 100.0, 95.3, 200.0)]
    assert places(docx) == {"a": (1, 50.0, 200.0), "b": (1, 95.3, 200.0), "below": (1, 50.0, 213.8)}


def test_a_picture_stands_at_its_place_of_the_page_whatever_header_the_page_has() -> None:
    """On the first page a tall header pushes the text down, on the second it does not."""
    run = anchored(picture(), (10, 10), axis("H", "page", 7) + axis("V", "page", 300))
    body = f'<w:p>{run}</w:p><w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p>{run}</w:p>'
    headers = {"first": "<w:p/>" * 12, "default": "<w:p/>"}
    docx = docx_with_pictures(body, RED, section=PAGE + "<w:titlePg/>", headers=headers)
    assert placed_pictures(docx) == [
        PlacedPicture(1, 7.0, 300.0, 17.0, 310.0),
        PlacedPicture(2, 7.0, 300.0, 17.0, 310.0),
    ]


@pytest.mark.parametrize("space", ["", '<w:r><w:t xml:space="preserve"> </w:t></w:r>'])
def test_a_high_picture_alone_on_its_line_has_nothing_below_it(space: str) -> None:
    """Word leaves no room for letters that hang down (measured); a low picture leaves the line as high as its text."""
    body = f"<w:p>{inline(picture(), 30, 40)}{space}</w:p><w:p>{_text('one')}</w:p>"
    low = f"<w:p>{inline(picture(), 30, 4)}</w:p><w:p>{_text('two')}</w:p>"
    found = places(docx_with_pictures(body + low, RED))
    assert found == {"one": (1, 50.0, 151.2), "two": (1, 50.0, 178.8)}
