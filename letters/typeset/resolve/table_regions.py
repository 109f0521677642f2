"""Which parts of a table style dress a cell: header row, last column, bands, corners (ECMA-376-1 §17.7.6)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from letters.typeset.document.table_formats import TableLook, TableRegion
from letters.typeset.resolve.table_grid import PlacedCell

WORD_DEFAULT_LOOK = TableLook(
    first_row=True, last_row=False, first_column=True, last_column=False, row_bands=True, column_bands=False
)
"""What Word gives a new table, and what holds where the document is silent."""

_CORNERS: Mapping[TableRegion, tuple[TableRegion, TableRegion]] = {
    TableRegion.TOP_RIGHT: (TableRegion.FIRST_ROW, TableRegion.LAST_COLUMN),
    TableRegion.TOP_LEFT: (TableRegion.FIRST_ROW, TableRegion.FIRST_COLUMN),
    TableRegion.BOTTOM_RIGHT: (TableRegion.LAST_ROW, TableRegion.LAST_COLUMN),
    TableRegion.BOTTOM_LEFT: (TableRegion.LAST_ROW, TableRegion.FIRST_COLUMN),
}


@dataclass(frozen=True)
class RegionEdges:
    """Which edges of a cell are edges of the region that it stands in; the others are inside it."""

    top: bool
    left: bool
    bottom: bool
    right: bool


@dataclass(frozen=True)
class TableShape:
    """How a table is parted: its size, its header rows, the look that it asks for, and how broad its bands are."""

    rows: int
    columns: int
    header_rows: int
    look: TableLook
    row_band_size: int
    column_band_size: int

    def regions_of(self, cell: PlacedCell) -> Mapping[TableRegion, RegionEdges]:
        """The regions that a cell stands in, in the order in which they are applied, and where in them it stands."""
        found = dict(self._found(cell))
        for corner, (row, column) in _CORNERS.items():
            if row in found and column in found:
                found[corner] = RegionEdges(top=True, left=True, bottom=True, right=True)
        return {region: found[region] for region in TableRegion if region in found}

    def _found(self, cell: PlacedCell) -> Iterator[tuple[TableRegion, RegionEdges]]:
        top, bottom = cell.row == 0, cell.row == self.rows - 1
        left, right = cell.first_in_row, cell.last_in_row
        yield TableRegion.WHOLE, RegionEdges(top, left, bottom, right)
        yield from self._row_region(cell, left, right)
        yield from self._column_region(cell, top, bottom)

    def _row_region(self, cell: PlacedCell, left: bool, right: bool) -> Iterator[tuple[TableRegion, RegionEdges]]:
        """Header rows that are repeated are dressed like the first row (§17.18.89)."""
        first = self.header_rows if self.look.first_row else 0
        last = self.rows - 1 if self.look.last_row else self.rows
        if cell.row < first:
            yield TableRegion.FIRST_ROW, RegionEdges(cell.row == 0, left, cell.row == first - 1, right)
        elif cell.row == last:
            yield TableRegion.LAST_ROW, RegionEdges(True, left, True, right)
        elif self.look.row_bands:
            band, step = divmod(cell.row - first, self.row_band_size)
            is_end = step == self.row_band_size - 1 or cell.row == last - 1
            region = TableRegion.EVEN_ROW_BAND if band % 2 else TableRegion.ODD_ROW_BAND
            yield region, RegionEdges(step == 0, left, is_end, right)

    def _column_region(self, cell: PlacedCell, top: bool, bottom: bool) -> Iterator[tuple[TableRegion, RegionEdges]]:
        first = 1 if self.look.first_column else 0
        if cell.first_in_row and self.look.first_column:
            yield TableRegion.FIRST_COLUMN, RegionEdges(top, True, bottom, True)
        elif cell.last_in_row and self.look.last_column:
            yield TableRegion.LAST_COLUMN, RegionEdges(top, True, bottom, True)
        elif self.look.column_bands:
            band, step = divmod(max(cell.column - first, 0), self.column_band_size)
            is_end = step == self.column_band_size - 1 or cell.last_in_row
            region = TableRegion.EVEN_COLUMN_BAND if band % 2 else TableRegion.ODD_COLUMN_BAND
            yield region, RegionEdges(top, step == 0, bottom, is_end)
