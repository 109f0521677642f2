"""Effective run formats → CSS, for one stretch of one script."""

from dataclasses import dataclass, replace

from letters.messages import Messages
from letters.typeset.document.effective import EffectiveRunFormat
from letters.typeset.document.formats import LineRule, LineSpacing
from letters.typeset.fonts import (
    FontFace,
    VerticalMetrics,
    find_face,
    find_face_for_text,
    lacking_characters,
    vertical_metrics,
)
from letters.typeset.html.background import background_declarations
from letters.typeset.html.borders import border_value
from letters.typeset.html.css import points, quoted
from letters.typeset.html.lines import LineBox, line_box, natural_height
from letters.typeset.html.scripts import Script

RAISED_SIZE = 0.65
"""Superscript and subscript are this much of their size, raised by a third and lowered by a sixth of it (measured)."""
SUPERSCRIPT_RISE, SUBSCRIPT_DROP = 0.33, 0.16
SMALL_CAPS_SIZE = 0.8
_SMALLEST_LIFT = 0.01

_UNDERLINES = {
    "double": "double",
    "dotted": "dotted",
    "dottedHeavy": "dotted",
    "dash": "dashed",
    "dashedHeavy": "dashed",
    "dashLong": "dashed",
    "dashLongHeavy": "dashed",
    "dotDash": "dashed",
    "dashDotHeavy": "dashed",
    "dotDotDash": "dashed",
    "dashDotDotHeavy": "dashed",
    "wave": "wavy",
    "wavyHeavy": "wavy",
    "wavyDouble": "wavy",
}
"""Word's kinds of underline as CSS ones; all others are a plain line."""


@dataclass(frozen=True)
class Stretch:
    """Characters of one look and one script. `characters` are the distinct ones, sorted, where fonts may lack some.

    What does not make a line higher has no height of its own, as spaces and tabs in Word (measured).
    """

    format: EffectiveRunFormat
    script: Script
    characters: str = ""
    makes_height: bool = True

    @property
    def size(self) -> float:
        """The font size in points, before raised or small characters are made smaller."""
        return self.format.size_complex if self.script is Script.COMPLEX else self.format.size

    @property
    def bold(self) -> bool:
        """Complex scripts have switches of their own."""
        return self.format.bold_complex if self.script is Script.COMPLEX else self.format.bold

    @property
    def italic(self) -> bool:
        """Complex scripts have switches of their own."""
        return self.format.italic_complex if self.script is Script.COMPLEX else self.format.italic

    @property
    def language(self) -> str | None:
        """The language of this script in this run."""
        if self.script is Script.EAST_ASIAN:
            return self.format.language_east_asian or "zh-CN"
        return self.format.language_complex if self.script is Script.COMPLEX else self.format.language

    @property
    def face(self) -> FontFace:
        """The font that it is drawn in."""
        family = getattr(self.format.fonts, self.script)
        if self.characters:
            return find_face_for_text(family, self.bold, self.language or "en", self.characters)
        return find_face(family, self.bold, self.italic)


def stretch_line_box(stretch: Stretch, spacing: LineSpacing) -> LineBox:
    """The line that the stretch asks for."""
    return line_box(_metrics(stretch, spacing), stretch.size, spacing)


def _metrics(stretch: Stretch, spacing: LineSpacing) -> VerticalMetrics:
    metrics = vertical_metrics(stretch.face)
    return metrics if spacing.leading else replace(metrics, gap=0.0)


def stretch_declarations(stretch: Stretch, spacing: LineSpacing, shift: float) -> dict[str, str]:
    """CSS of a stretch; `shift` moves all text of its paragraph down against its lines, in points."""
    look = stretch.format
    raised = look.vertical_align is not None
    is_flat = raised or not stretch.makes_height
    declarations = _font_declarations(stretch, stretch.size * RAISED_SIZE if raised else stretch.size)
    declarations["line-height"] = "0" if is_flat else points(_line_height(stretch, spacing))
    spare = 0.0 if is_flat else spare_room(stretch, spacing)
    if spare:
        declarations["margin-bottom"] = points(-spare)
    top = shift - _rise(stretch)
    if top:
        declarations |= {"position": "relative", "top": points(top)}
    if look.position:
        declarations["vertical-align"] = points(look.position)
    declarations |= _decoration(look)
    if look.color:
        declarations["color"] = f"#{look.color}"
    if look.background:
        declarations |= background_declarations(look.background, look.color)
    if look.border is not None and look.border.is_drawn:
        # drawn around the characters, which stay where they are
        declarations |= {"outline": border_value(look.border), "outline-offset": points(look.border.space)}
    if look.spacing:
        declarations["letter-spacing"] = points(look.spacing)
    if look.kerning:
        declarations["font-kerning"] = "normal"
    if look.ligatures:
        declarations["font-variant-ligatures"] = "common-ligatures"
    return declarations


