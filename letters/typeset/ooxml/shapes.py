"""Pictures, shapes, groups and canvases of DrawingML → parts of a drawing (ECMA-376-1 §20.1, §20.2, [MS-ODRAWXML])."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from letters.typeset.document.drawings import Group, Missing, Paint, Part, Shape, Stroke, solid
from letters.typeset.document.nodes import Story
from letters.typeset.ooxml.context import ReadingPlace
from letters.typeset.ooxml.drawing_colors import read_color, read_paint, says_fill
from letters.typeset.ooxml.geometry import read_geometry
from letters.typeset.ooxml.media import read_picture
from letters.typeset.ooxml.names import short
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.text_body import read_text_body
from letters.typeset.ooxml.values import child, integer
from letters.typeset.units import from_emu

Size = tuple[float, float]
"""Width and height in points."""
PartReader = Callable[[Element, Size, ReadingPlace], Part[Story]]

_SIXTY_THOUSANDTHS_OF_A_DEGREE = 60_000
_DEFAULT_LINE_WIDTH = 9525
_NAMELESS = {
    "wpg:cNvPr",
    "wpg:cNvGrpSpPr",
    "wpg:grpSpPr",
    "wpg:cNvFrPr",
    "wpg:extLst",
    "wpc:bg",
    "wpc:whole",
    "wpc:extLst",
}


def read_picture_part(element: Element, size: Size, place: ReadingPlace) -> Part[Story]:
    """One `pic:pic`, as large as its frame."""
    fill, properties = child(element, "pic:blipFill"), child(element, "pic:spPr")
    shape: Shape[Story] = Shape(
        geometry=read_geometry(properties),
        fill=read_paint(properties, place.look),
        stroke=_read_stroke(properties, None, place),
        picture=read_picture(child(fill, "a:blip"), child(fill, "a:srcRect"), place),
    )
    name = child(child(element, "pic:nvPicPr"), "pic:cNvPr")
    part: Part[Story] = Part(shape, 0.0, 0.0, *size, alternative="" if name is None else name.get("descr") or "")
    return _turned(part, child(properties, "a:xfrm"))


def read_shape_part(element: Element, size: Size, place: ReadingPlace) -> Part[Story]:
    """One `wps:wsp`: a shape, perhaps with text."""
    properties, style = child(element, "wps:spPr"), child(element, "wps:style")
    fill = child(properties, "a:blipFill")
    shape: Shape[Story] = Shape(
        geometry=read_geometry(properties),
        fill=read_paint(properties, place.look) if says_fill(properties) else _style_paint(style, place),
        stroke=_read_stroke(properties, style, place),
        picture=None if fill is None else read_picture(child(fill, "a:blip"), child(fill, "a:srcRect"), place),
        text=read_text_body(element, style, place),
    )
    return _turned(Part(shape, 0.0, 0.0, *size), child(properties, "a:xfrm"))


def _style_paint(style: Element | None, place: ReadingPlace) -> Paint | None:
    """The fill that a shape's style refers to: number 0 is none (§20.1.4.2.10)."""
    reference = child(style, "a:fillRef")
    color = read_color(reference, place.look)
    if reference is None or color is None or integer(reference.get("idx")) in {None, 0}:
        return None
    return solid(color.color, color.opacity)


def _read_stroke(properties: Element | None, style: Element | None, place: ReadingPlace) -> Stroke | None:
    """The outline: the shape's own, and where it is silent that of its style."""
    line, reference = child(properties, "a:ln"), child(style, "a:lnRef")
    index = integer(reference.get("idx")) if reference is not None else None
    by_style = read_color(reference, place.look) if index else None
    paint = read_paint(line, place.look)
    if paint is None and by_style is not None and not says_fill(line):
        paint = solid(by_style.color, by_style.opacity)
    if paint is None:
        return None
    said = integer(line.get("w")) if line is not None else None
    width = place.look.line_width(index or 0) if said is None and by_style else from_emu(said or _DEFAULT_LINE_WIDTH)
    dash = child(line, "a:prstDash")
    return Stroke(
        paint=paint,
        width=width,
        dash="solid" if dash is None else dash.get("val") or "solid",
        head=_has_arrow(child(line, "a:headEnd")),
        tail=_has_arrow(child(line, "a:tailEnd")),
    )


def _has_arrow(end: Element | None) -> bool:
    return end is not None and end.get("type") not in {None, "none"}


def _turned(part: Part[Story], transform: Element | None) -> Part[Story]:
    """The part turned and mirrored as its transform says (§20.1.7.6)."""
    if transform is None:
        return part
    return replace(
        part,
        rotation=(integer(transform.get("rot")) or 0) / _SIXTY_THOUSANDTHS_OF_A_DEGREE,
        flipped_horizontally=transform.get("flipH") in {"1", "true"},
        flipped_vertically=transform.get("flipV") in {"1", "true"},
    )


def read_group_part(element: Element, size: Size, place: ReadingPlace) -> Part[Story]:
    """One `wpg:wgp`: its parts are measured in the group's own units, stretched over its frame (§20.1.7.5)."""
    transform = child(child(element, "wpg:grpSpPr"), "a:xfrm")
    part: Part[Story] = Part(Group(tuple(_read_parts(element, transform, size, place))), 0.0, 0.0, *size)
    return _turned(part, transform)


def read_canvas_part(element: Element, size: Size, place: ReadingPlace) -> Part[Story]:
    """One `wpc:wpc`: a canvas, whose parts are measured from its corner."""
    return Part(Group(tuple(_read_parts(element, None, size, place))), 0.0, 0.0, *size)


def _read_parts(parent: Element, transform: Element | None, size: Size, place: ReadingPlace) -> Iterator[Part[Story]]:
    left, top = _pair(transform, "a:chOff", "x", "y")
    inner_width, inner_height = _pair(transform, "a:chExt", "cx", "cy")
    across = size[0] / inner_width if inner_width else 1.0
    down = size[1] / inner_height if inner_height else 1.0
    for element in parent:
        tag = short(element.tag)
        if tag not in PART_READERS:
            if tag not in _NAMELESS:
                place.not_set("a part of a drawing")
            continue
        own = _transform_of(element)
        x, y = _pair(own, "a:off", "x", "y")
        width, height = _pair(own, "a:ext", "cx", "cy")
        part = PART_READERS[tag](element, (width * across, height * down), place)
        yield replace(part, left=(x - left) * across, top=(y - top) * down)


def _transform_of(element: Element) -> Element | None:
    for name in ("pic:spPr", "wps:spPr", "wpg:grpSpPr"):
        properties = child(element, name)
        if properties is not None:
            return child(properties, "a:xfrm")
    return child(element, "wpg:xfrm")


def _pair(transform: Element | None, name: str, first: str, second: str) -> Size:
    element = child(transform, name)
    if element is None:
        return 0.0, 0.0
    return from_emu(integer(element.get(first)) or 0), from_emu(integer(element.get(second)) or 0)


def _read_frame_part(_element: Element, size: Size, place: ReadingPlace) -> Part[Story]:
    place.not_set("a chart")
    return Part(Missing("a chart"), 0.0, 0.0, *size)


PART_READERS: dict[str, PartReader] = {
    "pic:pic": read_picture_part,
    "wps:wsp": read_shape_part,
    "wpg:wgp": read_group_part,
    "wpg:grpSp": read_group_part,
    "wpc:wpc": read_canvas_part,
    "wpg:graphicFrame": _read_frame_part,
}
