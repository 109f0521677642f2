"""Characters that cannot stand in a letter: Word loses text at some, others are invisible, others mean something to us.

Marks of writing direction are let through: right-to-left text needs them.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class BadCharacter:
    """A character that cannot stand in a letter; `offset` is its index in the text."""

    offset: int
    what: str
    remedy: str


@dataclass(frozen=True)
class _Kind:
    """`members` is the inside of a regular expression's brackets."""

    name: str
    members: str
    remedy: str


_DELETE = "Delete it; such characters come along unseen when text is copied from another program."
_TYPE_AGAIN = "Type again what should stand here; something was lost when the text was copied or converted."
_LAST_TWO_OF_EACH_PLANE = "".join(
    chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
_KINDS = (
    # all of C0 and C1 but tab and line feed: Word's XML cannot hold them, docxtpl makes breaks of some and drops others
    _Kind("control character", "\x00-\x08\x0b-\x1f\x7f-\x9f", _DELETE),
    _Kind("line separator", "\u2028\u2029", "Write a space or begin a new line instead."),
    # docxtpl cuts the letter off at one, in silence
    _Kind("lone surrogate", "\ud800-\udfff", _TYPE_AGAIN),
    _Kind("noncharacter", f"\ufdd0-\ufdef{_LAST_TWO_OF_EACH_PLANE}", _TYPE_AGAIN),
    _Kind("replacement character", "\ufffd", _TYPE_AGAIN),
    # no font says what they show, and the merge uses some as its markers
    _Kind("private-use character", "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd", _TYPE_AGAIN),
    # zero-width, variation and tag characters can carry text that nobody sees: Default_Ignorable_Code_Point of
    # DerivedCoreProperties.txt in the Unicode data, without the marks of writing direction
    _Kind(
        "invisible character",
        "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f"
        "\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff",
        _DELETE,
    ),
)
_BAD = re.compile("|".join(f"([{kind.members}])" for kind in _KINDS))


def bad_characters(text: str) -> Iterator[BadCharacter]:
    """Find every character that cannot stand in a letter, in the text's order. Tab and line feed are not among them."""
    for match in _BAD.finditer(text):
        kind = _KINDS[(match.lastindex or 1) - 1]
        name = unicodedata.name(match.group(), "").lower()
        what = f"{kind.name} U+{ord(match.group()):04X}" + (f" ({name})" if name else "")
        yield BadCharacter(match.start(), what, kind.remedy)


def without_bad_characters(text: str) -> str:
    """The text that is left when they are deleted: what was probably meant."""
    return _BAD.sub("", text)
