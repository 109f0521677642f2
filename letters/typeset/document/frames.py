"""Frames: paragraphs that stand outside of the text, as page numbers and drop caps do (ECMA-376-1 §17.3.1.11)."""

from dataclasses import dataclass

from letters.typeset.document.drawings import AxisPosition, Sides, Wrapping


@dataclass(frozen=True)
class FrameFormat:
    """Where a paragraph's frame stands; neighbours of equal frames stand in one. Lengths are in points.

    `width` None: as wide as the text; `height` is a least height, or the height where `exact`.
    """

    horizontal: AxisPosition
    vertical: AxisPosition
    wrapping: Wrapping
    distances: Sides
    width: float | None
    height: float
    exact: bool
    is_none: bool = False
    """A style's way to take an inherited frame away."""
