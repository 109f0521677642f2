"""Values of VML, the drawings of older Words: styles, lengths, colours, fractions (ECMA-376-4 §19.1)."""

import re
from collections.abc import Mapping

from letters.typeset.ooxml.part import Element

_LENGTH = re.compile(r"\s*([-+]?\d*\.?\d+)\s*(pt|in|cm|mm|pc|px|emu)?\s*")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "px": 0.75, "emu": 1 / 12700}
_COLOR = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
_NAMED_COLORS = {
    "black": "000000",
    "white": "FFFFFF",
    "red": "FF0000",
    "lime": "00FF00",
    "green": "008000",
    "blue": "0000FF",
    "yellow": "FFFF00",
    "gray": "808080",
    "silver": "C0C0C0",
    "navy": "000080",
    "maroon": "800000",
    "purple": "800080",
    "teal": "008080",
    "olive": "808000",
    "aqua": "00FFFF",
    "fuchsia": "FF00FF",
    "window": "FFFFFF",
    "windowtext": "000000",
}
_PARTS_OF_ONE = 65536


def read_style(element: Element) -> Mapping[str, str]:
    """The declarations of a `style` attribute, names in lower case."""
    declarations: dict[str, str] = {}
    for declaration in (element.get("style") or "").split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            declarations[name.strip().lower()] = value.strip()
    return declarations


def length(text: str | None, unit: float = 0.75) -> float | None:
    """Points; `unit` is what a number without a unit counts: a pixel, or one of a group's own units."""
    match = _LENGTH.fullmatch(text or "")
    if match is None:
        return None
    return float(match[1]) * (_POINTS[match[2]] if match[2] else unit)


def pair(text: str | None, units: tuple[float, float] = (1.0, 1.0)) -> tuple[float, float] | None:
    """Two lengths, as in `from="0,10pt"`; one that is left out is 0."""
    if text is None:
        return None
    first, _, second = text.partition(",")
    return length(first, units[0]) or 0.0, length(second, units[1]) or 0.0


def fraction(text: str | None) -> float | None:
    """A part of one: "0.5", "50%" or "32768f", which counts 65536ths."""
    if not text:
        return None
    number = text.rstrip("f%")
    try:
        value = float(number)
    except ValueError:
        return None
    return value / _PARTS_OF_ONE if text.endswith("f") else value / 100 if text.endswith("%") else value


def vml_color(text: str | None) -> str | None:
    """Hexadecimal RGB; Word notes a palette's index behind it, as in "#4f81bd [3204]"."""
    if text is None:
        return None
    match = _COLOR.match(text.strip())
    if match is None:
        return _NAMED_COLORS.get(text.split()[0].lower() if text.split() else "")
    digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
    return digits.upper()


def is_on(text: str | None, otherwise: bool) -> bool:
    """A switch; what is not said is as it would be otherwise."""
    return otherwise if text is None else text in {"t", "true", "1", "on"}
