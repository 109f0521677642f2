import pytest

from letters.typeset.document.formats import Border
from letters.typeset.html.borders import line_width
from tests.specimens import docx_with
from tests.typeset.reading import DEFAULTS, places

SECTION = '<w:pgSz w:w="12000" w:h="12000"/><w:pgMar w:top="1000" w:bottom="1000" w:left="1000" w:right="1000"/>'


def _box(*sides: str, space: int = 1) -> str:
    edges = "".join(f'<w:{side} w:val="single" w:sz="8" w:space="{space}" w:color="auto"/>' for side in sides)
    return f"<w:pBdr>{edges}</w:pBdr>"


def _baselines(*paragraphs: tuple[str, str]) -> dict[str, float]:
    body = "".join(f"<w:p><w:pPr>{look}</w:pPr><w:r><w:t>{word}</w:t></w:r></w:p>" for word, look in paragraphs)
    found = places(docx_with(body, styles=DEFAULTS, section=SECTION))
    return {word: y for word, (_page, _x, y) in found.items()}


ALL_SIDES = _box("top", "left", "bottom", "right")


def test_lines_above_and_below_take_their_room() -> None:
    """Lines of 13.8 pt; a border of 1 pt stands 1 pt from the text (measured)."""
    found = _baselines(("one", ""), ("two", ALL_SIDES), ("three", ""))
    assert found == {"one": 61.2, "two": 77.0, "three": 92.8}


def test_neighbours_with_equal_borders_stand_in_one_box() -> None:
    found = _baselines(("one", ALL_SIDES), ("two", ALL_SIDES), ("three", ""))
    assert found == {"one": 63.2, "two": 77.0, "three": 92.8}


def test_neighbours_with_other_indents_stand_in_boxes_of_their_own() -> None:
    found = _baselines(("one", ALL_SIDES), ("two", ALL_SIDES + '<w:ind w:left="400"/>'))
    assert found == {"one": 63.2, "two": 81.0}


def test_a_line_between_is_drawn_once_with_room_on_both_sides() -> None:
    sides = _box("top", "left", "bottom", "right", "between", space=5)
    found = _baselines(("one", sides), ("two", sides))
    assert found == {"one": 67.2, "two": 92.0}


def test_space_between_paragraphs_of_one_box_is_kept_inside_it() -> None:
    spaced = ALL_SIDES + '<w:spacing w:before="200"/>'
    found = _baselines(("one", ALL_SIDES), ("two", spaced))
    assert found == {"one": 63.2, "two": 87.0}


@pytest.mark.parametrize(
    ("style", "width"),
    [
        ("single", 1.5),
        ("double", 4.5),
        ("thick", 3.0),
        ("thinThickSmallGap", 3.0),
        ("thickThinMediumGap", 3.0),
        ("thinThickLargeGap", 3.75),
        ("dashSmallGap", 1.5),
        ("nil", 0.0),
    ],
)
def test_a_line_is_as_wide_as_its_strokes_and_gaps(style: str, width: float) -> None:
    """Measured with strokes of 1.5 pt."""
    assert line_width(Border(style, 1.5, 0.0, None)) == width


def test_border_that_is_none_takes_no_room() -> None:
    none = '<w:pBdr><w:bottom w:val="none" w:sz="0" w:space="7" w:color="auto"/><w:between w:val="nil"/></w:pBdr>'
    assert _baselines(("one", none), ("two", none), ("three", "")) == {"one": 61.2, "two": 75.0, "three": 88.8}
