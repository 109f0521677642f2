"""Counters as text, by Word's names of number formats (ECMA-376-1 §17.18.59)."""

from collections.abc import Callable, Sequence

from letters.typeset.resolve.number_signs import (
    ABJAD_NUMERALS,
    ALPHABETS,
    CYCLES,
    DIGITS,
    ENCLOSED,
    HEBREW_NUMERALS,
    MYRIADS,
    SAYS_ONE_TEN,
)
from letters.typeset.resolve.number_words import cardinal_text, ordinal_text

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_CHICAGO = "*†‡§"


def lower_roman(number: int) -> str:
    """iv"""
    return _added_up(number, _ROMAN)


def _added_up(number: int, numerals: Sequence[tuple[int, str]]) -> str:
    """Letters that stand for numbers, the greatest first."""
    text = ""
    for value, letters in numerals:
        count, number = divmod(number, value)
        text += letters * count
    return text


def lower_letter(number: int) -> str:
    """a … z, then aa, bb: Word repeats the letter."""
    return _letter(number, "abcdefghijklmnopqrstuvwxyz")


def _letter(number: int, letters: str) -> str:
    times, letter = divmod(number - 1, len(letters))
    return letters[letter] * (times + 1) if number > 0 else ""


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th"""
    suffix = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def chicago(number: int) -> str:
    """*, †, ‡, §, then doubled."""
    return _letter(number, _CHICAGO)


def _in_digits(number: int, digits: str) -> str:
    return "".join(digits[int(digit)] for digit in str(abs(number)))


def _in_myriads(number: int, name: str) -> str:
    """Up to 9999, as 二十一; a ten at the start is not counted (十一), but in legal forms."""
    digits, places = MYRIADS[name]
    if not 0 < number < 10000:
        return _in_digits(number, digits)
    text, gap = "", False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit == 0:
            gap = bool(text)
            continue
        one_is_silent = digit == 1 and place == 1 and not text and name not in SAYS_ONE_TEN
        text += (digits[0] if gap else "") + ("" if one_is_silent else digits[digit])
        text += places[place - 1] if place else ""
        gap = False
    return text


def _by_script(number: int, name: str) -> str | None:
    """Formats that count with signs of a script; None for a name that is none of them."""
    if name in ALPHABETS:
        return _letter(number, ALPHABETS[name])
    if name in CYCLES:
        return CYCLES[name][number - 1] if 0 < number <= len(CYCLES[name]) else str(number)
    if name in DIGITS:
        return _in_digits(number, DIGITS[name])
    if name in ENCLOSED:
        first, last = ENCLOSED[name]
        return chr(first + number - 1) if 0 < number <= last else str(number)
    return _in_myriads(number, name) if name in MYRIADS else None


NUMBER_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerRoman": lower_roman,
    "upperRoman": lambda number: lower_roman(number).upper(),
    "lowerLetter": lower_letter,
    "upperLetter": lambda number: lower_letter(number).upper(),
    "ordinal": ordinal,
    "chicago": chicago,
    "cardinalText": cardinal_text,
    "ordinalText": ordinal_text,
    "hex": lambda number: f"{number:X}",
    "hebrew1": lambda number: _added_up(number, HEBREW_NUMERALS),
    "arabicAbjad": lambda number: _added_up(number, ABJAD_NUMERALS),
    "numberInDash": lambda number: f"- {number} -",
    "none": lambda _number: "",
    "bullet": lambda _number: "",
}


def format_number(number: int, name: str) -> str:
    """The number in a format; decimal where the format is not known."""
    by_script = _by_script(number, name)
    return NUMBER_FORMATS.get(name, str)(number) if by_script is None else by_script
