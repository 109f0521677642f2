"""List labels, and the room between a label and its text."""

from letters.typeset.document.resolved import Label, ResolvedParagraph
from letters.typeset.html.composition import Composition
from letters.typeset.html.css import points
from letters.typeset.html.flow import Flow
from letters.typeset.html.inlines import label_content
from letters.typeset.html.tab_stops import TabStops
from letters.typeset.html.widths import width_of
from letters.typeset.html.writer import Markup, element

_PART_BEFORE_START = {"right": 1.0, "end": 1.0, "center": 0.5}
"""How much of a label stands before the place where the first line starts, by the label's alignment (§17.9.7)."""


def label_with_room(paragraph: ResolvedParagraph, label: Label, composition: Composition, flow: Flow) -> Markup:
    """The label as real text, so that DOCX, PDF and checks speak of the same words; then the room up to the text."""
    if label.picture:
        composition.not_set("a picture as a bullet", paragraph.place)
    room = text_start(paragraph, composition.default_tab_stop, flow) - _label_end(paragraph, label)
    content = label_content(paragraph, label, room, composition, flow)
    before = width_of(label.text, label.format) * _PART_BEFORE_START.get(label.alignment, 0.0)
    if not before:
        return content
    return element("span", {"class": composition.classes.name_of({"margin-left": points(-before)})}, [content])


def text_start(paragraph: ResolvedParagraph, default_tab_stop: float, flow: Flow) -> float:
    """Where the first line's text starts behind its label, in points from the left edge of unindented text."""
    label = paragraph.label
    if label is None:
        return paragraph.format.indent_left + paragraph.format.first_line
    end = _label_end(paragraph, label)
    if label.suffix == "nothing":
        return end
    if label.suffix == "space":
        return end + width_of(" ", label.format)
    return TabStops(paragraph.format, flow.width, default_tab_stop).after(end).position


def _label_end(paragraph: ResolvedParagraph, label: Label) -> float:
    start = paragraph.format.indent_left + paragraph.format.first_line
    return start + width_of(label.text, label.format) * (1 - _PART_BEFORE_START.get(label.alignment, 0.0))
