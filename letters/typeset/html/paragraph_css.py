"""Effective paragraph formats → CSS."""

from letters.typeset.document.effective import EffectiveParagraphFormat
from letters.typeset.document.formats import Alignment, Border, Borders
from letters.typeset.html.background import background_declarations
from letters.typeset.html.borders import border_value, line_width
from letters.typeset.html.css import points

_ALIGNMENTS = {Alignment.CENTER: "center", Alignment.END: "end", Alignment.JUSTIFY: "justify"}


def paragraph_declarations(look: EffectiveParagraphFormat) -> dict[str, str]:
    """A paragraph's format as CSS. Only the margin above is used, so that it is dropped at the top of a page (L3).

    What Word calls left is right where lines run from right to left (§17.3.1.12).
    """
    left, right = look.indent_left, look.indent_right
    if look.right_to_left:
        left, right = right, left
    declarations = {"margin": f"{points(look.space_before)} {points(right)} 0 {points(left)}"}
    if look.first_line:
        declarations["text-indent"] = points(look.first_line)
    if look.alignment in _ALIGNMENTS:
        declarations["text-align"] = _ALIGNMENTS[look.alignment]
    if look.alignment is Alignment.JUSTIFY and look.stretches_broken_lines:
        declarations["text-align-last"] = "right" if look.right_to_left else "left"
    if look.right_to_left:
        declarations["direction"] = "rtl"
    if look.hyphenate:
        declarations["hyphens"] = "auto"
    if look.shading:
        declarations |= background_declarations(look.shading)
    return declarations | _break_declarations(look) | _border_declarations(look)


def _break_declarations(look: EffectiveParagraphFormat) -> dict[str, str]:
    said = {
        "break-after:avoid": look.keep_next,
        "break-inside:avoid": look.keep_lines,
        "break-before:column": look.column_break_before,
        "break-before:page": look.page_break_before,
        "margin-break:keep": look.page_break_before or look.column_break_before,
        "orphans:1": not look.widow_control,
        "widows:1": not look.widow_control,
    }
    return dict(declaration.split(":") for declaration, holds in said.items() if holds)


def _border_declarations(look: EffectiveParagraphFormat) -> dict[str, str]:
    """Borders stand outside the text's edges, as far away as they say; so the margins give way (§17.3.1.24).

    Where lines start they stand outside the line that reaches furthest, which is the first one where it hangs.
    """
    borders, declarations = look.borders or Borders(), dict[str, str]()
    hanging = -min(look.first_line, 0.0)
    start, end = ("right", "left") if look.right_to_left else ("left", "right")
    margins = {start: look.indent_left - hanging, end: look.indent_right}
    room = {"top": look.box_room_above, "bottom": look.box_room_below, start: hanging, end: 0.0}
    for side in ("top", "right", "bottom", "left"):
        border: Border | None = getattr(borders, side)
        space = room[side]
        if border is not None and border.is_drawn:
            declarations[f"border-{side}"] = border_value(border)
            space += border.space
            if side in margins:
                declarations[f"margin-{side}"] = points(margins[side] - border.space - line_width(border))
        elif side in margins and look.shading and space:
            declarations[f"margin-{side}"] = points(margins[side])
        elif side in margins:
            continue
        if space:
            declarations[f"padding-{side}"] = points(space)
    return declarations
