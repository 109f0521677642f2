"""Sections → pages and columns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from letters.typeset.document.nodes import PageKind, SectionFormat, Settings
from letters.typeset.document.resolved import ResolvedBlock, ResolvedParagraph, ResolvedSection, ResolvedStory
from letters.typeset.html.blocks import story_content
from letters.typeset.html.composition import Composition
from letters.typeset.html.css import points
from letters.typeset.html.flow import Flow, PageFrame
from letters.typeset.html.page_fields import SECTION_PAGES, end_of_section
from letters.typeset.html.running import PageDesign, add_page_rules, page_designs, section_flow
from letters.typeset.html.writer import EMPTY, Markup, element, join

_START_BREAKS = {"oddPage": "right", "evenPage": "left"}


@dataclass(frozen=True)
class PageGroup:
    """Sections on pages of one design: one that starts its pages, and those that go on in the middle of them."""

    name: str
    sections: tuple[ResolvedSection, ...]

    @property
    def format(self) -> SectionFormat:
        """The pages are those of the first section."""
        return self.sections[0].format


def section_contents(sections: Sequence[ResolvedSection], settings: Settings, composition: Composition) -> list[Markup]:
    """All sections on their pages; the rules of the pages go to the style sheet."""
    groups = list(_page_groups(sections))
    designs = {group.name: list(page_designs(group.name, group.sections[0], settings, composition)) for group in groups}
    tops = add_page_rules([design for each in designs.values() for design in each], composition)
    return [_group_content(group, designs[group.name], tops, composition) for group in groups]


def _page_groups(sections: Sequence[ResolvedSection]) -> Iterator[PageGroup]:
    numbers: list[int] = []
    for index, section in enumerate(sections):
        goes_on = index > 0 and _goes_on(section.format, sections[index - 1].format)
        numbers.append(numbers[-1] if goes_on else index + 1)
    for number, group in groupby(zip(numbers, sections, strict=True), lambda pair: pair[0]):
        yield PageGroup(f"section-{number}", tuple(section for _number, section in group))


def _goes_on(section: SectionFormat, before: SectionFormat) -> bool:
    """Whether a section starts on the page where the one before ends; paper of another size needs a new page."""
    return section.starts in {"continuous", "nextColumn"} and (section.width, section.height) == (
        before.width,
        before.height,
    )


def _group_content(
    group: PageGroup, designs: Sequence[PageDesign], tops: Mapping[str, float], composition: Composition
) -> Markup:
    """The running elements of a group, then its sections."""
    running = [
        element("div", {"style": f"position:running({story.name})"}, [story.content])
        for design in designs
        for story in design.stories
    ]
    style = {"page": group.name}
    if group.format.starts in _START_BREAKS:
        style["break-before"] = _START_BREAKS[group.format.starts]
    top = next(
        (tops[design.selector] for design in designs if design.kind is PageKind.FIRST), tops[designs[0].selector]
    )
    frame = PageFrame(group.format, group.format.margin_left, top, varies=_text_starts_vary(designs, tops))
    ends = len(group.sections) - 1
    bodies = [
        _section_content(group, section, number == ends, frame, composition)
        for number, section in enumerate(group.sections)
    ]
    end = _count_pages(group, composition)
    text = element("div", {"class": "text"}, [*bodies, end])
    return element("div", {"class": composition.classes.name_of(style)}, [*running, text])


def _text_starts_vary(designs: Sequence[PageDesign], tops: Mapping[str, float]) -> bool:
    return len({(design.format.margin_left, tops[design.selector]) for design in designs}) > 1


def _count_pages(group: PageGroup, composition: Composition) -> Markup:
    """The rules of the group's page numbers; the result marks its end where its pages are counted."""
    rules, first_page = composition.classes, f"@page {group.name}:nth(1 of {group.name})"
    start = group.format.page_numbering.start
    if not composition.counts_pages_of_sections():
        if start is not None:
            rules.add_rule(first_page, {"counter-reset": f"page {start}"})
        return EMPTY
    rules.add_rule(f"@page {group.name}", {"counter-increment": f"page {SECTION_PAGES}"})
    restart = "" if start is None else f"page {start - 1} "
    rules.add_rule(first_page, {"counter-reset": f"{restart}{SECTION_PAGES} 0"})
    return element("div", {"id": end_of_section(group.name)})


def _section_content(
    group: PageGroup, section: ResolvedSection, ends_group: bool, frame: PageFrame, composition: Composition
) -> Markup:
    """The text of one section; margins that differ from its page's, and columns, are its own."""
    page = group.format
    style = {
        "margin-left": section.format.margin_left - page.margin_left,
        "margin-right": section.format.margin_right - page.margin_right,
    }
    declarations = {name: points(value) for name, value in style.items() if value}
    flow = section_flow(group.name, section, replace(frame, format=section.format))
    if section.format.columns.count == 1:
        body = story_content(section.blocks, composition, flow)
        return element("div", {"class": composition.classes.name_of(declarations)}, [body]) if declarations else body
    flow, parts = _column_flow(section.format, flow), list(_parts_of_columns(section.blocks))
    written = []
    for number, part in enumerate(parts, start=1):
        in_turn = ends_group or number < len(parts) or _breaks_every_column(part, section.format)
        name = composition.classes.name_of(declarations | _column_declarations(section.format, in_turn))
        written.append(element("div", {"class": name}, [story_content(part, composition, flow)]))
    return join(written)


def _parts_of_columns(story: ResolvedStory) -> Iterator[ResolvedStory]:
    """Where a page ends within columns they start anew: a page break inside of them would only end a column."""
    starts = [0, *(number for number, block in enumerate(story) if number and _starts_page(block)), len(story)]
    return (story[start:end] for start, end in pairwise(starts))


def _starts_page(block: ResolvedBlock) -> bool:
    return isinstance(block, ResolvedParagraph) and block.format.page_break_before


def _breaks_every_column(story: ResolvedStory, section: SectionFormat) -> bool:
    """Whether the text itself says where each column ends, so that none has to be made as long as the others."""
    breaks = (isinstance(each, ResolvedParagraph) and each.format.column_break_before for each in story)
    return sum(breaks) >= section.columns.count - 1


def _column_declarations(section: SectionFormat, in_turn: bool) -> dict[str, str]:
    """Columns are made equally long only where another section goes on below them on the same page."""
    columns = section.columns
    declarations = {
        "column-count": str(columns.count),
        "column-gap": points(columns.gap),
        "column-fill": "auto" if in_turn else "balance",
    }
    if columns.line_between:
        declarations["column-rule"] = "0.5pt solid #000000"
    return declarations


def _column_flow(section: SectionFormat, flow: Flow) -> Flow:
    columns = section.columns
    width = (flow.width - columns.gap * (columns.count - 1)) / columns.count
    return replace(flow.narrowed(width), around=flow.page)
