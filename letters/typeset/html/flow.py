"""Where a story stands: in the text, in a note, in a cell, in a box."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Flow:
    """A column that a story is set in.

    `width` is the column's in points, `page_number_format` the section's (Word's name). The other fields are the HTML
    elements of paragraphs: a note stands in the line that calls it, so its paragraphs cannot be HTML paragraphs.
    """

    width: float
    paragraph: str = "p"
    list: str = "ul"
    item: str = "li"
    page_number_format: str = "decimal"

    def narrowed(self, width: float) -> Flow:
        """The same in a column of another width."""
        return replace(self, width=width)


def in_note(width: float) -> Flow:
    """The flow of a note."""
    return Flow(width, "span", "span", "span")
