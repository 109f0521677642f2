from dataclasses import replace

import pytest

from letters.typeset.document.effective import EffectiveFonts
from letters.typeset.html.breaking import Before, divisible_parts, keep_spaces, with_break_rules
from letters.typeset.html.css import quoted
from letters.typeset.html.scripts import Script, stretches
from letters.typeset.html.writer import element, escape
from tests.specimens import docx_with
from tests.typeset.reading import DEFAULTS, placed_words, warnings_of


def test_second_and_later_of_adjacent_spaces_do_not_fold() -> None:
    assert keep_spaces("a  b   c ", before=Before.WORD) == "a \u00a0\u200bb \u00a0\u200b\u00a0\u200bc "


def test_a_space_at_the_start_of_a_line_is_kept() -> None:
    assert keep_spaces("  a  b", before=Before.START) == "\u200b\u00a0\u200b\u00a0a \u00a0\u200bb"


def test_a_space_behind_the_space_of_another_run_does_not_fold() -> None:
    assert keep_spaces(" a", before=Before.SPACE) == "\u00a0\u200ba"


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("see and/or that", "see and/\u2060or that"),
        ("see https://a.org/b now", "see https:/\u2060/\u2060a.org/\u2060b now"),
        ("U.N. Doc. A/HRC/37/L.36 (2018)", "U.N. Doc. A/\u2060HRC/\u206037/\u2060L.\u206036 (2018)"),
        ("see a/b-c/d", "see a/\u2060b-c/d"),
        ("see the end/ of", "see the end/ of"),
        ("one / two", "one\u200b / two"),
    ],
)
def test_lines_do_not_break_behind_a_slash_before_the_first_hyphen_of_a_word(text: str, broken: str) -> None:
    assert with_break_rules(text, starts_paragraph=False) == broken


def test_the_first_word_of_a_paragraph_may_break_behind_its_slashes() -> None:
    assert with_break_rules("https://a.org/b and/or", starts_paragraph=True) == "https://a.org/b and/\u2060or"


def test_lines_may_break_behind_a_hyphen_before_a_digit_and_behind_a_backslash() -> None:
    text = with_break_rules("(2016-2020) COVID-19 at -5 or 292-40a C:\\data\\letters", starts_paragraph=False)
    assert text == "(2016-\u200b2020) COVID-\u200b19 at -5 or 292-40a C:\\\u200bdata\\\u200bletters"


def test_lines_do_not_break_behind_points_before_a_number_and_behind_braces() -> None:
    text = with_break_rules("see L.36, (a).3 and {a}{b}c}} for 12.30", starts_paragraph=False)
    assert text == "see L.\u206036, (a).\u20603 and {a}{b}\u2060c}} for 12.30"


def test_signs_that_say_where_lines_break_are_not_in_the_pdf() -> None:
    body = "<w:p><w:r><w:t>see a/b and 2016-2020</w:t></w:r></w:p>"
    assert [word.text for word in placed_words(docx_with(body))] == ["see", "a/b", "and", "2016-2020"]


def test_lines_break_behind_all_of_adjacent_spaces() -> None:
    """The line is 60 pt wide: “Records:  ” fits, also where the text goes on in another run."""
    page = '<w:pgSz w:w="3200" w:h="8000"/><w:pgMar w:top="1000" w:bottom="1000" w:left="1000" w:right="1000"/>'
    for between in ("", "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>"):
        body = f'<w:p><w:r><w:t xml:space="preserve">a Records:  {between}These</w:t></w:r></w:p>'
        found = placed_words(docx_with(body, styles=DEFAULTS, section=page))
        assert [(word.text, word.x, word.y) for word in found] == [
            ("a", 50.0, 61.2),
            ("Records:", 58.3, 61.2),
            ("These", 50.0, 75.0),
        ]


@pytest.mark.parametrize(("alignment", "first", "second"), [("left", 50.0, 50.0), ("right", 55.0, 77.3)])
def test_spaces_between_two_lines_are_in_neither(alignment: str, first: float, second: float) -> None:
    """The lines are 56 pt wide: one space fits behind “Records:”, and the other would start the next line."""
    page = '<w:pgSz w:w="3120" w:h="8000"/><w:pgMar w:top="1000" w:bottom="1000" w:left="1000" w:right="1000"/>'
    look = f'<w:pPr><w:jc w:val="{alignment}"/></w:pPr>'
    text = '<w:r><w:t xml:space="preserve">a Records:  These  </w:t></w:r>'
    found = placed_words(docx_with(f"<w:p>{look}{text}</w:p>", styles=DEFAULTS, section=page))
    assert [(word.text, word.x, word.y) for word in found if word.text != "Records:"] == [
        ("a", first, 61.2),
        ("These", second, 75.0),
    ]


@pytest.mark.parametrize(("compatibility", "x"), [("", 505.3), ("<w:doNotExpandShiftReturn/>", 92.3)])
def test_justified_lines_that_end_with_a_break_are_stretched_but_in_some_documents(
    compatibility: str, x: float
) -> None:
    text = "<w:r><w:t>one two</w:t><w:br/><w:t>three four</w:t></w:r>"
    docx = docx_with(
        f'<w:p><w:pPr><w:jc w:val="both"/></w:pPr>{text}</w:p>',
        styles=DEFAULTS,
        settings=f"<w:compat>{compatibility}</w:compat>",
    )
    assert [(word.text, word.x) for word in placed_words(docx)] == [
        ("one", 72.0),
        ("two", x),
        ("three", 72.0),
        ("four", 99.0),
    ]


