import pytest

from letters.checks.text import excerpt

TEXT = "one two three four five"


@pytest.mark.parametrize(
    ("start", "end", "around", "shown"),
    [
        (8, 13, 0, "… three …"),
        (8, 13, 4, "… two three …"),
        (8, 13, 5, "… two three four …"),
        (8, 13, 100, TEXT),
        (0, 3, 6, "one two …"),
        (21, 21, 1, "… iv …"),
    ],
)
def test_excerpt_of_a_text_begins_and_ends_with_whole_words(start: int, end: int, around: int, shown: str) -> None:
    assert excerpt(TEXT, start, end, around) == shown
