"""How wide the columns of a table are (ECMA-376-1 §17.18.87)."""

from letters.typeset.document.resolved import ResolvedTable


def column_widths(table: ResolvedTable, available: float) -> tuple[float, ...]:
    """The widths in points of the grid's columns; `available` is the width of what the table stands in."""
    columns = max((cell.column + cell.columns for row in table.rows for cell in row.cells), default=0)
    return table.grid[:columns] + (36.0,) * (columns - len(table.grid))
