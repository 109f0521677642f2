"""`w:drawing` → Drawing: the frame around what is drawn, and where it stands (ECMA-376-1 §20.4)."""

from collections.abc import Iterator

from letters.typeset.document.drawings import (
    Anchor,
    AxisPosition,
    Drawing,
    Missing,
    Part,
    RelativeSize,
    Sides,
    Wrapping,
)
from letters.typeset.document.nodes import Story
from letters.typeset.ooxml.alternatives import without_alternatives
from letters.typeset.ooxml.context import ReadingPlace
from letters.typeset.ooxml.drawing_colors import THOUSANDTHS_OF_A_PERCENT
from letters.typeset.ooxml.names import qualified, short
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.shapes import PART_READERS
from letters.typeset.ooxml.values import attribute, child, integer
from letters.typeset.units import from_emu

_EFFECTS = {
    "a:outerShdw": "a shadow",
    "a:innerShdw": "a shadow",
    "a:glow": "a glow",
    "a:softEdge": "soft edges",
    "a:reflection": "a reflection",
    "a:sp3d": "a three-dimensional shape",
}
_NAMES_OF_THE_UNDRAWN = {
    "chart": "a chart",
    "diagram": "a diagram (SmartArt)",
    "ink": "handwriting in ink",
    "model3d": "a three-dimensional model",
    "slicer": "a slicer",
}


def read_drawing(element: Element, place: ReadingPlace) -> Iterator[Drawing[Story]]:
    """What a `w:drawing` shows: nothing where it is hidden or empty."""
    decided = without_alternatives(element)
    frame = next((each for each in decided if short(each.tag) in {"wp:inline", "wp:anchor"}), None)
    properties = child(frame, "wp:docPr")
    if frame is None or any(each is not None and _switch(each, "hidden") for each in (frame, properties)):
        return
    size = child(frame, "wp:extent")
    width, height = _emu(size, "cx"), _emu(size, "cy")
    part = _read_part(frame, width, height, place)
    if part is None:
        return
    for effect, name in _EFFECTS.items():
        if next(frame.iter(qualified(effect)), None) is not None:
            place.not_set(name)
    alternative = "" if properties is None or _is_decorative(properties) else properties.get("descr") or ""
    yield Drawing(
        part=_framed(part, width, height, alternative.strip()),
        anchor=_read_anchor(frame) if short(frame.tag) == "wp:anchor" else None,
        overhang=_read_overhang(child(frame, "wp:effectExtent"), part.rotation, width - height),
        place=place.words,
        link=_read_link(properties, place),
    )


def _read_link(properties: Element | None, place: ReadingPlace) -> str | None:
    click = child(properties, "a:hlinkClick")
    relationship = place.relationships.get(attribute(click, "r:id") or "")
    return relationship.target if relationship is not None and relationship.external else None


def _framed(part: Part[Story], width: float, height: float, alternative: str) -> Part[Story]:
    return Part(
        content=part.content,
        left=0.0,
        top=0.0,
        width=width,
        height=height,
        rotation=part.rotation,
        flipped_horizontally=part.flipped_horizontally,
        flipped_vertically=part.flipped_vertically,
        alternative=alternative or part.alternative,
    )


def _read_part(frame: Element, width: float, height: float, place: ReadingPlace) -> Part[Story] | None:
    data = next(frame.iter(qualified("a:graphicData")), None)
    if data is None:
        return None
    for element in data:
        reader = PART_READERS.get(short(element.tag))
        if reader is not None:
            return reader(element, (width, height), place)
    uri = data.get("uri") or ""
    what = next((name for key, name in _NAMES_OF_THE_UNDRAWN.items() if key in uri.lower()), "a drawing")
    place.not_set(what)
    return Part(Missing(what), 0.0, 0.0, width, height)


def _read_anchor(frame: Element) -> Anchor:
    wrap = next((each for each in frame if short(each.tag) in set(_WRAPPINGS)), None)
    position = child(frame, "wp:simplePos")
    horizontal, vertical = _read_axis(frame, "wp:positionH"), _read_axis(frame, "wp:positionV")
    if _switch(frame, "simplePos") and position is not None:
        horizontal, vertical = AxisPosition("page", _emu(position, "x")), AxisPosition("page", _emu(position, "y"))
    return Anchor(
        horizontal=horizontal,
        vertical=vertical,
        wrapping=Wrapping.NONE if wrap is None else _WRAPPINGS[short(wrap.tag)],
        distances=Sides(**{side: _emu(frame, f"dist{side[0].upper()}") for side in ("top", "right", "bottom", "left")}),
        behind=_switch(frame, "behindDoc"),
        order=integer(frame.get("relativeHeight")) or 0,
        text_sides=("" if wrap is None else wrap.get("wrapText")) or "bothSides",
        width=_read_relative_size(child(frame, "wp14:sizeRelH"), "wp14:pctWidth"),
        height=_read_relative_size(child(frame, "wp14:sizeRelV"), "wp14:pctHeight"),
    )


_WRAPPINGS = {f"wp:{each}": each for each in Wrapping}


def _read_axis(frame: Element, name: str) -> AxisPosition:
    element = child(frame, name)
    if element is None:
        return AxisPosition("column" if name.endswith("H") else "paragraph")
    alignment, offset = child(element, "wp:align"), child(element, "wp:posOffset")
    share = child(element, f"wp14:pctPos{name[-1]}Offset")
    return AxisPosition(
        relative_to=element.get("relativeFrom") or "page",
        offset=from_emu(integer(offset.text) or 0) if offset is not None else 0.0,
        alignment=alignment.text.strip() if alignment is not None and alignment.text else None,
        share=_share(share),
    )


def _read_relative_size(element: Element | None, name: str) -> RelativeSize | None:
    """A share of nothing is Word's way of saying that the size is as it is."""
    share = _share(child(element, name))
    return RelativeSize(element.get("relativeFrom") or "page", share) if element is not None and share else None


def _share(element: Element | None) -> float | None:
    number = integer(element.text) if element is not None else None
    return None if number is None else number / THOUSANDTHS_OF_A_PERCENT


def _read_overhang(element: Element | None, rotation: float, surplus: float) -> Sides:
    """How far the drawing reaches beyond its box; `surplus` is how much wider than high the box is.

    What lies on its side is measured from its box laid on the side (as LibreOffice reads Word 2010's files).
    """
    lies = surplus / 2 if 45 <= rotation % 180 < 135 else 0.0
    top, right, bottom, left = (_emu(element, side) for side in ("t", "r", "b", "l"))
    return Sides(top + lies, right - lies, bottom + lies, left - lies)


def _is_decorative(properties: Element) -> bool:
    """Whether the author said that the drawing tells nothing (Office 2019's `adec:decorative`)."""
    return any(
        str(each.tag).endswith("}decorative") and each.get("val") in {"1", "true"} for each in properties.iter("{*}*")
    )


def _switch(element: Element, name: str) -> bool:
    return element.get(name) in {"1", "true", "on"}


def _emu(element: Element | None, name: str) -> float:
    return 0.0 if element is None else from_emu(integer(element.get(name)) or 0)
