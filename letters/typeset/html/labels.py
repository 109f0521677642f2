"""List labels, and the room between a label and its text."""

from letters.typeset.document.resolved import Label, ResolvedParagraph
from letters.typeset.fonts import text_width
from letters.typeset.html.characters import Stretch
from letters.typeset.html.composition import Composition
from letters.typeset.html.css import points
from letters.typeset.html.inlines import label_content
from letters.typeset.html.scripts import stretches
from letters.typeset.html.writer import Markup, element, join


def label_with_room(paragraph: ResolvedParagraph, label: Label, composition: Composition) -> Markup:
    """The label as real text, so that DOCX, PDF and checks speak of the same words; then the room up to the text."""
    room = {"display": "inline-block", "width": points(_room_after(paragraph, label))}
    spacer = element("span", {"class": composition.classes.name_of(room)})
    return join([label_content(paragraph, composition), spacer])


def _room_after(paragraph: ResolvedParagraph, label: Label) -> float:
    """Points from the label's end to the text: a space, or up to the first stop that the label does not reach over."""
    if label.suffix == "nothing":
        return 0.0
    if label.suffix == "space":
        return _width(label, " ")
    end = paragraph.format.first_line + _width(label, label.text)
    hanging = [0.0] if paragraph.format.first_line < 0 else []
    stops = [stop.position - paragraph.format.indent_left for stop in paragraph.format.tabs]
    return min((stop - end for stop in hanging + stops if stop > end), default=0.0)


def _width(label: Label, text: str) -> float:
    parts = ((Stretch(label.format, script), part) for script, part in stretches(text, label.format.fonts.hint))
    return sum(text_width(stretch.face, part) * stretch.size for stretch, part in parts)
