"""Drawings among the characters of a line."""

from dataclasses import replace

from letters.typeset.document.effective import EffectiveRunFormat
from letters.typeset.document.formats import LineRule
from letters.typeset.html.anchored import anchored_drawing
from letters.typeset.html.breaking import Before
from letters.typeset.html.characters import Stretch, spare_room, stretch_declarations, stretch_line_box
from letters.typeset.html.composition import Composition
from letters.typeset.html.css import points
from letters.typeset.html.lines import EXACT_BASELINE
from letters.typeset.html.parts import part_box
from letters.typeset.html.scripts import Script
from letters.typeset.html.shape_text import grown
from letters.typeset.html.sheet import AnyDrawing, AnyPart, Sheet, linked, placed_box
from letters.typeset.html.text import Line
from letters.typeset.html.writer import Markup, element


def set_drawing(drawing: AnyDrawing, look: EffectiveRunFormat, line: Line, composition: Composition) -> Markup:
    """A drawing at its place among the characters of a line."""
    if drawing.anchor is None:
        return linked(drawing, _inline_drawing(drawing, look, line, composition))
    return anchored_drawing(drawing, line.paragraph.format, composition, line.flow)


def _inline_drawing(drawing: AnyDrawing, look: EffectiveRunFormat, line: Line, composition: Composition) -> Markup:
    """A drawing that stands on the line like a letter; a high one has nothing below it but what line spacing adds.

    The text of a paragraph is shifted against its lines (rule L2), the drawing with it: what the shift takes from the
    room above the drawing is given back as a margin, and taken from the room below.
    """
    line.before, line.is_empty = Before.WORD, False
    sheet = Sheet(composition, line.flow, drawing.place)
    part = grown(_as_wide_as_line(drawing, line), sheet)
    spacing = line.paragraph.format.line
    stretch = Stretch(look, Script.ASCII)
    declarations = stretch_declarations(stretch, spacing, line.shift)
    if spacing.rule is LineRule.EXACT:
        box = _cut_off(part, spacing.value, {"margin-top": points(-line.shift)}, sheet)
    else:
        sides, below = drawing.overhang, 0.0
        if part.height > stretch_line_box(stretch, spacing).height - spare_room(stretch, spacing):
            declarations["line-height"] = "0"
            below = spare_room(stretch, spacing) + line.shift
        margins = " ".join(map(points, (sides.top - line.shift, sides.right, sides.bottom + below, sides.left)))
        box = part_box(part, {"display": "inline-block", "vertical-align": points(-below), "margin": margins}, sheet)
    return element("span", {"class": composition.classes.name_of(declarations)}, [box])


def _as_wide_as_line(drawing: AnyDrawing, line: Line) -> AnyPart:
    """A drawing that is as wide as its line, or a part of it, has its width only now."""
    if drawing.share_of_line is None:
        return drawing.part
    look = line.paragraph.format
    room = line.flow.width - look.indent_left - look.indent_right - max(look.first_line, 0.0)
    return replace(drawing.part, width=room * drawing.share_of_line)


def _cut_off(part: AnyPart, height: float, place: dict[str, str], sheet: Sheet) -> Markup:
    """Where lines have an exact height, Word shows of a picture only what fits above the baseline."""
    seen = EXACT_BASELINE * height
    is_cut = part.height > seen
    window = {
        **place,
        "display": "inline-block",
        "position": "relative",
        "overflow": "hidden" if is_cut else "visible",
        "width": points(part.width),
        "height": points(min(part.height, seen)),
        "line-height": "0",
    }
    if is_cut:
        sheet.not_set("a picture in lines of an exact height, cut off as in Word")
    box = part_box(part, {"position": "absolute", "left": "0", "bottom": "0"}, sheet)
    return placed_box(window, [box], sheet)
