"""How wide a story is if no line is broken, in points."""

from collections.abc import Iterator

from letters.typeset.document.nodes import Break, Tab
from letters.typeset.document.resolved import ResolvedParagraph, ResolvedStory
from letters.typeset.html.pen import Piece
from letters.typeset.html.widths import width_of


def natural_width(story: ResolvedStory, default_tab_stop: float) -> float:
    """The width of the widest line; a tab character counts as a default stop, a page number as one digit."""
    paragraphs = (block for block in story if isinstance(block, ResolvedParagraph))
    return max((_paragraph_width(each, default_tab_stop) for each in paragraphs), default=0.0)


def _paragraph_width(paragraph: ResolvedParagraph, default_tab_stop: float) -> float:
    look = paragraph.format
    start = look.indent_left + max(look.first_line, 0.0) + look.indent_right
    label = 0.0 if paragraph.label is None else width_of(paragraph.label.text, paragraph.label.format)
    return start + label + max(_line_widths(paragraph, default_tab_stop))


def _line_widths(paragraph: ResolvedParagraph, default_tab_stop: float) -> Iterator[float]:
    width = 0.0
    for run in paragraph.runs:
        for content in run.content:
            if isinstance(content, Break):
                yield width
                width = 0.0
            else:
                width += default_tab_stop if isinstance(content, Tab) else Piece(content, run.format, None).width
    yield width
