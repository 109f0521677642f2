import pytest

from tests.specimens import docx_with
from tests.typeset.reading import DEFAULTS, placed_words

SECTION = '<w:pgSz w:w="12000" w:h="12000"/><w:pgMar w:top="1000" w:bottom="1000" w:left="1000" w:right="1000"/>'
"""A column 500 pt wide from 50 to 550 pt."""


def _starts(look: str, *words: str) -> list[float]:
    """Where the words of a paragraph from right to left start, each on a line of its own: their first letter's left."""
    lines = "<w:br/>".join(f"<w:t>{word}</w:t>" for word in words)
    body = f"<w:p><w:pPr><w:bidi/>{look}</w:pPr><w:r><w:rPr><w:rtl/></w:rPr>{lines}</w:r></w:p>"
    return [word.x for word in placed_words(docx_with(body, styles=DEFAULTS, section=SECTION))]


def test_lines_start_at_the_right() -> None:
    (start,) = _starts("", "אב")
    assert 540 < start < 550


@pytest.mark.parametrize(
    ("look", "first", "second"),
    [
        ('<w:ind w:left="2000"/>', 100, 100),
        ('<w:ind w:right="2000"/>', 0, 0),
        ('<w:ind w:firstLine="600"/>', 30, 0),
        ('<w:ind w:left="2000" w:hanging="600"/>', 70, 100),
    ],
)
def test_what_word_calls_left_is_right_where_lines_run_from_right_to_left(look: str, first: int, second: int) -> None:
    plain = _starts("", "אב", "גד")
    moved = [start - by for start, by in zip(plain, (first, second), strict=True)]
    assert _starts(look, "אב", "גד") == pytest.approx(moved, abs=0.11)


def test_a_border_at_the_start_stands_outside_a_hanging_line() -> None:
    border = '<w:pBdr><w:right w:val="single" w:sz="8" w:space="4" w:color="auto"/></w:pBdr>'
    hanging = '<w:ind w:left="2000" w:hanging="600"/>'
    assert _starts(border + hanging, "אב", "גד") == pytest.approx(_starts(hanging, "אב", "גד"), abs=0.11)


def test_a_run_from_right_to_left_has_the_size_for_complex_scripts_in_all_its_characters() -> None:
    look = '<w:rPr><w:sz w:val="20"/><w:szCs w:val="40"/><w:rtl/></w:rPr>'
    body = f'<w:p><w:r>{look}<w:t xml:space="preserve">000 </w:t></w:r><w:r><w:t>after</w:t></w:r></w:p>'
    (digits, after) = placed_words(docx_with(body, styles=DEFAULTS, section=SECTION))
    assert after.x - digits.x == pytest.approx(20 * (3 * 0.5 + 0.25), abs=0.1)
