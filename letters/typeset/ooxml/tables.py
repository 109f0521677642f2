"""`w:tbl` → Table (ECMA-376-1 §17.4)."""

from collections.abc import Callable, Iterator

from letters.typeset.document.nodes import Block, Table, TableCell, TableRow
from letters.typeset.document.table_formats import TableFormat
from letters.typeset.ooxml.alternatives import chosen_content
from letters.typeset.ooxml.context import ReadingPlace
from letters.typeset.ooxml.names import qualified, short
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.runs import IGNORED_BESIDE_RUNS
from letters.typeset.ooxml.table_format import (
    cell_features_not_set,
    read_cell_format,
    read_row_format,
    read_table_format,
    table_features_not_set,
)
from letters.typeset.ooxml.values import attribute, child, twips_measure, value_of

ReadBlocks = Callable[[Element, ReadingPlace], Iterator[Block]]

_WRAPPERS = {"w:sdtContent", "w:customXml", "w:ins", "w:moveTo"}
_IGNORED = IGNORED_BESIDE_RUNS | {"w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:tblPrEx", "w:sdtEndPr"}


def read_table(element: Element, place: ReadingPlace, read_blocks: ReadBlocks) -> Table:
    """One `w:tbl`; `read_blocks` reads what stands in a cell."""
    properties = child(element, "w:tblPr")
    here = place.words_of_next_paragraph
    rows = tuple(_read_row(each, place, read_blocks) for each in _parts(element, "w:tr", place) if not _deleted(each))
    for feature in table_features_not_set(properties):
        place.not_set(feature)
    return Table(
        format=read_table_format(properties),
        style_id=value_of(properties, "w:tblStyle"),
        grid=_read_grid(child(element, "w:tblGrid")),
        rows=rows,
        place=here,
    )


def _read_grid(element: Element | None) -> tuple[float, ...]:
    columns = [] if element is None else element.findall(qualified("w:gridCol"))
    return tuple(twips_measure(attribute(each, "w:w")) or 0.0 for each in columns)


def _deleted(row: Element) -> bool:
    """Whether a tracked change took the row away."""
    return child(child(row, "w:trPr"), "w:del") is not None


def _read_row(element: Element, place: ReadingPlace, read_blocks: ReadBlocks) -> TableRow:
    exceptions = child(element, "w:tblPrEx")
    return TableRow(
        format=read_row_format(child(element, "w:trPr")),
        exceptions=TableFormat() if exceptions is None else read_table_format(exceptions),
        cells=tuple(_read_cell(each, place, read_blocks) for each in _parts(element, "w:tc", place)),
    )


def _read_cell(element: Element, place: ReadingPlace, read_blocks: ReadBlocks) -> TableCell:
    properties = child(element, "w:tcPr")
    blocks = tuple(read_blocks(element, place))
    for feature in cell_features_not_set(properties):
        place.not_set(feature)
    return TableCell(read_cell_format(properties), blocks)


def _parts(parent: Element, name: str, place: ReadingPlace) -> Iterator[Element]:
    """The rows of a table or the cells of a row; content controls and the like may stand around them."""
    for element in parent:
        tag = short(element.tag)
        if tag == name:
            yield element
        elif tag == "w:sdt":
            content = child(element, "w:sdtContent")
            yield from () if content is None else _parts(content, name, place)
        elif tag in _WRAPPERS:
            yield from _parts(element, name, place)
        elif tag == "mc:AlternateContent":
            yield from (each for each in chosen_content(element) if short(each.tag) == name)
        elif tag not in _IGNORED:
            place.not_set(f"{tag} in a table")
