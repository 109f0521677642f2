"""What a paragraph's properties and its styles say: heading, list, writing direction."""

import re
from collections.abc import Iterable, Iterator

from letters.checks.word.inlines import Inline, Stretch
from letters.checks.word.labels import Numbered
from letters.checks.word.looks import StyleSheet
from letters.checks.word.names import Element, on_off, q, value

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
"""Hebrew, Arabic and what is written like them."""


def is_right_to_left(
    styles: StyleSheet, style: str | None, properties: Element | None, inlines: Iterable[Inline]
) -> bool:
    """Whether a paragraph runs from right to left, or some of its text does."""
    levels = (on_off(each, "w:bidi") for each in (properties, *_properties_of(styles, style)))
    if next((each for each in levels if each is not None), False):
        return True
    return any(_RIGHT_TO_LEFT.search(each.text) for each in inlines if isinstance(each, Stretch))


def heading_level(styles: StyleSheet, style: str | None, properties: Element | None) -> int | None:
    """The outline level of a heading, counted from 1; None for other paragraphs."""
    levels = (value(level, "w:outlineLvl") for level in (properties, *_properties_of(styles, style)))
    level = next((each for each in levels if each is not None), None)
    return int(level) + 1 if level is not None and level.isdigit() and int(level) < 9 else None


def numbered_as(styles: StyleSheet, style: str | None, properties: Element | None) -> Numbered | None:
    """The list that a paragraph is in; the number 0 takes it out of its style's list (§17.9.18)."""
    number = level = None
    for each in (properties, *_properties_of(styles, style)):
        numbered = each.find(q("w:numPr")) if each is not None else None
        number = number or value(numbered, "w:numId")
        level = level or value(numbered, "w:ilvl")
    if number is None or number == "0":
        return None
    return Numbered(number, int(level) if level and level.isdigit() else None, style)


def _properties_of(styles: StyleSheet, style: str | None) -> Iterator[Element | None]:
    return (each.element.find(q("w:pPr")) for each in styles.chain(style))
