"""A table resolved: its style's parts folded for each cell, cells on the grid, lines decided (ECMA-376-1 §17.4)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import takewhile

from letters.typeset.document.effective import EffectiveMargins
from letters.typeset.document.formats import Alignment, CellMargins, ParagraphFormat, RunFormat, overlay
from letters.typeset.document.nodes import Settings, Story, Table, TableRow
from letters.typeset.document.resolved import (
    CellEdges,
    ResolvedBlock,
    ResolvedCell,
    ResolvedParagraph,
    ResolvedRow,
    ResolvedStory,
    ResolvedTable,
)
from letters.typeset.document.table_formats import (
    SILENT_REGION,
    CellFormat,
    PreferredWidth,
    RegionFormat,
    RowFormat,
    TableFormat,
    TableRegion,
    VerticalAlignment,
)
from letters.typeset.resolve.cascade import TableText
from letters.typeset.resolve.table_borders import BorderGrid, BorderSource, CellClaims, cell_claims
from letters.typeset.resolve.table_grid import PlacedCell, PlacedRow, place_cells
from letters.typeset.resolve.table_regions import WORD_DEFAULT_LOOK, TableShape

WORD_CELL_MARGINS = CellMargins(top=0.0, left=5.4, bottom=0.0, right=5.4)
AS_CONTENT_ASKS = PreferredWidth()

EdgesOfRow = Mapping[int, CellEdges]
"""The lines around the cells of a row, by the column where each starts."""
StyleRegions = Mapping[TableRegion, RegionFormat]
ResolveStory = Callable[[Story, TableText], ResolvedStory]


@dataclass(frozen=True)
class _Plan:
    """A table while it is resolved: `format` is the whole table's, `style` what its style says region by region."""

    table: Table
    format: TableFormat
    style: StyleRegions
    shape: TableShape
    rows: tuple[PlacedRow, ...]


class TableResolver:
    """Resolves the tables of one document; `resolve_story` resolves what stands in a cell."""

    def __init__(
        self, style_of: Callable[[str | None], StyleRegions], settings: Settings, resolve_story: ResolveStory
    ) -> None:
        self._style_of = style_of
        self._settings = settings
        self._resolve_story = resolve_story
        self._texts: dict[tuple[str | None, tuple[TableRegion, ...]], TableText] = {}

    def resolve(self, table: Table, nested: bool) -> ResolvedTable:
        """The table; `nested`: it stands in a cell of another one. The space above it is the story's to decide."""
        plan = self._plan(table)
        rows = tuple(self._resolve_row(plan, number, edges) for number, edges in enumerate(_edges(plan)))
        look = plan.format
        return ResolvedTable(
            rows=rows,
            grid=table.grid,
            repeated_rows=_repeated_rows(plan, rows),
            width=look.width or AS_CONTENT_ASKS,
            alignment=look.alignment or Alignment.START,
            indent=look.indent or 0.0,
            text_at_indent=self._settings.text_at_table_indent and not nested,
            margins=_margins(look.cell_margins),
            fixed_layout=bool(look.fixed_layout),
            right_to_left=bool(look.right_to_left),
            floating=look.floating,
            space_before=0.0,
            starts_page=bool(rows) and rows[0].starts_page,
            starts_story=False,
            place=table.place,
        )

    def _plan(self, table: Table) -> _Plan:
        style = self._style_of(table.style_id)
        look = overlay(style.get(TableRegion.WHOLE, SILENT_REGION).table, table.format)
        visible = replace(table, rows=tuple(row for row in table.rows if not row.format.hidden))
        rows = place_cells(visible)
        shape = TableShape(
            rows=len(rows),
            columns=max((cell.column_after for row in rows for cell in row), default=0),
            header_rows=max(_header_rows(visible), 1),
            look=look.look or WORD_DEFAULT_LOOK,
            row_band_size=max(look.row_band_size or 1, 1),
            column_band_size=max(look.column_band_size or 1, 1),
        )
        return _Plan(visible, look, style, shape, rows)

    def _resolve_row(self, plan: _Plan, number: int, edges: EdgesOfRow) -> ResolvedRow:
        row = plan.table.rows[number]
        look = reduce(overlay, (each.row for each in _regions_of_row(plan, number)), RowFormat())
        look = overlay(look, row.format)
        cells = tuple(self._resolve_cell(plan, row, cell, edges) for cell in plan.rows[number] if cell.rows)
        first = next(iter(cells[0].blocks), None) if cells else None
        return ResolvedRow(
            cells=tuple(replace(cell, blocks=_without_page_breaks(cell.blocks)) for cell in cells),
            height=look.height,
            keep_together=bool(look.keep_together),
            keep_with_next=isinstance(first, ResolvedParagraph) and first.format.keep_next,
            starts_page=_starts_page(first),
        )

    def _resolve_cell(self, plan: _Plan, row: TableRow, cell: PlacedCell, edges: EdgesOfRow) -> ResolvedCell:
        regions = tuple(plan.shape.regions_of(cell))
        look = reduce(overlay, (plan.style[each].cell for each in regions if each in plan.style), CellFormat())
        look = overlay(look, cell.cell.format)
        table = overlay(plan.format, row.exceptions)
        blocks = _without_mark_of_cell(self._resolve_story(cell.cell.blocks, self._text(plan, regions)))
        shading = table.shading if look.shading in {None, "auto"} else look.shading
        return ResolvedCell(
            column=cell.column,
            columns=cell.columns,
            rows=cell.rows,
            blocks=blocks,
            width=look.width or AS_CONTENT_ASKS,
            margins=_with_space_after(_margins(table.cell_margins, look.margins), blocks),
            edges=edges[cell.column],
            shading=None if shading in {None, "auto"} else f"#{shading}",
            vertical_alignment=look.vertical_alignment or VerticalAlignment.TOP,
        )

    def _text(self, plan: _Plan, regions: tuple[TableRegion, ...]) -> TableText:
        key = (plan.table.style_id, regions)
        if key not in self._texts:
            formats = [plan.style[each] for each in regions if each in plan.style]
            self._texts[key] = TableText(
                reduce(overlay, (each.paragraph for each in formats), ParagraphFormat()),
                reduce(overlay, (each.run for each in formats), RunFormat()),
            )
        return self._texts[key]


