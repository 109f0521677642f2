import pytest

from letters.typeset.resolve.number_formats import format_number
from tests.specimens import docx_with
from tests.typeset.reading import DEFAULTS, placed_words, resolved


def _level(number: int, text: str, number_format: str = "decimal", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _abstract(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def _num(number: int, abstract: int, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'


def _labels(numbering: str, *items: tuple[int, int]) -> list[str]:
    body = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr></w:p>'
        for number, level in items
    )
    blocks = resolved(docx_with(body, styles=DEFAULTS, numbering=numbering)).sections[0].blocks
    return [block.label.text if block.label else "" for block in blocks]


OUTLINE = _abstract(0, _level(0, "%1."), _level(1, "%1.%2"), _level(2, "(%3)", "lowerLetter"))


def test_counting_a_level_starts_the_deeper_ones_anew() -> None:
    items = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)]
    assert _labels(OUTLINE + _num(1, 0), *items) == ["1.", "1.1", "1.2", "(a)", "2.", "2.1", "(a)"]


def test_two_instances_of_one_list_count_together() -> None:
    assert _labels(OUTLINE + _num(1, 0) + _num(2, 0), (1, 0), (2, 0), (1, 0)) == ["1.", "2.", "3."]


def test_an_instance_that_overrides_the_start_begins_anew_once() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = OUTLINE + _num(1, 0) + _num(2, 0, override)
    assert _labels(numbering, (1, 0), (1, 0), (2, 0), (2, 0)) == ["1.", "2.", "1.", "2."]


def test_a_level_that_never_restarts_counts_on() -> None:
    numbering = _abstract(0, _level(0, "%1."), _level(1, "%2)", more='<w:lvlRestart w:val="0"/>')) + _num(1, 0)
    assert _labels(numbering, (1, 0), (1, 1), (1, 0), (1, 1)) == ["1.", "1)", "2.", "2)"]


def test_legal_labels_show_all_counters_as_decimals() -> None:
    numbering = _abstract(0, _level(0, "%1.", "upperRoman"), _level(1, "%1.%2", more="<w:isLgl/>")) + _num(1, 0)
    assert _labels(numbering, (1, 0), (1, 0), (1, 1)) == ["I.", "II.", "2.1"]


def test_a_level_that_was_never_counted_shows_its_start() -> None:
    assert _labels(OUTLINE + _num(1, 0), (1, 1)) == ["1.1"]


def test_levels_above_the_first_that_is_counted_have_begun() -> None:
    assert _labels(OUTLINE + _num(1, 0), (1, 1), (1, 0), (1, 1), (1, 0)) == ["1.1", "2.", "2.1", "3."]
    assert _labels(OUTLINE + _num(1, 0), (1, 0), (1, 2), (1, 1)) == ["1.", "(a)", "1.2"]
    assert _labels(OUTLINE + _num(1, 0), (1, 2), (1, 1), (1, 0)) == ["(a)", "1.2", "2."]


def test_a_label_has_the_font_of_its_level_and_what_that_leaves_open_of_the_mark() -> None:
    level = _level(0, "o").replace("</w:lvl>", '<w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr></w:lvl>')
    mark = '<w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="20"/></w:rPr>'
    body = f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>{mark}</w:pPr></w:p>'
    label = (
        resolved(docx_with(body, styles=DEFAULTS, numbering=_abstract(0, level) + _num(1, 0)))
        .sections[0]
        .blocks[0]
        .label
    )
    assert (label.format.fonts.ascii, label.format.size) == ("Courier New", 10.0)


def test_a_list_that_is_not_defined_has_no_label() -> None:
    assert _labels(OUTLINE, (7, 0)) == [""]


def test_bullets_of_symbol_fonts_become_bullets_that_can_be_read() -> None:
    symbol = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>'
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/>{symbol}</w:lvl>'
    assert _labels(_abstract(0, level) + _num(1, 0), (1, 0)) == ["•"]


@pytest.mark.parametrize(
    ("run", "shown"),
    [
        ('<w:sym w:font="Wingdings" w:char="F0FE"/>', "☑"),
        ('<w:sym w:font="Wingdings" w:char="00A8"/>', "◻"),
        ('<w:sym w:font="Wingdings 2" w:char="F052"/>', "☑"),
        ('<w:sym w:font="Symbol" w:char="F061"/>', "α"),
        ('<w:sym w:font="Symbol" w:char="F094"/>', "□"),
        ('<w:sym w:font="Arial" w:char="00A7"/>', "§"),
        ('<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>\uf0e8</w:t>', "➔"),
        ("<w:t>\uf0b7</w:t>", "•"),
    ],
)
def test_signs_of_symbol_fonts_in_text_become_signs_that_can_be_read(run: str, shown: str) -> None:
    assert [word.text for word in placed_words(docx_with(f"<w:p><w:r>{run}</w:r></w:p>"))] == [shown]


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("decimal", ["1", "4", "27"]),
        ("decimalZero", ["01", "04", "27"]),
        ("lowerRoman", ["i", "iv", "xxvii"]),
        ("upperRoman", ["I", "IV", "XXVII"]),
        ("lowerLetter", ["a", "d", "aa"]),
        ("upperLetter", ["A", "D", "AA"]),
        ("ordinal", ["1st", "4th", "27th"]),
        ("chicago", ["*", "§", "‡‡‡‡‡‡‡"]),
        ("cardinalText", ["One", "Four", "Twenty-seven"]),
        ("ordinalText", ["First", "Fourth", "Twenty-seventh"]),
        ("hex", ["1", "4", "1B"]),
        ("russianLower", ["а", "г", "э"]),
        ("hebrew1", ["א", "ד", "כז"]),
        ("arabicAlpha", ["أ", "ث", "و"]),
        ("thaiNumbers", ["๑", "๔", "๒๗"]),
        ("decimalFullWidth", ["１", "４", "２７"]),
        ("decimalEnclosedCircle", ["①", "④", "27"]),
        ("chineseCounting", ["一", "四", "二十七"]),
        ("ideographDigital", ["一", "四", "二七"]),
        ("ideographTraditional", ["甲", "丁", "27"]),
        ("aiueo", ["ア", "エ", "ヒ"]),
        ("numberInDash", ["- 1 -", "- 4 -", "- 27 -"]),
        ("none", ["", "", ""]),
        ("a format of the future", ["1", "4", "27"]),
    ],
)
def test_numbers_are_written_in_words_formats(name: str, labels: list[str]) -> None:
    assert [format_number(number, name) for number in (1, 4, 27)] == labels


@pytest.mark.parametrize(
    ("number", "name", "label"),
    [
        (11, "chineseCounting", "十一"),
        (205, "chineseCounting", "二百〇五"),
        (10, "chineseLegalSimplified", "壹拾"),
        (15, "hebrew1", "טו"),
        (112, "ordinalText", "One hundred twelfth"),
        (30, "ordinalText", "Thirtieth"),
    ],
)
def test_numbers_with_rules_of_their_own(number: int, name: str, label: str) -> None:
    assert format_number(number, name) == label
