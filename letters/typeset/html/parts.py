"""Parts of drawings → boxes with what is drawn in them: pictures, outlines, text."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from letters.typeset.document.drawings import RECTANGLE, Group, Missing, Picture, Shape, Sides, Stroke, solid
from letters.typeset.html.css import points
from letters.typeset.html.outlines import THINNEST_LINE, corner_radius, is_drawn, outline
from letters.typeset.html.shape_text import lettering_box, text_box
from letters.typeset.html.sheet import AnyPart, AnyShape, Sheet, placed_box
from letters.typeset.html.writer import Markup, element
from letters.typeset.pictures import is_metafile, printable

_NO_CROP = Sides()
_MISSING_STROKE = Stroke(solid("A0A0A0"), 0.75)


def part_box(part: AnyPart, declarations: Mapping[str, str], sheet: Sheet) -> Markup:
    """The box of a part; `declarations` say where it stands."""
    box = {**declarations, "width": points(part.width), "height": points(part.height), "line-height": "0"}
    if part.rotation:
        box["transform"] = f"rotate({part.rotation:.3f}deg)"
    match part.content:
        case Missing():
            return placed_box(_containing(box), [_outline_box(_missing_shape(), part, sheet)], sheet)
        case Group(parts):
            children = [_child_box(each, part, sheet) for each in parts]
            return placed_box(_containing(box), children, sheet)
        case Shape():
            if part.content == AnyShape(RECTANGLE, None, None, part.content.picture) and part.content.picture:
                return _picture_box(part.content.picture, part, box, sheet)
            return placed_box(_containing(box), list(_layers(part.content, part, sheet)), sheet)


def _containing(declarations: dict[str, str]) -> dict[str, str]:
    """What stands in the box is placed against it."""
    return {"position": "relative", **declarations}


def _child_box(part: AnyPart, group: AnyPart, sheet: Sheet) -> Markup:
    left = group.width - part.left - part.width if group.flipped_horizontally else part.left
    declarations = {"position": "absolute", "left": points(left), "top": points(part.top)}
    return part_box(part, declarations, sheet)


def _missing_shape() -> AnyShape:
    return Shape(RECTANGLE, None, _MISSING_STROKE)


def _layers(shape: AnyShape, part: AnyPart, sheet: Sheet) -> Iterator[Markup]:
    """What a shape consists of, from below: its filling, its picture, its line, its words."""
    if not is_drawn(shape.geometry):
        sheet.not_set("a shape that is drawn as a rectangle")
    if shape.picture is None:
        yield from _outline_if_seen(shape, part, sheet)
    else:
        yield from _outline_if_seen(replace(shape, stroke=None), part, sheet)
        yield _clipped_picture(shape, shape.picture, part, sheet)
        yield from _outline_if_seen(replace(shape, fill=None), part, sheet)
    if shape.lettering is not None:
        yield lettering_box(shape, shape.lettering, part, sheet)
    if shape.text is not None:
        yield text_box(shape, shape.text, part, sheet)


def _outline_if_seen(shape: AnyShape, part: AnyPart, sheet: Sheet) -> Iterator[Markup]:
    if (shape.fill or shape.stroke) and shape.lettering is None:
        yield _outline_box(shape, part, sheet)


def _outline_box(shape: AnyShape, part: AnyPart, sheet: Sheet) -> Markup:
    """The outline as a background, which is no content for readers; as much larger as half its line is wide."""
    room = 0.0 if shape.stroke is None else max(shape.stroke.width, THINNEST_LINE) * (2.0 if shape.stroke.tail else 0.5)
    svg = outline(shape.geometry, shape.fill, shape.stroke, (part.width, part.height), room)
    declarations = {
        "position": "absolute",
        "left": points(-room),
        "top": points(-room),
        "width": points(part.width + 2 * room),
        "height": points(part.height + 2 * room),
        "background": _background(sheet.composition.source_of(svg.encode(), "svg")),
        **_mirrored(part),
    }
    return placed_box(declarations, [], sheet)


def _mirrored(part: AnyPart) -> dict[str, str]:
    if not part.flipped_horizontally and not part.flipped_vertically:
        return {}
    across, down = -1 if part.flipped_horizontally else 1, -1 if part.flipped_vertically else 1
    return {"transform": f"scale({across},{down})"}


def _clipped_picture(shape: AnyShape, picture: Picture, part: AnyPart, sheet: Sheet) -> Markup:
    across, down = corner_radius(shape.geometry, part.width, part.height)
    declarations = {"position": "absolute", "left": "0", "top": "0"} | _size(part)
    if across or down:
        declarations |= {"border-radius": f"{points(across)}/{points(down)}", "overflow": "hidden"}
    return _picture_box(picture, part, declarations, sheet)


def _size(part: AnyPart) -> dict[str, str]:
    return {"width": points(part.width), "height": points(part.height)}


def _picture_box(picture: Picture, part: AnyPart, box: dict[str, str], sheet: Sheet) -> Markup:
    """A picture in a box of its part's size: with its alternative text, or as a background where it has none."""
    found = None if picture.data is None else printable(picture.data, picture.crop)
    if found is None:
        if picture.data is not None:
            what = "a Windows metafile (EMF, WMF)" if is_metafile(picture.data) else "a picture of an unknown kind"
            sheet.not_set(what)
        return placed_box(_containing(box), [_outline_box(_missing_shape(), part, sheet)], sheet)
    box = box | _transform(box.get("transform"), _mirrored(part).get("transform"))
    if picture.opacity < 1:
        box["opacity"] = f"{picture.opacity:.3f}"
    source, crop = sheet.composition.source_of(found.data, found.kind), found.crop
    if crop != _NO_CROP:
        declarations = {"position": "absolute"} | _uncropped(crop, part)
        inside = _picture_element(source, part.alternative, declarations, sheet)
        return placed_box({**_containing(box), "overflow": "hidden"}, [inside], sheet)
    return _picture_element(source, part.alternative, box, sheet)


def _picture_element(source: str, alternative: str, declarations: Mapping[str, str], sheet: Sheet) -> Markup:
    if not alternative:
        return placed_box({**declarations, "background": _background(source)}, [], sheet)
    return element("img", {"class": sheet.name_of(declarations), "src": source, "alt": alternative})


def _background(source: str) -> str:
    return f"url({source}) 0 0/100% 100% no-repeat"


def _transform(*transforms: str | None) -> dict[str, str]:
    said = [each for each in transforms if each]
    return {"transform": " ".join(said)} if said else {}


def _uncropped(crop: Sides, part: AnyPart) -> dict[str, str]:
    """Where the whole picture stands so that its box shows the part that is not cut off."""
    width = part.width / max(1 - crop.left - crop.right, 0.001)
    height = part.height / max(1 - crop.top - crop.bottom, 0.001)
    return {
        "left": points(-crop.left * width),
        "top": points(-crop.top * height),
        "width": points(width),
        "height": points(height),
    }
