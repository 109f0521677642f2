"""Formulas (ECMA-376-1 §22.1) → runs: their text in one line, as in a + b, x², (a + b)/2; no more than can be read."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from letters.typeset.document.formats import RunFormat, overlay
from letters.typeset.document.nodes import Break, BreakKind, Run, Text
from letters.typeset.ooxml.context import ReadingPlace
from letters.typeset.ooxml.names import short
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.run_format import read_run_format
from letters.typeset.ooxml.values import attribute, child

_RAISED, _LOWERED = RunFormat(vertical_align="superscript"), RunFormat(vertical_align="subscript")
_NO_FORMAT = RunFormat()
_LINE_END = Run((Break(BreakKind.LINE),), _NO_FORMAT, None)


@dataclass(frozen=True)
class _Reader:
    """Reads one formula; `other` reads what is no formula's: ordinary runs, bookmarks, deletions."""

    place: ReadingPlace
    other: Callable[[Element], Iterator[Run]]

    def inside(self, parent: Element | None, look: RunFormat = _NO_FORMAT) -> list[Run]:
        """The runs below an element; `look` raises or lowers them."""
        runs = [run for element in (() if parent is None else parent) for run in self._element(element)]
        return [replace(run, format=overlay(run.format, look)) for run in runs]

    def _element(self, element: Element) -> Iterator[Run]:
        name = short(element.tag)
        if name == "m:r":
            yield from self._run(element)
        elif name.startswith("w:") and name not in {"w:ins", "w:moveTo"}:
            yield from self.other(element)
        elif name in _CONSTRUCTS:
            yield from _CONSTRUCTS[name](self, element)
        elif not name.endswith("Pr"):
            yield from self.inside(element)

    def _run(self, element: Element) -> Iterator[Run]:
        look = read_run_format(child(element, "w:rPr"), self.place.theme)
        for part in element:
            if short(part.tag) == "m:t" and part.text:
                yield Run((Text(part.text),), look, None)
            elif short(part.tag) == "w:br":
                yield _LINE_END

    def part(self, element: Element, name: str, look: RunFormat = _NO_FORMAT) -> list[Run]:
        """The runs of one part, as the numerator."""
        return self.inside(child(element, name), look)


def read_formula(element: Element, place: ReadingPlace, other: Callable[[Element], Iterator[Run]]) -> Iterator[Run]:
    """The text of an `m:oMath` in reading order; `other` reads the runs of a Word element inside."""
    place.not_set("a formula")
    yield from _Reader(place, other).inside(element)


def _sign(text: str) -> list[Run]:
    return [Run((Text(text),), _NO_FORMAT, None)] if text else []


def _property(element: Element, name: str, otherwise: str) -> str:
    """A sign that a construct brings; empty where it is said to be none."""
    properties = next((each for each in element if short(each.tag) == f"{short(element.tag)}Pr"), None)
    found = child(properties, name)
    return otherwise if found is None else attribute(found, "m:val") or ""


def _bracketed(runs: Sequence[Run]) -> list[Run]:
    """In brackets where it is more than one number or name."""
    text = "".join(each.text for run in runs for each in run.content if isinstance(each, Text))
    return list(runs) if text.isalnum() else [*_sign("("), *runs, *_sign(")")]


def _joined(groups: Sequence[Sequence[Run]], between: str) -> list[Run]:
    return list(chain.from_iterable([*(_sign(between) if index else []), *each] for index, each in enumerate(groups)))


def _parts(reader: _Reader, element: Element, name: str) -> list[list[Run]]:
    return [reader.inside(each) for each in element if short(each.tag) == name]


def _fraction(reader: _Reader, element: Element) -> list[Run]:
    return [*_bracketed(reader.part(element, "m:num")), *_sign("/"), *_bracketed(reader.part(element, "m:den"))]


def _scripts(reader: _Reader, element: Element) -> list[Run]:
    """Base, what stands below it, what stands above it."""
    lower, upper = reader.part(element, "m:sub", _LOWERED), reader.part(element, "m:sup", _RAISED)
    return [*reader.part(element, "m:e"), *lower, *upper]


def _scripts_before(reader: _Reader, element: Element) -> list[Run]:
    lower, upper = reader.part(element, "m:sub", _LOWERED), reader.part(element, "m:sup", _RAISED)
    return [*lower, *upper, *reader.part(element, "m:e")]


def _limits(reader: _Reader, element: Element) -> list[Run]:
    look = _LOWERED if short(element.tag) == "m:limLow" else _RAISED
    return [*reader.part(element, "m:e"), *reader.part(element, "m:lim", look)]


def _operator(reader: _Reader, element: Element) -> list[Run]:
    return [*_sign(_property(element, "m:chr", "∫")), *_scripts_before(reader, element)]


def _root(reader: _Reader, element: Element) -> list[Run]:
    return [*reader.part(element, "m:deg", _RAISED), *_sign("√"), *_bracketed(reader.part(element, "m:e"))]


def _brackets(reader: _Reader, element: Element) -> list[Run]:
    before, behind = _property(element, "m:begChr", "("), _property(element, "m:endChr", ")")
    inner = _joined(_parts(reader, element, "m:e"), _property(element, "m:sepChr", "|"))
    return [*_sign(before), *inner, *_sign(behind)]


def _lines(reader: _Reader, element: Element) -> list[Run]:
    """Equations below each other."""
    lines = _parts(reader, element, "m:e")
    return list(chain.from_iterable([*([_LINE_END] if index else []), *each] for index, each in enumerate(lines)))


def _matrix(reader: _Reader, element: Element) -> list[Run]:
    rows = [_joined(_parts(reader, row, "m:e"), ", ") for row in element if short(row.tag) == "m:mr"]
    return _joined(rows, "; ")


_CONSTRUCTS: dict[str, Callable[[_Reader, Element], list[Run]]] = {
    "m:f": _fraction,
    "m:sSup": _scripts,
    "m:sSub": _scripts,
    "m:sSubSup": _scripts,
    "m:sPre": _scripts_before,
    "m:limLow": _limits,
    "m:limUpp": _limits,
    "m:nary": _operator,
    "m:rad": _root,
    "m:d": _brackets,
    "m:eqArr": _lines,
    "m:m": _matrix,
}
"""What is more than its parts one behind the other."""