def _regions_of_row(plan: _Plan, number: int) -> Iterable[RegionFormat]:
    cells = plan.rows[number]
    regions = plan.shape.regions_of(cells[0]) if cells else {}
    return (plan.style[each] for each in regions if each in plan.style)


def _edges(plan: _Plan) -> Iterable[EdgesOfRow]:
    """The lines around the cells of each row, by the column where the cell starts."""
    claims = {(cell.row, cell.column): _claims(plan, cell) for row in plan.rows for cell in row}
    grid = BorderGrid(plan.rows, claims)
    return ({cell.column: grid.edges_of(cell) for cell in row if cell.rows} for row in plan.rows)


def _claims(plan: _Plan, cell: PlacedCell) -> CellClaims:
    exceptions = plan.table.rows[cell.row].exceptions
    regions = plan.shape.regions_of(cell)
    whole = overlay(plan.format, exceptions).borders
    sources = [BorderSource(whole, regions[TableRegion.WHOLE], about_cell=False)]
    for region, edges in regions.items():
        said = plan.style.get(region, SILENT_REGION)
        if region is not TableRegion.WHOLE:
            sources.append(BorderSource(said.table.borders, edges, about_cell=True))
        sources.append(BorderSource(said.cell.borders, edges, about_cell=True))
    return cell_claims(cell.cell.format.borders, sources)


def _header_rows(table: Table) -> int:
    """Only rows at the head of the table are repeated (§17.4.49)."""
    return sum(1 for _ in takewhile(lambda row: row.format.repeated, table.rows))


def _repeated_rows(plan: _Plan, rows: Sequence[ResolvedRow]) -> int:
    """Header rows, unless a merged cell reaches out of them or they are the whole table."""
    count = _header_rows(plan.table)
    reaches_out = any(number + cell.rows > count for number, row in enumerate(rows[:count]) for cell in row.cells)
    return 0 if reaches_out or count == len(rows) else count


def _margins(*levels: CellMargins | None) -> EffectiveMargins:
    said = reduce(overlay, (level for level in levels if level is not None), WORD_CELL_MARGINS)
    return EffectiveMargins(said.top or 0.0, said.left or 0.0, said.bottom or 0.0, said.right or 0.0)


def _with_space_after(margins: EffectiveMargins, blocks: ResolvedStory) -> EffectiveMargins:
    """The space below a cell's last paragraph counts in full, as nothing follows that could share it."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, ResolvedParagraph):
        return margins
    return replace(margins, bottom=margins.bottom + last.format.space_after)


def _without_mark_of_cell(blocks: ResolvedStory) -> ResolvedStory:
    """A cell must end with a paragraph; an empty one behind a table takes no room (measured)."""
    last = blocks[-1] if len(blocks) > 1 and isinstance(blocks[-2], ResolvedTable) else None
    is_mark = isinstance(last, ResolvedParagraph) and not last.runs and last.label is None
    return blocks[:-1] if is_mark else blocks


def _starts_page(first: ResolvedBlock | None) -> bool:
    return isinstance(first, ResolvedParagraph) and first.format.page_break_before


def _without_page_breaks(blocks: ResolvedStory) -> ResolvedStory:
    """No page can start inside a cell; it is the row that starts one."""
    return tuple(
        replace(block, format=replace(block.format, page_break_before=False))
        if isinstance(block, ResolvedParagraph) and block.format.page_break_before
        else block
        for block in blocks
    )
