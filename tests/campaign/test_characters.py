import pytest

from letters.campaign.characters import BadCharacter, bad_characters, without_bad_characters

_DELETE = "Delete it; such characters come along unseen when text is copied from another program."
_TYPE_AGAIN = "Type again what should stand here; something was lost when the text was copied or converted."


@pytest.mark.parametrize(
    ("character", "what", "remedy"),
    [
        ("\x00", "control character U+0000", _DELETE),
        ("\x0b", "control character U+000B", _DELETE),
        ("\x7f", "control character U+007F", _DELETE),
        ("\x85", "control character U+0085", _DELETE),
        ("\u2028", "line separator U+2028 (line separator)", "Write a space or begin a new line instead."),
        ("\ud800", "lone surrogate U+D800", _TYPE_AGAIN),
        ("\ufffe", "noncharacter U+FFFE", _TYPE_AGAIN),
        ("\U0010ffff", "noncharacter U+10FFFF", _TYPE_AGAIN),
        ("\ufffd", "replacement character U+FFFD (replacement character)", _TYPE_AGAIN),
        ("\ue000", "private-use character U+E000", _TYPE_AGAIN),
        ("\U000f0001", "private-use character U+F0001", _TYPE_AGAIN),
        ("\u200b", "invisible character U+200B (zero width space)", _DELETE),
        ("\u00ad", "invisible character U+00AD (soft hyphen)", _DELETE),
        ("\ufeff", "invisible character U+FEFF (zero width no-break space)", _DELETE),
        ("\U000e0041", "invisible character U+E0041 (tag latin capital letter a)", _DELETE),
    ],
)
def test_character_that_cannot_stand_in_a_letter_is_named(character: str, what: str, remedy: str) -> None:
    assert list(bad_characters(f"a{character}b")) == [BadCharacter(1, what, remedy)]
    assert without_bad_characters(f"a{character}b") == "ab"


@pytest.mark.parametrize(
    "text",
    [
        "tab\tand line feed\n",
        "“curly” ‘quotes’—dashes, China’s, naïve, 坚持党",
        "no-break\u00a0space",
        "right-to-left \u200f\u202b\u2067 marks",
        "emoji 🕊",
    ],
)
def test_text_that_people_write_is_let_through(text: str) -> None:
    assert list(bad_characters(text)) == []


def test_all_bad_characters_are_found_in_the_order_of_the_text() -> None:
    assert [(bad.offset, bad.what) for bad in bad_characters("\x07a\ufffd\x07")] == [
        (0, "control character U+0007"),
        (2, "replacement character U+FFFD (replacement character)"),
        (3, "control character U+0007"),
    ]
