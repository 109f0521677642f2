"""Values of attributes: switches, measures, colours. None where the document is silent or says no value."""

import re
from collections.abc import Callable

from letters.typeset.ooxml.names import qualified
from letters.typeset.ooxml.part import Element
from letters.typeset.units import from_half_points, from_twips

_OFF = {"0", "false", "off"}
_MEASURE = re.compile(r"([-+]?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)")
_POINTS_PER_UNIT = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}
_HEXADECIMAL_COLOR = re.compile(r"[0-9A-Fa-f]{6}")


Children = dict[str, Element]
"""The children of an element by their tags: of those of one tag the first."""


def children(element: Element) -> Children:
    """All children at once, for readers that ask for many: each question then takes a quarter of the time."""
    return {str(each.tag): each for each in reversed(element)}


def child(parent: Element | Children | None, name: str) -> Element | None:
    """The first child of that short name, or None; None has no children."""
    if parent is None:
        return None
    if isinstance(parent, dict):
        return parent.get(qualified(name))
    # `find` takes three times as long (measured), and this is asked some thousand times a letter
    return next(parent.iterchildren(qualified(name)), None)


def attribute(element: Element | None, name: str) -> str | None:
    """The attribute of that short name, or None; None has no attributes."""
    return None if element is None else element.get(qualified(name))


def value_of(properties: Element | Children | None, name: str) -> str | None:
    """The `w:val` of a child."""
    return attribute(child(properties, name), "w:val")


def on_off(properties: Element | Children | None, name: str) -> bool | None:
    """A switch (§17.17.4): None where it is not said; present without a value means on."""
    element = child(properties, name)
    if element is None:
        return None
    return attribute(element, "w:val") not in _OFF


def flag(element: Element | None, name: str) -> bool | None:
    """A switch that is an attribute."""
    value = attribute(element, name)
    return None if value is None else value not in _OFF


def integer(text: str | None) -> int | None:
    """A whole number; fractions, which some programs write, are cut off."""
    try:
        return None if text is None else int(float(text))
    except (ValueError, OverflowError):
        return None


def twips_measure(text: str | None) -> float | None:
    """Points from a measure in twips, or with a unit of its own as in "2.5cm" (§22.9.2.14)."""
    return _measure(text, from_twips)


def half_points_measure(text: str | None) -> float | None:
    """Points from a measure in half-points, or with a unit of its own."""
    return _measure(text, from_half_points)


def _measure(text: str | None, convert: Callable[[float], float]) -> float | None:
    if text is None:
        return None
    with_unit = _MEASURE.fullmatch(text)
    if with_unit:
        return float(with_unit[1]) * _POINTS_PER_UNIT[with_unit[2]]
    number = integer(text)
    return None if number is None else convert(number)


def color(text: str | None) -> str | None:
    """Six hexadecimal digits in upper case, or "auto"."""
    if text == "auto":
        return text
    return text.upper() if text is not None and _HEXADECIMAL_COLOR.fullmatch(text) else None