def test_reading_aid_stands_before_its_characters_and_is_named() -> None:
    ruby = "<w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase>"
    docx = docx_with(f"<w:p><w:r><w:ruby><w:rubyPr/>{ruby}</w:ruby></w:r></w:p>", styles=DEFAULTS)
    assert "".join(word.text for word in placed_words(docx)) == "kan漢"
    assert ("not-set: a reading aid above characters (ruby)", "test.docx, body, paragraph 1") in warnings_of(docx)


def test_style_that_lowers_its_text_leaves_its_size() -> None:
    lowered = '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:position w:val="-4"/></w:rPr></w:style>'
    body = '<w:p>{}<w:r><w:t xml:space="preserve">one two</w:t></w:r></w:p>'
    plain, low = (
        placed_words(docx_with(body.format(look), styles=DEFAULTS + lowered))
        for look in ("", '<w:pPr><w:pStyle w:val="P"/></w:pPr>')
    )
    assert [word.x for word in low] == [word.x for word in plain]


ONE_FONT = EffectiveFonts("Arial", "Arial", "SimSun", "Arial", None)
TWO_FONTS = EffectiveFonts("Arial", "Verdana", "SimSun", "Arial", None)


def test_text_is_cut_into_stretches_of_one_script() -> None:
    assert list(stretches("work (坚持 党) é", TWO_FONTS)) == [
        (Script.ASCII, "work ("),
        (Script.EAST_ASIAN, "坚持 党"),
        (Script.ASCII, ") "),
        (Script.HIGH_ANSI, "é"),
    ]


def test_western_text_of_one_font_is_one_stretch_so_that_its_pairs_are_kerned() -> None:
    assert list(stretches("landlord’s café", ONE_FONT)) == [(Script.ASCII, "landlord’s café")]


def test_combining_marks_stay_with_their_letter() -> None:
    assert list(stretches("Z\u030c", TWO_FONTS)) == [(Script.ASCII, "Z\u030c")]


def test_digits_and_signs_of_a_run_from_right_to_left_are_of_the_complex_script() -> None:
    assert list(stretches("12 %", replace(TWO_FONTS, only_complex=True))) == [(Script.COMPLEX, "12 %")]


def test_quotes_take_the_east_asian_font_only_where_the_run_hints_it() -> None:
    assert list(stretches("“", TWO_FONTS)) == [(Script.HIGH_ANSI, "“")]
    assert list(stretches("“", replace(TWO_FONTS, hint="eastAsia"))) == [(Script.EAST_ASIAN, "“")]


def test_markup_in_text_is_shown_and_not_obeyed() -> None:
    assert element("p", {"lang": 'a"b', "class": None}, [escape('<b> & "R&D"')]) == (
        '<p lang="a&quot;b">&lt;b&gt; &amp; &quot;R&amp;D&quot;</p>'
    )


def test_font_names_cannot_end_a_style_sheet() -> None:
    assert quoted('A"</style>\\') == '"A\\22 \\3c /style\\3e \\5c "'


def test_a_hyphen_that_forbids_a_break_is_a_plain_one_that_every_font_has() -> None:
    body = "<w:p><w:r><w:t>953</w:t><w:noBreakHyphen/><w:t>4815</w:t></w:r></w:p>"
    assert [word.text for word in placed_words(docx_with(body))] == ["953-4815"]


def test_hyphenation_divides_words_and_not_addresses_numbers_or_names_of_files() -> None:
    assert list(divisible_parts("the government’s reply to info@example.org, (see annex_2) now.", True)) == [
        (True, "the government’s reply to "),
        (False, "info@example.org, "),
        (True, "(see "),
        (False, "annex_2) "),
        (True, "now."),
    ]


def test_words_in_capitals_are_divided_only_where_the_document_allows_it() -> None:
    assert [list(divisible_parts("THE Committee", allowed)) for allowed in (True, False)] == [
        [(True, "THE Committee")],
        [(False, "THE "), (True, "Committee")],
    ]


LONG_WORDS = "representative " * 12


def _words(settings: str, look: str = "") -> set[str]:
    """The words of a narrow column; one that is divided holds a sign that stands for the hyphen."""
    properties = f'<w:pPr>{look}<w:ind w:right="6500"/></w:pPr>'
    body = f'<w:p>{properties}<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t>{LONG_WORDS}</w:t></w:r></w:p>'
    return {word.text for word in placed_words(docx_with(body, settings=settings))}


def test_words_are_divided_where_the_document_asks_for_it() -> None:
    assert _words("<w:autoHyphenation/>") == {"representative", "repre\x02", "sentative", "representa\x02", "tive"}


def test_words_are_not_divided_where_nobody_asks_or_the_paragraph_or_the_zone_forbids_it() -> None:
    assert _words("") == {"representative"}
    assert _words("<w:autoHyphenation/>", look="<w:suppressAutoHyphens/>") == {"representative"}
    assert _words('<w:autoHyphenation/><w:hyphenationZone w:val="2000"/>') == {"representative"}
