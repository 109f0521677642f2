from itertools import groupby

import pytest

from tests.specimens import docx_with
from tests.typeset.reading import DEFAULTS, placed_words

PAGE = '<w:pgSz w:w="3200" w:h="8000"/><w:pgMar w:top="1000" w:bottom="1000" w:left="1000" w:right="1000"/>'
"""A column 60 pt wide: ten digits of 6 pt."""
BOLD = "<w:rPr><w:b/></w:rPr>"


def _run(text: str, look: str = "") -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def _lines(content: str) -> list[str]:
    words = placed_words(docx_with(f"<w:p>{content}</w:p>", styles=DEFAULTS, section=PAGE))
    return [" ".join(word.text for word in line) for _y, line in groupby(words, lambda word: word.y)]


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (_run("1 " + 15 * "0" + " 2"), ["1", "0000000000", "00000 2"]),
        (_run("1 00000") + _run(10 * "0", BOLD) + _run(" 2"), ["1", "000000000", "000000 2"]),
        (_run("00") + _run(3 * "0", BOLD) + _run(10 * "0"), ["000000000", "000000"]),
        (_run("1 aa") + _run("aaa", BOLD) + _run("-" + 6 * "a"), ["1 aaaaa\x02", "aaaaaa"]),
        (_run("1 00") + _run("000", BOLD) + _run("-" + 5 * "0"), ["1", "00000-0000", "0"]),
    ],
)
def test_word_that_no_line_can_hold_is_cut_whatever_its_looks(content: str, lines: list[str]) -> None:
    # a hyphen that ends a line is read from the PDF as the character 2
    assert _lines(content) == lines
