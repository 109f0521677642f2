"""How wide the columns of a table are (ECMA-376-1 §17.4.16, §17.4.63, §17.4.71, §17.18.87)."""

from collections.abc import Iterator

from letters.typeset.document.resolved import ResolvedCell, ResolvedTable
from letters.typeset.document.table_formats import PreferredWidth

_TOLERANCE = 1.0
"""Points by which widths that Word has rounded may differ."""


def column_widths(table: ResolvedTable, available: float) -> tuple[float, ...] | None:
    """The widths in points of the grid's columns; `available` is the width of what the table stands in.

    The grid keeps the widths as Word last laid them out. They are made wider or narrower all together where the table
    asks for another width. None: nobody says how wide the columns are, their content decides.
    """
    count = max((cell.column + cell.columns for row in table.rows for cell in row.cells), default=0)
    widths = _said(table, count, available)
    if widths is None:
        return None
    asked, total = _points(table.width, available), sum(widths)
    if not asked or not total or _is_wider_by_its_margins(table, total, asked):
        return widths
    return tuple(width * asked / total for width in widths)


def _said(table: ResolvedTable, count: int, available: float) -> tuple[float, ...] | None:
    grid = table.grid[:count]
    whole = _points(table.width, available) or available
    wished = [_wish(table, column, whole) for column in range(count)]
    if len(grid) == count and all(grid) and not (_is_a_mere_sketch(grid) and all(wished)):
        return grid
    if len(grid) == count and all(grid):
        return tuple(wished)
    known = [wish or (grid[column] if column < len(grid) else 0.0) for column, wish in enumerate(wished)]
    if not any(known):
        return None
    left = max(whole - sum(known), 0.0) / max(sum(1 for width in known if not width), 1)
    return tuple(width or max(left, _TOLERANCE) for width in known)


def _is_a_mere_sketch(grid: tuple[float, ...]) -> bool:
    """Whether all columns are equal, as programs write them that leave widths to the cells; Word obeys the cells."""
    return len(grid) > 1 and max(grid) - min(grid) < _TOLERANCE


def _wish(table: ResolvedTable, column: int, whole: float) -> float:
    """What the cells of one column ask for, the widest of them; 0: nothing."""
    return max((_points(cell.width, whole) for cell in _cells_of(table, column)), default=0.0)


def _cells_of(table: ResolvedTable, column: int) -> Iterator[ResolvedCell]:
    for row in table.rows:
        yield from (cell for cell in row.cells if (cell.column, cell.columns) == (column, 1))


def _points(width: PreferredWidth, whole: float) -> float:
    """A width in points; 0: none is asked for."""
    return width.points or (width.share or 0.0) * whole


def _is_wider_by_its_margins(table: ResolvedTable, total: float, asked: float) -> bool:
    """Up to 2010, Word makes a table of the text's width wider by its margins, so that the texts are equally wide."""
    margins = table.margins.left + table.margins.right
    in_shares = table.width.points is None
    return in_shares and table.text_at_indent and abs(total - asked - margins) < _TOLERANCE
