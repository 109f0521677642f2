"""Shapes of VML → parts of a drawing (ECMA-376-4 §19.1.2)."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from letters.typeset.document.drawings import Geometry, Group, Lettering, Part, Shape, Sides, TextBody, VerticalPlace
from letters.typeset.document.nodes import Story
from letters.typeset.ooxml.context import ReadingPlace
from letters.typeset.ooxml.names import short
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.values import child
from letters.typeset.ooxml.vml_geometry import read_geometry, shape_type
from letters.typeset.ooxml.vml_paint import read_fill, read_picture, read_stroke
from letters.typeset.ooxml.vml_values import fraction, is_on, length, pair, read_style

Units = tuple[float, float]
"""What a number without unit counts in points, across and down."""

SHAPES = {"v:shape", "v:rect", "v:roundrect", "v:oval", "v:line", "v:polyline", "v:group", "v:image"}

_TEXT_INSETS = (7.2, 3.6, 7.2, 3.6)


def read_shape(shape: Element, size: tuple[float, float], units: Units, place: ReadingPlace) -> Part[Story]:
    """A shape of that size in points; `units` are those of where the shape stands."""
    tag = short(shape.tag)
    if tag == "v:group":
        return Part(Group(tuple(_read_parts(shape, size, place))), 0.0, 0.0, *size)
    if tag == "v:line":
        return _read_line(shape, units, place)
    kind = shape_type(shape)
    content: Shape[Story] = Shape(
        geometry=read_geometry(shape, kind, place),
        fill=read_fill(shape, kind),
        stroke=read_stroke(shape, kind),
        picture=read_picture(shape, place),
        text=_read_text(shape, place),
        lettering=_read_lettering(shape),
    )
    return Part(content, 0.0, 0.0, *size)


def turned(part: Part[Story], style: Mapping[str, str]) -> Part[Story]:
    """The part turned and mirrored as its style says."""
    said = style.get("rotation") or ""
    angle = fraction(said) or 0.0
    flip = style.get("flip") or ""
    return replace(
        part,
        rotation=angle,
        flipped_horizontally=part.flipped_horizontally != ("x" in flip),
        flipped_vertically=part.flipped_vertically != ("y" in flip),
    )


def _read_parts(group: Element, size: tuple[float, float], place: ReadingPlace) -> Iterator[Part[Story]]:
    """The parts of a group, which are measured in units that its size is divided into (`coordsize`)."""
    inner = pair(group.get("coordsize")) or (1000.0, 1000.0)
    origin = pair(group.get("coordorigin")) or (0.0, 0.0)
    across, down = size[0] / (inner[0] or 1000.0), size[1] / (inner[1] or 1000.0)
    for shape in group:
        if short(shape.tag) not in SHAPES:
            continue
        style = read_style(shape)
        if style.get("visibility") == "hidden":
            continue
        inner = (length(style.get("width"), across) or 0.0, length(style.get("height"), down) or 0.0)
        part = turned(read_shape(shape, inner, (across, down), place), style)
        left, top = length(style.get("left"), across) or part.left, length(style.get("top"), down) or part.top
        yield replace(
            part, left=left - origin[0] * across, top=top - origin[1] * down, alternative=shape.get("alt") or ""
        )


def _read_line(shape: Element, units: Units, place: ReadingPlace) -> Part[Story]:
    (x1, y1), (x2, y2) = pair(shape.get("from"), units) or (0.0, 0.0), pair(shape.get("to"), units) or (0.0, 0.0)
    content: Shape[Story] = Shape(Geometry("line"), None, read_stroke(shape, None), text=_read_text(shape, place))
    return Part(
        content,
        left=min(x1, x2),
        top=min(y1, y2),
        width=abs(x2 - x1),
        height=abs(y2 - y1),
        flipped_horizontally=x2 < x1,
        flipped_vertically=y2 < y1,
    )


def _read_text(shape: Element, place: ReadingPlace) -> TextBody[Story] | None:
    box = child(shape, "v:textbox")
    content = child(box, "w:txbxContent")
    if box is None or content is None:
        return None
    style, own = read_style(shape), read_style(box)
    insets = [length(each) for each in (box.get("inset") or "").split(",")]
    said = [*insets, None, None, None, None][:4]
    left, top, right, bottom = (
        default if inset is None else inset for inset, default in zip(said, _TEXT_INSETS, strict=True)
    )
    return TextBody(
        story=place.story_inside(content, "text box"),
        insets=Sides(top, right, bottom, left),
        vertical_place=_vertical_place(style.get("v-text-anchor") or ""),
        grows=is_on(own.get("mso-fit-shape-to-text"), otherwise=False),
        color=None,
        rotation=_text_rotation(own),
    )


def _vertical_place(anchor: str) -> VerticalPlace:
    if anchor.startswith("middle"):
        return VerticalPlace.MIDDLE
    return VerticalPlace.BOTTOM if anchor.startswith("bottom") else VerticalPlace.TOP


def _text_rotation(style: Mapping[str, str]) -> float:
    if style.get("layout-flow") != "vertical":
        return 0.0
    return 270.0 if style.get("mso-layout-flow-alt") == "bottom-to-top" else 90.0


def _read_lettering(shape: Element) -> Lettering | None:
    """The words of a WordArt, as most watermarks are."""
    path = child(shape, "v:textpath")
    text = "" if path is None else path.get("string") or ""
    if path is None or not text:
        return None
    style = read_style(path)
    return Lettering(
        text=text,
        font=style.get("font-family", "Arial").strip("\"'"),
        bold=style.get("font-weight") == "bold",
        italic=style.get("font-style") == "italic",
    )
