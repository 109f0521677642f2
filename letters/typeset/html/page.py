"""Sections → pages: `@page` rules, and headers and footers as running elements."""

from collections.abc import Iterator
from dataclasses import dataclass

from letters.typeset.document.nodes import PageKind
from letters.typeset.document.resolved import ResolvedSection
from letters.typeset.html.blocks import story_content
from letters.typeset.html.composition import Composition
from letters.typeset.html.css import points
from letters.typeset.html.flow import Flow
from letters.typeset.html.writer import Markup, element


@dataclass(frozen=True)
class RunningStory:
    """A header or footer, written: the CSS name by which pages call it, and its height in points."""

    name: str
    content: Markup
    height: float


@dataclass(frozen=True)
class PageDesign:
    """The pages of one kind in one section: the CSS selector, and what stands at their head and foot, if anything."""

    selector: str
    header: RunningStory | None
    footer: RunningStory | None


def section_content(section: ResolvedSection, number: int, even_pages_differ: bool, composition: Composition) -> Markup:
    """One section: its running elements, then its blocks, on pages of a name of its own. `number` counts from 1."""
    designs = list(_page_designs(section, f"section-{number}", even_pages_differ, composition))
    for design in designs:
        _add_page_rules(design, section, composition)
    running = [
        element("div", {"style": f"position:running({story.name})"}, [story.content])
        for design in designs
        for story in (design.header, design.footer)
        if story is not None
    ]
    body = story_content(section.blocks, composition, Flow(section.format.text_width))
    return element("div", {"style": f"page:section-{number}"}, [*running, body])


def _page_designs(
    section: ResolvedSection, name: str, even_pages_differ: bool, composition: Composition
) -> Iterator[PageDesign]:
    """The kinds of page of a section, the most general first, as CSS lets the later rule win."""
    selectors = {PageKind.DEFAULT: name}
    if even_pages_differ:
        selectors[PageKind.EVEN] = f"{name}:left"
    if section.format.different_first_page:
        selectors[PageKind.FIRST] = f"{name}:first"
    for kind, selector in selectors.items():
        yield PageDesign(
            f"@page {selector}",
            header=_running_story(section, "header", kind, f"{name}-{kind}-header", composition),
            footer=_running_story(section, "footer", kind, f"{name}-{kind}-footer", composition),
        )


def _running_story(
    section: ResolvedSection, part: str, kind: PageKind, name: str, composition: Composition
) -> RunningStory | None:
    story = (section.headers if part == "header" else section.footers).get(kind)
    if not story:
        return None
    page = section.format
    content = story_content(story, composition, Flow(page.text_width))
    return RunningStory(name, content, composition.height(content, page.text_width))


def _add_page_rules(design: PageDesign, section: ResolvedSection, composition: Composition) -> None:
    """Margins, and the boxes of header and footer; a tall header or footer pushes the body away (§17.6.11)."""
    page, header, footer = section.format, design.header, design.footer
    top = page.margin_top if header is None else max(page.margin_top, page.header + header.height)
    bottom = page.margin_bottom if footer is None else max(page.margin_bottom, page.footer + footer.height)
    margins = (top, page.margin_right, bottom, page.margin_left)
    rules = composition.classes
    rules.add_rule(
        design.selector,
        {"size": f"{points(page.width)} {points(page.height)}", "margin": " ".join(map(points, margins))},
    )
    rules.add_page_box(design.selector, "@top-left", _margin_box(header, "top", page.header))
    rules.add_page_box(design.selector, "@bottom-left", _margin_box(footer, "bottom", page.footer))


def _margin_box(story: RunningStory | None, side: str, distance: float) -> dict[str, str]:
    """The box that shows a running story at its distance from the paper's edge."""
    if story is None:
        return {"content": "none"}
    return {
        "content": f"element({story.name})",
        "width": "100%",
        "vertical-align": side,
        f"padding-{side}": points(distance),
        "text-align": "start",
    }
