"""Blocks → paragraphs, headings and lists."""

from itertools import groupby

from letters.typeset.document.resolved import ResolvedParagraph, ResolvedStory
from letters.typeset.html.composition import Composition
from letters.typeset.html.flow import Flow
from letters.typeset.html.inlines import paragraph_content
from letters.typeset.html.labels import label_with_room, text_start
from letters.typeset.html.paragraph_css import paragraph_declarations
from letters.typeset.html.writer import Markup, element, join


def story_content(story: ResolvedStory, composition: Composition, flow: Flow) -> Markup:
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
    return f"h{paragraph.heading}" if paragraph.heading and flow.paragraph == "p" else flow.paragraph


def _paragraph(paragraph: ResolvedParagraph, tag: str, composition: Composition, flow: Flow) -> Markup:
    name = composition.classes.name_of(paragraph_declarations(paragraph.format))
    start = text_start(paragraph, composition.default_tab_stop)
    content = [paragraph_content(paragraph, composition, flow, start)]
    if paragraph.label is not None:
        content.insert(0, label_with_room(paragraph, paragraph.label, composition, flow))
    return element(tag, {"class": name}, content)
