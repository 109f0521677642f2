"""Blocks → paragraphs, headings and lists."""

from dataclasses import dataclass
from itertools import groupby

from letters.typeset.document.resolved import ResolvedParagraph, ResolvedStory
from letters.typeset.html.composition import Composition
from letters.typeset.html.inlines import paragraph_content
from letters.typeset.html.labels import label_with_room
from letters.typeset.html.paragraph_css import paragraph_declarations
from letters.typeset.html.writer import Markup, element, join


@dataclass(frozen=True)
class Flow:
    """Where a story stands: the HTML elements of its paragraphs, and the number that the mark at a note's head shows.

    A note stands in the line that calls it, so its paragraphs cannot be HTML paragraphs.
    """

    paragraph: str = "p"
    list: str = "ul"
    item: str = "li"
    note_number: str | None = None


IN_TEXT = Flow()


def in_note(number: str) -> Flow:
    """The flow of a note."""
    return Flow("span", "span", "span", number)


def story_content(story: ResolvedStory, composition: Composition, flow: Flow = IN_TEXT) -> Markup:
    """The blocks of a story; neighbouring list paragraphs make one list."""
    written: list[Markup] = []
    for in_list, paragraphs in groupby(story, lambda paragraph: paragraph.label is not None):
        if in_list:
            items = [_paragraph(each, flow.item, composition, flow) for each in paragraphs]
            written.append(element(flow.list, {}, items))
        else:
            written.extend(_paragraph(each, _tag(each, flow), composition, flow) for each in paragraphs)
    return join(written)


def _tag(paragraph: ResolvedParagraph, flow: Flow) -> str:
    return f"h{paragraph.heading}" if paragraph.heading and flow == IN_TEXT else flow.paragraph


def _paragraph(paragraph: ResolvedParagraph, tag: str, composition: Composition, flow: Flow) -> Markup:
    name = composition.classes.name_of(paragraph_declarations(paragraph.format))
    content = [paragraph_content(paragraph, composition, flow.note_number)]
    if paragraph.label is not None:
        content.insert(0, label_with_room(paragraph, paragraph.label, composition))
    return element(tag, {"class": name}, content)
