"""Where each cell of a table stands on its grid of columns (ECMA-376-1 §17.4.14, §17.4.17, §17.4.84)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from letters.typeset.document.nodes import Table, TableCell, TableRow
from letters.typeset.document.table_formats import Merge


@dataclass(frozen=True)
class PlacedCell:
    """A cell on the grid. It covers `columns` grid columns from `column` on, and `rows` rows.

    0 rows: it goes on with a merged cell that starts above.
    """

    cell: TableCell
    row: int
    column: int
    columns: int
    rows: int
    first_in_row: bool
    last_in_row: bool

    @property
    def column_after(self) -> int:
        """The grid column behind the cell."""
        return self.column + self.columns


PlacedRow = tuple[PlacedCell, ...]


def place_cells(table: Table) -> tuple[PlacedRow, ...]:
    """All cells on the grid, row by row."""
    rows = [_place_row(row, number) for number, row in enumerate(table.rows)]
    return tuple(
        _with_row_spans(row, rows[number + 1 :], _cells_above(rows, number)) for number, row in enumerate(rows)
    )


def _place_row(row: TableRow, number: int) -> PlacedRow:
    column = row.format.columns_before or 0
    placed: list[PlacedCell] = []
    for cell in row.cells:
        span = max(cell.format.column_span or 1, 1)
        if cell.format.horizontal_merge is Merge.CONTINUE and placed:
            placed[-1] = replace(placed[-1], columns=placed[-1].columns + span)
        else:
            placed.append(PlacedCell(cell, number, column, span, 1, first_in_row=not placed, last_in_row=False))
        column += span
    if placed:
        placed[-1] = replace(placed[-1], last_in_row=True)
    return tuple(placed)


def _cells_above(rows: list[PlacedRow], number: int) -> PlacedRow:
    return rows[number - 1] if number > 0 else ()


def _with_row_spans(row: PlacedRow, below: list[PlacedRow], above: PlacedRow) -> PlacedRow:
    return tuple(
        replace(each, rows=0 if _goes_on(each, above) else 1 + sum(1 for _ in _rows_merged(each, below)))
        for each in row
    )


def _goes_on(cell: PlacedCell, above: PlacedRow) -> bool:
    """Whether the cell belongs to one above; one that has nothing to go on with stands for itself."""
    return cell.cell.format.vertical_merge is Merge.CONTINUE and any(_can_merge(cell, other) for other in above)


def _rows_merged(cell: PlacedCell, below: list[PlacedRow]) -> Iterator[PlacedCell]:
    """The cells below that go on with this one."""
    for row in below:
        other = next((each for each in row if _same_columns(each, cell)), None)
        if cell.cell.format.vertical_merge is None or other is None or not _continues(other):
            return
        yield other


def _can_merge(cell: PlacedCell, above: PlacedCell) -> bool:
    return _same_columns(cell, above) and above.cell.format.vertical_merge is not None


def _continues(cell: PlacedCell) -> bool:
    return cell.cell.format.vertical_merge is Merge.CONTINUE


def _same_columns(cell: PlacedCell, other: PlacedCell) -> bool:
    return (cell.column, cell.columns) == (other.column, other.columns)
