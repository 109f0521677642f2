import pytest

from tests.specimens import docx_with
from tests.typeset.reading import DEFAULTS, placed_words, places

PAGE = '<w:pgSz w:w="12000" w:h="12000"/>'
MARGINS = '<w:pgMar w:top="2000" w:bottom="2000" w:left="1000" w:right="1000" w:header="600" w:footer="600"/>'
NEW_PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def _text(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def _field(instruction: str) -> str:
    return f'<w:p><w:fldSimple w:instr="{instruction}"><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p>'


def _by_page(docx: bytes) -> list[list[str]]:
    words = placed_words(docx)
    return [[word.text for word in words if word.page == page] for page in range(1, max(w.page for w in words) + 1)]


def test_first_page_has_its_own_header_and_later_pages_the_default_one() -> None:
    docx = docx_with(
        _text("one") + NEW_PAGE + _text("two"),
        styles=DEFAULTS,
        section=f"{PAGE}{MARGINS}<w:titlePg/>",
        headers={"first": _text("letterhead"), "default": _text("running")},
    )
    assert [sorted(page) for page in _by_page(docx)] == [["letterhead", "one"], ["running", "two"]]


def test_first_page_header_is_not_shown_where_the_section_does_not_ask_for_it() -> None:
    docx = docx_with(
        _text("one"),
        styles=DEFAULTS,
        section=PAGE + MARGINS,
        headers={"first": _text("letterhead"), "default": _text("running")},
    )
    assert [sorted(page) for page in _by_page(docx)] == [["one", "running"]]


def test_even_pages_have_their_own_footer_where_the_settings_say_so() -> None:
    docx = docx_with(
        _text("one") + NEW_PAGE + _text("two") + NEW_PAGE + _text("three"),
        styles=DEFAULTS,
        section=PAGE + MARGINS,
        settings="<w:evenAndOddHeaders/>",
        footers={"even": _text("even"), "default": _text("odd")},
    )
    assert [sorted(page) for page in _by_page(docx)] == [["odd", "one"], ["even", "two"], ["odd", "three"]]


def test_header_stands_at_its_distance_and_a_tall_one_pushes_the_text_down() -> None:
    """Lines of 13.8 pt; baselines 11.2 pt below their top (measured)."""
    short = docx_with(_text("body"), styles=DEFAULTS, section=PAGE + MARGINS, headers={"default": _text("head")})
    tall = docx_with(
        _text("body"),
        styles=DEFAULTS,
        section=PAGE + MARGINS,
        headers={"default": _text("head") + 7 * "<w:p/>" + _text("foot")},
    )
    assert places(short) == {"head": (1, 50.0, 41.2), "body": (1, 50.0, 111.2)}
    assert places(tall) == {"head": (1, 50.0, 41.2), "foot": (1, 50.0, 151.6), "body": (1, 50.0, 165.4)}


def test_pages_are_numbered_and_counted() -> None:
    docx = docx_with(
        _text("one") + NEW_PAGE + _text("two"),
        styles=DEFAULTS,
        section=PAGE + MARGINS,
        footers={"default": _field("PAGE") + _field(" NUMPAGES ")},
    )
    assert [sorted(page) for page in _by_page(docx)] == [["1", "2", "one"], ["2", "2", "two"]]


def test_page_numbers_restart_and_change_their_format_in_a_section() -> None:
    first = f'{PAGE}{MARGINS}<w:pgNumType w:fmt="lowerRoman"/>'
    docx = docx_with(
        _text("preface", f"<w:sectPr>{first}</w:sectPr>") + _field("PAGE") + NEW_PAGE + _field("PAGE"),
        styles=DEFAULTS,
        section=f'{PAGE}{MARGINS}<w:pgNumType w:start="7"/>',
    )
    assert _by_page(docx) == [["preface"], ["7"], ["8"]]


def test_a_section_has_the_header_of_the_section_before_it() -> None:
    reference = '<w:headerReference w:type="default" r:id="header_default"/>'
    docx = docx_with(
        _text("one", f"<w:sectPr>{reference}{PAGE}{MARGINS}</w:sectPr>") + _text("two"),
        styles=DEFAULTS,
        section=PAGE + MARGINS,
        headers={},
        relationships=(
            '<Relationship Id="header_default" Target="header_default.xml"'
            ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"/>'
        ),
        members={"word/header_default.xml": _header("running")},
    )
    assert [sorted(page) for page in _by_page(docx)] == [["one", "running"], ["running", "two"]]


def _header(text: str) -> bytes:
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:hdr xmlns:w="{namespace}">{_text(text)}</w:hdr>'.encode()


def test_a_page_break_starts_a_page_and_leaves_no_empty_line_behind() -> None:
    docx = docx_with(_text("one") + NEW_PAGE + _text("two"), styles=DEFAULTS, section=PAGE + MARGINS)
    assert places(docx) == {"one": (1, 50.0, 111.2), "two": (2, 50.0, 111.2)}


def test_sections_stand_on_paper_of_their_own_size() -> None:
    wide = '<w:pgSz w:w="16000" w:h="8000" w:orient="landscape"/><w:pgMar w:top="400" w:bottom="400" w:left="400"/>'
    docx = docx_with(
        _text("one", f"<w:sectPr>{PAGE}{MARGINS}</w:sectPr>") + _text("two"), styles=DEFAULTS, section=wide
    )
    assert places(docx) == {"one": (1, 50.0, 111.2), "two": (2, 20.0, 31.2)}


def test_a_section_on_an_odd_page_leaves_an_even_one_empty() -> None:
    first = f"<w:sectPr>{PAGE}{MARGINS}</w:sectPr>"
    odd = f'<w:type w:val="oddPage"/>{PAGE}{MARGINS}'
    found = places(docx_with(_text("one", first) + _text("two"), styles=DEFAULTS, section=odd))
    assert found == {"one": (1, 50.0, 111.2), "two": (3, 50.0, 111.2)}


def test_columns_share_the_width() -> None:
    ends = f'<w:sectPr>{PAGE}{MARGINS}<w:cols w:num="2" w:space="1000"/></w:sectPr>'
    docx = docx_with(
        _text("one") + _text("two", ends) + _text("after"),
        styles=DEFAULTS,
        section=f'<w:type w:val="continuous"/>{PAGE}{MARGINS}',
    )
    assert places(docx) == {"one": (1, 50.0, 111.2), "two": (1, 325.0, 111.2), "after": (1, 50.0, 125.0)}


def _lines(count: int) -> str:
    return "".join(_text(f"line{number}") for number in range(count))


def test_the_last_columns_are_filled_one_after_the_other() -> None:
    section = f'{PAGE}{MARGINS}<w:cols w:num="2" w:space="1000"/>'
    found = places(docx_with(_lines(3), styles=DEFAULTS, section=section))
    assert {x for _page, x, _y in found.values()} == {50.0}


def test_a_column_break_goes_on_in_the_next_column() -> None:
    docx = docx_with(
        '<w:p><w:r><w:t>one</w:t><w:br w:type="column"/><w:t>two</w:t></w:r></w:p>' + _text("three"),
        styles=DEFAULTS,
        section=f'{PAGE}{MARGINS}<w:cols w:num="2" w:space="1000"/>',
    )
    assert places(docx) == {"one": (1, 50.0, 111.2), "two": (1, 325.0, 111.2), "three": (1, 325.0, 125.0)}


def test_a_page_break_within_columns_starts_a_page() -> None:
    columns = '<w:cols w:num="2" w:space="400"/>'
    broken = '<w:p><w:r><w:t>one</w:t><w:br w:type="page"/><w:t>two</w:t></w:r></w:p>'
    docx = docx_with(broken + _text("three", "<w:pageBreakBefore/>"), styles=DEFAULTS, section=PAGE + MARGINS + columns)
    assert _by_page(docx) == [["one"], ["two"], ["three"]]


def test_a_column_break_outside_columns_starts_a_page() -> None:
    broken = '<w:p><w:r><w:t>one</w:t><w:br w:type="column"/><w:t>two</w:t></w:r></w:p>'
    docx = docx_with(broken, styles=DEFAULTS, section=PAGE + MARGINS)
    assert places(docx) == {"one": (1, 50.0, 111.2), "two": (2, 50.0, 111.2)}


def test_space_below_the_last_line_of_a_header_pushes_the_text_and_lifts_a_footer() -> None:
    """Both 10 pt; the header ends 43.8 pt below the paper's edge without it."""
    narrow = '<w:pgMar w:top="800" w:bottom="800" w:left="1000" w:right="1000" w:header="600" w:footer="600"/>'
    spaced = '<w:spacing w:before="100" w:after="200"/>'
    docx = docx_with(
        _text("body"),
        styles=DEFAULTS,
        section=PAGE + narrow,
        headers={"default": _text("head", spaced)},
        footers={"default": _text("foot", spaced)},
    )
    assert places(docx) == {"head": (1, 50.0, 46.2), "body": (1, 50.0, 70.0), "foot": (1, 50.0, 557.4)}


def test_pages_of_a_section_are_counted() -> None:
    field = '<w:p><w:fldSimple w:instr="PAGE"/><w:r><w:t>/</w:t></w:r><w:fldSimple w:instr="SECTIONPAGES"/></w:p>'
    ends = f'<w:sectPr><w:footerReference w:type="default" r:id="footer_default"/>{PAGE}{MARGINS}</w:sectPr>'
    docx = docx_with(
        _text("one") + NEW_PAGE + _text("two", ends) + _text("three"),
        styles=DEFAULTS,
        section=PAGE + MARGINS + '<w:pgNumType w:start="5"/>',
        footers={"default": field},
    )
    assert [sorted(page) for page in _by_page(docx)] == [["1/2", "one"], ["2/2", "two"], ["5/1", "three"]]


def test_page_numbers_stand_in_dashes_and_counts_of_pages_in_plain_digits() -> None:
    docx = docx_with(
        _text("one") + NEW_PAGE + _text("two"),
        styles=DEFAULTS,
        section=PAGE + MARGINS + '<w:pgNumType w:fmt="numberInDash"/>',
        footers={"default": _field("PAGE") + _field("NUMPAGES")},
    )
    assert _by_page(docx) == [["-", "1", "-", "2", "one"], ["-", "2", "-", "2", "two"]]


def test_inner_and_outer_margins_change_places_on_even_pages() -> None:
    margins = MARGINS.replace('w:right="1000"', 'w:right="3000"')
    docx = docx_with(
        _text("one") + NEW_PAGE + _text("two"),
        styles=DEFAULTS,
        section=PAGE + margins,
        settings="<w:mirrorMargins/>",
        headers={"default": _text("head")},
    )
    assert [(word.text, word.page, word.x) for word in placed_words(docx)] == [
        ("head", 1, 50.0),
        ("one", 1, 50.0),
        ("head", 2, 150.0),
        ("two", 2, 150.0),
    ]


def test_a_page_break_before_the_text_of_its_paragraph_takes_no_line_of_a_full_page() -> None:
    full_page = "<w:p/>" * 27 + _text("one")
    body = f'{full_page}<w:p><w:r><w:br w:type="page"/><w:t>two</w:t></w:r></w:p>'
    found = places(docx_with(body, styles=DEFAULTS, section=PAGE + MARGINS))
    assert found == {"one": (1, 50.0, 483.8), "two": (2, 50.0, 111.2)}


@pytest.mark.parametrize(("compatibility", "y"), [("", 111.2), ("<w:splitPgBreakAndParaMark/>", 125.0)])
def test_the_end_of_a_paragraph_that_ends_with_a_page_break_stands_before_it_but_in_some_documents(
    compatibility: str, y: float
) -> None:
    body = f'<w:p><w:r><w:t>one</w:t><w:br w:type="page"/></w:r></w:p>{_text("two")}'
    settings = f"<w:compat>{compatibility}</w:compat>"
    found = places(docx_with(body, styles=DEFAULTS, section=PAGE + MARGINS, settings=settings))
    assert found == {"one": (1, 50.0, 111.2), "two": (2, 50.0, y)}


def test_the_mark_of_a_section_takes_no_line_of_its_own() -> None:
    ends = f'<w:p><w:pPr><w:spacing w:after="400"/><w:sectPr>{PAGE}{MARGINS}</w:sectPr></w:pPr></w:p>'
    docx = docx_with(
        _text("one") + ends + _text("two"), styles=DEFAULTS, section=f'<w:type w:val="continuous"/>{PAGE}{MARGINS}'
    )
    assert places(docx) == {"one": (1, 50.0, 111.2), "two": (1, 50.0, 125.0)}


@pytest.mark.parametrize(("before", "y"), [("", 152.6), ("<w:p/>", 152.6)])
def test_the_mark_of_a_section_takes_a_line_if_the_section_begins_with_a_table(before: str, y: float) -> None:
    """With a paragraph above the table the mark has no line: the text below stands as high."""
    table = f'<w:tbl><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:tc>{_text("one")}</w:tc></w:tr></w:tbl>'
    ends = f"<w:p><w:pPr><w:sectPr>{PAGE}{MARGINS}</w:sectPr></w:pPr></w:p>"
    docx = docx_with(
        before + table + "<w:p/>" + ends + _text("two"),
        styles=DEFAULTS,
        section=f'<w:type w:val="continuous"/>{PAGE}{MARGINS}',
    )
    assert places(docx)["two"] == (1, 50.0, y)


def test_continuous_section_has_its_own_margins_from_its_first_line_on() -> None:
    first = '<w:pgSz w:w="12000" w:h="12000"/><w:pgMar w:top="1000" w:bottom="1000" w:left="1000" w:right="1000"/>'
    body = (
        f"<w:p><w:pPr><w:sectPr>{first}</w:sectPr></w:pPr><w:r><w:t>above</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>below</w:t></w:r></w:p>"
    )
    section = '<w:type w:val="continuous"/>' + first.replace('w:left="1000"', 'w:left="1600"')
    found = places(docx_with(body, styles=DEFAULTS, section=section))
    assert found == {"above": (1, 50.0, 61.2), "below": (1, 80.0, 75.0)}
