import pytest

from tests.specimens import docx_with
from tests.typeset.reading import DEFAULTS, placed_words, places

SECTION = '<w:pgSz w:w="12000" w:h="12000"/><w:pgMar w:top="1000" w:bottom="1000" w:left="1000" w:right="1000"/>'
"""A column 500 pt wide that starts at 50 pt."""


def _places(body: str, settings: str = "") -> dict[str, float]:
    found = places(docx_with(body, styles=DEFAULTS, section=SECTION, settings=settings))
    return {word: x for word, (_page, x, _y) in found.items()}


def _paragraph(properties: str, *texts: str) -> str:
    runs = "<w:r><w:tab/></w:r>".join(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in texts)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def _stops(*stops: tuple[str, int]) -> str:
    return "<w:tabs>" + "".join(f'<w:tab w:val="{kind}" w:pos="{place}"/>' for kind, place in stops) + "</w:tabs>"


def test_text_goes_to_the_next_default_stop() -> None:
    assert _places(_paragraph("", "one", "two", "three")) == {"one": 50.0, "two": 86.0, "three": 122.0}


def test_default_stops_are_where_the_document_puts_them() -> None:
    assert _places(_paragraph("", "one", "two"), '<w:defaultTabStop w:val="2000"/>') == {"one": 50.0, "two": 150.0}


def test_left_stops_of_the_paragraph_come_before_default_ones() -> None:
    assert _places(_paragraph(_stops(("left", 3000)), "one", "two", "three")) == {
        "one": 50.0,
        "two": 200.0,
        "three": 230.0,
    }


def test_text_ends_at_a_right_stop_and_is_centred_at_a_centre_stop() -> None:
    """At 12 pt “ten” is 14.66 pt wide and “ends” 22 pt in Times New Roman."""
    stops = _stops(("center", 5000), ("right", 10000))
    assert _places(_paragraph(stops, "start", "ten", "ends")) == {"start": 50.0, "ten": 292.7, "ends": 528.0}


def test_numbers_stand_with_their_point_at_a_decimal_stop() -> None:
    """“12” is 12 pt wide at 12 pt."""
    assert _places(_paragraph(_stops(("decimal", 4000)), "sum", "12.50")) == {"sum": 50.0, "12.50": 238.0}


def test_the_hanging_indent_is_a_stop() -> None:
    assert _places(_paragraph('<w:ind w:left="1440" w:hanging="1440"/>', "Re:", "subject")) == {
        "Re:": 50.0,
        "subject": 122.0,
    }


def test_a_right_stop_beyond_the_margin_is_kept() -> None:
    """“ends” is 22 pt wide at 12 pt."""
    assert _places(_paragraph(_stops(("right", 10400)), "start", "ends")) == {"start": 50.0, "ends": 548.0}


def test_leaders_fill_the_gap() -> None:
    stops = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="10000"/></w:tabs>'
    found = _places(_paragraph(stops, "Contents", "7"))
    assert list(found) == ["Contents" + "." * 150 + "7"]


def test_a_tab_in_a_wrapped_line_goes_to_the_stop_behind_its_text() -> None:
    filler = " ".join(["word"] * 20)
    found = _places(_paragraph(_stops(("left", 4000)), f"{filler} END", "LAST"))
    assert found["LAST"] == 250.0


def test_a_word_that_does_not_fit_behind_its_tab_takes_it_to_the_next_line() -> None:
    filler = " ".join(["word"] * 17)
    found = places(docx_with(_paragraph("", filler, "LONGWORDLONGWORD end"), styles=DEFAULTS, section=SECTION))
    assert found["LONGWORDLONGWORD"] == (1, 86.0, 75.0)


def test_a_left_stop_beyond_the_right_indent_is_kept() -> None:
    found = _places(_paragraph('<w:ind w:right="2000"/>' + _stops(("left", 9000)), "start", "beyond it"))
    assert (found["start"], found["beyond"]) == (50.0, 500.0)


