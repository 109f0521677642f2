"""Anchored drawings → boxes that text flows around, and boxes that stand absolutely on their page."""

from collections.abc import Iterator
from dataclasses import replace

from letters.typeset.document.drawings import Anchor, Drawing, Sides, Wrapping
from letters.typeset.document.effective import EffectiveParagraphFormat
from letters.typeset.document.resolved import ResolvedContent, ResolvedParagraph
from letters.typeset.html.composition import Composition
from letters.typeset.html.css import points
from letters.typeset.html.flow import Flow, PageFrame
from letters.typeset.html.parts import part_box
from letters.typeset.html.placement import Span, horizontal_axis, place_in, size_on_page, vertical_axis
from letters.typeset.html.room import DRAWING, LEAST_ROOM_FOR_TEXT, Surrounded, side_of_drawing, strut
from letters.typeset.html.shape_text import grown
from letters.typeset.html.sheet import AnyDrawing, AnyPart, Sheet, linked
from letters.typeset.html.writer import BOX, EMPTY, Markup, element, join

_LITTLE = 1.0
"""Points that do not matter: a drawing that starts so little above its paragraph stands beside it."""
_BEHIND = -(2**32)
"""Drawings behind the text are painted in their own order before all others."""
_IN_THE_LINE = {"character", "line"}


def is_inline(content: ResolvedContent) -> bool:
    """Whether something takes room in its line; an anchored drawing does not."""
    return not isinstance(content, Drawing) or content.anchor is None


def moves_to_start(content: ResolvedContent) -> bool:
    """Whether a drawing is measured from its paragraph or page, so that it can be written at the paragraph's start."""
    if not isinstance(content, Drawing) or content.anchor is None:
        return False
    return not {content.anchor.horizontal.relative_to, content.anchor.vertical.relative_to} & _IN_THE_LINE


def is_surrounded(content: ResolvedContent) -> bool:
    """Whether text flows around it."""
    return isinstance(content, Drawing) and content.anchor is not None and _makes_room(content.anchor)


def is_measured_from_paragraph(paragraph: ResolvedParagraph, flow: Flow) -> bool:
    """Whether drawings in it are placed against the paragraph's own box, as where the column's place is unknown."""
    contents = (content for run in paragraph.runs for content in run.content)
    anchors = [each.anchor for each in contents if isinstance(each, Drawing) and each.anchor is not None]
    return flow.page is None and any(not _names_page(anchor, flow) for anchor in anchors)


def anchored_drawings(paragraph: ResolvedParagraph, composition: Composition, flow: Flow) -> Markup:
    """The drawings that are written before all else in their paragraph."""
    return join(anchored_drawing(each, paragraph.format, composition, flow) for each in _moved_to_start(paragraph))


def _moved_to_start(paragraph: ResolvedParagraph) -> Iterator[AnyDrawing]:
    for run in paragraph.runs:
        for content in run.content:
            if isinstance(content, Drawing) and moves_to_start(content):
                yield content


def anchored_drawing(
    drawing: AnyDrawing, look: EffectiveParagraphFormat, composition: Composition, flow: Flow
) -> Markup:
    """A drawing that is anchored in a paragraph of that look."""
    return linked(drawing, _anchored(drawing, look, composition, flow))


def _anchored(drawing: AnyDrawing, look: EffectiveParagraphFormat, composition: Composition, flow: Flow) -> Markup:
    if drawing.anchor is None:
        return EMPTY
    anchor = _measured_from_text(drawing.anchor, look)
    drawing = replace(drawing, anchor=anchor)
    if _names_page(anchor, flow):
        flow = replace(flow, page=flow.around)
    page = None if flow.page is None else flow.page.format
    width, height = size_on_page(anchor, drawing.part.width, drawing.part.height, page)
    sheet = Sheet(composition, flow, drawing.place)
    part = grown(replace(drawing.part, width=width, height=height), sheet)
    declarations = {"z-index": str(anchor.order + 1 + (_BEHIND if anchor.behind else 0))}
    if _stands_beside_its_paragraph(anchor, flow):
        return _surrounded(part, declarations, drawing, look, sheet)
    size = (part.width, part.height)
    if flow.page is None:
        return part_box(part, declarations | _place_in_paragraph(anchor, size, look, flow), sheet)
    place = _place_on_page(anchor, size, flow.page)
    if not _makes_room(anchor) and not _is_placed_anew(anchor, flow.page):
        return part_box(part, declarations | place, sheet)
    name = composition.new_name(DRAWING)
    if _makes_room(anchor):
        composition.surrounded[name] = _surroundings(anchor, drawing.overhang)
    if _is_placed_anew(anchor, flow.page):
        composition.assumed[name] = (flow.page.left, flow.page.edge)
    frame = declarations | place | {"width": points(part.width), "height": points(part.height), "line-height": "0"}
    box = part_box(part, {"position": "absolute", "left": "0", "top": "0"}, sheet)
    return element(BOX, {"class": composition.classes.name_of(frame), "data-place": name}, [box])


def _is_placed_anew(anchor: Anchor, page: PageFrame) -> bool:
    """Whether its place depends on which page it comes to stand on: that is known after a layout."""
    return page.varies and vertical_axis(page.format).span(anchor.vertical.relative_to) is not None


