import pytest

from letters.checks.word import UNKNOWN_LABEL, read_word_file
from tests.specimens import NUMBERING, STYLES, docx_with, paragraph


def _level(index: int, number_format: str, text: str, inside: str = "") -> str:
    start = '<w:start w:val="1"/>'
    return (
        f'<w:lvl w:ilvl="{index}">{start}<w:numFmt w:val="{number_format}"/><w:lvlText w:val="{text}"/>{inside}</w:lvl>'
    )


def _numbering(*levels: str, more: str = "") -> str:
    abstract = f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
    return f'{abstract}<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{more}'


def _item(level: int = 0, number: int = 1) -> str:
    return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr></w:p>'


def _labels(body: str, numbering: str) -> list[str]:
    return [each.label for each in read_word_file(docx_with(body, numbering=numbering)).body]


@pytest.mark.parametrize(
    ("number_format", "labels"),
    [
        ("decimal", ["1", "2", "3", "4"]),
        ("decimalZero", ["01", "02", "03", "04"]),
        ("lowerLetter", ["a", "b", "c", "d"]),
        ("upperRoman", ["I", "II", "III", "IV"]),
        ("ordinal", ["1st", "2nd", "3rd", "4th"]),
        ("none", ["", "", "", ""]),
        ("chicago", [UNKNOWN_LABEL] * 4),
    ],
)
def test_numbers_are_written_in_their_format(number_format: str, labels: list[str]) -> None:
    assert _labels(_item() * 4, _numbering(_level(0, number_format, "%1"))) == labels


def test_letters_go_on_behind_z() -> None:
    labels = _labels(_item() * 28, _numbering(_level(0, "lowerLetter", "(%1)")))
    assert labels[25:] == ["(z)", "(aa)", "(bb)"]


def test_deeper_levels_begin_again_and_show_the_higher_ones() -> None:
    numbering = _numbering(
        _level(0, "upperRoman", "%1."), _level(1, "decimal", "%1.%2"), _level(2, "lowerLetter", "%3)")
    )
    body = "".join(_item(level) for level in (0, 1, 2, 2, 1, 2, 0, 1))
    assert _labels(body, numbering) == ["I.", "I.1", "a)", "b)", "I.2", "a)", "II.", "II.1"]


def test_legal_numbering_writes_all_numbers_in_figures() -> None:
    numbering = _numbering(_level(0, "upperRoman", "%1."), _level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert _labels(_item(0) + _item(1), numbering) == ["I.", "1.1"]


def test_level_that_never_begins_again_goes_on() -> None:
    numbering = _numbering(_level(0, "decimal", "%1."), _level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>'))
    assert _labels("".join(_item(level) for level in (0, 1, 0, 1)), numbering) == ["1.", "1", "2.", "2"]


def test_lists_of_one_definition_count_on_unless_they_say_where_they_start() -> None:
    more = '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/>'
    more += '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    numbering = _numbering(_level(0, "decimal", "%1"), more=more)
    assert _labels("".join(_item(0, number) for number in (1, 2, 3, 3, 1)), numbering) == ["1", "2", "5", "6", "7"]


def test_list_of_a_style_is_known_by_the_style() -> None:
    body = paragraph("a", "ListNumber") + paragraph("b", "ListBullet") + paragraph("c", "ListNumber") + paragraph("d")
    out = '<w:p><w:pPr><w:pStyle w:val="ListNumber"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p>'
    word = read_word_file(docx_with(body + out, numbering=NUMBERING, styles=STYLES))
    assert [each.label for each in word.body] == ["1.", "•", "2.", "", ""]


def test_sign_of_a_symbol_font_is_just_a_sign() -> None:
    fonts = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'
    assert _labels(_item(), _numbering(_level(0, "bullet", "n", fonts))) == ["\uf0b7"]


def test_list_that_is_not_defined_has_no_label() -> None:
    assert _labels(_item(0, 9) + _item(5, 1), _numbering(_level(0, "decimal", "%1"))) == ["", ""]
