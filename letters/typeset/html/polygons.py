"""Shapes with straight sides (ECMA-376-1 §20.1.9, the formulas of presetShapeDefinitions.xml)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

Corners = Sequence[tuple[float, float]]
"""Points from the upper left corner of a shape's box."""


@dataclass(frozen=True)
class Polygon:
    """A shape whose corners follow from its width, its height and a length.

    The length is the shape's first adjustment, else its own `share`, of the shorter side.
    """

    place: Callable[[float, float, float], Corners]
    share: float = 0.25

    def corners(self, adjustments: Sequence[float], width: float, height: float) -> Corners:
        """The corners of the shape in that size."""
        share = adjustments[0] if adjustments else self.share
        return self.place(width, height, share * min(width, height))


def _arrow(width: float, height: float, head: float) -> Corners:
    """An arrow to the right whose shaft is half as high as its head."""
    neck, quarter = width - head, height / 4
    return (
        (0, quarter),
        (neck, quarter),
        (neck, 0),
        (width, height / 2),
        (neck, height),
        (neck, height - quarter),
        (0, height - quarter),
    )


def _turned(corners: Corners) -> Corners:
    return tuple((y, x) for x, y in corners)


def _star(width: float, height: float, _length: float) -> Corners:
    """Five points on an ellipse that is a little larger than the box, so that they reach its edges."""
    radii = (0.5 * 1.05146, 0.5 * 1.10557)
    inner = 0.38196
    points = []
    for turn in range(10):
        part = 1.0 if turn % 2 == 0 else inner
        x, y = part * radii[0] * sin(turn * pi / 5), part * radii[1] * cos(turn * pi / 5)
        points.append((width * (0.5 + x), height * (radii[1] - y)))
    return points


POLYGONS = {
    "line": Polygon(lambda w, h, d: ((0, 0), (w, h))),
    "bentConnector3": Polygon(lambda w, h, d: ((0, 0), (w / 2, 0), (w / 2, h), (w, h))),
    "bentConnector2": Polygon(lambda w, h, d: ((0, 0), (w, 0), (w, h))),
    "triangle": Polygon(lambda w, h, d: ((w / 2, 0), (w, h), (0, h))),
    "rtTriangle": Polygon(lambda w, h, d: ((0, 0), (w, h), (0, h))),
    "diamond": Polygon(lambda w, h, d: ((w / 2, 0), (w, h / 2), (w / 2, h), (0, h / 2))),
    "parallelogram": Polygon(lambda w, h, d: ((d, 0), (w, 0), (w - d, h), (0, h))),
    "trapezoid": Polygon(lambda w, h, d: ((d, 0), (w - d, 0), (w, h), (0, h))),
    "hexagon": Polygon(lambda w, h, d: ((d, 0), (w - d, 0), (w, h / 2), (w - d, h), (d, h), (0, h / 2))),
    "octagon": Polygon(
        lambda w, h, d: ((d, 0), (w - d, 0), (w, d), (w, h - d), (w - d, h), (d, h), (0, h - d), (0, d)), 0.29289
    ),
    "pentagon": Polygon(lambda w, h, d: ((w / 2, 0), (w, 0.382 * h), (0.809 * w, h), (0.191 * w, h), (0, 0.382 * h))),
    "plus": Polygon(
        lambda w, h, d: (
            *((d, 0), (w - d, 0), (w - d, d), (w, d), (w, h - d), (w - d, h - d)),
            *((w - d, h), (d, h), (d, h - d), (0, h - d), (0, d), (d, d)),
        )
    ),
    "homePlate": Polygon(lambda w, h, d: ((0, 0), (w - d, 0), (w, h / 2), (w - d, h), (0, h)), 0.5),
    "chevron": Polygon(lambda w, h, d: ((0, 0), (w - d, 0), (w, h / 2), (w - d, h), (0, h), (d, h / 2)), 0.5),
    "snip1Rect": Polygon(lambda w, h, d: ((0, 0), (w - d, 0), (w, d), (w, h), (0, h)), 0.16667),
    "rightArrow": Polygon(_arrow, 0.5),
    "leftArrow": Polygon(lambda w, h, d: tuple((w - x, y) for x, y in _arrow(w, h, d)), 0.5),
    "downArrow": Polygon(lambda w, h, d: _turned(_arrow(h, w, d)), 0.5),
    "upArrow": Polygon(lambda w, h, d: tuple((x, h - y) for x, y in _turned(_arrow(h, w, d))), 0.5),
    "star5": Polygon(_star),
}
"""By DrawingML's names."""

OPEN_LINES = {"line", "bentConnector2", "bentConnector3"}
"""Those that are no areas and have no filling."""
