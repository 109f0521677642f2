"""Where a story stands: in the text, in a note, in a cell, in a box."""

from __future__ import annotations

from dataclasses import dataclass, replace

from letters.typeset.document.nodes import SectionFormat


@dataclass(frozen=True)
class PageFrame:
    """The page under a story, and the box that absolute places are measured from, in points from the page's corner.

    `left` is that box's left edge, `edge` its upper one or, where `from_bottom`, its lower one.
    """

    format: SectionFormat
    left: float
    edge: float
    from_bottom: bool = False
    running: bool = False
    """The story is a header or footer."""
    varies: bool = False
    """The text does not start at the same place on all pages; `left` and `edge` are those of the first."""


@dataclass(frozen=True)
class Flow:
    """A column that a story is set in.

    `width` is the column's in points, `section` the name of the section, `page_number_format` its format of page
    numbers (Word's name), `page` None where the column's place on its page is not known, as in cells. The other fields
    are the HTML elements of paragraphs: a note stands in the line that calls it, so its paragraphs cannot be HTML
    paragraphs.
    """

    width: float
    paragraph: str = "p"
    list: str = "ul"
    item: str = "li"
    section: str = ""
    page_number_format: str = "decimal"
    page: PageFrame | None = None
    around: PageFrame | None = None
    """The page under a column whose place is not known: what names the page itself is placed on it."""

    def narrowed(self, width: float) -> Flow:
        """A column of another width, somewhere in this one."""
        return replace(self, width=width, page=None, around=None)


def in_note(width: float) -> Flow:
    """The flow of a note."""
    return Flow(width, "span", "span", "span")
