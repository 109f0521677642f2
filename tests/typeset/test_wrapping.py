"""Text around drawings that stand elsewhere than their paragraph; places as LibreOffice has them for these files."""

import pytest

from tests.typeset.drawn import PAGE, anchored, axis, docx_with_header_picture, docx_with_pictures, picture, png
from tests.typeset.reading import PlacedPicture, colors_at, placed_pictures, placed_words, warnings_of

RED = png("red")
SQUARE, ABOVE_AND_BELOW = '<wp:wrapSquare wrapText="bothSides"/>', "<wp:wrapTopAndBottom/>"
RIGHT = axis("H", "margin", align="right")


def _text(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _words(name: str, count: int) -> str:
    return _text(" ".join(f"{name}{number:02}" for number in range(count)))


def _lines(docx: bytes, page: int = 1) -> list[tuple[float, str, str]]:
    """The baseline, the first and the last word of each line of a page."""
    lines: dict[float, list[tuple[float, str]]] = {}
    for word in placed_words(docx):
        if word.page == page:
            lines.setdefault(word.y, []).append((word.x, word.text))
    return [(y, min(words)[1], max(words)[1]) for y, words in sorted(lines.items())]


def test_text_flows_around_a_picture_at_a_place_of_the_page() -> None:
    """The picture reaches from 150 to 210 pt: over lines of its own paragraph and of the next one."""
    run = anchored(picture(), (200, 60), RIGHT + axis("V", "page", 150), SQUARE)
    body = f"<w:p>{_text('one')}</w:p><w:p>{run}{_words('word', 60)}</w:p><w:p>{_words('more', 20)}</w:p>"
    docx = docx_with_pictures(body, RED)
    assert placed_pictures(docx) == [PlacedPicture(1, 350.0, 150.0, 550.0, 210.0)]
    assert _lines(docx)[:8] == [
        (111.2, "one", "one"),
        (125.0, "word00", "word11"),
        (138.8, "word12", "word23"),
        (152.6, "word24", "word30"),
        (166.4, "word31", "word37"),
        (180.2, "word38", "word44"),
        (194.0, "word45", "word51"),
        (207.8, "word52", "word58"),
    ]


def test_text_stands_above_and_below_a_picture_at_a_place_of_the_page() -> None:
    run = anchored(picture(), (200, 60), RIGHT + axis("V", "page", 150), ABOVE_AND_BELOW)
    docx = docx_with_pictures(f"<w:p>{_text('one')}</w:p><w:p>{run}{_words('word', 36)}</w:p>", RED)
    assert [line[0] for line in _lines(docx)] == [111.2, 125.0, 138.8, 221.2]


def test_nothing_is_seen_of_an_empty_paragraph_that_is_underlined() -> None:
    run = anchored(picture(), (200, 60), RIGHT + axis("V", "page", 150), SQUARE)
    empty = '<w:p><w:pPr><w:rPr><w:b/><w:u w:val="single"/><w:highlight w:val="red"/></w:rPr></w:pPr></w:p>'
    docx = docx_with_pictures(f"{empty}<w:p>{run}</w:p>", RED)
    below_the_baseline = [(51.5, 111.2 + step / 4) for step in range(-8, 12)]
    assert set(colors_at(docx, *below_the_baseline)) == {"FFFFFF"}


def test_lines_above_its_paragraph_make_room_for_a_picture_that_starts_there() -> None:
    run = anchored(picture(), (60, 60), axis("H", "column", 0) + axis("V", "paragraph", -30), SQUARE)
    docx = docx_with_pictures(f"<w:p>{_text('one')}</w:p><w:p>{run}{_text('two')}</w:p>", RED)
    assert placed_pictures(docx) == [PlacedPicture(1, 50.0, 83.8, 110.0, 143.8)]
    assert [(word.text, word.x) for word in placed_words(docx)] == [("one", 110.0), ("two", 110.0)]


@pytest.mark.parametrize("vertical", [axis("V", "paragraph", 0), axis("V", "page", 30)])
def test_the_text_of_each_page_flows_around_a_picture_of_its_header(vertical: str) -> None:
    """The picture reaches from 30 to 130 pt, the text starts at 100."""
    run = anchored(picture(), (60, 100), axis("H", "page", 50) + vertical, SQUARE)
    new_page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    body = f"<w:p>{_words('word', 36)}</w:p>{new_page}<w:p>{_words('more', 36)}</w:p>"
    docx = docx_with_header_picture(f"<w:p>{run}</w:p>", RED, body)
    for page, name in ((1, "word"), (2, "more")):
        assert _lines(docx, page) == [
            (111.2, f"{name}00", f"{name}10"),
            (125.0, f"{name}11", f"{name}21"),
            (138.8, f"{name}22", f"{name}32"),
            (152.6, f"{name}33", f"{name}35"),
        ]


def test_the_text_starts_below_a_picture_of_its_header_with_text_above_and_below() -> None:
    run = anchored(picture(), (60, 100), axis("H", "page", 50) + axis("V", "page", 30), ABOVE_AND_BELOW)
    docx = docx_with_header_picture(f"<w:p>{run}</w:p>", RED, f"<w:p>{_text('body')}</w:p>")
    assert _lines(docx)[0][0] > 141.0


def test_the_text_of_a_header_flows_around_its_picture() -> None:
    run = anchored(picture(), (60, 40), axis("H", "page", 50) + axis("V", "page", 30), SQUARE)
    docx = docx_with_header_picture(f"<w:p>{run}{_text('head')}</w:p>", RED)
    assert [(word.text, word.x, word.y) for word in placed_words(docx)] == [("head", 110.0, 41.2)]


def test_what_a_header_places_by_tab_stops_stays_there_beside_a_picture() -> None:
    run = anchored(picture(), (60, 40), axis("H", "page", 50) + axis("V", "page", 30), SQUARE)
    stop = '<w:pPr><w:tabs><w:tab w:val="right" w:pos="10000"/></w:tabs></w:pPr>'
    docx = docx_with_header_picture(f"<w:p>{stop}{run}<w:r><w:tab/></w:r>{_text('head')}</w:p>", RED)
    assert [(word.text, word.x, word.y) for word in placed_words(docx)] == [("head", 527.3, 41.2)]


def test_a_picture_beside_a_header_leaves_the_text_where_it_is() -> None:
    run = anchored(picture(), (60, 60), axis("H", "page", 50) + axis("V", "page", 30), SQUARE)
    docx = docx_with_header_picture(f"<w:p>{run}</w:p>", RED, f"<w:p>{_text('body')}</w:p>")
    assert [(word.text, word.x, word.y) for word in placed_words(docx)] == [("body", 50.0, 111.2)]


@pytest.mark.parametrize(("sides", "first_word_at"), [("left", 50.0), ("right", 350.0)])
def test_text_stands_on_the_side_that_the_drawing_allows(sides: str, first_word_at: float) -> None:
    wrap = f'<wp:wrapSquare wrapText="{sides}"/>'
    run = anchored(picture(), (100, 60), axis("H", "column", 200) + axis("V", "paragraph", 0), wrap)
    docx = docx_with_pictures(f"<w:p>{run}{_words('word', 5)}</w:p>", RED)
    assert placed_words(docx)[0].x == first_word_at
    assert warnings_of(docx) == []


def test_text_that_word_sets_on_both_sides_is_named() -> None:
    run = anchored(picture(), (100, 60), axis("H", "column", 200) + axis("V", "paragraph", 0), SQUARE)
    docx = docx_with_pictures(f"<w:p>{run}{_words('word', 5)}</w:p>", RED)
    assert warnings_of(docx) == [("not-set: text on both sides of a drawing", "test.docx, body, paragraph 1")]


def test_a_picture_in_a_column_stands_where_on_the_page_it_says() -> None:
    run = anchored(picture(), (30, 20), axis("H", "page", 500) + axis("V", "page", 400))
    columns = PAGE + '<w:cols w:num="2" w:space="1000"/>'
    docx = docx_with_pictures(f"<w:p>{_text('one')}</w:p><w:p>{run}{_text('two')}</w:p>", RED, section=columns)
    assert placed_pictures(docx) == [PlacedPicture(1, 500.0, 400.0, 530.0, 420.0)]


def test_a_picture_in_a_column_is_measured_from_the_column() -> None:
    run = anchored(picture(), (30, 20), axis("H", "column", 20) + axis("V", "paragraph", 5))
    columns = PAGE + '<w:cols w:num="2" w:space="1000"/>'
    filling = f"<w:p>{_text('x')}</w:p>" * 30
    docx = docx_with_pictures(f"{filling}<w:p>{run}{_text('last')}</w:p>", RED, section=columns)
    assert placed_pictures(docx) == [PlacedPicture(1, 345.0, 132.6, 375.0, 152.6)]
