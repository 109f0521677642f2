"""What Word says about tables, rows and cells, directly or in a table style; None: not said. Lengths are in points."""

from dataclasses import dataclass
from enum import StrEnum

from letters.typeset.document.formats import Alignment, Borders, CellMargins, ParagraphFormat, RunFormat, overlay


@dataclass(frozen=True)
class PreferredWidth:
    """A width as wished for (§17.18.90): in points, or as a share of what is around; both None: as the content asks."""

    points: float | None = None
    share: float | None = None


@dataclass(frozen=True)
class TableLook:
    """Which regions of a table its style dresses (§17.4.55)."""

    first_row: bool
    last_row: bool
    first_column: bool
    last_column: bool
    row_bands: bool
    column_bands: bool


@dataclass(frozen=True)
class FloatingPosition:
    """A table that text flows around (§17.4.57). Anchors are Word's names: "text", "margin", "page". Where
    none is said it is "text" across the page and "margin" down it (measured).

    `x` and `y` are distances from the anchor; `x_alignment` and `y_alignment` ("left", "center", "bottom" …) replace
    them where they are said. The other fields are the room that text keeps.
    """

    horizontal_anchor: str
    vertical_anchor: str
    x: float
    y: float
    x_alignment: str | None
    y_alignment: str | None
    room: CellMargins


@dataclass(frozen=True)
class TableFormat:
    """The look of a table as said at one level. `indent` is from the margin to its left edge, or to its text."""

    width: PreferredWidth | None = None
    alignment: Alignment | None = None
    indent: float | None = None
    fixed_layout: bool | None = None
    """Columns keep their widths whatever stands in them."""
    cell_margins: CellMargins | None = None
    borders: Borders | None = None
    shading: str | None = None
    row_band_size: int | None = None
    column_band_size: int | None = None
    look: TableLook | None = None
    right_to_left: bool | None = None
    floating: FloatingPosition | None = None


@dataclass(frozen=True)
class RowHeight:
    """A row's height: exactly, or else at least (§17.4.80)."""

    points: float
    exact: bool


@dataclass(frozen=True)
class RowFormat:
    """The look of a row as said at one level. `columns_before` are grid columns left empty."""

    height: RowHeight | None = None
    keep_together: bool | None = None
    repeated: bool | None = None
    """The row stands at the head of each page that the table reaches."""
    columns_before: int | None = None
    hidden: bool | None = None


class Merge(StrEnum):
    """A cell's part in a merged one: it starts it or goes on with it (§17.18.57)."""

    RESTART = "restart"
    CONTINUE = "continue"


class VerticalAlignment(StrEnum):
    """Where a cell's text stands if there is room (§17.18.101)."""

    TOP = "top"
    MIDDLE = "center"
    BOTTOM = "bottom"


@dataclass(frozen=True)
class CellFormat:
    """The look of a cell as said at one level."""

    width: PreferredWidth | None = None
    column_span: int | None = None
    vertical_merge: Merge | None = None
    horizontal_merge: Merge | None = None
    margins: CellMargins | None = None
    borders: Borders | None = None
    shading: str | None = None
    vertical_alignment: VerticalAlignment | None = None


class TableRegion(StrEnum):
    """A part of a table that its style may dress in its own way (§17.18.89); in the order in which Office applies them.

    Office applies bands of rows before bands of columns, and columns before rows ([MS-OI29500] §2.1.251); the standard
    has them the other way round (§17.7.6.6).
    """

    WHOLE = "wholeTable"
    ODD_ROW_BAND = "band1Horz"
    EVEN_ROW_BAND = "band2Horz"
    ODD_COLUMN_BAND = "band1Vert"
    EVEN_COLUMN_BAND = "band2Vert"
    FIRST_COLUMN = "firstCol"
    LAST_COLUMN = "lastCol"
    FIRST_ROW = "firstRow"
    LAST_ROW = "lastRow"
    TOP_RIGHT = "neCell"
    TOP_LEFT = "nwCell"
    BOTTOM_RIGHT = "seCell"
    BOTTOM_LEFT = "swCell"


@dataclass(frozen=True)
class RegionFormat:
    """All that a table style says about one region."""

    run: RunFormat
    paragraph: ParagraphFormat
    table: TableFormat
    row: RowFormat
    cell: CellFormat


SILENT_REGION = RegionFormat(RunFormat(), ParagraphFormat(), TableFormat(), RowFormat(), CellFormat())


def overlay_region(lower: RegionFormat, upper: RegionFormat) -> RegionFormat:
    """What a table style says about a region, over what the style that it is based on says."""
    return RegionFormat(
        run=overlay(lower.run, upper.run),
        paragraph=overlay(lower.paragraph, upper.paragraph),
        table=overlay(lower.table, upper.table),
        row=overlay(lower.row, upper.row),
        cell=overlay(lower.cell, upper.cell),
    )
