"""What fills a VML shape, and its line (ECMA-376-4 §19.1.2.5, §19.1.2.21)."""

from dataclasses import replace

from letters.typeset.document.drawings import Paint, PaintStop, Picture, Sides, Stroke, solid
from letters.typeset.ooxml.context import ReadingPlace
from letters.typeset.ooxml.media import embedded_picture
from letters.typeset.ooxml.names import short
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.values import attribute, child
from letters.typeset.ooxml.vml_values import fraction, is_on, length, vml_color

_PICTURE_FRAME = "_x0000_t75"
_DASHES = {"shortdash": "sysDash", "shortdot": "sysDot", "1 1": "sysDot", "dash": "dash", "longdash": "lgDash"}
_DASHES |= {"dot": "dot", "dashdot": "dashDot", "longdashdot": "lgDashDot", "3 1": "sysDash"}


def _said(shape: Element, kind: Element | None, name: str) -> str | None:
    """An attribute of the shape, or of its type where the shape is silent."""
    own = shape.get(name)
    return kind.get(name) if own is None and kind is not None else own


def read_fill(shape: Element, kind: Element | None) -> Paint | None:
    """A shape is filled in white where nobody says otherwise."""
    element = child(shape, "v:fill")
    switch = element.get("on") if element is not None and element.get("on") else _said(shape, kind, "filled")
    is_frame = kind is not None and kind.get("id") == f"_x0000_t{_PICTURE_FRAME}"
    if not is_on(switch, otherwise=not is_frame and short(shape.tag) != "v:image"):
        return None
    color = vml_color(_said(shape, kind, "fillcolor")) or "FFFFFF"
    opacity = 1.0
    if element is not None:
        color = vml_color(element.get("color")) or color
        said = fraction(element.get("opacity"))
        opacity = 1.0 if said is None else said
        second = vml_color(element.get("color2"))
        if second is not None and (element.get("type") or "").startswith("gradient"):
            angle = 90.0 - (fraction(element.get("angle")) or 0.0)
            return Paint((PaintStop(color, opacity, 0.0), PaintStop(second, opacity, 1.0)), angle)
    return solid(color, opacity)


def read_stroke(shape: Element, kind: Element | None) -> Stroke | None:
    """A shape has a thin black line where nobody says otherwise."""
    element = child(shape, "v:stroke")
    switch = element.get("on") if element is not None and element.get("on") else _said(shape, kind, "stroked")
    is_frame = kind is not None and kind.get("id") == f"_x0000_t{_PICTURE_FRAME}"
    if not is_on(switch, otherwise=not is_frame and short(shape.tag) != "v:image"):
        return None
    stroke = {} if element is None else dict(element.attrib)
    weight = length(str(stroke.get("weight") or _said(shape, kind, "strokeweight") or "0.75pt"), 1.0)
    color = vml_color(str(stroke.get("color") or _said(shape, kind, "strokecolor") or "black")) or "000000"
    return Stroke(
        paint=solid(color),
        width=0.75 if weight is None else weight,
        dash=_DASHES.get(str(stroke.get("dashstyle") or ""), "solid"),
        head=(stroke.get("startarrow") or "none") != "none",
        tail=(stroke.get("endarrow") or "none") != "none",
    )


def read_picture(shape: Element, place: ReadingPlace) -> Picture | None:
    """The picture of a shape; a washed-out one, as in watermarks, lets the paper shine through."""
    data, fill = child(shape, "v:imagedata"), child(shape, "v:fill")
    if data is None:
        is_picture = fill is not None and fill.get("type") in {"frame", "tile"}
        return embedded_picture(_relation(fill), place) if is_picture and fill is not None else None
    picture = embedded_picture(_relation(data), place)
    gain = fraction(data.get("gain"))
    crop = Sides(*(fraction(data.get(f"crop{side}")) or 0.0 for side in ("top", "right", "bottom", "left")))
    return replace(picture, crop=crop, opacity=gain if gain is not None and gain < 1 else 1.0)


def _relation(element: Element) -> str | None:
    return attribute(element, "r:id") or attribute(element, "r:pict") or attribute(element, "o:relid")
