"""Outlines of shapes (ECMA-376-1 §20.1.9)."""

from collections.abc import Iterator

from letters.typeset.document.drawings import RECTANGLE, Geometry, OutlinePath
from letters.typeset.ooxml.drawing_colors import THOUSANDTHS_OF_A_PERCENT
from letters.typeset.ooxml.names import qualified, short
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.values import child, integer

_COMMANDS = {"a:moveTo": "M", "a:lnTo": "L", "a:cubicBezTo": "C", "a:quadBezTo": "Q", "a:close": "Z"}


def read_geometry(properties: Element | None) -> Geometry:
    """The outline that shape properties name or draw; a rectangle where they say nothing."""
    preset, own = child(properties, "a:prstGeom"), child(properties, "a:custGeom")
    if preset is not None:
        return Geometry(preset.get("prst") or "rect", tuple(_read_adjustments(preset)))
    path = None if own is None else next(own.iter(qualified("a:path")), None)
    return RECTANGLE if path is None else Geometry("custom", path=_read_path(path))


def _read_adjustments(preset: Element) -> Iterator[float]:
    for guide in preset.iter(qualified("a:gd")):
        words = (guide.get("fmla") or "").split()
        if len(words) == 2 and words[0] == "val":
            yield (integer(words[1]) or 0) / THOUSANDTHS_OF_A_PERCENT


def _read_path(path: Element) -> OutlinePath:
    """Points that are named by formulas, which letters do not have, count as 0."""
    drawn = []
    for command in path:
        letter = _COMMANDS.get(short(command.tag))
        if letter is not None:
            points = (f"{_number(each, 'x')} {_number(each, 'y')}" for each in command.iter(qualified("a:pt")))
            drawn.append(letter + " ".join(points))
    return OutlinePath(" ".join(drawn), float(_number(path, "w")), float(_number(path, "h")))


def _number(element: Element, name: str) -> int:
    return integer(element.get(name)) or 0
