"""Effective paragraph formats → CSS."""

from letters.typeset.document.effective import EffectiveParagraphFormat
from letters.typeset.document.formats import Alignment, Border, Borders
from letters.typeset.html.css import points

_BORDER_STYLES = {"double": "double", "dotted": "dotted", "dashed": "dashed", "dashSmallGap": "dashed"}
_ALIGNMENTS = {Alignment.CENTER: "center", Alignment.END: "end", Alignment.JUSTIFY: "justify"}


def paragraph_declarations(look: EffectiveParagraphFormat) -> dict[str, str]:
    """A paragraph's format as CSS. Only the margin above is used, so that it is dropped at the top of a page (L3)."""
    declarations = {"margin": f"{points(look.space_before)} {points(look.indent_right)} 0 {points(look.indent_left)}"}
    if look.first_line:
        declarations["text-indent"] = points(look.first_line)
    if look.alignment in _ALIGNMENTS:
        declarations["text-align"] = _ALIGNMENTS[look.alignment]
    if look.right_to_left:
        declarations["direction"] = "rtl"
    if look.hyphenate:
        declarations["hyphens"] = "auto"
    if look.shading:
        declarations["background-color"] = look.shading
    return declarations | _break_declarations(look) | _border_declarations(look)


def _break_declarations(look: EffectiveParagraphFormat) -> dict[str, str]:
    said = {
        "break-after:avoid": look.keep_next,
        "break-inside:avoid": look.keep_lines,
        "break-before:page": look.page_break_before,
        "margin-break:keep": look.page_break_before,
        "orphans:1": not look.widow_control,
        "widows:1": not look.widow_control,
    }
    return dict(declaration.split(":") for declaration, holds in said.items() if holds)


def _border_declarations(look: EffectiveParagraphFormat) -> dict[str, str]:
    """Borders stand outside the text's edges, as far away as they say; so the margins give way (§17.3.1.24)."""
    borders, declarations = look.borders or Borders(), dict[str, str]()
    room = {"left": look.indent_left, "right": look.indent_right}
    for side in ("top", "right", "bottom", "left"):
        border: Border | None = getattr(borders, side)
        if border is None or border.style in {"none", "nil"}:
            continue
        declarations[f"border-{side}"] = border_value(border)
        declarations[f"padding-{side}"] = points(border.space)
        if side in room:
            declarations[f"margin-{side}"] = points(room[side] - border.space - border.width)
    return declarations


def border_value(border: Border) -> str:
    """One edge as CSS."""
    style = _BORDER_STYLES.get(border.style, "solid")
    return f"{points(border.width)} {style} #{border.color or '000000'}"
