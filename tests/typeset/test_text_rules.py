from dataclasses import replace

from letters.typeset.document.effective import EffectiveFonts
from letters.typeset.html.breaking import keep_spaces, with_break_rules
from letters.typeset.html.css import quoted
from letters.typeset.html.scripts import Script, stretches
from letters.typeset.html.writer import element, escape


def test_second_and_later_of_adjacent_spaces_do_not_fold() -> None:
    assert keep_spaces("a  b   c ", after_space=False) == "a \u00a0b \u00a0\u00a0c "


def test_a_space_at_the_start_of_a_line_is_kept() -> None:
    assert keep_spaces(" a", after_space=True) == "\u00a0a"


def test_lines_do_not_break_after_a_slash() -> None:
    assert with_break_rules("U.N. Doc. A/HRC/37/L.36 (2018)") == (
        'U.N. Doc. <span class="unbroken">A/HRC/37/L.36</span> (2018)'
    )


def test_lines_may_break_after_a_hyphen_between_digits() -> None:
    assert with_break_rules("(2016-2020)") == "(2016-<wbr>2020)"


def test_a_long_address_may_break_at_its_slashes() -> None:
    address = "https://www.example.org/a/very/long/address/that/fits/no/line"
    assert with_break_rules(address) == address


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


def test_quotes_take_the_east_asian_font_only_where_the_run_hints_it() -> None:
    assert list(stretches("“", TWO_FONTS)) == [(Script.HIGH_ANSI, "“")]
    assert list(stretches("“", replace(TWO_FONTS, hint="eastAsia"))) == [(Script.EAST_ASIAN, "“")]


def test_markup_in_text_is_shown_and_not_obeyed() -> None:
    assert element("p", {"lang": 'a"b', "class": None}, [escape('<b> & "R&D"')]) == (
        '<p lang="a&quot;b">&lt;b&gt; &amp; &quot;R&amp;D&quot;</p>'
    )


def test_font_names_cannot_end_a_style_sheet() -> None:
    assert quoted('A"</style>\\') == '"A\\22 \\3c /style\\3e \\5c "'
