"""Repairs of WeasyPrint 70 that change no page: what it asks of each box and each style many thousand times a letter.

Whether a box is in the normal flow was asked in five calls, which read the same two properties again and again; an
inherited value was looked over for functions though the parent has computed it; a length in pixels went through the
rules for percentages. Together they took 6 % of a letter's layout (measured with the twenty letters, in turn with and
without).
"""

from weasyprint.css import ComputedStyle
from weasyprint.css.properties import Dimension
from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout.percent import resolve_one_percentage

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
REPAIRS = (_FLOW_IS_ASKED_ONCE, _INHERITED_VALUES_ARE_COMPUTED, _PIXELS_ARE_NO_PERCENTAGE)
