"""Tables that text flows around, and tables that stand at a place of their page (ECMA-376-1 §17.4.57)."""

from dataclasses import dataclass

from letters.typeset.document.drawings import Sides, Wrapping
from letters.typeset.document.resolved import ResolvedTable
from letters.typeset.document.table_formats import FloatingPosition
from letters.typeset.html.composition import Composition
from letters.typeset.html.css import points
from letters.typeset.html.flow import Flow, PageFrame
from letters.typeset.html.room import DRAWING, LEAST_ROOM_FOR_TEXT, Surrounded
from letters.typeset.html.writer import Markup, element, join

_PARTS_BEFORE = {"center": 0.5, "right": 1.0, "outside": 1.0}
"""How much of the free room lies left of a table that is aligned so; none for the other alignments."""


@dataclass(frozen=True)
class FloatingTable:
    """A table that is written without margins. `width` is that with the lines at its sides, in points."""

    content: Markup
    table: ResolvedTable
    position: FloatingPosition
    width: float


def set_floating(floating: FloatingTable, composition: Composition, flow: Flow) -> Markup:
    """The table at its place."""
    position, frame = floating.position, flow.page
    left = _left(floating, flow)
    if position.vertical_anchor == "text" or frame is None or frame.from_bottom:
        below = position.y if position.vertical_anchor == "text" else 0.0
        return _beside_text(floating, left, below, composition, flow)
    below = _top(position, frame) - frame.edge
    if floating.table.starts_story and below >= 0:
        return _beside_text(floating, left, below, composition, flow)
    name, room = composition.new_name(DRAWING), position.room
    kept = Sides(room.top or 0.0, room.right or 0.0, room.bottom or 0.0, room.left or 0.0)
    composition.surrounded[name] = Surrounded(Wrapping.SQUARE, "bothSides", kept)
    place = {"position": "absolute", "left": points(left), "top": points(below), "width": points(floating.width)}
    return element("div", {"class": composition.classes.name_of(place), "data-place": name}, [floating.content])


def is_placed_on_page(table: ResolvedTable) -> bool:
    """Whether the table may stand elsewhere than the text that it is written between, which flows around it."""
    return table.floating is not None and table.floating.vertical_anchor != "text"


def _left(floating: FloatingTable, flow: Flow) -> float:
    """Where the left line starts, in points from the column; a distance is said for the text of the first column."""
    position, start, length = floating.position, 0.0, flow.width
    if position.horizontal_anchor == "page" and flow.page is not None:
        start, length = -flow.page.left, flow.page.format.width
    if position.x_alignment is not None:
        return start + (length - floating.width) * _PARTS_BEFORE.get(position.x_alignment, 0.0)
    return start + position.x - floating.table.margins.left


def _top(position: FloatingPosition, frame: PageFrame) -> float:
    """Where the table starts, in points from the upper edge of the page."""
    start = abs(frame.format.margin_top) if position.vertical_anchor == "margin" else 0.0
    return start + (0.0 if position.y_alignment is not None else position.y)


def _beside_text(floating: FloatingTable, left: float, below: float, composition: Composition, flow: Flow) -> Markup:
    """A float, pushed down to its place by another one without width.

    `left` is counted from the column's left edge, `below` from the text that is just above.
    """
    names, room = composition.classes.name_of, floating.position.room
    right = flow.width - left - floating.width
    if min(left, right) >= LEAST_ROOM_FOR_TEXT:
        composition.not_set("text on both sides of a table", floating.table.place)
    side = "left" if left <= right else "right"
    keeps_left = left if side == "left" or left < LEAST_ROOM_FOR_TEXT else room.left or 0.0
    keeps_right = right if side == "right" or right < LEAST_ROOM_FOR_TEXT else room.right or 0.0
    kept_above = min(room.top or 0.0, max(below, 0.0))
    strut = {"float": side, "width": "0", "height": points(max(below - kept_above, 0.0))}
    margins = " ".join(map(points, (kept_above, keeps_right, room.bottom or 0.0, keeps_left)))
    style = {"float": side, "clear": side, "width": points(floating.width), "margin": margins}
    return join([element("div", {"class": names(strut)}), element("div", {"class": names(style)}, [floating.content])])
