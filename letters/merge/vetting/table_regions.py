"""Which conditional formats of a table style hold for a cell: header row, bands, corners (ECMA-376-1 §17.7.6)."""

from collections.abc import Iterator
from itertools import product
from types import MappingProxyType

from letters.merge.wordml import CELL, ROW, TABLE, VAL, Element, says_yes, w

WHOLE = "wholeTable"
_LOOK_BITS = MappingProxyType(
    {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200, "noVBand": 0x400}
)
_WORD_DEFAULT = 0x4A0
"""What holds where a table is silent: first row and column, bands of rows."""
_CORNERS = MappingProxyType(
    {
        ("firstRow", "lastCol"): "neCell",
        ("firstRow", "firstCol"): "nwCell",
        ("lastRow", "lastCol"): "seCell",
        ("lastRow", "firstCol"): "swCell",
    }
)


def regions_in(table: Element) -> dict[Element, tuple[str, ...]]:
    """The names of the regions that each cell of a table stands in, the one that holds over all others first."""
    look = _look(table)
    rows = [each for each in table.iter(ROW) if next(each.iterancestors(TABLE)) is table]
    found = {}
    for index, row in enumerate(rows):
        by_row = list(_row_regions(index, len(rows), look))
        cells = [each for each in row.iter(CELL) if next(each.iterancestors(ROW)) is row]
        for position, cell in enumerate(cells):
            by_column = list(_column_regions(position, len(cells), look))
            corners = [_CORNERS[key] for key in product(by_row, by_column) if key in _CORNERS]
            # Office applies columns before rows, so rows hold over them ([MS-OI29500] §2.1.251)
            found[cell] = (*corners, *by_row, *by_column, WHOLE)
    return found


def _row_regions(index: int, count: int, look: frozenset[str]) -> Iterator[str]:
    first = 1 if "firstRow" in look else 0
    if index < first:
        yield "firstRow"
    elif index == count - 1 and "lastRow" in look:
        yield "lastRow"
    elif "noHBand" not in look:
        yield "band2Horz" if (index - first) % 2 else "band1Horz"


def _column_regions(index: int, count: int, look: frozenset[str]) -> Iterator[str]:
    first = 1 if "firstColumn" in look else 0
    if index < first:
        yield "firstCol"
    elif index == count - 1 and "lastColumn" in look:
        yield "lastCol"
    elif "noVBand" not in look:
        yield "band2Vert" if (index - first) % 2 else "band1Vert"


def _look(table: Element) -> frozenset[str]:
    """What the table asks of its style, in attributes of their own or, in older files, as bits (§17.4.55)."""
    said = table.find(f"{w('tblPr')}/{w('tblLook')}")
    if said is None:
        return frozenset(name for name, bit in _LOOK_BITS.items() if _WORD_DEFAULT & bit)
    try:
        bits = int(said.get(VAL) or "0", 16)
    except ValueError:
        bits = 0
    return frozenset(
        name
        for name, bit in _LOOK_BITS.items()
        if (says_yes(said, name) if said.get(w(name)) is not None else bits & bit)
    )
