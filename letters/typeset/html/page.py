"""Sections → pages: `@page` rules, and headers and footers as running elements."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from letters.typeset.document.nodes import PageKind, SectionFormat
from letters.typeset.document.resolved import ResolvedSection, ResolvedStory
from letters.typeset.html.blocks import story_content
from letters.typeset.html.composition import Composition
from letters.typeset.html.css import points
from letters.typeset.html.flow import Flow, PageFrame
from letters.typeset.html.writer import Markup, element

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


@dataclass(frozen=True)
class RunningStory:
    """A header or footer, written. `name` is what the margin box calls it by."""

    name: str
    content: Markup


@dataclass(frozen=True)
class PageDesign:
    """The pages of one kind in one group: the CSS selector, and what stands at their head and foot, if anything."""

    kind: PageKind
    selector: str
    format: SectionFormat
    header: RunningStory | None
    footer: RunningStory | None


def section_contents(
    sections: Sequence[ResolvedSection], even_pages_differ: bool, composition: Composition
) -> list[Markup]:
    """All sections on their pages; the rules of the pages go to the style sheet."""
    groups = list(_page_groups(sections))
    designs = {group.name: list(_page_designs(group, even_pages_differ, composition)) for group in groups}
    tops = _add_page_rules([design for each in designs.values() for design in each], composition)
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


def _page_designs(group: PageGroup, even_pages_differ: bool, composition: Composition) -> Iterator[PageDesign]:
    """The kinds of page of a group, the most general first, as CSS lets the later rule win."""
    selectors = {PageKind.DEFAULT: group.name}
    if even_pages_differ:
        selectors[PageKind.EVEN] = f"{group.name}:left"
    if group.format.different_first_page:
        selectors[PageKind.FIRST] = f"{group.name}:nth(1 of {group.name})"
    first, page = group.sections[0], group.format
    at_head = _flow(first, PageFrame(page, page.margin_left, page.header))
    at_foot = _flow(first, PageFrame(page, page.margin_left, page.height - page.footer, from_bottom=True))
    for kind, selector in selectors.items():
        yield PageDesign(
            kind,
            f"@page {selector}",
            page,
            header=_running_story(first.headers.get(kind), f"{group.name}-{kind}-header", at_head, composition),
            footer=_running_story(first.footers.get(kind), f"{group.name}-{kind}-footer", at_foot, composition),
        )


def _running_story(story: ResolvedStory | None, name: str, flow: Flow, composition: Composition) -> RunningStory | None:
    """A header or footer in a box that the places of its drawings are measured from."""
    if not story:
        return None
    return RunningStory(name, element("div", {"class": "frame"}, [story_content(story, composition, flow)]))


def _flow(section: ResolvedSection, frame: PageFrame) -> Flow:
    page_number_format = section.format.page_numbering.number_format
    return Flow(section.format.text_width, page_number_format=page_number_format, page=frame)


def _add_page_rules(designs: Sequence[PageDesign], composition: Composition) -> dict[str, float]:
    """The rules of all pages; the result tells where the text starts on each, in points, by its selector."""
    stories = [
        (story, design.format.text_width)
        for design in designs
        for story in (design.header, design.footer)
        if story is not None
    ]
    heights = composition.heights([(story.content, width) for story, width in stories])
    height_of = {story.name: height for (story, _width), height in zip(stories, heights, strict=True)}
    return {design.selector: _add_page_rule(design, height_of, composition) for design in designs}


def _add_page_rule(design: PageDesign, height_of: dict[str, float], composition: Composition) -> float:
    """Margins, and the boxes of header and footer; a tall header or footer pushes the text away (§17.6.11)."""
    page, header, footer = design.format, design.header, design.footer
    top = _margin(page.margin_top, page.header, height_of[header.name] if header else 0.0)
    bottom = _margin(page.margin_bottom, page.footer, height_of[footer.name] if footer else 0.0)
    margins = (top, page.margin_right, bottom, page.margin_left)
    rules = composition.classes
    rules.add_rule(
        design.selector,
        {"size": f"{points(page.width)} {points(page.height)}", "margin": " ".join(map(points, margins))},
    )
    rules.add_page_box(design.selector, "@top-left", _margin_box(header, "top", page.header))
    rules.add_page_box(design.selector, "@bottom-left", _margin_box(footer, "bottom", page.footer))
    return top


def _margin(margin: float, distance: float, height: float) -> float:
    return -margin if margin < 0 else max(margin, distance + height if height else 0.0)


def _margin_box(story: RunningStory | None, side: str, distance: float) -> dict[str, str]:
    """The box that shows a running story at its distance from the paper's edge; it is painted under the text."""
    if story is None:
        return {"content": "none"}
    return {
        "content": f"element({story.name})",
        "width": "100%",
        "vertical-align": side,
        f"padding-{side}": points(distance),
        "text-align": "start",
        "z-index": "-1",
    }


def _group_content(
    group: PageGroup, designs: Sequence[PageDesign], tops: Mapping[str, float], composition: Composition
) -> Markup:
    """The running elements of a group, then its sections."""
    running = [
        element("div", {"style": f"position:running({story.name})"}, [story.content])
        for design in designs
        for story in (design.header, design.footer)
        if story is not None
    ]
    style = {"page": group.name}
    if group.format.starts in _START_BREAKS:
        style["break-before"] = _START_BREAKS[group.format.starts]
    start = group.format.page_numbering.start
    if start is not None:
        first_page = f"@page {group.name}:nth(1 of {group.name})"
        composition.classes.add_rule(first_page, {"counter-reset": f"page {start}"})
    top = next(
        (tops[design.selector] for design in designs if design.kind is PageKind.FIRST), tops[designs[0].selector]
    )
    bodies = [_section_content(section, group.format, top, composition) for section in group.sections]
    return element(
        "div", {"class": composition.classes.name_of(style)}, [*running, element("div", {"class": "text"}, bodies)]
    )


def _section_content(section: ResolvedSection, page: SectionFormat, top: float, composition: Composition) -> Markup:
    """The text of one section; margins that differ from its page's, and columns, are its own."""
    columns = section.format.columns
    style = {
        "margin-left": section.format.margin_left - page.margin_left,
        "margin-right": section.format.margin_right - page.margin_right,
    }
    declarations = {name: points(value) for name, value in style.items() if value}
    flow = _flow(section, PageFrame(section.format, page.margin_left, top))
    if columns.count > 1:
        declarations |= {"column-count": str(columns.count), "column-gap": points(columns.gap)}
        if columns.line_between:
            declarations["column-rule"] = "0.5pt solid #000000"
        flow = flow.narrowed((flow.width - columns.gap * (columns.count - 1)) / columns.count)
    body = story_content(section.blocks, composition, flow)
    return element("div", {"class": composition.classes.name_of(declarations)}, [body]) if declarations else body
