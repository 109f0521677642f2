"""Where an anchored drawing stands on its page (ECMA-376-1 §20.4.3.4, §20.4.3.5)."""

from dataclasses import dataclass

from letters.typeset.document.drawings import Anchor, AxisPosition, RelativeSize
from letters.typeset.document.nodes import SectionFormat

Span = tuple[float, float]
"""Where something starts and how long it is, in points from the page's left or upper edge."""

_PARTS_BEFORE = {"center": 0.5, "right": 1.0, "outside": 1.0, "bottom": 1.0}
"""How much of the free room lies before a drawing that is aligned so; none for the other alignments."""


@dataclass(frozen=True)
class Axis:
    """One direction of a page: its length, and the margins before and behind the text."""

    length: float
    before: float
    behind: float

    def span(self, name: str) -> Span | None:
        """The stretch that Word calls by that name; None for what only the layout knows, as a paragraph."""
        if name == "page":
            return 0.0, self.length
        if name in {"margin", "column", "text"}:
            return self.before, self.length - self.before - self.behind
        if name in {"leftMargin", "topMargin", "insideMargin"}:
            return 0.0, self.before
        if name in {"rightMargin", "bottomMargin", "outsideMargin"}:
            return self.length - self.behind, self.behind
        return None


def horizontal_axis(page: SectionFormat) -> Axis:
    """From left to right. Pages are taken to be right-hand ones where inside and outside differ."""
    return Axis(page.width, page.margin_left, page.margin_right)


def vertical_axis(page: SectionFormat, text_top: float | None = None) -> Axis:
    """From top to bottom; `text_top` is where the text starts, below a header that reaches into the margin."""
    return Axis(page.height, abs(page.margin_top) if text_top is None else text_top, abs(page.margin_bottom))


def place_in(span: Span, position: AxisPosition, size: float) -> float:
    """Where something of that size starts in the stretch that it is measured from."""
    start, length = span
    if position.alignment is not None:
        return start + (length - size) * _PARTS_BEFORE.get(position.alignment, 0.0)
    if position.share is not None:
        return start + length * position.share
    return start + position.offset


def relative_length(size: RelativeSize | None, axis: Axis, otherwise: float) -> float:
    """A size in points; one relative to what has no length stays as it was last."""
    span = axis.span(size.relative_to) if size is not None else None
    return otherwise if size is None or span is None else span[1] * size.share


def size_on_page(anchor: Anchor | None, width: float, height: float, page: SectionFormat | None) -> Span:
    """A drawing's width and height in points; those that are shares of the page, once the page is known."""
    if anchor is None or page is None:
        return width, height
    return (
        relative_length(anchor.width, horizontal_axis(page), width),
        relative_length(anchor.height, vertical_axis(page), height),
    )
