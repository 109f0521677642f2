"""Parts of drawings → boxes with what is drawn in them: pictures, outlines, text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from letters.typeset.document.drawings import (
    RECTANGLE,
    Group,
    Lettering,
    Missing,
    Part,
    Picture,
    Shape,
    Sides,
    Stroke,
    TextBody,
    VerticalPlace,
    solid,
)
from letters.typeset.document.resolved import ResolvedParagraph, ResolvedStory
from letters.typeset.fonts import find_face, text_width, vertical_metrics
from letters.typeset.html.composition import Composition
from letters.typeset.html.css import points, quoted
from letters.typeset.html.flow import Flow
from letters.typeset.html.outlines import THINNEST_LINE, corner_radius, is_drawn, outline, text_inset
from letters.typeset.html.writer import Markup, element, escape
from letters.typeset.pictures import is_metafile, printable

BOX = "object"
"""HTML's element for what is embedded: the only one that may hold paragraphs and tables inside of a paragraph."""


@dataclass(frozen=True)
class Sheet:
    """What a drawing is set on: the document being written, the column around it, and its place for messages."""

    composition: Composition
    flow: Flow
    place: str

    def name_of(self, declarations: Mapping[str, str]) -> str:
        """The class that holds these declarations."""
        return self.composition.classes.name_of(declarations)

    def not_set(self, feature: str) -> None:
        """Warn that something is not set as Word sets it."""
        self.composition.not_set(feature, self.place)


AnyPart = Part[ResolvedStory]
AnyShape = Shape[ResolvedStory]
_NO_CROP = Sides()
_MISSING_STROKE = Stroke(solid("A0A0A0"), 0.75)


def grown(part: AnyPart, sheet: Sheet) -> AnyPart:
    """The part as high as its text, where it grows with it."""
    if not isinstance(part.content, Shape) or part.content.text is None or not part.content.text.grows:
        return part
    text = part.content.text
    inset = _insets(part.content, text, part)
    content = _text_content(text, part.width - inset.left - inset.right, sheet)
    height = _text_height(text, content, part.width - inset.left - inset.right, sheet)
    return replace(part, height=height + inset.top + inset.bottom)


def part_box(part: AnyPart, declarations: Mapping[str, str], sheet: Sheet) -> Markup:
    """The box of a part; `declarations` say where it stands."""
    box = {**declarations, "width": points(part.width), "height": points(part.height), "line-height": "0"}
    if part.rotation:
        box["transform"] = f"rotate({part.rotation:.3f}deg)"
    match part.content:
        case Missing():
            return _box(box, [_outline_box(_missing_shape(), part, sheet)], sheet)
        case Group(parts):
            children = [_child_box(each, part, sheet) for each in parts]
            return _box(_containing(box), children, sheet)
        case Shape():
            if part.content == AnyShape(RECTANGLE, None, None, part.content.picture) and part.content.picture:
                return _picture_box(part.content.picture, part, box, sheet)
            return _box(_containing(box), list(_layers(part.content, part, sheet)), sheet)


def _box(declarations: Mapping[str, str], content: list[Markup], sheet: Sheet) -> Markup:
    return element(BOX, {"class": sheet.name_of(declarations)}, content)


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
        yield _lettering_box(shape, shape.lettering, part, sheet)
    if shape.text is not None:
        yield _text_box(shape, shape.text, part, sheet)


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
    return _box(declarations, [], sheet)


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
        return _box(_containing(box), [_outline_box(_missing_shape(), part, sheet)], sheet)
    box = box | _transform(box.get("transform"), _mirrored(part).get("transform"))
    if picture.opacity < 1:
        box["opacity"] = f"{picture.opacity:.3f}"
    source, crop = sheet.composition.source_of(found.data, found.kind), found.crop
    if crop != _NO_CROP:
        declarations = {"position": "absolute"} | _uncropped(crop, part)
        inside = _picture_element(source, part.alternative, declarations, sheet)
        return _box({**_containing(box), "overflow": "hidden"}, [inside], sheet)
    return _picture_element(source, part.alternative, box, sheet)


