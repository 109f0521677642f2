"""Tables → HTML tables with columns of known widths.

Lines are CSS's collapsed borders: like Word's they are centred between columns, and each takes its width between rows.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from letters.typeset.document.formats import Alignment
from letters.typeset.document.resolved import ResolvedCell, ResolvedRow, ResolvedStory, ResolvedTable
from letters.typeset.document.table_formats import RowHeight, VerticalAlignment
from letters.typeset.html.background import background_declarations
from letters.typeset.html.borders import border_value, line_width
from letters.typeset.html.column_widths import column_widths
from letters.typeset.html.composition import Composition
from letters.typeset.html.css import points
from letters.typeset.html.floating_tables import FloatingTable, set_floating
from letters.typeset.html.flow import Flow
from letters.typeset.html.writer import Markup, element

WriteStory = Callable[[ResolvedStory, Composition, Flow], Markup]

_VERTICAL_ALIGNMENTS = {VerticalAlignment.MIDDLE: "middle", VerticalAlignment.BOTTOM: "bottom"}


@dataclass(frozen=True)
class _Writing:
    """The writing of one table: its columns' widths in points, and what writes the text of its cells.

    `by_content`: the columns become as wide as what stands in them; the widths are the most that they can have.
    """

    table: ResolvedTable
    widths: tuple[float, ...]
    by_content: bool
    composition: Composition
    flow: Flow
    write_story: WriteStory

    def name_of(self, declarations: dict[str, str]) -> str | None:
        """The class that holds these declarations; None for no declaration."""
        return self.composition.classes.name_of(declarations) if declarations else None


@dataclass(frozen=True)
class _Gap:
    """Grid columns that no cell of a row covers."""

    columns: int


def table_content(table: ResolvedTable, composition: Composition, flow: Flow, write_story: WriteStory) -> Markup:
    """A table; `write_story` writes what stands in a cell."""
    said = column_widths(table, flow.width)
    widths = _equal_widths(table, flow.width) if said is None else said
    writing = _Writing(table, widths, said is None, composition, flow, write_story)
    columns = [element("col", {"class": writing.name_of(_column_declarations(writing, width))}) for width in widths]
    rows = [_row(row, parts, number, writing) for number, (row, parts) in enumerate(_rows_in_parts(table, len(widths)))]
    groups = [element("colgroup", {}, columns)]
    if table.repeated_rows:
        groups.append(element("thead", {}, rows[: table.repeated_rows]))
    groups.append(element("tbody", {}, rows[table.repeated_rows :]))
    content = element("table", {"class": writing.name_of(_table_declarations(writing))}, groups)
    if table.floating is None:
        return content
    floating = FloatingTable(content, table, table.floating, sum(widths) + _left_line(table))
    return set_floating(floating, composition, flow)


def _equal_widths(table: ResolvedTable, available: float) -> tuple[float, ...]:
    count = max((cell.column + cell.columns for row in table.rows for cell in row.cells), default=0)
    return (available / max(count, 1),) * count


def _column_declarations(writing: _Writing, width: float) -> dict[str, str]:
    return {} if writing.by_content else {"width": points(width)}


def _table_declarations(writing: _Writing) -> dict[str, str]:
    table, width = writing.table, sum(writing.widths)
    size = {"table-layout": "auto", "max-width": points(width)} if writing.by_content else {"width": points(width)}
    left = _left_edge(table, width, writing.flow.width)
    declarations = size | {"margin": "0" if table.floating else f"{points(table.space_before)} 0 0 {points(left)}"}
    if table.right_to_left:
        declarations["direction"] = "rtl"
    if table.starts_page:
        declarations["break-before"] = "page"
    return declarations


def _left_edge(table: ResolvedTable, width: float, available: float) -> float:
    """Where the outer side of the table's left line stands; columns are counted from the middle of that line."""
    line = _left_line(table)
    if table.alignment is Alignment.CENTER:
        return (available - width - line) / 2
    indent = table.indent - (table.margins.left + line / 2 if table.text_at_indent else 0.0)
    if table.alignment is Alignment.END:
        return 0.0 if table.right_to_left else available - width - line
    return available - width - line - indent if table.right_to_left else indent