def text_declarations(stretch: Stretch, spacing: LineSpacing, shift: float) -> dict[str, str]:
    """CSS of a stretch of text; each font asks for room above and below the baseline of its own (measured: L2).

    CSS would only compare line heights: so the box that asks for the room is lifted, and the characters are not.
    """
    declarations = stretch_declarations(stretch, spacing, shift)
    if spacing.rule is LineRule.EXACT or stretch.format.vertical_align or not stretch.makes_height:
        return declarations
    own = spacing if spacing.rule is LineRule.AUTO else LineSpacing(LineRule.AUTO, 1, spacing.leading)
    lift = stretch_line_box(stretch, own).shift - shift
    if abs(lift) > _SMALLEST_LIFT:
        declarations["vertical-align"] = points(stretch.format.position + lift)
        declarations |= {"position": "relative", "top": points(shift + lift)}
    return declarations


def strut_declarations(stretch: Stretch, spacing: LineSpacing) -> dict[str, str]:
    """CSS of a paragraph whose lines have a height of their own; none where their height is that of what they hold."""
    if spacing.rule is LineRule.AUTO:
        return {}
    return _font_declarations(stretch, stretch.size) | {"line-height": points(spacing.value)}


def _font_declarations(stretch: Stretch, size: float) -> dict[str, str]:
    return {
        "font-family": quoted(stretch.face.family),
        "font-size": points(size),
        "font-weight": "bold" if stretch.bold else "normal",
        "font-style": "italic" if stretch.italic else "normal",
    }


def _line_height(stretch: Stretch, spacing: LineSpacing) -> float:
    """The height that the characters ask for beside what the paragraph asks for (see `strut_declarations`)."""
    if spacing.rule is LineRule.EXACT:
        return 0.0
    if spacing.rule is LineRule.AT_LEAST:
        return natural_height(_metrics(stretch, spacing), stretch.size)
    return stretch_line_box(stretch, spacing).height


def spare_room(stretch: Stretch, spacing: LineSpacing) -> float:
    """What a multiple of line spacing adds below the line, in points: at the end of a page it may hang over."""
    if spacing.rule is not LineRule.AUTO or spacing.value <= 1:
        return 0.0
    return stretch_line_box(stretch, spacing).height - natural_height(_metrics(stretch, spacing), stretch.size)


def _rise(stretch: Stretch) -> float:
    """Points that raised or lowered small characters stand above the line, which does not grow for them."""
    align = stretch.format.vertical_align
    return {"superscript": SUPERSCRIPT_RISE, "subscript": -SUBSCRIPT_DROP}.get(align or "", 0.0) * stretch.size


def _decoration(look: EffectiveRunFormat) -> dict[str, str]:
    lines = ["underline"] if look.underline else []
    if look.strike or look.double_strike:
        lines.append("line-through")
    if not lines:
        return {}
    kind = "double" if look.double_strike else _UNDERLINES.get(look.underline or "", "solid")
    declarations = {"text-decoration-line": " ".join(lines), "text-decoration-style": kind}
    if look.underline_color:
        declarations["text-decoration-color"] = f"#{look.underline_color}"
    return declarations


def warn_of_other_fonts(face: FontFace, text: str, messages: Messages, name: str) -> None:
    """Tell once a document which font is missing and what stands in for it, and which has no signs for its text."""
    if not face.is_faithful:
        stand_in = f"the font “{face.asked}” is not on this machine; “{face.family}” stands in for it, {_OTHER_WIDTHS}"
        messages.warn(f"font-substituted: {face.asked}", name, stand_in)
    if not text.isascii() and (lacking := lacking_characters(face, text)):
        shown = ", ".join(f"“{each}”" for each in lacking[:_LACKING_SHOWN])
        other = f"the font “{face.family}” has no {shown}; another one draws such characters, {_OTHER_WIDTHS}"
        messages.warn(f"font-lacks: {face.family}", name, other)


_OTHER_WIDTHS = "whose letters are of other widths: lines may break elsewhere than in Word."
_LACKING_SHOWN = 3
