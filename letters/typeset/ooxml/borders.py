"""Lines around paragraphs, characters, tables and cells → Border and Borders (ECMA-376-1 §17.3.4, §17.3.2.4)."""

from letters.typeset.document.formats import Border, Borders
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.values import attribute, child, color, integer
from letters.typeset.units import from_eighths


def read_borders(element: Element | None) -> Borders | None:
    """The edges that a `w:pBdr`, `w:tblBorders` or `w:tcBorders` speaks of."""
    if element is None:
        return None
    return Borders(
        top=read_border(child(element, "w:top")),
        left=read_border(_first(element, "w:left", "w:start")),
        bottom=read_border(child(element, "w:bottom")),
        right=read_border(_first(element, "w:right", "w:end")),
        between=read_border(child(element, "w:between")),
        inside_horizontal=read_border(child(element, "w:insideH")),
        inside_vertical=read_border(child(element, "w:insideV")),
    )


def _first(element: Element, *names: str) -> Element | None:
    return next((found for name in names if (found := child(element, name)) is not None), None)


def read_border(element: Element | None) -> Border | None:
    """One edge; "nil" and "none" are said too, as a style of that name: they switch an inherited edge off."""
    if element is None:
        return None
    line_color = color(attribute(element, "w:color"))
    return Border(
        style=attribute(element, "w:val") or "none",
        width=from_eighths(integer(attribute(element, "w:sz")) or 0),
        space=float(integer(attribute(element, "w:space")) or 0),
        color=None if line_color == "auto" else line_color,
    )
