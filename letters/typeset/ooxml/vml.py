"""`w:pict` and `w:object` → Drawings: what older Words drew (ECMA-376-4 §19)."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from letters.typeset.document.drawings import Anchor, AxisPosition, Drawing, RelativeSize, Sides, Wrapping
from letters.typeset.document.nodes import Story
from letters.typeset.ooxml.alternatives import without_alternatives
from letters.typeset.ooxml.context import ReadingPlace
from letters.typeset.ooxml.drawing import read_drawing
from letters.typeset.ooxml.names import short
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.values import attribute, child, integer
from letters.typeset.ooxml.vml_shapes import SHAPES, read_shape, turned
from letters.typeset.ooxml.vml_values import is_on, length, read_style

Style = Mapping[str, str]

_NOT_DRAWN = {"v:shapetype", "o:OLEObject", "w:control", "w:movie", "w:objectEmbed", "w:objectLink"}
_RELATIONS = {
    "text": ("column", "paragraph"),
    "char": ("character", "line"),
    "line": ("character", "line"),
    "page": ("page", "page"),
    "margin": ("margin", "margin"),
    "left-margin-area": ("leftMargin", "leftMargin"),
    "right-margin-area": ("rightMargin", "rightMargin"),
    "top-margin-area": ("topMargin", "topMargin"),
    "bottom-margin-area": ("bottomMargin", "bottomMargin"),
    "inner-margin-area": ("insideMargin", "insideMargin"),
    "outer-margin-area": ("outsideMargin", "outsideMargin"),
}
"""What a place is measured from, as DrawingML calls it, across and down."""
_WRAPPINGS = {
    "square": Wrapping.SQUARE,
    "tight": Wrapping.TIGHT,
    "through": Wrapping.THROUGH,
    "topAndBottom": Wrapping.TOP_AND_BOTTOM,
}
_SIDES = {"left": "left", "right": "right", "largest": "largest"}
_DEFAULT_SIDE_DISTANCE = 9.0
_WHOLE = 1000
"""Shares are counted in tenths of a percent."""


def read_pict(element: Element, place: ReadingPlace) -> Iterator[Drawing[Story]]:
    """The drawings of one `w:pict` or `w:object`, hidden ones left out."""
    found = False
    for shape in without_alternatives(element):
        tag = short(shape.tag)
        if tag in SHAPES:
            found = True
            style = read_style(shape)
            if style.get("visibility") != "hidden":
                yield _read_drawing(shape, style, place)
        elif tag == "w:drawing":
            found = True
            yield from read_drawing(shape, place)
        elif tag not in _NOT_DRAWN:
            place.not_set("a part of a drawing")
    if not found and short(element.tag) == "w:object":
        place.not_set("an embedded object")


def _read_drawing(shape: Element, style: Style, place: ReadingPlace) -> Drawing[Story]:
    size = length(style.get("width")) or 0.0, length(style.get("height")) or 0.0
    left, top = length(style.get("margin-left")) or 0.0, length(style.get("margin-top")) or 0.0
    part = read_shape(shape, size, (0.75, 0.75), place)
    if short(shape.tag) == "v:line":
        left, top = left + part.left, top + part.top
    anchor = _read_anchor(shape, style, (left, top)) if style.get("position") == "absolute" else None
    if short(shape.tag) == "v:line" and "position" not in style and anchor is None and shape.get("from"):
        anchor = _read_anchor(shape, style, (left, top))
    return Drawing(
        part=replace(turned(part, style), left=0.0, top=0.0, alternative=shape.get("alt") or ""),
        anchor=anchor,
        overhang=Sides(),
        place=place.words,
        share_of_line=_share_of_line(shape),
        link=_web_address(shape.get("href")),
    )


def _web_address(text: str | None) -> str | None:
    return text if text is not None and text.startswith(("http:", "https:", "mailto:")) else None


def _share_of_line(shape: Element) -> float | None:
    """A horizontal rule is as wide as its line, or a part of it (§19.1.2.19, `o:hr`)."""
    if not is_on(attribute(shape, "o:hr"), otherwise=False):
        return None
    share = integer(attribute(shape, "o:hrpct"))
    return share / _WHOLE if share else 1.0


def _read_anchor(shape: Element, style: Style, offset: tuple[float, float]) -> Anchor:
    wrap = child(shape, "w10:wrap")
    order = integer(style.get("z-index")) or 0
    return Anchor(
        horizontal=_read_axis(style, "horizontal", offset[0], None if wrap is None else wrap.get("anchorx")),
        vertical=_read_axis(style, "vertical", offset[1], None if wrap is None else wrap.get("anchory")),
        wrapping=_WRAPPINGS.get("" if wrap is None else wrap.get("type") or "", Wrapping.NONE),
        distances=Sides(
            top=length(style.get("mso-wrap-distance-top")) or 0.0,
            right=_side_distance(style, "right"),
            bottom=length(style.get("mso-wrap-distance-bottom")) or 0.0,
            left=_side_distance(style, "left"),
        ),
        behind=order < 0,
        order=abs(order) if order >= 0 else max(2**31 + order, 0),
        text_sides=_SIDES.get(("" if wrap is None else wrap.get("side")) or "", "bothSides"),
        width=_read_relative_size(style, "width"),
        height=_read_relative_size(style, "height"),
    )


def _side_distance(style: Style, side: str) -> float:
    said = length(style.get(f"mso-wrap-distance-{side}"))
    return _DEFAULT_SIDE_DISTANCE if said is None else said


def _read_axis(style: Style, direction: str, offset: float, wrap_anchor: str | None) -> AxisPosition:
    said = style.get(f"mso-position-{direction}-relative") or wrap_anchor or "text"
    relation = _RELATIONS.get(said, _RELATIONS["text"])[0 if direction == "horizontal" else 1]
    alignment = style.get(f"mso-position-{direction}")
    share = integer(style.get("mso-left-percent" if direction == "horizontal" else "mso-top-percent"))
    return AxisPosition(
        relative_to=relation,
        offset=offset,
        alignment=None if alignment in {None, "absolute"} else alignment,
        share=share / _WHOLE if share is not None and share >= 0 else None,
    )


def _read_relative_size(style: Style, name: str) -> RelativeSize | None:
    share = integer(style.get(f"mso-{name}-percent"))
    if not share or share < 0:
        return None
    relation = _RELATIONS.get(style.get(f"mso-{name}-relative") or "page", ("page", "page"))[0]
    return RelativeSize(relation, share / _WHOLE)
