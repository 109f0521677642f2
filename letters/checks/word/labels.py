"""The labels of lists, counted from numbering.xml (ECMA-376-1 §17.9)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from letters.checks.word.looks import StyleSheet
from letters.checks.word.names import Element, on_off, q, value

UNKNOWN_LABEL = "\x13"
"""A label that only the layout knows: a number format that is not counted here."""
_SIGN = "\uf0b7"
"""Any sign of a symbol font: what it looks like in Unicode is the layout's affair."""
_SYMBOL_FONTS = {"Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "ZapfDingbats", "OpenSymbol"}
_ROMAN = {1000: "m", 900: "cm", 500: "d", 400: "cd", 100: "c", 90: "xc", 50: "l", 40: "xl", 10: "x", 9: "ix", 5: "v"}
_ROMAN |= {4: "iv", 1: "i"}


@dataclass(frozen=True)
class Numbered:
    """How a paragraph says that it is in a list. `level` None: the list knows it by the paragraph's style."""

    number: str
    level: int | None
    style: str | None


@dataclass(frozen=True)
class _Level:
    format: str
    text: str
    start: int
    restart: int | None
    """The level, counted from 1, after which this one begins again; None: any higher one; 0: never."""
    style: str | None
    legal: bool
    """Whether all numbers in its label are plain."""
    signs: bool
    """Whether its label is written in a symbol font or drawn."""
    capitals: bool


@dataclass(frozen=True)
class _List:
    """A w:num: `counter` is the id of what it counts together with, `starts` what it begins anew with."""

    counter: str
    levels: Mapping[int, _Level]
    starts: Mapping[int, int]


@dataclass
class _Counter:
    numbers: dict[int, int] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)
    """The lists that have already begun anew."""


class Labels:
    """Counts the lists of a text; ask for each paragraph once, in order."""

    def __init__(self, root: Element | None, styles: StyleSheet) -> None:
        self._lists = _Lists(root, styles)
        self._counters: dict[str, _Counter] = {}

    def label(self, numbered: Numbered) -> str:
        """The label of the next paragraph; "" where it shows none."""
        numbering = self._lists.find(numbered.number)
        if numbering is None:
            return ""
        index = numbered.level
        if index is None:
            styled = (each for each, level in numbering.levels.items() if level.style and level.style == numbered.style)
            index = next(styled, 0)
        level = numbering.levels.get(index)
        if level is None:
            return ""
        counter = self._counters.setdefault(numbering.counter, _Counter())
        _count(counter, numbered.number, numbering, index)
        return _written(level, numbering, counter)


def _count(counter: _Counter, number: str, numbering: _List, index: int) -> None:
    level, numbers = numbering.levels[index], counter.numbers
    if number not in counter.begun:
        counter.begun.add(number)
        for each, start in numbering.starts.items():
            numbers[each] = start - 1
    numbers[index] = numbers.get(index, level.start - 1) + 1
    for deeper in [each for each in numbers if each > index]:
        restart = numbering.levels[deeper].restart if deeper in numbering.levels else None
        if restart is None or index < restart:
            del numbers[deeper]


def _written(level: _Level, numbering: _List, counter: _Counter) -> str:
    if level.signs:
        return _SIGN if level.text else ""

    def number(match: re.Match[str]) -> str:
        index = int(match.group(1)) - 1
        shown = numbering.levels.get(index)
        if shown is None:
            return ""
        kind = "decimal" if level.legal and shown.format not in {"none", "bullet"} else shown.format
        return _formatted(counter.numbers.get(index, shown.start), kind)

    if level.format in {"none", "bullet"}:
        text = re.sub(r"%[1-9]", "", level.text) if level.format == "none" else level.text
    else:
        text = re.sub(r"%([1-9])", number, level.text)
    return text.upper() if level.capitals else text


def _formatted(number: int, kind: str) -> str:
    return _FORMATS[kind](number) if kind in _FORMATS else UNKNOWN_LABEL


def _letters(number: int) -> str:
    """After z comes aa, after zz aaa (§17.18.59)."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


def _roman(number: int) -> str:
    text = ""
    for size, letters in _ROMAN.items():
        text += letters * (number // size)
        number %= size
    return text


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "ordinal": _ordinal,
    "none": lambda _number: "",
    "bullet": lambda _number: "",
}


class _Lists:
    """The lists of a file, each read when it is first asked for: of most files' lists few are used."""

    def __init__(self, root: Element | None, styles: StyleSheet) -> None:
        self._styles = styles
        self._abstracts = _by_id(root, "w:abstractNum", "w:abstractNumId")
        self._numbers = _by_id(root, "w:num", "w:numId")
        self._read: dict[str, _List | None] = {}

    def find(self, number: str) -> _List | None:
        if number not in self._read:
            self._read[number] = self._read_list(self._numbers.get(number))
        return self._read[number]

    def _read_list(self, element: Element | None) -> _List | None:
        abstract_id = self._abstract_of(element) if element is not None else None
        if element is None or abstract_id is None:
            return None
        return _read_list(element, abstract_id, self._abstracts[abstract_id])

    def _abstract_of(self, element: Element) -> str | None:
        """The definition that a list counts by, also where it is that of a numbering style (§17.9.21)."""
        abstract_id = value(element, "w:abstractNumId") or ""
        if abstract_id not in self._abstracts:
            return None
        linked = self._styles.numbering_of(value(self._abstracts[abstract_id], "w:numStyleLink"))
        through = value(self._numbers.get(linked or ""), "w:abstractNumId") or ""
        return through if through in self._abstracts else abstract_id


def _by_id(root: Element | None, name: str, attribute: str) -> Mapping[str, Element]:
    elements = root.findall(q(name)) if root is not None else ()
    return {each.get(q(attribute), ""): each for each in elements}


def _read_list(element: Element, abstract_id: str, abstract: Element) -> _List:
    levels = {int(each.get(q("w:ilvl"), "0")): _read_level(each) for each in abstract.findall(q("w:lvl"))}
    starts = {}
    for override in element.findall(q("w:lvlOverride")):
        index = int(override.get(q("w:ilvl"), "0"))
        own = override.find(q("w:lvl"))
        if own is not None:
            levels[index] = _read_level(own)
        if start := value(override, "w:startOverride"):
            starts[index] = int(start)
            if index in levels:
                levels[index] = replace(levels[index], start=int(start))
    return _List(abstract_id, levels, starts)


def _read_level(element: Element) -> _Level:
    restart = value(element, "w:lvlRestart")
    properties = element.find(q("w:rPr"))
    return _Level(
        format=value(element, "w:numFmt") or "decimal",
        text=value(element, "w:lvlText") or "",
        start=int(value(element, "w:start") or "0"),
        restart=int(restart) if restart is not None else None,
        style=value(element, "w:pStyle"),
        legal=bool(on_off(element, "w:isLgl")),
        signs=_has_symbol_font(properties) or element.find(q("w:lvlPicBulletId")) is not None,
        capitals=bool(on_off(properties, "w:caps") or on_off(properties, "w:smallCaps")),
    )


def _has_symbol_font(properties: Element | None) -> bool:
    fonts = properties.find(q("w:rFonts")) if properties is not None else None
    return fonts is not None and fonts.get(q("w:ascii")) in _SYMBOL_FONTS
