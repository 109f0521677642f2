"""The words in shapes: text boxes, and words drawn as shapes."""

from dataclasses import replace

from letters.typeset.document.drawings import Edge, Lettering, Shape, Sides, TextBody, VerticalPlace
from letters.typeset.document.resolved import ResolvedParagraph, ResolvedStory
from letters.typeset.fonts import (
    FontFace,
    find_face,
    find_face_for_text,
    has_characters,
    text_width,
    vertical_metrics,
)
from letters.typeset.html.characters import warn_of_other_fonts
from letters.typeset.html.css import points, quoted
from letters.typeset.html.flow import Flow
from letters.typeset.html.natural_width import natural_width
from letters.typeset.html.outlines import text_inset
from letters.typeset.html.sheet import AnyPart, AnyShape, Sheet, placed_box
from letters.typeset.html.writer import Markup, element, escape

_SLACK = 0.5
"""Points by which a shape is wider than its text, so that rounding breaks no line."""
_WIDEST_SURPRISE = 72.0


def grown(part: AnyPart, sheet: Sheet) -> AnyPart:
    """The part as wide and high as its text, where it goes with it."""
    if not isinstance(part.content, Shape) or part.content.text is None:
        return part
    shape, text = part.content, part.content.text
    if text.hugs is not None:
        part = replace(part, width=natural_width(text.story, sheet.composition.default_tab_stop) + _SLACK)
    if not text.grows:
        return part
    inset = _insets(shape, text, part)
    room = part.width - inset.left - inset.right
    height = _text_height(text, _text_content(text, room, sheet), room, sheet) + inset.top + inset.bottom
    return replace(part, height=max(height, text.least_height))


def _insets(shape: AnyShape, text: TextBody[ResolvedStory], part: AnyPart) -> Sides:
    across, down = text_inset(shape.geometry, part.width, part.height)
    inset = text.insets
    return Sides(inset.top + down, inset.right + across, inset.bottom + down, inset.left + across)


def text_box(shape: AnyShape, text: TextBody[ResolvedStory], part: AnyPart, sheet: Sheet) -> Markup:
    """The text of a shape. The inner box is one that is never broken between pages: what does not fit is still seen."""
    upright = text.rotation == 0
    width, height = (part.width, part.height) if upright else (part.height, part.width)
    inset = _insets(shape, text, part)
    room = width - inset.left - inset.right
    content = _text_content(text, room, sheet)
    above = inset.top + _room_above(text, content, room, height - inset.top - inset.bottom, sheet)
    inner = {
        "display": "inline-block",
        "vertical-align": "top",
        "width": points(max(room, 1.0)),
        "padding-top": points(above),
        "text-indent": "0",
        "text-align": "start",
        "white-space": "normal",
    }
    outer = {
        "position": "absolute",
        "left": points((part.width - width) / 2),
        "top": points((part.height - height) / 2),
        "width": points(width - inset.left),
        "height": points(height),
        "padding-left": points(inset.left),
        "line-height": "0",
        "text-align": "start",
    }
    if not upright:
        outer["transform"] = f"rotate({text.rotation:.0f}deg)"
    if text.hugs is not None:
        inner |= {"width": "auto", "white-space": "nowrap"}
        outer |= _room_beside(text.hugs, part)
    return placed_box(outer, [placed_box(inner, [content], sheet)], sheet)


def _room_beside(edge: Edge, part: AnyPart) -> dict[str, str]:
    """Room to both sides for text that becomes wider than was known, as page numbers of several digits do."""
    room = _WIDEST_SURPRISE
    before, behind = (0.0 if edge is side else room for side in (Edge.LEFT, Edge.RIGHT))
    return {
        "left": points(-before),
        "width": points(part.width + before + behind),
        "padding-left": "0",
        "text-align": edge,
    }


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


def _lettering_face(lettering: Lettering) -> FontFace:
    """The font of the words, or one that has their characters where it lacks some."""
    face = find_face(lettering.font, lettering.bold, lettering.italic)
    characters = "".join(sorted(set(lettering.text) - {" "}))
    if has_characters(face, characters):
        return face
    return find_face_for_text(lettering.font, lettering.bold, "zh-CN", characters)


def lettering_box(shape: AnyShape, lettering: Lettering, part: AnyPart, sheet: Sheet) -> Markup:
    """Words that fill the box: a line as high as the box, made narrower or wider until it is as wide (measured).

    They are seen through by their colour: what has an opacity WeasyPrint 70 clips at the edges of a page turned alike.
    """
    face = _lettering_face(lettering)
    warn_of_other_fonts(face, lettering.text, sheet.composition.messages, sheet.composition.name)
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
        "color": f"#{paint.color}{round(255 * paint.opacity):02x}" if paint else "#000000",
        "text-align": "start",
        "text-indent": "0",
        "transform-origin": "0 0",
        "transform": f"scaleX({part.width / width if width else 1:.4f})",
    }
    return element("span", {"class": sheet.name_of(declarations)}, [escape(lettering.text)])