def _left_line(table: ResolvedTable) -> float:
    first = table.rows[0].cells[:1] if table.rows else ()
    return line_width(first[0].edges.left) if first else 0.0


def _rows_in_parts(table: ResolvedTable, columns: int) -> Iterator[tuple[ResolvedRow, list[ResolvedCell | _Gap]]]:
    """Each row with its cells and the gaps between them; columns that a cell from above covers are neither."""
    free_from = [0] * columns
    for number, row in enumerate(table.rows):
        parts: list[ResolvedCell | _Gap] = []
        column = 0
        for cell in row.cells:
            parts.extend(_gaps(free_from, number, column, cell.column))
            parts.append(cell)
            column = cell.column + cell.columns
            free_from[cell.column : column] = [number + cell.rows] * cell.columns
        parts.extend(_gaps(free_from, number, column, columns))
        yield row, parts


def _gaps(free_from: Sequence[int], row: int, start: int, end: int) -> Iterator[_Gap]:
    count = sum(1 for column in range(start, end) if free_from[column] <= row)
    if count:
        yield _Gap(count)


def _row(row: ResolvedRow, parts: Sequence[ResolvedCell | _Gap], number: int, writing: _Writing) -> Markup:
    declarations: dict[str, str] = {}
    if row.height is not None:
        declarations["height"] = points(row.height.points)
    if row.keep_together or (row.height is not None and row.height.exact):
        declarations["break-inside"] = "avoid"
    if row.keep_with_next:
        declarations["break-after"] = "avoid"
    if row.starts_page and number > 0:
        declarations["break-before"] = "page"
    tag = "th" if number < writing.table.repeated_rows else "td"
    cells = [_gap(part, tag) if isinstance(part, _Gap) else _cell(part, row.height, tag, writing) for part in parts]
    return element("tr", {"class": writing.name_of(declarations)}, cells)


def _gap(gap: _Gap, tag: str) -> Markup:
    return element(tag, {"colspan": _span(gap.columns)})


def _span(count: int) -> str | None:
    return str(count) if count > 1 else None


def _cell(cell: ResolvedCell, height: RowHeight | None, tag: str, writing: _Writing) -> Markup:
    width = sum(writing.widths[cell.column : cell.column + cell.columns])
    flow = writing.flow.narrowed(width - cell.margins.left - cell.margins.right)
    content = writing.write_story(cell.blocks, writing.composition, flow)
    if height is not None and height.exact and cell.rows == 1:
        content = element("div", {"class": writing.name_of(_clip(cell, height))}, [content])
    attributes = {
        "class": writing.name_of(_cell_declarations(cell)),
        "colspan": _span(cell.columns),
        "rowspan": _span(cell.rows),
        "scope": "col" if tag == "th" else None,
    }
    return element(tag, attributes, [content])


def _clip(cell: ResolvedCell, height: RowHeight) -> dict[str, str]:
    """What does not fit in a row of exact height is not seen."""
    lines = (line_width(cell.edges.top) + line_width(cell.edges.bottom)) / 2
    room = height.points - lines - cell.margins.top - cell.margins.bottom
    return {"max-height": points(max(room, 0.0)), "overflow": "hidden"}


def _cell_declarations(cell: ResolvedCell) -> dict[str, str]:
    """Half of each line stands in the cell; to the sides it stands in the margin, above and below beside it."""
    margins, edges = cell.margins, cell.edges
    padding = (
        margins.top,
        max(margins.right - line_width(edges.right) / 2, 0.0),
        margins.bottom,
        max(margins.left - line_width(edges.left) / 2, 0.0),
    )
    declarations = {"padding": " ".join(map(points, padding))}
    for side in ("top", "right", "bottom", "left"):
        line = getattr(edges, side)
        if line is not None:
            declarations[f"border-{side}"] = border_value(line)
    if cell.shading:
        declarations |= background_declarations(cell.shading)
    if cell.vertical_alignment in _VERTICAL_ALIGNMENTS:
        declarations["vertical-align"] = _VERTICAL_ALIGNMENTS[cell.vertical_alignment]
    return declarations
