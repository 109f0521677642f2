"""`w:framePr` → FrameFormat (ECMA-376-1 §17.3.1.11)."""

from letters.typeset.document.drawings import AxisPosition, Sides, Wrapping
from letters.typeset.document.frames import FrameFormat
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.values import attribute, twips_measure

_WRAPPINGS = {"none": Wrapping.NONE, "notBeside": Wrapping.TOP_AND_BOTTOM}
"""All other words let text flow around the frame."""
_ACROSS = {"margin": "margin", "page": "page", "text": "column"}
_DOWN = {"margin": "margin", "page": "page", "text": "paragraph"}


def read_frame(element: Element | None) -> FrameFormat | None:
    """What a `w:framePr` says; None where there is none."""
    if element is None:
        return None
    width, height = _length(element, "w:w"), _length(element, "w:h")
    rule = attribute(element, "w:hRule")
    beside, above = _length(element, "w:hSpace") or 0.0, _length(element, "w:vSpace") or 0.0
    return FrameFormat(
        horizontal=_read_axis(element, "x", _ACROSS),
        vertical=_read_axis(element, "y", _DOWN),
        wrapping=_WRAPPINGS.get(attribute(element, "w:wrap") or "", Wrapping.SQUARE),
        distances=Sides(above, beside, above, beside),
        width=width or None,
        height=0.0 if rule == "auto" else height or 0.0,
        exact=rule == "exact" and bool(height),
        is_none=width == 0.0 and height == 0.0,
    )


def _read_axis(element: Element, name: str, relations: dict[str, str]) -> AxisPosition:
    said = attribute(element, "w:hAnchor" if name == "x" else "w:vAnchor") or "text"
    alignment = attribute(element, f"w:{name}Align")
    return AxisPosition(
        relative_to=relations.get(said, said),
        offset=_length(element, f"w:{name}") or 0.0,
        alignment=None if alignment == "inline" else alignment,
    )


def _length(element: Element, name: str) -> float | None:
    return twips_measure(attribute(element, name))
