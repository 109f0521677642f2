import io

import pytest
from PIL import Image

from letters.typeset.document.drawings import Sides
from letters.typeset.pictures import printable
from tests.typeset.drawn import (
    anchored,
    axis,
    docx_with_header_picture,
    docx_with_pictures,
    inline,
    picture,
    png,
    relationships_part,
)
from tests.typeset.reading import (
    PlacedPicture,
    colors_at,
    figures,
    placed_pictures,
    places,
)

RED = png("red")


def _text(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_a_picture_in_the_line_stands_on_the_baseline_and_makes_the_line_as_high() -> None:
    """A line of Times New Roman at 12 pt has 11.2 pt above its baseline and 2.6 pt below (measured)."""
    body = f"<w:p>{_text('before ')}{inline(picture(), 30, 40)}{_text('after')}</w:p><w:p>{_text('below')}</w:p>"
    docx = docx_with_pictures(body, RED)
    found = places(docx)
    assert placed_pictures(docx) == [PlacedPicture(1, 83.6, 100.0, 113.6, 140.0)]
    assert (found["before"], found["after"]) == ((1, 50.0, 140.0), (1, 113.6, 140.0))
    assert found["below"] == (1, 50.0, 153.8)


def test_a_picture_in_a_header_is_placed_on_the_page_and_pushes_no_text() -> None:
    run = anchored(picture(), (60, 30), axis("H", "page", 500) + axis("V", "page", 20))
    docx = docx_with_header_picture(f"<w:p>{run}{_text('head')}</w:p>", RED, f"<w:p>{_text('body')}</w:p>")
    assert placed_pictures(docx) == [PlacedPicture(1, 500.0, 20.0, 560.0, 50.0)]
    assert places(docx) == {"head": (1, 50.0, 41.2), "body": (1, 50.0, 111.2)}


@pytest.mark.parametrize(
    ("horizontal", "left"),
    [
        (axis("H", "page", 10), 10.0),
        (axis("H", "margin", 10), 60.0),
        (axis("H", "column", 10), 60.0),
        (axis("H", "leftMargin", align="center"), 20.0),
        (axis("H", "rightMargin", align="right"), 590.0),
        (axis("H", "margin", align="right"), 540.0),
        (axis("H", "page", align="center"), 295.0),
        (axis("H", "character", 5), 66.3),
    ],
)
def test_a_picture_is_placed_across_from_what_word_names(horizontal: str, left: float) -> None:
    """The word before the anchor is 11.3 pt wide."""
    body = f"<w:p>{_text('ab')}{anchored(picture(), (10, 10), horizontal + axis('V', 'page', 7))}</w:p>"
    assert placed_pictures(docx_with_pictures(body, RED)) == [PlacedPicture(1, left, 7.0, left + 10, 17.0)]


@pytest.mark.parametrize(
    ("vertical", "top"),
    [
        (axis("V", "page", 10), 10.0),
        (axis("V", "margin", 10), 110.0),
        (axis("V", "margin", align="bottom"), 490.0),
        (axis("V", "bottomMargin", align="center"), 545.0),
        (axis("V", "topMargin", 3), 3.0),
        (axis("V", "paragraph", 5), 118.8),
        (axis("V", "line", 5), 132.6),
    ],
)
def test_a_picture_is_placed_down_from_what_word_names(vertical: str, top: float) -> None:
    """Lines are 13.8 pt high; the anchor stands in the second line of the second paragraph."""
    run = anchored(picture(), (10, 10), axis("H", "page", 7) + vertical)
    body = f"<w:p>{_text('a')}</w:p><w:p>{_text('b')}<w:r><w:br/></w:r>{_text('c')}{run}</w:p>"
    assert placed_pictures(docx_with_pictures(body, RED)) == [PlacedPicture(1, 7.0, top, 17.0, top + 10)]


def test_a_picture_in_a_footer_is_placed_on_the_page() -> None:
    run = anchored(picture("rId9"), (60, 30), axis("H", "page", 500) + axis("V", "page", 560))
    members = {"word/_rels/footer_default.xml.rels": relationships_part("a.png"), "word/a.png": RED}
    footers = {"default": f"<w:p>{run}</w:p><w:p>{_text('foot')}</w:p>"}
    docx = docx_with_pictures("<w:p/>", footers=footers, members=members)
    assert placed_pictures(docx) == [PlacedPicture(1, 500.0, 560.0, 560.0, 590.0)]


def test_text_flows_beside_a_picture_with_square_wrapping() -> None:
    """The picture stands 20 pt below the paragraph's start, so that the first line keeps its width."""
    run = anchored(
        picture(),
        (200, 30),
        axis("H", "margin", align="right") + axis("V", "paragraph", 20),
        '<wp:wrapSquare wrapText="bothSides"/>',
        {"distL": "127000"},
    )
    words = " ".join(f"word{number:02}" for number in range(60))
    docx = docx_with_pictures(f"<w:p>{run}{_text(words)}</w:p>", RED)
    found = places(docx)
    lines: dict[float, float] = {}
    for _page, x, y in found.values():
        lines[y] = max(lines.get(y, 0.0), x)
    assert placed_pictures(docx) == [PlacedPicture(1, 350.0, 120.0, 550.0, 150.0)]
    assert [last_word > 340 for _y, last_word in sorted(lines.items())][:5] == [True, False, False, False, True]


def test_text_goes_on_below_a_picture_with_text_above_and_below_it() -> None:
    run = anchored(picture(), (60, 30), axis("H", "column", 100) + axis("V", "paragraph", 0), "<wp:wrapTopAndBottom/>")
    docx = docx_with_pictures(f"<w:p>{run}{_text('below')}</w:p>", RED)
    assert placed_pictures(docx) == [PlacedPicture(1, 150.0, 100.0, 210.0, 130.0)]
    assert places(docx) == {"below": (1, 50.0, 141.2)}


def test_what_is_cropped_is_not_in_the_pdf() -> None:
    crop = '<a:srcRect l="50000"/>'
    docx = docx_with_pictures(f"<w:p>{inline(picture(crop=crop), 40, 40)}</w:p>", png("red", "blue"))
    cropped = printable(png("red", "blue"), Sides(left=0.5))
    assert colors_at(docx, (55, 120), (85, 120)) == ["0000FF", "0000FF"]
    assert cropped is not None
    assert Image.open(io.BytesIO(cropped.data)).getcolors() == [(16, (0, 0, 255))]


def test_a_turned_picture_is_turned_around_its_middle() -> None:
    turned = picture(properties='<a:xfrm rot="5400000"/>')
    docx = docx_with_pictures(f"<w:p>{inline(turned, 40, 40)}</w:p>", png("red", "blue"))
    assert colors_at(docx, (70, 105), (70, 135)) == ["FF0000", "0000FF"]


def test_a_mirrored_picture_is_mirrored() -> None:
    mirrored = picture(properties='<a:xfrm flipH="1"/>')
    docx = docx_with_pictures(f"<w:p>{inline(mirrored, 40, 40)}</w:p>", png("red", "blue"))
    assert colors_at(docx, (55, 120), (85, 120)) == ["0000FF", "FF0000"]


def test_a_picture_without_description_is_seen_and_is_no_figure_for_readers() -> None:
    docx = docx_with_pictures(f"<w:p>{inline(picture(), 40, 40, description='')}</w:p>", RED)
    assert colors_at(docx, (70, 120)) == ["FF0000"]
    described = docx_with_pictures(f"<w:p>{inline(picture(), 40, 40)}</w:p>", RED)
    assert [figures(each) for each in (docx, described)] == [[], ["described"]]


def test_a_picture_behind_the_text_is_under_it_and_one_in_front_covers_it() -> None:
    place = ((100, 100), axis("H", "page", 40) + axis("V", "page", 90))
    shaded = '<w:p><w:r><w:rPr><w:shd w:val="clear" w:fill="00FF00"/></w:rPr><w:t>xxxxxxxxxx</w:t></w:r>{}</w:p>'
    behind = shaded.format(anchored(picture(), *place, attributes={"behindDoc": "1", "relativeHeight": "5"}))
    before = shaded.format(anchored(picture(), *place, attributes={"behindDoc": "0", "relativeHeight": "5"}))
    assert colors_at(docx_with_pictures(behind, RED), (53, 101.5), (45, 95)) == ["00FF00", "FF0000"]
    assert colors_at(docx_with_pictures(before, RED), (53, 101.5), (45, 95)) == ["FF0000", "FF0000"]