def test_a_left_stop_beyond_the_column_breaks_the_line() -> None:
    found = places(docx_with(_paragraph(_stops(("left", 11000)), "one", "two"), styles=DEFAULTS, section=SECTION))
    assert found == {"one": (1, 50.0, 61.2), "two": (1, 50.0, 75.0)}


def test_text_too_long_for_its_right_stop_is_broken_as_any() -> None:
    long = " ".join(["word"] * 19) + " LAST"
    found = places(docx_with(_paragraph(_stops(("right", 9000)), "start", long), styles=DEFAULTS, section=SECTION))
    assert found["LAST"] == (1, 105.3, 75.0)


def test_a_comma_stands_at_a_decimal_stop_where_the_language_writes_one() -> None:
    """“12” is 12 pt wide at 12 pt."""
    text = '<w:r><w:rPr><w:lang w:val="de-DE"/></w:rPr><w:tab/><w:t>12,50</w:t></w:r>'
    assert _places(f"<w:p><w:pPr>{_stops(('decimal', 4000))}</w:pPr>{text}</w:p>") == {"12,50": 238.0}


def test_alignment_tabs_stand_in_the_middle_and_at_the_end_of_the_column() -> None:
    """“mid” is 18.67 pt wide at 12 pt, “end” 17.33 pt."""
    tab = '<w:r><w:ptab w:relativeTo="margin" w:alignment="{}" w:leader="none"/></w:r><w:r><w:t>{}</w:t></w:r>'
    body = f"<w:p><w:r><w:t>left</w:t></w:r>{tab.format('center', 'mid')}{tab.format('right', 'end')}</w:p>"
    assert _places(body) == {"left": 50.0, "mid": 290.7, "end": 532.7}


def test_justification_leaves_the_room_behind_a_tab_as_it_is() -> None:
    body = _paragraph('<w:jc w:val="both"/>' + _stops(("left", 1000)), "(a)", "word " * 30)
    assert [word.x for word in placed_words(docx_with(body, styles=DEFAULTS, section=SECTION))][:2] == [50.0, 100.0]


def test_tabs_part_words_in_the_pdf() -> None:
    """Narrow as it is, the gap up to the stop is a space."""
    assert list(_places(_paragraph(_stops(("left", 330)), "(a)", "text"))) == ["(a)", "text"]


def test_kerned_text_leaves_the_stop_behind_it_where_it_is() -> None:
    """Kerned, “AVAVAV” is 7 pt narrower at 12 pt."""
    kerned = '<w:r><w:rPr><w:kern w:val="2"/></w:rPr><w:t>AVAVAV</w:t></w:r><w:r><w:tab/><w:t>behind</w:t></w:r>'
    found = _places(f"<w:p><w:pPr>{_stops(('left', 2000))}</w:pPr>{kerned}</w:p>")
    assert found == {"AVAVAV": 50.0, "behind": 150.0}


def test_an_alignment_tab_whose_place_is_passed_goes_to_the_next_stop() -> None:
    tab = '<w:r><w:ptab w:relativeTo="margin" w:alignment="left" w:leader="none"/></w:r><w:r><w:t>two</w:t></w:r>'
    assert _places(f"<w:p><w:r><w:t>one</w:t></w:r>{tab}</w:p>") == {"one": 50.0, "two": 86.0}


@pytest.mark.parametrize("font", ["Calibri", "Times New Roman"])
@pytest.mark.parametrize("space", " \u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u202f")
def test_the_stop_is_where_it_is_whatever_spaces_stand_before_it(font: str, space: str) -> None:
    """Fonts lack some spaces, Carlito even the one that tabs are set with."""
    look = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    run = f"<w:r>{look}<w:t>m{10 * space}m</w:t><w:tab/><w:t>behind</w:t></w:r>"
    found = _places(f"<w:p><w:pPr>{_stops(('left', 6000))}</w:pPr>{run}</w:p>")
    assert found["behind"] == pytest.approx(350, abs=0.1)
