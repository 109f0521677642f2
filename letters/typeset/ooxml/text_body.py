"""The text in a shape: `wps:txbx` with `wps:bodyPr` (ECMA-376-1 §20.1.2.1, [MS-ODRAWXML] §2.5)."""

from letters.typeset.document.drawings import Sides, TextBody, VerticalPlace
from letters.typeset.document.nodes import Story
from letters.typeset.ooxml.context import ReadingPlace
from letters.typeset.ooxml.drawing_colors import read_color
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.values import child, integer
from letters.typeset.units import from_emu

_DEFAULT_SIDE_INSET, _DEFAULT_INSET = 91440, 45720
_PLACES = {"ctr": VerticalPlace.MIDDLE, "b": VerticalPlace.BOTTOM}
_ROTATIONS = {"vert": 90.0, "eaVert": 90.0, "vert270": 270.0}


def read_text_body(shape: Element, style: Element | None, place: ReadingPlace) -> TextBody[Story] | None:
    """The text of a `wps:wsp`; None where it has none."""
    content = child(child(shape, "wps:txbx"), "w:txbxContent")
    if child(shape, "wps:linkedTxbx") is not None:
        place.not_set("a text box that another one's text flows into")
    if content is None:
        return None
    properties = child(shape, "wps:bodyPr")
    color = read_color(child(style, "a:fontRef"), place.look)
    return TextBody(
        story=place.story_inside(content, "text box"),
        insets=Sides(
            top=_inset(properties, "tIns", _DEFAULT_INSET),
            right=_inset(properties, "rIns", _DEFAULT_SIDE_INSET),
            bottom=_inset(properties, "bIns", _DEFAULT_INSET),
            left=_inset(properties, "lIns", _DEFAULT_SIDE_INSET),
        ),
        vertical_place=_PLACES.get(_said(properties, "anchor"), VerticalPlace.TOP),
        grows=child(properties, "a:spAutoFit") is not None,
        color=color.color if color else None,
        rotation=_ROTATIONS.get(_said(properties, "vert"), 0.0),
    )


def _said(properties: Element | None, name: str) -> str:
    return "" if properties is None else properties.get(name) or ""


def _inset(properties: Element | None, name: str, default: int) -> float:
    said = integer(_said(properties, name) or None)
    return from_emu(default if said is None else said)
