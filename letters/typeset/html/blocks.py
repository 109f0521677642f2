"""Blocks → paragraphs, headings and lists."""

from itertools import groupby
from typing import TypeGuard

from letters.typeset.document.nodes import AlignmentTab, Tab
from letters.typeset.document.resolved import ResolvedBlock, ResolvedParagraph, ResolvedStory, ResolvedTable
from letters.typeset.html.anchored import anchored_drawings, is_measured_from_paragraph
from letters.typeset.html.composition import Composition
from letters.typeset.html.flow import Flow
from letters.typeset.html.inlines import paragraph_content
from letters.typeset.html.labels import label_with_room, text_start
from letters.typeset.html.paragraph_css import paragraph_declarations
from letters.typeset.html.room import RIGID, RUNNING, TEXT
from letters.typeset.html.tables import table_content
from letters.typeset.html.text import line_declarations
from letters.typeset.html.writer import Markup, element, join


def story_content(story: ResolvedStory, composition: Composition, flow: Flow) -> Markup:
    """The blocks of a story; neighbouring list paragraphs make one list."""
    written: list[Markup] = []
    for in_list, blocks in groupby(story, _is_list_item):
        if in_list:
            items = [_paragraph(each, flow.item, composition, flow) for each in blocks if _is_list_item(each)]
            written.append(element(flow.list, {}, items))
        else:
            written.extend(_block(each, composition, flow) for each in blocks)
    return join(written)


def _is_list_item(block: ResolvedBlock) -> TypeGuard[ResolvedParagraph]:
    return isinstance(block, ResolvedParagraph) and block.label is not None


def _block(block: ResolvedBlock, composition: Composition, flow: Flow) -> Markup:
    if isinstance(block, ResolvedTable):
        table = table_content(block, composition, flow, story_content)
        name = _place_name(composition, flow, is_rigid=True)
        return table if name is None else element("div", {"data-place": name}, [table])
    return _paragraph(block, _tag(block, flow), composition, flow)


def _place_name(composition: Composition, flow: Flow, is_rigid: bool) -> str | None:
    """The name by which the layout is asked where a block stands; None where nobody asks.

    Rigid blocks of headers and footers do not give way to the side: what they place by tab stops stays where it is.
    """
    if flow.page is None or not composition.tracks:
        return None
    if not flow.page.running:
        return composition.new_name(TEXT)
    return composition.new_name(RIGID if is_rigid else RUNNING)


def _has_tabs(paragraph: ResolvedParagraph) -> bool:
    return any(isinstance(content, Tab | AlignmentTab) for run in paragraph.runs for content in run.content)


def _tag(paragraph: ResolvedParagraph, flow: Flow) -> str:
    return f"h{paragraph.heading}" if paragraph.heading and flow.paragraph == "p" else flow.paragraph


def _paragraph(paragraph: ResolvedParagraph, tag: str, composition: Composition, flow: Flow) -> Markup:
    declarations = paragraph_declarations(paragraph.format) | line_declarations(paragraph)
    if is_measured_from_paragraph(paragraph, flow):
        declarations["position"] = "relative"
    name = composition.classes.name_of(declarations)
    start = text_start(paragraph, composition.default_tab_stop, flow)
    content = [paragraph_content(paragraph, composition, flow, start)]
    if paragraph.label is not None:
        content.insert(0, label_with_room(paragraph, paragraph.label, composition, flow))
    attributes = {"class": name, "data-place": _place_name(composition, flow, is_rigid=_has_tabs(paragraph))}
    return element(tag, attributes, [anchored_drawings(paragraph, composition, flow), *content])
