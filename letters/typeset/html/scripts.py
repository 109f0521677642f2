"""Which font slot a character takes (ECMA-376-1 §17.3.2.26), and text cut into stretches of one slot."""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from unicodedata import combining

from letters.typeset.document.effective import EffectiveFonts


class Script(StrEnum):
    """Word's four font slots."""

    ASCII = "ascii"
    HIGH_ANSI = "high_ansi"
    EAST_ASIAN = "east_asian"
    COMPLEX = "complex"


_EAST_ASIAN_RANGES = (
    (0x1100, 0x11FF),
    (0x2E80, 0xA4CF),
    (0xA960, 0xA97F),
    (0xAC00, 0xD7FF),
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE6F),
    (0xFF00, 0xFFEF),
    (0x1B000, 0x1B2FF),
    (0x20000, 0x3FFFF),
)
_COMPLEX_RANGES = ((0x0590, 0x08FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFF))
_OTHER_SCRIPTS = {Script.EAST_ASIAN, Script.COMPLEX}
_SHARED_PUNCTUATION = set("‘’“”…—–·§°±×÷¨´")


def script_of(character: str, east_asian_hint: bool) -> Script:
    """The slot of one character; the hint gives punctuation that both scripts use to the East Asian font."""
    code = ord(character)
    if code < 0x80:
        return Script.ASCII
    if any(first <= code <= last for first, last in _EAST_ASIAN_RANGES):
        return Script.EAST_ASIAN
    if any(first <= code <= last for first, last in _COMPLEX_RANGES):
        return Script.COMPLEX
    if east_asian_hint and character in _SHARED_PUNCTUATION:
        return Script.EAST_ASIAN
    return Script.HIGH_ANSI


def stretches(text: str, fonts: EffectiveFonts) -> Sequence[tuple[Script, str]]:
    """The text in stretches of one slot; spaces and combining marks stay with what stands before them.

    Where the two Western slots hold one font they are one, so that its pairs are kerned. A run from right to left, or
    one that is said to be of a complex script, is of that slot with its digits and all else (§17.3.2.7, .30).
    """
    if fonts.only_complex:
        return ((Script.COMPLEX, text),) if text else ()
    western = Script.ASCII if fonts.ascii == fonts.high_ansi else Script.HIGH_ANSI
    return _stretches(text, western, fonts.hint == "eastAsia")


@lru_cache(maxsize=2048)
def _stretches(text: str, western: Script, east_asian_hint: bool) -> Sequence[tuple[Script, str]]:
    """The letters of a campaign share nearly all of their texts."""
    if text.isascii():
        return ((Script.ASCII, text),) if text else ()
    previous = Script.ASCII

    def slot(character: str) -> Script:
        nonlocal previous
        joins = character in " \u00a0" and previous in _OTHER_SCRIPTS
        if not joins and not combining(character):
            found = script_of(character, east_asian_hint)
            previous = western if found is Script.HIGH_ANSI else found
        return previous

    return tuple((script, "".join(characters)) for script, characters in groupby(text, slot))


def in_capitals(text: str) -> str:
    """The text in capitals; a character whose capitals are several, as of “ß”, stays as it is, as in Word."""
    return "".join(capital if len(capital := character.upper()) == 1 else character for character in text)