def _names_page(anchor: Anchor, flow: Flow) -> bool:
    """Whether a drawing in a column says where on the page it stands."""
    if flow.around is None or anchor.horizontal.relative_to == "column":
        return False
    page = flow.around.format
    across = horizontal_axis(page).span(anchor.horizontal.relative_to)
    return across is not None and vertical_axis(page).span(anchor.vertical.relative_to) is not None


def _measured_from_text(anchor: Anchor, look: EffectiveParagraphFormat) -> Anchor:
    """The anchor measured from where the paragraph's text starts; Word measures from above the space of its own."""
    vertical = anchor.vertical
    if vertical.relative_to != "paragraph":
        return anchor
    return replace(anchor, vertical=replace(vertical, offset=vertical.offset - look.space_of_its_own))


def _makes_room(anchor: Anchor) -> bool:
    return anchor.wrapping is not Wrapping.NONE and not anchor.behind


def _stands_beside_its_paragraph(anchor: Anchor, flow: Flow) -> bool:
    """Whether text flows around a drawing at or below the start of its paragraph: then a float serves."""
    if not _makes_room(anchor):
        return False
    if flow.page is None:
        return True
    is_elsewhere = vertical_axis(flow.page.format).span(anchor.vertical.relative_to) is not None
    return not (is_elsewhere or flow.page.running or anchor.vertical.offset < -_LITTLE)


def _surrounded(
    part: AnyPart, declarations: dict[str, str], drawing: AnyDrawing, look: EffectiveParagraphFormat, sheet: Sheet
) -> Markup:
    """A drawing that text flows around: a float, pushed down to its place by another one without width."""
    anchor = drawing.anchor
    if anchor is None:
        return EMPTY
    around = _surroundings(anchor, drawing.overhang)
    left = _left_in_column(anchor, part.width, sheet.flow)
    edges = (look.indent_left, sheet.flow.width - look.indent_right)
    if min(left - edges[0], edges[1] - left - part.width) >= LEAST_ROOM_FOR_TEXT and _has_text_on_both_sides(anchor):
        sheet.not_set("text on both sides of a drawing")
    placed = _float((left, part.width), edges, around, anchor.vertical.offset)
    below = anchor.vertical.offset - around.room.top
    box = part_box(part, declarations | placed, sheet)
    return join([strut(below, placed["float"]), box]) if below > 0 else box


def _surroundings(anchor: Anchor, overhang: Sides) -> Surrounded:
    """How text flows around the drawing's box."""
    kept = anchor.distances
    room = Sides(
        kept.top + overhang.top, kept.right + overhang.right, kept.bottom + overhang.bottom, kept.left + overhang.left
    )
    return Surrounded(anchor.wrapping, anchor.text_sides, room)


def _has_text_on_both_sides(anchor: Anchor) -> bool:
    return anchor.wrapping is not Wrapping.TOP_AND_BOTTOM and anchor.text_sides == "bothSides"


def _left_in_column(anchor: Anchor, width: float, flow: Flow) -> float:
    """Where the drawing starts, from the column's left edge."""
    if flow.page is not None:
        page = flow.page.format
        span = horizontal_axis(page).span(anchor.horizontal.relative_to)
        if span is not None:
            return place_in(span, anchor.horizontal, width) - page.margin_left
    return place_in((0.0, flow.width), anchor.horizontal, width)


def _float(box: Span, text: Span, around: Surrounded, offset: float) -> dict[str, str]:
    """The float that keeps the room: to the side where less text would stand, or over the whole width.

    `box` is the drawing's left edge and width, `text` the edges of the text, all measured from the column's left.
    """
    start, end = box[0] - text[0], text[1] - box[0] - box[1]
    room = around.room
    side = side_of_drawing(around, start - room.left, end - room.right)
    left, right = {"left": (start, room.right), "right": (room.left, end), "both": (start, end)}[side]
    declarations = {"float": "right" if side == "right" else "left", "position": "relative"}
    declarations["clear"] = declarations["float"]
    margins = (min(offset, room.top), right, room.bottom, left)
    return declarations | {"margin": " ".join(map(points, margins))}


def _place_in_paragraph(
    anchor: Anchor, size: tuple[float, float], look: EffectiveParagraphFormat, flow: Flow
) -> dict[str, str]:
    """In a cell or a box everything is measured from it (layoutInCell); it starts where the paragraph does."""
    left = place_in((0.0, flow.width), anchor.horizontal, size[0]) - look.indent_left
    return {"position": "absolute", "left": points(left), "top": points(anchor.vertical.offset)}


def _place_on_page(anchor: Anchor, size: tuple[float, float], frame: PageFrame) -> dict[str, str]:
    """What is measured from a paragraph or a character stands where they are: CSS's static position."""
    declarations = {"position": "absolute"}
    across = horizontal_axis(frame.format).span(anchor.horizontal.relative_to)
    text_top = None if frame.running else frame.edge
    down = vertical_axis(frame.format, text_top).span(anchor.vertical.relative_to)
    if across is None:
        declarations["margin-left"] = points(anchor.horizontal.offset)
    else:
        declarations["left"] = points(place_in(across, anchor.horizontal, size[0]) - frame.left)
    if down is None:
        declarations["margin-top"] = points(anchor.vertical.offset)
    else:
        declarations |= _vertical_place(place_in(down, anchor.vertical, size[1]), size[1], frame)
    return declarations


def _vertical_place(top: float, height: float, frame: PageFrame) -> dict[str, str]:
    if frame.from_bottom:
        return {"bottom": points(frame.edge - top - height)}
    return {"top": points(top - frame.edge)}
