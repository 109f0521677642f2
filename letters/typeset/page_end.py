"""A rule that CSS has not: what a multiple of line spacing adds below the last line of a page needs no room there.

Word fills a page as long as the natural height of the line fits (measured). The spans of a line say how much of their
height is such spare room by a negative margin below, which CSS gives no meaning in inline boxes.
"""

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.block import _in_flow_layout, _linebox_layout

from letters.typeset.repair import Repair


def spare_room(box: Any) -> float:
    """Pixels at the bottom of a line or block, as laid out, that need no room on the page."""
    if isinstance(box, boxes.LineBox):
        return min(_spare_rooms(box, 0.0), default=0.0)
    if not isinstance(box, boxes.BlockContainerBox) or box.padding_bottom or box.border_bottom_width:
        return 0.0
    last = next((each for each in reversed(box.children) if each.is_in_normal_flow()), None)
    return 0.0 if last is None else spare_room(last)


def _spare_rooms(line_or_span: Any, around: float) -> Iterator[float]:
    """The spare room of each thing that makes the line's height; a span in a span, as a line break is, has its own or
    that of the span around it."""
    for box in line_or_span.children:
        if isinstance(box, boxes.AtomicInlineLevelBox):
            yield spare_room(box)
        elif isinstance(box, boxes.InlineBox):
            own = _said_by(box) or around
            if _makes_height(box):
                yield own
            yield from _spare_rooms(box, own)


def _makes_height(span: Any) -> bool:
    """Whether a span takes room in the line by a text or, as the end of a line break has no text left, by nothing."""
    height = span.style["line_height"]
    holds_text = any(isinstance(each, boxes.TextBox) for each in span.children)
    return getattr(height, "value", height) != 0 and (holds_text or not span.children)


def _said_by(span: Any) -> float:
    return max(-float(getattr(span.style["margin_bottom"], "value", 0.0)), 0.0)


_LINES_FIT = Repair(
    _linebox_layout,
    """            offset_y = 0

        # Allow""",
    """            offset_y = 0
        offset_y -= spare_room(line)

        # Allow""",
    {"spare_room": spare_room},
)
_BLOCKS_FIT = Repair(
    _in_flow_layout,
    "bottom_space, new_content_position_y)",
    "bottom_space, new_content_position_y - spare_room(new_child))",
    {"spare_room": spare_room},
)
_BLOCKS_WITH_BORDERS_FIT = Repair(
    _in_flow_layout,
    "border_page_overflow = context.overflows_page(bottom_space, new_position_y)",
    "border_page_overflow = context.overflows_page(bottom_space, new_position_y - spare_room(new_child))",
    {"spare_room": spare_room},
)
REPAIRS = (_LINES_FIT, _BLOCKS_FIT, _BLOCKS_WITH_BORDERS_FIT)
