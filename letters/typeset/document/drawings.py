"""Pictures, shapes and text boxes as plain data (ECMA-376-1 §20). Lengths are in points, angles in degrees clockwise.

What a text box holds is a story: as read in a document, resolved in a resolved one; so these classes are generic.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

StoryT = TypeVar("StoryT")


@dataclass(frozen=True)
class Sides:
    """Something for each of four sides: distances in points, or shares of a picture."""

    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0


@dataclass(frozen=True)
class Paint:
    """A colour, or colours that blend into each other along a line of that angle (0: from left to right)."""

    stops: tuple[PaintStop, ...]
    angle: float = 0.0


@dataclass(frozen=True)
class PaintStop:
    """A colour at a place between 0 and 1; `color` is hexadecimal RGB without a sign, `opacity` 1 covers all."""

    color: str
    opacity: float = 1.0
    place: float = 0.0


def solid(color: str, opacity: float = 1.0) -> Paint:
    """The same colour everywhere."""
    return Paint((PaintStop(color, opacity),))


@dataclass(frozen=True)
class Stroke:
    """A line. `dash` is DrawingML's name ("solid", "dash", "sysDot" …); `head` and `tail` tell of arrow heads."""

    paint: Paint
    width: float
    dash: str = "solid"
    head: bool = False
    tail: bool = False


@dataclass(frozen=True)
class Geometry:
    """An outline: one of DrawingML's preset names ("rect", "ellipse" …) with its adjustments, or a path of its own."""

    name: str
    adjustments: tuple[float, ...] = ()
    """In the order of the preset's definition, as parts of one; where fewer are given the preset's own hold."""
    path: OutlinePath | None = None


@dataclass(frozen=True)
class OutlinePath:
    """An outline as SVG path data in a box of its own measure that is stretched over the shape."""

    data: str
    width: float
    height: float


RECTANGLE = Geometry("rect")


@dataclass(frozen=True)
class Picture:
    """A picture's bytes as they are in the package. `crop` are the shares cut off at each side, `opacity` 1 covers all.

    `data` None: the picture is not in the file; it has been told, and an empty frame stands for it.
    """

    name: str
    data: bytes | None
    crop: Sides = Sides()
    opacity: float = 1.0


class Edge(StrEnum):
    """What of a text stays where it is when the text becomes wider."""

    LEFT = "left"
    MIDDLE = "center"
    RIGHT = "right"


class VerticalPlace(StrEnum):
    """Where the text of a box stands if there is room."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True)
class TextBody(Generic[StoryT]):
    """The text in a shape. `grows`: the shape is as high as its text; `color` is the text's where nobody says more."""

    story: StoryT
    insets: Sides
    vertical_place: VerticalPlace
    grows: bool
    color: str | None
    rotation: float
    """Of the text against its shape: 0, 90 or 270."""
    least_height: float = 0.0
    """How high a growing shape is at least."""
    hugs: Edge | None = None
    """The shape is as wide as its longest line; text of another width keeps this edge, or the middle."""


@dataclass(frozen=True)
class Lettering:
    """Words drawn as a shape (WordArt): stretched over the box."""

    text: str
    font: str
    bold: bool
    italic: bool


@dataclass(frozen=True)
class Shape(Generic[StoryT]):
    """An outline with what fills it; None: not filled, no line, no picture, no text."""

    geometry: Geometry
    fill: Paint | None
    stroke: Stroke | None
    picture: Picture | None = None
    text: TextBody[StoryT] | None = None
    lettering: Lettering | None = None


@dataclass(frozen=True)
class Group(Generic[StoryT]):
    """Parts that are drawn together, the lowest first."""

    parts: tuple[Part[StoryT], ...]


@dataclass(frozen=True)
class Missing:
    """Something that cannot be drawn: an empty frame stands for it. `what` names it for readers."""

    what: str


@dataclass(frozen=True)
class Part(Generic[StoryT]):
    """Something drawn in a box: its place in what surrounds it, its size, how it is turned around its middle."""

    content: Shape[StoryT] | Group[StoryT] | Missing
    left: float
    top: float
    width: float
    height: float
    rotation: float = 0.0
    flipped_horizontally: bool = False
    flipped_vertically: bool = False
    alternative: str = ""


class Wrapping(StrEnum):
    """What text does where an anchored drawing stands; NONE: it runs over or under it (§20.4.2)."""

    NONE = "wrapNone"
    SQUARE = "wrapSquare"
    TIGHT = "wrapTight"
    THROUGH = "wrapThrough"
    TOP_AND_BOTTOM = "wrapTopAndBottom"


@dataclass(frozen=True)
class AxisPosition:
    """Where a drawing stands in one direction. `relative_to` is Word's name ("page", "margin", "column" …).

    `alignment` ("left", "center", "outside" …) counts before `share` of what it is relative to, before `offset`.
    """

    relative_to: str
    offset: float = 0.0
    alignment: str | None = None
    share: float | None = None


@dataclass(frozen=True)
class RelativeSize:
    """A width or height as a share of the page, the margins …"""

    relative_to: str
    share: float


@dataclass(frozen=True)
class Anchor:
    """A drawing that does not stand in the line. `distances` is the room that wrapped text keeps.

    `behind`: under the text; `order`: among drawings, the higher lies on top.
    """

    horizontal: AxisPosition
    vertical: AxisPosition
    wrapping: Wrapping
    distances: Sides
    behind: bool
    order: int
    text_sides: str = "bothSides"
    """Where wrapped text stands: "bothSides", "left", "right" or "largest"."""
    width: RelativeSize | None = None
    height: RelativeSize | None = None


@dataclass(frozen=True)
class Drawing(Generic[StoryT]):
    """A drawing in a run; `anchor` None: it stands in the line like a letter. `place` is for messages.

    `overhang` is what it reaches beyond its box at each side, as shadows and turned corners do; `share_of_line` makes
    it as wide as that part of its line.
    """

    part: Part[StoryT]
    anchor: Anchor | None
    overhang: Sides
    place: str
    share_of_line: float | None = None
    link: str | None = None
    """Where a click on it leads."""
