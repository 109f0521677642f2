"""Which stop a tab character goes to (ECMA-376-1 §17.3.1.37, §17.3.3.23, §17.15.1.25)."""

from collections.abc import Sequence
from dataclasses import dataclass

from letters.typeset.document.effective import EffectiveParagraphFormat
from letters.typeset.document.formats import TabAlignment, TabStop
from letters.typeset.document.nodes import AlignmentTab, Text
from letters.typeset.html.pen import ROUNDING, Piece
from letters.typeset.html.widths import width_of

_DECIMAL_POINT = {"en", "zh", "ja", "ko", "he", "th", "hi", "ms", "ga", "cy", "mt"}
"""Languages that write a point before the decimals; the others write a comma."""


@dataclass(frozen=True)
class TabStops:
    """The stops of one paragraph in a column `width` points wide; default stops follow behind its own."""

    look: EffectiveParagraphFormat
    width: float
    default_distance: float

    def after(self, x: float) -> TabStop:
        """The stop that a tab character at `x` goes to: the paragraph's own, its hanging indent, or a default one."""
        ahead = [stop for stop in self._own() if stop.position > x + ROUNDING]
        if ahead:
            return min(ahead, key=lambda stop: stop.position)
        distance = self.default_distance
        return TabStop((int((x + ROUNDING) / distance) + 1) * distance, TabAlignment.LEFT)

    def _own(self) -> list[TabStop]:
        own = [stop for stop in self.look.tabs if stop.alignment is not TabAlignment.BAR]
        if self.look.first_line < 0:
            own.append(TabStop(self.look.indent_left, TabAlignment.LEFT))
        return own

    def holds(self, stop: TabStop) -> bool:
        """Whether the stop is the paragraph's own and lies in the column, perhaps beyond the right indent."""
        return stop in self.look.tabs and stop.position <= self.width + ROUNDING

    def of_alignment_tab(self, tab: AlignmentTab) -> TabStop:
        """The stop that an alignment tab brings."""
        start, end = 0.0, self.width
        if tab.between_indents:
            start, end = self.look.indent_left, self.width - self.look.indent_right
        position = {TabAlignment.CENTER: (start + end) / 2, TabAlignment.RIGHT: end}.get(tab.alignment, start)
        return TabStop(position, tab.alignment, tab.leader)


def width_before_stop(stop: TabStop, segment: Sequence[Piece]) -> float:
    """How many points of what a stop aligns stand left of it."""
    written = sum(piece.width for piece in segment)
    if stop.alignment is TabAlignment.DECIMAL:
        return _width_before_decimals(segment)
    return written * {TabAlignment.RIGHT: 1.0, TabAlignment.CENTER: 0.5}.get(stop.alignment, 0.0)


def _width_before_decimals(segment: Sequence[Piece]) -> float:
    width = 0.0
    for piece in segment:
        if isinstance(piece.content, Text):
            head, point, _ = piece.content.text.partition(_decimal_sign(piece))
            if point:
                return width + width_of(head, piece.format)
        width += piece.width
    return width


def _decimal_sign(piece: Piece) -> str:
    language = (piece.format.language or "en").partition("-")[0].lower()
    return "." if language in _DECIMAL_POINT else ","
