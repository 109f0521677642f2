"""List labels, and the room between a label and its text."""

from letters.typeset.document.resolved import Label, ResolvedParagraph
from letters.typeset.html.composition import Composition
from letters.typeset.html.css import points
from letters.typeset.html.flow import Flow
from letters.typeset.html.inlines import label_content
from letters.typeset.html.tabs import next_stop
from letters.typeset.html.widths import width_of
from letters.typeset.html.writer import Markup, element, join


def label_with_room(paragraph: ResolvedParagraph, label: Label, composition: Composition, flow: Flow) -> Markup:
    """The label as real text, so that DOCX, PDF and checks speak of the same words; then the room up to the text."""
    room = {"display": "inline-block", "width": points(_room_after(paragraph, label, composition.default_tab_stop))}
    spacer = element("span", {"class": composition.classes.name_of(room)})
    return join([label_content(paragraph, label, composition, flow), spacer])


def text_start(paragraph: ResolvedParagraph, default_tab_stop: float) -> float:
    """Where the first line's text starts behind its label, in points from the left edge of unindented text."""
    start = paragraph.format.indent_left + paragraph.format.first_line
    label = paragraph.label
    if label is None:
        return start
    return start + width_of(label.text, label.format) + _room_after(paragraph, label, default_tab_stop)


def _room_after(paragraph: ResolvedParagraph, label: Label, default_tab_stop: float) -> float:
    """Points from the label's end to the text: a space, or up to the next tab stop (§17.9.28)."""
    if label.suffix == "nothing":
        return 0.0
    if label.suffix == "space":
        return width_of(" ", label.format)
    look = paragraph.format
    end = look.indent_left + look.first_line + width_of(label.text, label.format)
    return next_stop(look, end, default_tab_stop).position - end
