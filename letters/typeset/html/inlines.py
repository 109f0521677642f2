"""The content of paragraphs → spans: text, tabs, breaks, notes, page numbers, links."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from math import ceil

from letters.typeset.document.drawings import Drawing
from letters.typeset.document.effective import EffectiveRunFormat
from letters.typeset.document.formats import Alignment
from letters.typeset.document.nodes import Break, NoteCall, PageField, Text
from letters.typeset.document.resolved import Label, ResolvedContent, ResolvedParagraph, ResolvedRun
from letters.typeset.html.anchored import moves_to_start
from letters.typeset.html.automatic_space import with_automatic_space
from letters.typeset.html.breaking import NO_BREAK_SPACE, Before
from letters.typeset.html.composition import Composition
from letters.typeset.html.css import points
from letters.typeset.html.drawings import set_drawing
from letters.typeset.html.flow import Flow
from letters.typeset.html.long_words import with_long_words_cut
from letters.typeset.html.pen import Piece
from letters.typeset.html.tabs import KernedBox, Placed, TabBox, TabGap, has_tabs, place_tabs
from letters.typeset.html.text import Line, empty_line, set_break, set_gap, set_page_field, set_text, start_line
from letters.typeset.html.widths import width_of
from letters.typeset.html.writer import EMPTY, Markup, element, join


def paragraph_content(paragraph: ResolvedParagraph, composition: Composition, flow: Flow, start: float) -> Markup:
    """All that stands in a paragraph behind its label, from `start`: points from the left edge of unindented text."""
    line = start_line(paragraph, flow)
    look = paragraph.format
    room = flow.width - look.indent_left - look.indent_right - max(look.first_line, 0.0)
    pieces = with_long_words_cut(with_automatic_space(list(_pieces(paragraph.runs)), look), room)
    placed: Iterable[Placed] = pieces
    if has_tabs(pieces):
        placed = place_tabs(pieces, paragraph.format, start, flow.width, composition.default_tab_stop)
    written = _written(placed, line, composition)
    return join([written, empty_line(line, composition)]) if line.is_empty else written


def label_content(
    paragraph: ResolvedParagraph, label: Label, room: float, composition: Composition, flow: Flow
) -> Markup:
    """A list label as text, then `room` points up to what it labels."""
    line = start_line(paragraph, flow)
    text = set_text(label.text, label.format, line, composition)
    if not room:
        return text
    content = [text, _gap(TabGap(room, "", label.format), line, composition)]
    if not label.format.kerning:
        return join(content)
    box = box_of_width(width_of(label.text, label.format) + room)
    return element("span", {"class": composition.classes.name_of(box)}, content)


def _pieces(runs: tuple[ResolvedRun, ...]) -> Iterator[Piece]:
    """The content of all runs; neighbouring texts of one look as one, as Word cuts runs at every spell-check."""
    pieces = (
        Piece(content, run.format, run.link) for run in runs for content in run.content if not moves_to_start(content)
    )
    for look_and_link, group in groupby(pieces, lambda piece: (piece.format, piece.link)):
        for is_text, contents in groupby((piece.content for piece in group), lambda each: isinstance(each, Text)):
            if is_text:
                text = "".join(each.text for each in contents if isinstance(each, Text))
                yield Piece(Text(text), *look_and_link)
            else:
                yield from (Piece(each, *look_and_link) for each in contents)


def _written(placed: Iterable[Placed], line: Line, composition: Composition) -> Markup:
    return join(
        _linked(link, join(_placed(each, line, composition) for each in group))
        for link, group in groupby(placed, lambda each: each.link if isinstance(each, Piece) else None)
    )


def _linked(link: str | None, content: Markup) -> Markup:
    return element("a", {"href": link}, [content]) if link is not None and content else content


def _placed(placed: Placed, line: Line, composition: Composition) -> Markup:
    match placed:
        case Piece():
            return _content(placed.content, placed.format, line, composition)
        case TabGap():
            line.before = Before.START
            return _gap(placed, line, composition)
        case TabBox():
            line.before = Before.START
            return _box(placed, line, composition)
        case KernedBox():
            written = [_written(placed.pieces, line, composition), _gap(placed.gap, line, composition)]
            line.before = Before.START
            return element("span", {"class": composition.classes.name_of(box_of_width(placed.width))}, written)


def _gap(gap: TabGap, line: Line, composition: Composition) -> Markup:
    """As many leader characters as fit, or a space as wide as the gap: so it is underlined where the tab is."""
    leader = gap.leader or NO_BREAK_SPACE
    width = width_of(leader, gap.format)
    count = _leaders(gap, width) if gap.leader and width else 1
    look = replace(gap.format, spacing=gap.format.spacing + (gap.width - count * width) / count)
    text = set_gap(leader * count, look, line, composition)
    if line.paragraph.format.alignment is not Alignment.JUSTIFY:
        return text
    box = {"display": "inline-block", "text-indent": "0"}
    return element("span", {"class": composition.classes.name_of(box)}, [text])


def _leaders(gap: TabGap, width: float) -> int:
    """How many leader characters fill a gap; underscores overlap, so that they make one line (measured)."""
    return max(ceil(gap.width / width) if gap.leader == "_" else int(gap.width / width), 1)


def box_of_width(width: float) -> dict[str, str]:
    """CSS of a box in a line that is `width` points wide whatever stands in it."""
    box = {"display": "inline-block", "width": points(width), "text-indent": "0", "text-align": "start"}
    return box | {"white-space": "nowrap"}


def _box(box: TabBox, line: Line, composition: Composition) -> Markup:
    declarations = box_of_width(box.width) | {"text-align": "end", "margin-right": points(-box.overhang)}
    content = [_gap(box.gap, line, composition)] if box.gap.width else []
    content.append(_written(box.pieces, line, composition))
    return element("span", {"class": composition.classes.name_of(declarations)}, content)


def _content(content: ResolvedContent, look: EffectiveRunFormat, line: Line, composition: Composition) -> Markup:
    match content:
        case Text(text):
            return set_text(text, look, line, composition)
        case Break(kind):
            return set_break(kind, look, line, composition)
        case PageField():
            return set_page_field(content, look, line, composition)
        case NoteCall():
            return composition.note_call(content, lambda number: set_text(number, look, line, composition))
        case Drawing():
            return set_drawing(content, look, line, composition)
    return EMPTY
