"""Repairs of WeasyPrint 70 that change no page: what it asks of each box and each style many thousand times a letter.

Whether a box is in the normal flow was asked in five calls, which read the same two properties again and again; an
inherited value was looked over for functions though the parent has computed it; a length in pixels went through the
rules for percentages, and for every span and text on every line anew. Together they took a tenth of a letter's layout.
And pages were compressed as far as can be, which takes twice the time of zlib's usual level and makes them 2 % smaller.
(Measured with the twenty letters, in turn with and without.)
"""

from typing import Any

import pydyf
from weasyprint.css import ComputedStyle
from weasyprint.css.properties import Dimension
from weasyprint.formatting_structure.boxes import Box, InlineBox, TextBox
from weasyprint.layout.percent import resolve_one_percentage, resolve_percentages

from letters.typeset.repair import Repair

_FLOW_IS_ASKED_ONCE = Repair(
    Box.is_in_normal_flow,
    """    return not (
        self.is_floated() or self.is_absolutely_positioned() or
        self.is_running() or self.is_footnote() or self.is_note())
""",
    """    style = self.style
    position = style['position']
    return (
        style['float'] not in ('left', 'right', 'inline-start', 'inline-end', 'footnote') and
        position not in ('absolute', 'fixed') and position[0] not in ('running()', 'note()'))
""",
)
_INHERITED_VALUES_ARE_COMPUTED = Repair(
    ComputedStyle.__missing__,
    """        self[key] = value = parent_style[key]

    if key[:16]""",
    """        self[key] = value = parent_style[key]
        if key in INHERITED:
            return value

    if key[:16]""",
)
_PIXELS_ARE_NO_PERCENTAGE = Repair(
    resolve_one_percentage,
    "    percent = percentage(box.style[property_name], box.style, refer_to)",
    """    value = box.style[property_name]
    if value.__class__ is Dimension and value.unit == 'px':
        setattr(box, property_name, value.value)
        return
    percent = percentage(value, box.style, refer_to)""",
    {"Dimension": Dimension},
)
_LENGTHS = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in ("top", "right", "bottom", "left")),
    *(f"{limit}{axis}" for limit in ("", "min_", "max_") for axis in ("width", "height")),
)
_USED = (*_LENGTHS, *(f"border_{side}_width" for side in ("top", "right", "bottom", "left")))


def take_used_lengths(box: Box) -> bool:
    """Give a span or a text the lengths that an earlier one of the same style has; False where none is known."""
    used = getattr(box.style, "used_lengths", None) if box.__class__ in _WITHIN_LINES else None
    if used is not None:
        box.__dict__.update(used)
    return used is not None


def keep_used_lengths(box: Box) -> None:
    """Keep the lengths of a span or a text with its style where they do not depend on what is around it."""
    if box.__class__ in _WITHIN_LINES and all(_is_absolute(box.style[name]) for name in _LENGTHS):
        box.style.used_lengths = {name: getattr(box, name) for name in _USED}


_WITHIN_LINES = {InlineBox, TextBox}


def _is_absolute(value: Any) -> bool:
    return value == "auto" or getattr(value, "unit", None) == "px"


_LENGTHS_ARE_TAKEN = Repair(
    resolve_percentages,
    "    if isinstance(containing_block, boxes.Box):",
    "    if take_used_lengths(box):\n        return\n    if isinstance(containing_block, boxes.Box):",
    {"take_used_lengths": take_used_lengths},
)
_LENGTHS_ARE_KEPT = Repair(
    resolve_percentages,
    "    adjust_box_sizing(box, 'height')\n",
    "    adjust_box_sizing(box, 'height')\n    keep_used_lengths(box)\n",
    {"keep_used_lengths": keep_used_lengths},
)
_COMPRESSED_AS_USUAL = Repair(pydyf.Stream.data.fget, "compressobj(level=9)", "compressobj()")
REPAIRS = (
    _FLOW_IS_ASKED_ONCE,
    _INHERITED_VALUES_ARE_COMPUTED,
    _PIXELS_ARE_NO_PERCENTAGE,
    _LENGTHS_ARE_TAKEN,
    _LENGTHS_ARE_KEPT,
    _COMPRESSED_AS_USUAL,
)
