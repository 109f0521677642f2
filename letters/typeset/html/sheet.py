"""What drawings are written on, and the boxes that they are written in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from letters.typeset.document.drawings import Drawing, Part, Shape
from letters.typeset.document.resolved import ResolvedStory
from letters.typeset.html.composition import Composition
from letters.typeset.html.flow import Flow
from letters.typeset.html.writer import BOX, Markup, element

AnyDrawing = Drawing[ResolvedStory]
AnyPart = Part[ResolvedStory]
AnyShape = Shape[ResolvedStory]


@dataclass(frozen=True)
class Sheet:
    """What a drawing is set on: the document being written, the column around it, and its place for messages."""

    composition: Composition
    flow: Flow
    place: str

    def name_of(self, declarations: Mapping[str, str]) -> str:
        """The class that holds these declarations."""
        return self.composition.classes.name_of(declarations)

    def not_set(self, feature: str) -> None:
        """Warn that something is not set as Word sets it."""
        self.composition.not_set(feature, self.place)


def placed_box(declarations: Mapping[str, str], content: Sequence[Markup], sheet: Sheet) -> Markup:
    """A box that stands where the declarations say."""
    return element(BOX, {"class": sheet.name_of(declarations)}, content)


def linked(drawing: AnyDrawing, content: Markup) -> Markup:
    """The drawing as written, leading where a click on it leads."""
    return content if drawing.link is None else element("a", {"href": drawing.link}, [content])
