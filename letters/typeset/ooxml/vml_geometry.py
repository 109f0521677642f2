"""Outlines of VML shapes (ECMA-376-4 §19.1.2.19)."""

import re
from collections.abc import Iterator

from letters.typeset.document.drawings import RECTANGLE, Geometry, OutlinePath
from letters.typeset.ooxml.context import ReadingPlace
from letters.typeset.ooxml.names import qualified, short
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.vml_values import fraction, pair

_GEOMETRIES = {
    2: "roundRect",
    3: "ellipse",
    4: "diamond",
    5: "triangle",
    6: "rtTriangle",
    7: "parallelogram",
    8: "trapezoid",
    9: "hexagon",
    10: "octagon",
    11: "plus",
    12: "star5",
    13: "rightArrow",
    15: "homePlate",
    20: "line",
    32: "line",
    55: "chevron",
    56: "pentagon",
    66: "leftArrow",
    67: "downArrow",
    68: "upArrow",
}
"""Outlines by the number of VML's shape types (`o:spt`)."""
_GEOMETRIES_BY_TAG = {"v:roundrect": "roundRect", "v:oval": "ellipse", "v:line": "line"}
_TYPE = re.compile(r"#_x0000_t(\d+)")
_PATH_COMMAND = re.compile(r"(nf|ns|a[elrt]|w[ar]|q[bxy]|[a-z])|([-+]?\d+)|(,)")


def shape_type(shape: Element) -> Element | None:
    """The `v:shapetype` that the shape refers to, wherever in its part it is defined."""
    reference = (shape.get("type") or "").removeprefix("#")
    if not reference:
        return None
    types = shape.getroottree().iter(qualified("v:shapetype"))
    return next((each for each in types if each.get("id") == reference), None)


def read_geometry(shape: Element, kind: Element | None, place: ReadingPlace) -> Geometry:
    """The outline; `kind` is the shape's type. One that is drawn in ways unknown here is a rectangle, and told so."""
    tag, number = short(shape.tag), _type_number(shape)
    if tag in _GEOMETRIES_BY_TAG:
        rounding = fraction(shape.get("arcsize"))
        return Geometry(_GEOMETRIES_BY_TAG[tag], (rounding,) if rounding is not None else ())
    if number in _GEOMETRIES:
        return Geometry(_GEOMETRIES[number])
    path = shape.get("path")
    if path is None or number or tag != "v:shape":
        return RECTANGLE
    drawn = _read_path(path)
    if drawn is None:
        place.not_set("a shape that is drawn as a rectangle")
        return RECTANGLE
    width, height = pair(shape.get("coordsize") or (None if kind is None else kind.get("coordsize"))) or (
        1000.0,
        1000.0,
    )
    return Geometry("custom", path=OutlinePath(drawn, width, height))


def _type_number(shape: Element) -> int:
    match = _TYPE.match(shape.get("type") or "")
    return int(match[1]) if match else 0


def _read_path(path: str) -> str | None:
    """SVG path data; None for commands beside moves, lines and curves. A number that is left out is 0."""
    drawn, letters = [], {"m": "M", "l": "L", "c": "C", "x": "Z"}
    for command, numbers in _path_commands(path.lower()):
        if command in {"e", "nf", "ns"}:
            continue
        if command not in letters:
            return None
        drawn.append(letters[command] + " ".join(numbers))
    return " ".join(drawn)


def _path_commands(path: str) -> Iterator[tuple[str, list[str]]]:
    command, numbers, after_comma = "", list[str](), True
    for letters, number, _comma in _PATH_COMMAND.findall(path):
        if letters:
            if command:
                yield command, [*numbers, "0"] if after_comma else numbers
            command, numbers, after_comma = letters, [], False
        elif number:
            numbers.append(number)
            after_comma = False
        else:
            if after_comma or not numbers:
                numbers.append("0")
            after_comma = True
    if command:
        yield command, [*numbers, "0"] if after_comma else numbers
