"""Outlines of shapes as SVG, which stands behind a shape's text as a picture without meaning of its own."""

from math import sqrt

from letters.typeset.document.drawings import Geometry, Paint, Stroke
from letters.typeset.html.polygons import OPEN_LINES, POLYGONS, Corners
from letters.typeset.html.writer import Markup, element

THINNEST_LINE = 0.25
_DASHES = {
    "dash": (4, 3),
    "dashDot": (4, 3, 1, 3),
    "dot": (1, 3),
    "lgDash": (8, 3),
    "lgDashDot": (8, 3, 1, 3),
    "lgDashDotDot": (8, 3, 1, 3, 1, 3),
    "sysDash": (3, 1),
    "sysDashDot": (3, 1, 1, 1),
    "sysDashDotDot": (3, 1, 1, 1, 1, 1),
    "sysDot": (1, 1),
}
"""Strokes and gaps in widths of the line (§20.1.10.49)."""
_ROUNDING = 0.16667
_CORNER = 1 - 1 / sqrt(2)
"""How much of a rounded corner's radius its text keeps clear of."""
_ALIKE = {
    "straightConnector1": "line",
    "flowChartProcess": "rect",
    "flowChartAlternateProcess": "roundRect",
    "flowChartTerminator": "roundRect",
    "flowChartDecision": "diamond",
    "flowChartConnector": "ellipse",
    "flowChartInputOutput": "parallelogram",
}


def is_drawn(geometry: Geometry) -> bool:
    """Whether the outline is drawn as Word draws it; others are drawn as rectangles."""
    name = _ALIKE.get(geometry.name, geometry.name)
    return geometry.path is not None or name in POLYGONS or name in {"rect", "roundRect", "ellipse"}


def text_inset(geometry: Geometry, width: float, height: float) -> tuple[float, float]:
    """How far text keeps from the box's sides, and from its top and bottom, because of its outline."""
    name = _ALIKE.get(geometry.name, geometry.name)
    if name == "ellipse":
        return width / 2 * _CORNER, height / 2 * _CORNER
    if name == "diamond":
        return width / 4, height / 4
    if name == "roundRect":
        inset = _radius(geometry, width, height) * _CORNER
        return inset, inset
    return 0.0, 0.0


def corner_radius(geometry: Geometry, width: float, height: float) -> tuple[float, float]:
    """The radii in points, across and down, by which the corners of a picture are rounded."""
    name = _ALIKE.get(geometry.name, geometry.name)
    if name == "ellipse":
        return width / 2, height / 2
    radius = _radius(geometry, width, height) if name == "roundRect" else 0.0
    return radius, radius


def outline(
    geometry: Geometry, fill: Paint | None, stroke: Stroke | None, size: tuple[float, float], room: float
) -> Markup:
    """An SVG picture of the shape, of that width and height in points, with `room` around it at each side."""
    width, height = size
    is_open = _ALIKE.get(geometry.name, geometry.name) in OPEN_LINES
    attributes: dict[str, str | None] = {"d": _path(geometry, width, height)}
    definitions: list[Markup] = []
    attributes |= _paint_attributes("fill", None if is_open else fill, definitions)
    attributes |= _stroke_attributes(stroke, definitions)
    box = f"{-room:.3f} {-room:.3f} {width + 2 * room:.3f} {height + 2 * room:.3f}"
    return element(
        "svg",
        {"xmlns": "http://www.w3.org/2000/svg", "viewBox": box, "preserveAspectRatio": "none"},
        [element("defs", {}, definitions), element("path", attributes)],
    )


def _stroke_attributes(stroke: Stroke | None, definitions: list[Markup]) -> dict[str, str]:
    if stroke is None:
        return {}
    width = max(stroke.width, THINNEST_LINE)
    attributes = _paint_attributes("stroke", stroke.paint, definitions) | {"stroke-width": f"{width:.3f}"}
    if stroke.dash in _DASHES:
        attributes["stroke-dasharray"] = " ".join(f"{part * width:.3f}" for part in _DASHES[stroke.dash])
    for end, is_arrow in (("start", stroke.head), ("end", stroke.tail)):
        if is_arrow:
            definitions.append(_arrow(end, stroke.paint.stops[0].color))
            attributes[f"marker-{end}"] = f"url(#{end})"
    return attributes


def _arrow(end: str, color: str) -> Markup:
    path = element("path", {"d": "M0 0 L3 1.5 L0 3 Z" if end == "end" else "M3 0 L0 1.5 L3 3 Z", "fill": f"#{color}"})
    place = {"id": end, "markerWidth": "3", "markerHeight": "3", "refX": "1.5", "refY": "1.5", "orient": "auto"}
    return element("marker", place, [path])


def _paint_attributes(name: str, paint: Paint | None, definitions: list[Markup]) -> dict[str, str]:
    if paint is None:
        return {name: "none"}
    first = paint.stops[0]
    if len(paint.stops) == 1:
        return {name: f"#{first.color}", f"{name}-opacity": f"{first.opacity:.3f}"}
    stops = [
        element(
            "stop",
            {"offset": f"{stop.place:.3f}", "stop-color": f"#{stop.color}", "stop-opacity": f"{stop.opacity:.3f}"},
        )
        for stop in paint.stops
    ]
    turn = f"rotate({paint.angle:.1f} .5 .5)"
    definitions.append(element("linearGradient", {"id": name, "gradientTransform": turn}, stops))
    return {name: f"url(#{name})"}


def _path(geometry: Geometry, width: float, height: float) -> str:
    name = _ALIKE.get(geometry.name, geometry.name)
    if geometry.path is not None:
        return _scaled(geometry.path.data, width / (geometry.path.width or 1), height / (geometry.path.height or 1))
    if name in POLYGONS:
        return _polygon(POLYGONS[name].corners(geometry.adjustments, width, height), closed=name not in OPEN_LINES)
    across, down = corner_radius(geometry, width, height)
    if across == 0 or down == 0:
        return _polygon(((0.0, 0.0), (width, 0.0), (width, height), (0.0, height)), closed=True)
    arc = f"a{across:.3f} {down:.3f} 0 0 1"
    return (
        f"M{across:.3f} 0 H{width - across:.3f} {arc} {across:.3f} {down:.3f} V{height - down:.3f} "
        f"{arc} {-across:.3f} {down:.3f} H{across:.3f} {arc} {-across:.3f} {-down:.3f} V{down:.3f} "
        f"{arc} {across:.3f} {-down:.3f} Z"
    )


def _radius(geometry: Geometry, width: float, height: float) -> float:
    part = geometry.adjustments[0] if geometry.adjustments else _ROUNDING
    return min(max(part, 0.0), 0.5) * min(width, height)


def _polygon(corners: Corners, closed: bool) -> str:
    drawn = " L".join(f"{x:.3f} {y:.3f}" for x, y in corners)
    return f"M{drawn}{' Z' if closed else ''}"


def _scaled(data: str, across: float, down: float) -> str:
    """Path data of absolute commands with every coordinate stretched."""
    scaled: list[str] = []
    is_x = True
    for word in data.replace("M", " M ").replace("L", " L ").replace("C", " C ").replace("Q", " Q ").split():
        if word.isalpha():
            scaled.append(word)
            is_x = True
        else:
            scaled.append(f"{float(word) * (across if is_x else down):.3f}")
            is_x = not is_x
    return " ".join(scaled)
