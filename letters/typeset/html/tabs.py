"""Tab characters → gaps and boxes of known width (ECMA-376-1 §17.3.1.37, §17.3.3.32).

CSS has no tab stops. But the widths of characters are known, so it is known where each tab character stands: the line
is followed as it will be broken, and a tab becomes the gap up to its stop, or a box that ends or is centred at it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letters.typeset.document.drawings import Drawing
from letters.typeset.document.effective import EffectiveParagraphFormat, EffectiveRunFormat
from letters.typeset.document.formats import TabAlignment, TabStop
from letters.typeset.document.nodes import AlignmentTab, Break, BreakKind, NoteCall, Tab, Text
from letters.typeset.html.pen import ROUNDING, Pen, Piece, up_to_tab, width_of_first_word
from letters.typeset.html.tab_stops import TabStops, width_before_stop

_SLACK = 1.0
"""Points by which a box that ends at the right edge is taken to be narrower, so that rounding breaks no line."""


@dataclass(frozen=True)
class TabGap:
    """Room of a width in points, filled with a leader or empty; `format` dresses the leader."""

    width: float
    leader: str
    format: EffectiveRunFormat


@dataclass(frozen=True)
class TabBox:
    """A gap and pieces that stand together, `width` points wide in all.

    `overhang` is how far the box reaches beyond the right edge of the text.
    """

    gap: TabGap
    pieces: tuple[Piece, ...]
    width: float
    overhang: float


@dataclass(frozen=True)
class KernedBox:
    """Pieces and the gap behind them, `width` points wide in all, though kerned pieces are not as wide as is known."""

    pieces: tuple[Piece, ...]
    gap: TabGap
    width: float


Placed = Piece | TabGap | TabBox | KernedBox


def has_tabs(pieces: Sequence[Piece]) -> bool:
    """Whether there is anything to place."""
    return any(isinstance(piece.content, Tab | AlignmentTab) for piece in pieces)


def place_tabs(
    pieces: Sequence[Piece], look: EffectiveParagraphFormat, start: float, width: float, default_stop: float
) -> Iterator[Placed]:
    """Replace tab characters. `start` is where the first line's text starts, `width` the column's, both in points."""
    pen = Pen(x=start, line_start=look.indent_left, right=width - look.indent_right)
    stops = TabStops(look, width, default_stop)
    index = 0
    written: list[Piece] = []
    while index < len(pieces):
        piece = pieces[index]
        index += 1
        if not isinstance(piece.content, Tab | AlignmentTab):
            pen.follow(piece)
            written.append(piece)
            continue
        unbroken = tuple(written) if _is_kerned_line(written, pen, start) else ()
        segment = up_to_tab(pieces[index:])
        placed = list(_place(piece, segment, pen, stops))
        index += sum(len(each.pieces) for each in placed if isinstance(each, TabBox))
        yield from _joined(unbroken, placed) if unbroken else (*written, *placed)
        written, start = [], pen.x
    yield from written


def _is_kerned_line(pieces: Sequence[Piece], pen: Pen, start: float) -> bool:
    """Whether pieces stand on one line and some of their widths are not known exactly; notes float out of no box."""
    if not any(piece.format.kerning and isinstance(piece.content, Text) for piece in pieces):
        return False
    if any(isinstance(piece.content, Break | NoteCall | Drawing) for piece in pieces):
        return False
    return abs(start + sum(piece.width for piece in pieces) - pen.x) < ROUNDING


def _joined(pieces: tuple[Piece, ...], placed: Sequence[Placed]) -> Iterator[Placed]:
    """What stands in a tab character's place, with the pieces before it in one box if it is a mere gap."""
    first = placed[0] if placed else None
    if not isinstance(first, TabGap):
        yield from (*pieces, *placed)
        return
    yield KernedBox(pieces, first, sum(piece.width for piece in pieces) + first.width)
    yield from placed[1:]


def _place(tab: Piece, segment: tuple[Piece, ...], pen: Pen, stops: TabStops) -> Iterator[Placed]:
    """What stands in a tab character's place; a box takes the segment behind the character in."""
    stop = _stop(tab, pen, stops)
    if not _has_room(stop, segment, pen, stops):
        pen.new_line()
        yield Piece(Break(BreakKind.LINE), tab.format, tab.link)
        stop = _stop(tab, pen, stops)
    if stop.alignment is TabAlignment.LEFT and stop.position <= pen.right:
        yield TabGap(stop.position - pen.x, stop.leader, tab.format)
        pen.move_to(stop.position)
    elif stop.alignment is not TabAlignment.LEFT or stops.holds(stop):
        yield from _box(stop, segment, pen, tab)


def _stop(tab: Piece, pen: Pen, stops: TabStops) -> TabStop:
    """An alignment tab whose place the text has passed is a tab as any other."""
    own = stops.of_alignment_tab(tab.content) if isinstance(tab.content, AlignmentTab) else None
    return stops.after(pen.x) if own is None or own.position <= pen.x else own


def _has_room(stop: TabStop, segment: tuple[Piece, ...], pen: Pen, stops: TabStops) -> bool:
    """Whether the tab stays on the line: with the word behind it, it moves to the next one (measured)."""
    if pen.x <= pen.line_start or stop.alignment is not TabAlignment.LEFT:
        return True
    if stop.position > pen.right:
        return stops.holds(stop)
    return pen.fits(stop.position - pen.x + width_of_first_word(segment))


def _box(stop: TabStop, segment: tuple[Piece, ...], pen: Pen, tab: Piece) -> Iterator[Placed]:
    """Text that does not fit before its stop starts where the tab character stands, and is broken as any (measured)."""
    written = sum(piece.width for piece in segment)
    room = max(stop.position - pen.x - width_before_stop(stop, segment), 0.0)
    gap = TabGap(room, stop.leader, tab.format)
    end = pen.x + room + written
    if room == 0 and end > pen.right:
        yield gap
        return
    yield TabBox(gap, segment, room + written, overhang=max(end - pen.right + _SLACK, 0.0))
    pen.move_to(end)
