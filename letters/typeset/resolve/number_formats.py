"""Counters as text, by Word's names of number formats (ECMA-376-1 §17.18.59)."""

from collections.abc import Callable

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
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def lower_letter(number: int) -> str:
    """a … z, then aa, bb: Word repeats the letter."""
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1) if number > 0 else ""


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th"""
    suffix = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def chicago(number: int) -> str:
    """*, †, ‡, §, then doubled."""
    times, sign = divmod(number - 1, len(_CHICAGO))
    return _CHICAGO[sign] * (times + 1) if number > 0 else ""


NUMBER_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerRoman": lower_roman,
    "upperRoman": lambda number: lower_roman(number).upper(),
    "lowerLetter": lower_letter,
    "upperLetter": lambda number: lower_letter(number).upper(),
    "ordinal": ordinal,
    "chicago": chicago,
    "numberInDash": lambda number: f"- {number} -",
    "none": lambda _number: "",
    "bullet": lambda _number: "",
}


def format_number(number: int, name: str) -> str:
    """The number in a format; decimal where the format is not known."""
    return NUMBER_FORMATS.get(name, str)(number)
