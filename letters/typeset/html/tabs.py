"""Tab characters → gaps and boxes of known width (ECMA-376-1 §17.3.1.37, §17.3.3.32).

CSS has no tab stops. But the widths of characters are known, so it is known where each tab character stands: the line
is followed as it will be broken, and a tab becomes the gap up to its stop, or a box that ends or is centred at it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from letters.typeset.document.drawings import Drawing
from letters.typeset.document.effective import EffectiveParagraphFormat, EffectiveRunFormat
from letters.typeset.document.formats import TabAlignment, TabStop
from letters.typeset.document.nodes import Break, PageField, Tab, Text
from letters.typeset.document.resolved import ResolvedContent
from letters.typeset.html.widths import width_of

PAGE_NUMBER_STAND_IN = "0"
"""A page number is taken to be one digit wide where its width matters."""
_ROUNDING = 0.05
_SLACK = 1.0
"""Points by which a box that ends at the right edge is taken to be narrower, so that rounding breaks no line."""


@dataclass(frozen=True)
class Piece:
    """Content of one look and link."""

    content: ResolvedContent
    format: EffectiveRunFormat
    link: str | None


@dataclass(frozen=True)
class TabGap:
    """Room of a width in points, filled with a leader or empty; `format` dresses the leader."""

    width: float
    leader: str
    format: EffectiveRunFormat


@dataclass(frozen=True)
class TabBox:
    """Pieces that stand against a stop, at the end of a box `width` points wide; a leader fills its beginning.

    `overhang` is how far the box reaches beyond the right edge of the text.
    """

    width: float
    pieces: tuple[Piece, ...]
    leader: TabGap | None
    overhang: float


Placed = Piece | TabGap | TabBox


@dataclass
class Pen:
    """Where the line is being written: points from the text's left edge; lines are broken at the right edge."""

    x: float
    line_start: float
    right: float
    word: float = field(default=0.0)
    """Width of the word being written, which moves to the next line as a whole."""

    def write(self, text: str, look: EffectiveRunFormat) -> None:
        """Follow text, breaking lines where a word does not fit."""
        for index, word in enumerate(text.split(" ")):
            if index > 0:
                self.x += width_of(" ", look)
                self.word = 0.0
            self.set(width_of(word, look))

    def set(self, width: float) -> None:
        """Follow something that is not broken: with the word that it is a part of it moves to the next line."""
        if self.x + width > self.right + _ROUNDING and self.x - self.word > self.line_start:
            self.x = self.line_start + self.word
        self.x += width
        self.word += width

    def new_line(self) -> None:
        """Go to the start of the next line."""
        self.x, self.word = self.line_start, 0.0

    def move_to(self, x: float) -> None:
        """Go on behind a gap or a box."""
        self.x, self.word = x, 0.0


def has_tabs(pieces: Sequence[Piece]) -> bool:
    """Whether there is anything to place."""
    return any(isinstance(piece.content, Tab) for piece in pieces)


def place_tabs(
    pieces: Sequence[Piece], look: EffectiveParagraphFormat, start: float, width: float, default_stop: float
) -> Iterator[Placed]:
    """Replace tab characters. `start` is where the first line's text starts, `width` the column's, both in points."""
    pen = Pen(x=start, line_start=look.indent_left, right=width - look.indent_right)
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        index += 1
        if not isinstance(piece.content, Tab):
            _follow(piece, pen)
            yield piece
            continue
        stop = next_stop(look, pen.x, default_stop)
        if stop.alignment is TabAlignment.LEFT:
            yield from _gap(stop, pen, piece)
            continue
        segment = _segment(pieces[index:])
        index += len(segment)
        yield _box(stop, segment, pen, piece)


def next_stop(look: EffectiveParagraphFormat, x: float, default_stop: float) -> TabStop:
    """The stop that a tab character at `x` goes to: one of the paragraph's, the hanging indent, or a default one."""
    own = [stop for stop in look.tabs if stop.alignment is not TabAlignment.BAR]
    if look.first_line < 0:
        own.append(TabStop(look.indent_left, TabAlignment.LEFT))
    ahead = [stop for stop in own if stop.position > x + _ROUNDING]
    if ahead:
        return min(ahead, key=lambda stop: stop.position)
    return TabStop((int((x + _ROUNDING) / default_stop) + 1) * default_stop, TabAlignment.LEFT)


def _follow(piece: Piece, pen: Pen) -> None:
    match piece.content:
        case Text(text):
            pen.write(text, piece.format)
        case PageField():
            pen.write(PAGE_NUMBER_STAND_IN, piece.format)
        case Break():
            pen.new_line()
        case Drawing(part, None):
            pen.set(part.width)


def _gap(stop: TabStop, pen: Pen, tab: Piece) -> Iterator[Placed]:
    """Room up to a left stop; a stop beyond the right edge breaks the line, as any word would."""
    if stop.position > pen.right and pen.x > pen.line_start:
        pen.new_line()
        return
    yield TabGap(stop.position - pen.x, stop.leader, tab.format)
    pen.move_to(stop.position)


def _segment(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """What a stop aligns: up to the next tab character or the line's end."""
    for index, piece in enumerate(pieces):
        if isinstance(piece.content, Tab | Break):
            return tuple(pieces[:index])
    return tuple(pieces)


def _box(stop: TabStop, segment: tuple[Piece, ...], pen: Pen, tab: Piece) -> TabBox:
    """Text that does not fit before its stop starts where the tab character stands (measured)."""
    written = sum(_piece_width(piece) for piece in segment)
    gap = max(stop.position - pen.x - _width_before_stop(stop, segment, written), 0.0)
    end = pen.x + gap + written
    leader = TabGap(gap, stop.leader, tab.format) if stop.leader else None
    box = TabBox(gap + written, segment, leader, overhang=max(end - pen.right + _SLACK, 0.0))
    pen.move_to(end)
    return box


def _width_before_stop(stop: TabStop, segment: tuple[Piece, ...], written: float) -> float:
    """How much of the segment stands left of the stop."""
    if stop.alignment is TabAlignment.RIGHT:
        return written
    if stop.alignment is TabAlignment.CENTER:
        return written / 2
    return _width_before_decimal_point(segment)


def _width_before_decimal_point(segment: tuple[Piece, ...]) -> float:
    width = 0.0
    for piece in segment:
        if isinstance(piece.content, Text):
            head, point, _ = piece.content.text.partition(".")
            if point:
                return width + width_of(head, piece.format)
        width += _piece_width(piece)
    return width


def _piece_width(piece: Piece) -> float:
    match piece.content:
        case Text(text):
            return width_of(text, piece.format)
        case PageField():
            return width_of(PAGE_NUMBER_STAND_IN, piece.format)
        case Drawing(part, None):
            return part.width
    return 0.0
