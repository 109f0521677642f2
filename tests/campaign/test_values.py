import pytest

from letters.campaign.faults import Fault, Place
from letters.campaign.nodes import Text
from letters.campaign.values import (
    identifier,
    is_identifier,
    names_a_file,
    on_one_line,
    printable,
    without_merge_fields,
)

PLACE = Place("x.yaml", 4)
LETTERS = "Write lower-case letters a to z, digits, and hyphens between them."


@pytest.mark.parametrize("text", ["norway", "2018-china-upr", "a", "a1-b2", "x" * 80, "con-1", "coma"])
def test_id_of_letters_digits_and_hyphens_is_good(text: str) -> None:
    assert list(names_a_file(Text(text, PLACE))) == []
    assert is_identifier(text)


@pytest.mark.parametrize(
    ("text", "shown", "remedy"),
    [
        ("../x", "“../x”", LETTERS),
        ("a/b", "“a/b”", LETTERS),
        ("Norway", "“Norway”", LETTERS),
        ("norway\n", "“norway\\n”", LETTERS),
        ("nor way", "“nor way”", LETTERS),
        ("-norway", "“-norway”", LETTERS),
        ("norway-", "“norway-”", LETTERS),
        ("a--b", "“a--b”", LETTERS),
        ("türkiye", "“türkiye”", LETTERS),
        ("norway.", "“norway.”", LETTERS),
        ("con", "“con”", "Write a longer one: Windows keeps this word for itself."),
        ("lpt1", "“lpt1”", "Write a longer one: Windows keeps this word for itself."),
        ("x" * 81, f"“{'x' * 60}…”", "Write a shorter one, of 80 characters at most."),
    ],
)
def test_id_that_some_system_cannot_take_as_a_file_name_is_refused(text: str, shown: str, remedy: str) -> None:
    assert list(names_a_file(Text(text, PLACE))) == [Fault(PLACE, f"{shown} cannot name a letter file", remedy)]
    assert list(identifier(Text(text, PLACE))) == [Fault(PLACE, f"{shown} cannot be an id", remedy)]
    assert not is_identifier(text)


@pytest.mark.parametrize("sign", ["{{", "}}", "{%", "%}", "{#", "#}"])
def test_sign_of_a_merge_field_is_found_on_its_line(sign: str) -> None:
    text = Text(f"one\ntwo {sign} three", PLACE, lines_kept=True)
    remedy = "Merge fields, and their signs, stand in appeal.md only: take it out here."
    assert list(without_merge_fields(text)) == [
        Fault(Place("x.yaml", 5), f"“{sign}” in “one\\ntwo {sign} three”", remedy),
    ]


def test_single_braces_and_percent_signs_are_text() -> None:
    assert list(without_merge_fields(Text("{a} 5 % { # }", PLACE))) == []


def test_character_made_by_an_escape_is_found_on_its_line() -> None:
    assert list(printable(Text("one\ntwo\x07", PLACE, lines_kept=True))) == [
        Fault(
            Place("x.yaml", 5),
            "control character U+0007",
            "Delete it; such characters come along unseen when text is copied from another program.",
        )
    ]


def test_line_break_is_refused_where_one_line_is_wanted() -> None:
    assert list(on_one_line(Text("one\ntwo", PLACE))) == [
        Fault(PLACE, "a line break in “one\\ntwo”", "Write the text on one line.")
    ]
    assert list(on_one_line(Text("one two", PLACE))) == []