def _picture_element(source: str, alternative: str, declarations: Mapping[str, str], sheet: Sheet) -> Markup:
    if not alternative:
        return _box({**declarations, "background": _background(source)}, [], sheet)
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


def _insets(shape: AnyShape, text: TextBody[ResolvedStory], part: AnyPart) -> Sides:
    across, down = text_inset(shape.geometry, part.width, part.height)
    inset = text.insets
    return Sides(inset.top + down, inset.right + across, inset.bottom + down, inset.left + across)


def _text_box(shape: AnyShape, text: TextBody[ResolvedStory], part: AnyPart, sheet: Sheet) -> Markup:
    """The text of a shape. The inner box is one that is never broken between pages: what does not fit is still seen."""
    upright = text.rotation == 0
    width, height = (part.width, part.height) if upright else (part.height, part.width)
    inset = _insets(shape, text, part)
    room = width - inset.left - inset.right
    content = _text_content(text, room, sheet)
    above = inset.top + _room_above(text, content, room, height - inset.top - inset.bottom, sheet)
    inner = {"display": "inline-block", "vertical-align": "top", "width": points(max(room, 1.0)), "text-indent": "0"}
    outer = {
        "position": "absolute",
        "left": points((part.width - width) / 2),
        "top": points((part.height - height) / 2),
        "width": points(width - inset.left),
        "height": points(height),
        "padding-left": points(inset.left),
        "line-height": "0",
        "text-align": "start",
        "white-space": "normal",
    }
    if not upright:
        outer["transform"] = f"rotate({text.rotation:.0f}deg)"
    inner["padding-top"] = points(above)
    return _box(outer, [_box(inner, [content], sheet)], sheet)


def _text_content(text: TextBody[ResolvedStory], width: float, sheet: Sheet) -> Markup:
    around = sheet.flow
    inside = Flow(max(width, 1.0), section=around.section, page_number_format=around.page_number_format)
    return sheet.composition.write_story(text.story, sheet.composition, inside)


def _room_above(text: TextBody[ResolvedStory], content: Markup, width: float, height: float, sheet: Sheet) -> float:
    if text.vertical_place is VerticalPlace.TOP or text.grows:
        return 0.0
    free = max(height - _text_height(text, content, width, sheet), 0.0)
    return free / 2 if text.vertical_place is VerticalPlace.MIDDLE else free


def _text_height(text: TextBody[ResolvedStory], content: Markup, width: float, sheet: Sheet) -> float:
    last = text.story[-1] if text.story else None
    space_after = last.format.space_after if isinstance(last, ResolvedParagraph) else 0.0
    return sheet.composition.heights([(content, max(width, 1.0))])[0] + space_after


def _lettering_box(shape: AnyShape, lettering: Lettering, part: AnyPart, sheet: Sheet) -> Markup:
    """Words that fill the box: a line as high as the box, made narrower or wider until it is as wide (measured)."""
    face = find_face(lettering.font, lettering.bold, lettering.italic)
    metrics = vertical_metrics(face)
    size = part.height / (metrics.ascent + metrics.descent)
    width = text_width(face, lettering.text) * size
    paint = shape.fill.stops[0] if shape.fill else None
    declarations = {
        "position": "absolute",
        "left": "0",
        "top": "0",
        "display": "block",
        "white-space": "nowrap",
        "font-family": quoted(face.family),
        "font-weight": "bold" if lettering.bold else "normal",
        "font-style": "italic" if lettering.italic else "normal",
        "font-size": points(size),
        "line-height": points(part.height),
        "color": f"#{paint.color}" if paint else "#000000",
        "opacity": f"{paint.opacity:.3f}" if paint else "1",
        "text-align": "start",
        "text-indent": "0",
        "transform-origin": "0 0",
        "transform": f"scaleX({part.width / width if width else 1:.4f})",
    }
    return element("span", {"class": sheet.name_of(declarations)}, [escape(lettering.text)])
