"""Headers and footers: running elements, and the `@page` rules whose margin boxes show them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from letters.typeset.document.nodes import PageKind, SectionFormat, Settings
from letters.typeset.document.resolved import ResolvedParagraph, ResolvedSection, ResolvedStory
from letters.typeset.html.blocks import story_content
from letters.typeset.html.composition import Composition
from letters.typeset.html.css import points
from letters.typeset.html.flow import Flow, PageFrame
from letters.typeset.html.one_line import with_fewer_words
from letters.typeset.html.room import FRAME, RUNNING, PlacedBox, Surrounded, make_room
from letters.typeset.html.writer import Markup, element, join

_TALL = 10_000.0
"""Points of a page that no header fills."""


@dataclass(frozen=True)
class RunningStory:
    """A header or footer, written. `name` is what the margin box calls it by; `measured` is as high as `content`."""

    name: str
    content: Markup
    measured: Markup


@dataclass(frozen=True)
class PageDesign:
    """The pages of one kind in one group: the CSS selector, and what stands at their head and foot, if anything."""

    kind: PageKind
    selector: str
    format: SectionFormat
    header: RunningStory | None
    footer: RunningStory | None

    @property
    def stories(self) -> tuple[RunningStory, ...]:
        """What stands at head and foot."""
        return tuple(story for story in (self.header, self.footer) if story is not None)


def page_designs(
    name: str, section: ResolvedSection, settings: Settings, composition: Composition
) -> Iterator[PageDesign]:
    """The kinds of page of a group, the most general first, as CSS lets the later rule win.

    `name` is the group's, `section` its first.
    """
    page = section.format
    kinds = [(PageKind.DEFAULT, name, page)]
    if settings.even_and_odd_headers or settings.mirror_margins:
        kinds.append((PageKind.EVEN, f"{name}:left", mirrored(page) if settings.mirror_margins else page))
    if page.different_first_page:
        kinds.append((PageKind.FIRST, f"{name}:nth(1 of {name})", page))
    for kind, selector, format_ in kinds:
        shown = PageKind.DEFAULT if kind is PageKind.EVEN and not settings.even_and_odd_headers else kind
        at_head = section_flow(name, section, PageFrame(format_, format_.margin_left, format_.header, running=True))
        foot = PageFrame(format_, format_.margin_left, format_.height - format_.footer, from_bottom=True, running=True)
        at_foot = section_flow(name, section, foot)
        yield PageDesign(
            kind,
            f"@page {selector}",
            format_,
            header=_running_story(section.headers.get(shown), f"{name}-{kind}-header", at_head, composition),
            footer=_running_story(section.footers.get(shown), f"{name}-{kind}-footer", at_foot, composition),
        )


def mirrored(page: SectionFormat) -> SectionFormat:
    """The page on the other side of the sheet, where inner and outer margins change places (§17.15.1.57)."""
    return replace(page, margin_left=page.margin_right, margin_right=page.margin_left)


def section_flow(name: str, section: ResolvedSection, frame: PageFrame) -> Flow:
    """The column as wide as the section's text; `name` is its group's."""
    number_format = section.format.page_numbering.number_format
    return Flow(section.format.text_width, section=name, page_number_format=number_format, page=frame)


def _running_story(story: ResolvedStory | None, name: str, flow: Flow, composition: Composition) -> RunningStory | None:
    """A header or footer in a box that the places of its drawings are measured from.

    The space below the last paragraph counts: it keeps the text away from a header, and a footer from the paper's edge.
    """
    if not story:
        return None
    last = story[-1]
    space = last.format.space_after if isinstance(last, ResolvedParagraph) else 0.0
    style = f"padding-bottom:{points(space)}" if space else None
    before = set(composition.surrounded)
    content = story_content(story, composition, flow)
    drawings = {key: each for key, each in composition.surrounded.items() if key not in before}
    frame = _frame(content, style)
    if drawings:
        frame = _with_room_for(drawings, frame, flow, composition)
        return RunningStory(name, frame, frame)
    shorter = with_fewer_words(story, flow.width)
    return RunningStory(
        name, frame, _frame(story_content(shorter, composition, flow), style) if shorter != story else frame
    )


def _frame(content: Markup, style: str | None) -> Markup:
    return element("div", {"class": "frame", "style": style, "data-place": FRAME}, [content])


def _with_room_for(drawings: Mapping[str, Surrounded], story: Markup, flow: Flow, composition: Composition) -> Markup:
    """The story with room for its drawings; those that do not reach into the pages' text are settled by that."""

    def places(html: str) -> Sequence[PlacedBox]:
        page = f"<style>@page{{size:{points(flow.width)} {points(_TALL)};margin:0}}</style>"
        return composition.places(join([composition.style_element(), Markup(page), Markup(html)]))

    roomy = make_room(story, drawings, places, RUNNING)
    boxes = {name: (top, bottom) for name, _page, _left, top, _right, bottom in places(roomy)}
    for name, drawing in drawings.items():
        if name not in boxes or not _reaches_text(boxes[name], drawing, boxes[FRAME], flow.page):
            del composition.surrounded[name]
    return roomy


def _reaches_text(
    drawing: tuple[float, float], around: Surrounded, story: tuple[float, float], page: PageFrame | None
) -> bool:
    """Whether a drawing keeps text of the page away; both are told by their tops and bottoms in points."""
    if page is None:
        return False
    top, bottom = drawing[0] - around.room.top, drawing[1] + around.room.bottom
    if page.from_bottom:
        return page.edge - story[1] + top < page.format.height - abs(page.format.margin_bottom)
    return page.edge + bottom > abs(page.format.margin_top)


def add_page_rules(designs: Sequence[PageDesign], composition: Composition) -> dict[str, float]:
    """The rules of all pages; the result tells where the text starts on each, in points, by its selector."""
    stories = [(story, design.format.text_width) for design in designs for story in design.stories]
    heights = composition.heights([(story.measured, width) for story, width in stories])
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
