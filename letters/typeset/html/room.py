"""Room that text leaves to drawings which stand elsewhere than their paragraph: known once a layout has been tried.

Such drawings are boxes without room of their own. The layout tells where they and the blocks of the text came to stand;
then each block beside which a drawing stands gets floats of the drawing's size, and the text flows around them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from letters.typeset.document.drawings import Sides, Wrapping
from letters.typeset.html.css import block, points
from letters.typeset.html.writer import BOX, Markup, element, join

PlacedBox = tuple[str, int, float, float, float, float]
"""A box's name, its page from 1, its left, top, right and bottom in points from the page's corner."""
MeasurePlaces = Callable[[str], Sequence[PlacedBox]]
"""A page of HTML → the boxes with a `data-place`.

A box that reaches over several pages is told once a page. The text's area on each page is told as "page".
"""

LEAST_ROOM_FOR_TEXT = 72.0
"""Beside a drawing Word sets no text in less than an inch."""
_ROUNDING = 0.01
MOST_LAYOUTS = 3
"""Room that is made moves the text; after so many layouts it is taken as it is."""
PAGE = "page"
TEXT, RUNNING, RIGID, DRAWING, FRAME = "text", "running", "running-rigid", "drawing", "frame"
"""The names of boxes start so: blocks of the text, of headers and footers, those of them that do not give way to the
side, drawings, headers and footers as wholes."""


@dataclass(frozen=True)
class Box:
    """Where something stands on a page, in points from its corner."""

    name: str
    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Surrounded:
    """How text flows around a drawing: how far it keeps away, and on which sides it may stand."""

    wrapping: Wrapping
    text_sides: str
    room: Sides


@dataclass(frozen=True)
class Gap:
    """Room in a block: where it starts below the block's top, how high it is, its distance from the block's sides."""

    start: float
    height: float
    left: float
    width: float
    right: float
    side: str


def side_of_drawing(around: Surrounded, before: float, behind: float) -> str:
    """On which side of the text a drawing stands that has so much room to its sides; "both": no text is beside it."""
    before = 0.0 if around.text_sides == "right" else before
    behind = 0.0 if around.text_sides == "left" else behind
    if around.wrapping is Wrapping.TOP_AND_BOTTOM or max(before, behind) < LEAST_ROOM_FOR_TEXT:
        return "both"
    return "left" if behind >= before else "right"


def strut(height: float, side: str) -> Markup:
    """A float without width that pushes the next one down, so that lines beside it keep their width."""
    style = {"float": side, "width": "0", "height": points(height)}
    return element(BOX, {"style": block(style)})


def make_room(html: Markup, surrounded: Mapping[str, Surrounded], places: MeasurePlaces, kind: str) -> Markup:
    """The page with room for its drawings; `kind` tells the blocks that give it: TEXT or RUNNING ones."""
    gaps: Mapping[str, tuple[Gap, ...]] = {}
    roomy = html
    for _ in range(MOST_LAYOUTS):
        boxes = [Box(*each) for each in places(roomy)]
        found = _gaps(boxes, surrounded, kind)
        if found == gaps:
            break
        gaps, roomy = found, _with_gaps(html, found)
        if sum(map(len, gaps.values())) == 1 and len({box.page for box in boxes}) == 1:
            break
    return roomy


def place_anew(html: Markup, assumed: Mapping[str, tuple[float, float]], places: MeasurePlaces) -> Markup:
    """The page with its drawings moved by what their pages' text starts elsewhere than was assumed."""
    boxes = [Box(*each) for each in places(html)]
    areas = {box.page: box for box in boxes if box.name == PAGE}
    for box in boxes:
        if box.name in assumed:
            left, top = assumed[box.name]
            area, attribute = areas[box.page], f'data-place="{box.name}"'
            moves = {"margin-top": top - area.top, "margin-left": left - area.left}
            style = block({name: points(move) for name, move in moves.items() if abs(move) > _ROUNDING})
            html = Markup(html.replace(attribute, f'{attribute} style="{style}"', 1))
    return html


def _with_gaps(html: Markup, gaps: Mapping[str, tuple[Gap, ...]]) -> Markup:
    for name, each in gaps.items():
        start = f'data-place="{name}">'
        html = Markup(html.replace(start, start + join(_floats(gap) for gap in each), 1))
    return html


def _floats(gap: Gap) -> Markup:
    side = "right" if gap.side == "right" else "left"
    left, right = {"left": (gap.left, 0.0), "right": (0.0, gap.right), "both": (gap.left, gap.right)}[gap.side]
    style = {
        "float": side,
        "clear": side,
        "margin": f"{points(min(gap.start, 0.0))} {points(right)} 0 {points(left)}",
        "width": points(gap.width),
        "height": points(gap.height),
    }
    float_ = element(BOX, {"style": block(style)})
    return join([strut(gap.start, side), float_]) if gap.start > 0 else float_


def _gaps(boxes: Sequence[Box], surrounded: Mapping[str, Surrounded], kind: str) -> dict[str, tuple[Gap, ...]]:
    blocks = list(_first_parts(box for box in boxes if box.name.startswith(kind)))
    areas = {box.page: box for box in boxes if box.name == PAGE}
    gaps: dict[str, tuple[Gap, ...]] = {}
    for box in sorted(boxes, key=lambda box: (box.page, box.top)):
        around = surrounded.get(box.name)
        if around is None:
            continue
        kept = _with_room(box, around.room, areas.get(box.page))
        gap = next((each for each in _possible_gaps(kept, blocks, around)), None)
        if gap is not None:
            gaps[gap[0]] = (*gaps.get(gap[0], ()), gap[1])
    return gaps


def _possible_gaps(kept: Box, blocks: Sequence[Box], around: Surrounded) -> Iterator[tuple[str, Gap]]:
    for each in blocks:
        if each.page == kept.page and each.bottom > kept.top and each.top < kept.bottom:
            gap = _gap(kept, each, around)
            if gap.side == "both" or not each.name.startswith(RIGID):
                yield each.name, gap


def _first_parts(boxes: Iterator[Box]) -> Iterator[Box]:
    """The boxes where they start; floats can be put only there."""
    seen: set[str] = set()
    for box in boxes:
        if box.name not in seen:
            seen.add(box.name)
            yield box


def _with_room(box: Box, room: Sides, area: Box | None) -> Box:
    bottom = box.bottom + room.bottom
    return replace(
        box,
        left=box.left - room.left,
        top=box.top - room.top,
        right=box.right + room.right,
        bottom=bottom if area is None else min(bottom, area.bottom),
    )


def _gap(kept: Box, giving: Box, around: Surrounded) -> Gap:
    left, right = kept.left - giving.left, giving.right - kept.right
    start = kept.top - giving.top
    return Gap(
        start=start,
        height=kept.bottom - kept.top,
        left=left,
        width=kept.right - kept.left,
        right=right,
        side=side_of_drawing(around, left, right),
    )
