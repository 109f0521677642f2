"""Lines around paragraphs, characters and cells → CSS (ECMA-376-1 §17.18.2)."""

from letters.typeset.document.formats import Border
from letters.typeset.html.css import points

_STYLES = {
    "dotted": "dotted",
    "dashed": "dashed",
    "dashSmallGap": "dashed",
    "dotDash": "dashed",
    "dotDotDash": "dashed",
    "dashDotStroked": "dashed",
    "threeDEmboss": "ridge",
    "threeDEngrave": "groove",
    "outset": "outset",
    "inset": "inset",
}
_DOUBLE = {"double", "doubleWave", "triple"}
_TIMES = {"double": 3, "doubleWave": 3, "triple": 5, "thick": 2, "threeDEmboss": 2, "threeDEngrave": 2}
"""How many times as wide as its stroke, which is what Word's width is, a line is."""
_BESIDE_STROKE = {"SmallGap": 1.5, "LargeGap": 2.25}
"""Points that a thin stroke and its gap add to a thick one; a medium gap doubles it (measured)."""
_THINNEST = 0.25


def line_width(border: Border | None) -> float:
    """The room that a line takes, in points."""
    if border is None or not border.is_drawn:
        return 0.0
    width = max(border.width, _THINNEST)
    if not _is_thin_and_thick(border):
        return width * _TIMES.get(border.style, 1)
    beside = (added for gap, added in _BESIDE_STROKE.items() if border.style.endswith(gap))
    return width + next(beside, width)


def _is_thin_and_thick(border: Border) -> bool:
    """Whether the line is made of strokes of two widths, as "thinThickSmallGap" is."""
    return border.style.endswith("Gap") and border.style.startswith(("thinThick", "thickThin"))


def border_value(border: Border) -> str:
    """One edge as CSS."""
    is_double = border.style in _DOUBLE or _is_thin_and_thick(border)
    style = "double" if is_double else _STYLES.get(border.style, "solid")
    return f"{points(line_width(border))} {style} #{border.color or '000000'}"
