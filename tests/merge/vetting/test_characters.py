import pytest

from tests.merge.vetting.vetted import notices_of, problems_of
from tests.specimens import docx_with, paragraph

AT_1 = "letter.docx, body, paragraph 1"


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u200b", "U+200B (zero width space)"),
        ("\u200d", "U+200D (zero width joiner)"),
        ("\u2060", "U+2060 (word joiner)"),
        ("\ufeff", "U+FEFF (zero width no-break space)"),
        ("\U000e0041", "U+E0041 (tag latin capital letter a)"),
        ("\U000e0101", "U+E0101 (variation selector-18)"),
    ],
)
def test_characters_that_nobody_sees_are_refused(character: str, name: str) -> None:
    assert problems_of(docx_with(paragraph(f"Nor{character}way"))) == [
        (AT_1, f"holds the invisible character {name} in “Norway”")
    ]


def test_invisible_character_inside_a_tag_is_left_to_the_repair_of_tags() -> None:
    assert problems_of(docx_with(paragraph("Dear {{ government\u200b.name }},"))) == []


@pytest.mark.parametrize("text", ["می\u200cخواهم", "क्\u200dष", "葛\U000e0100", "café", "co\u00adoperate"])
def test_characters_that_a_writing_needs_pass(text: str) -> None:
    assert notices_of(docx_with(paragraph(text))) == []


def test_direction_marks_are_shown_to_a_person() -> None:
    assert notices_of(docx_with(paragraph("Nor\u200fway"))) == [
        ("look", "direction-mark", AT_1, "the direction mark U+200F (right-to-left mark) in “Norway”")
    ]
