"""A rule that CSS has not: what a multiple of line spacing adds below the last line of a page needs no room there.

Word fills a page as long as the natural height of the line fits (measured). The spans of a line say how much of their
height is such spare room by a negative margin below, which CSS gives no meaning in inline boxes.
"""

from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.block import _in_flow_layout, _linebox_layout

from letters.typeset.repair import Repair


def spare_room(box: Any) -> float:
    """Pixels at the bottom of a line or block, as laid out, that need no room on the page."""
    if isinstance(box, boxes.LineBox):
        spans = (each for each in box.descendants() if isinstance(each, boxes.InlineBox | boxes.AtomicInlineLevelBox))
        return min((_spare_room_of_span(each) for each in spans if _makes_height(each)), default=0.0)
    if not isinstance(box, boxes.BlockContainerBox) or box.padding_bottom or box.border_bottom_width:
        return 0.0
    last = next((each for each in reversed(box.children) if each.is_in_normal_flow()), None)
    return 0.0 if last is None else spare_room(last)


def _makes_height(box: Any) -> bool:
    """Whether a box holds text that takes room in the line, or is something else than text."""
    if not isinstance(box, boxes.InlineBox):
        return True
    height = box.style["line_height"]
    return getattr(height, "value", height) != 0 and any(isinstance(each, boxes.TextBox) for each in box.children)


def _spare_room_of_span(box: Any) -> float:
    margin = getattr(box.style["margin_bottom"], "value", 0.0) if isinstance(box, boxes.InlineBox) else 0.0
    return max(-float(margin), 0.0)


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
