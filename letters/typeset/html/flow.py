"""Where a story stands: in the text, in a note, in a cell, in a box."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Flow:
    """A column that a story is set in.

    `width` is the column's in points. `note_number` is what the mark at a note's head
    shows. The other fields are the HTML elements of paragraphs: a note stands in the line that calls it, so its
    paragraphs cannot be HTML paragraphs.
    """

    width: float
    paragraph: str = "p"
    list: str = "ul"
    item: str = "li"
    note_number: str | None = None


def in_note(width: float, number: str) -> Flow:
    """The flow of a note."""
    return Flow(width, "span", "span", "span", number)
