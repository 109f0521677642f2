"""Which lines of a table are seen, where neighbours ask for different ones (ECMA-376-1 §17.4.66)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from letters.typeset.document.formats import Border, Borders
from letters.typeset.document.resolved import CellEdges
from letters.typeset.resolve.table_grid import PlacedCell, PlacedRow
from letters.typeset.resolve.table_regions import RegionEdges

_STYLES_BY_NUMBER = (
    "single",
    "thick",
    "double",
    "dotted",
    "dashed",
    "dotDash",
    "dotDotDash",
    "triple",
    "thinThickSmallGap",
    "thickThinSmallGap",
    "thinThickThinSmallGap",
    "thinThickMediumGap",
    "thickThinMediumGap",
    "thinThickThinMediumGap",
    "thinThickLargeGap",
    "thickThinLargeGap",
    "thinThickThinLargeGap",
    "wave",
    "doubleWave",
    "dashSmallGap",
    "dashDotStroked",
    "threeDEmboss",
    "threeDEngrave",
    "outset",
    "inset",
)
"""Borders in the order of the numbers that the standard gives them, from 1."""
_LINES = {"double": 2, "doubleWave": 2, "triple": 3}


@dataclass(frozen=True)
class Claim:
    """A line that one side asks for at an edge. What is said about cells wins over what is said about the table."""

    line: Border
    about_cell: bool


@dataclass(frozen=True)
class CellClaims:
    """What one cell asks for at its four edges; None: it says nothing."""

    top: Claim | None
    left: Claim | None
    bottom: Claim | None
    right: Claim | None


@dataclass(frozen=True)
class BorderSource:
    """Borders said at one level, and which of the cell's edges are their outer ones."""

    borders: Borders | None
    edges: RegionEdges
    about_cell: bool


def cell_claims(direct: Borders | None, sources: Sequence[BorderSource]) -> CellClaims:
    """What a cell asks for: its direct borders, else the last source that speaks of an edge."""
    own = direct or Borders()
    return CellClaims(
        top=_claim(own.top, "top", "inside_horizontal", sources),
        left=_claim(own.left, "left", "inside_vertical", sources),
        bottom=_claim(own.bottom, "bottom", "inside_horizontal", sources),
        right=_claim(own.right, "right", "inside_vertical", sources),
    )


def _claim(own: Border | None, side: str, inside: str, sources: Sequence[BorderSource]) -> Claim | None:
    if own is not None:
        return Claim(own, about_cell=True)
    for source in reversed(sources):
        line: Border | None = getattr(source.borders, side if getattr(source.edges, side) else inside, None)
        if line is not None:
            return Claim(line, source.about_cell)
    return None


def stronger(first: Claim | None, second: Claim | None) -> Claim | None:
    """Which of two claims to one edge is seen; `first` stands above or left of the edge."""
    if first is None or not first.line.is_drawn:
        return second
    if second is None or not second.line.is_drawn:
        return first
    if first.about_cell != second.about_cell:
        return first if first.about_cell else second
    return second if _strength(second.line) > _strength(first.line) else first


def _strength(line: Border) -> tuple[float, ...]:
    """The standard compares weights, styles and colours, of which the darker wins; here also widths, before colours."""
    number = _STYLES_BY_NUMBER.index(line.style) + 1 if line.style in _STYLES_BY_NUMBER else 1
    lines = 2 + line.style.startswith("thinThickThin") if "Gap" in line.style else _LINES.get(line.style, 1)
    red, green, blue = bytes.fromhex(line.color or "000000")
    return (number * lines, -number, line.width, -(red + blue + 2 * green), -(blue + 2 * green), -green)


class BorderGrid:
    """The lines of a table by edge: horizontal ones above each row, vertical ones before each column."""

    def __init__(self, rows: Sequence[PlacedRow], claims: Mapping[tuple[int, int], CellClaims]) -> None:
        """`claims` are by row and column of each cell, also of those that go on with one above."""
        self._horizontal: dict[tuple[int, int], Claim | None] = {}
        self._vertical: dict[tuple[int, int], Claim | None] = {}
        goes_on_at = {(cell.row, cell.column) for row in rows for cell in row if cell.rows == 0}
        for row in rows:
            for cell in row:
                self._add(cell, claims[cell.row, cell.column], goes_on_at)

    def _add(self, cell: PlacedCell, claims: CellClaims, goes_on_at: set[tuple[int, int]]) -> None:
        """A cell's claims, but not those inside a merged cell."""
        if cell.rows:
            self._claim_row(cell.row, cell, claims.top, comes_second=True)
        if (cell.row + 1, cell.column) not in goes_on_at:
            self._claim_row(cell.row + 1, cell, claims.bottom, comes_second=False)
        left, right = (cell.row, cell.column), (cell.row, cell.column_after)
        self._vertical[left] = stronger(self._vertical.get(left), claims.left)
        self._vertical[right] = stronger(self._vertical.get(right), claims.right)

    def _claim_row(self, row: int, cell: PlacedCell, claim: Claim | None, comes_second: bool) -> None:
        for column in range(cell.column, cell.column_after):
            other = self._horizontal.get((row, column))
            self._horizontal[row, column] = stronger(other, claim) if comes_second else stronger(claim, other)

    def edges_of(self, cell: PlacedCell) -> CellEdges:
        """The lines around a cell. An edge along which lines change is left to the neighbours that it touches."""
        columns = range(cell.column, cell.column_after)
        rows = range(cell.row, cell.row + cell.rows)
        return CellEdges(
            top=_one_line(self._horizontal.get((cell.row, column)) for column in columns),
            left=_one_line(self._vertical.get((row, cell.column)) for row in rows),
            bottom=_one_line(self._horizontal.get((cell.row + cell.rows, column)) for column in columns),
            right=_one_line(self._vertical.get((row, cell.column_after)) for row in rows),
        )


def _one_line(claims: Iterable[Claim | None]) -> Border | None:
    lines = [claim.line if claim is not None and claim.line.is_drawn else None for claim in claims]
    return reduce(lambda line, other: line if line == other else None, lines)
