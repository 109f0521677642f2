"""Lines around paragraphs and cells → CSS (ECMA-376-1 §17.18.2)."""

from letters.typeset.document.formats import Border
from letters.typeset.html.css import points

NO_LINE = {"none", "nil"}
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
_STROKES_AND_GAPS = {"double": 3, "doubleWave": 3, "triple": 5}
"""How many times as wide as one of its strokes a line is; Word's width is the stroke's."""
_THINNEST = 0.25


def line_width(border: Border | None) -> float:
    """The room that a line takes, in points."""
    if border is None or border.style in NO_LINE:
        return 0.0
    parts = 3 if "Gap" in border.style else _STROKES_AND_GAPS.get(border.style, 1)
    return max(border.width, _THINNEST) * parts


def border_value(border: Border) -> str:
    """One edge as CSS."""
    style = (
        "double" if "Gap" in border.style or border.style in _STROKES_AND_GAPS else _STYLES.get(border.style, "solid")
    )
    return f"{points(line_width(border))} {style} #{border.color or '000000'}"
