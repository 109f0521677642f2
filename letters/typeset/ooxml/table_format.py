"""`w:tblPr`, `w:trPr`, `w:tcPr` → formats of tables, rows and cells (ECMA-376-1 §17.4)."""

from collections.abc import Iterator

from letters.typeset.document.formats import Alignment, CellMargins
from letters.typeset.document.table_formats import (
    CellFormat,
    FloatingPosition,
    Merge,
    PreferredWidth,
    RowFormat,
    RowHeight,
    TableFormat,
    TableLook,
    VerticalAlignment,
)
from letters.typeset.ooxml.borders import read_borders
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.run_format import read_shading
from letters.typeset.ooxml.values import attribute, child, flag, integer, on_off, twips_measure, value_of

_ALIGNMENTS = {
    "left": Alignment.START,
    "start": Alignment.START,
    "center": Alignment.CENTER,
    "right": Alignment.END,
    "end": Alignment.END,
}
_FIFTIETHS_OF_A_PERCENT = 5000
_LOOK_BITS = {
    "first_row": ("w:firstRow", 0x20),
    "last_row": ("w:lastRow", 0x40),
    "first_column": ("w:firstColumn", 0x80),
    "last_column": ("w:lastColumn", 0x100),
    "no_row_bands": ("w:noHBand", 0x200),
    "no_column_bands": ("w:noVBand", 0x400),
}

_UPRIGHT = {"lrTb", "lrTbV", "tb", "tbV"}
"""The directions of text that leave its lines level (§17.18.93, and their names in ISO 29500 Strict)."""


def read_table_format(properties: Element | None) -> TableFormat:
    """What a `w:tblPr` or `w:tblPrEx` says; an absent one says nothing."""
    if properties is None or len(properties) == 0:
        return TableFormat()
    layout = attribute(child(properties, "w:tblLayout"), "w:type")
    indent = _read_width(child(properties, "w:tblInd"))
    return TableFormat(
        width=_read_width(child(properties, "w:tblW")),
        alignment=_ALIGNMENTS.get(value_of(properties, "w:jc") or ""),
        indent=indent.points if indent else None,
        fixed_layout=None if layout is None else layout == "fixed",
        cell_margins=_read_margins(child(properties, "w:tblCellMar")),
        borders=read_borders(child(properties, "w:tblBorders")),
        shading=read_shading(child(properties, "w:shd")),
        row_band_size=integer(value_of(properties, "w:tblStyleRowBandSize")),
        column_band_size=integer(value_of(properties, "w:tblStyleColBandSize")),
        look=_read_look(child(properties, "w:tblLook")),
        right_to_left=on_off(properties, "w:bidiVisual"),
        floating=_read_position(child(properties, "w:tblpPr")),
    )


def read_row_format(properties: Element | None) -> RowFormat:
    """What a `w:trPr` says; an absent one says nothing."""
    if properties is None or len(properties) == 0:
        return RowFormat()
    return RowFormat(
        height=_read_height(child(properties, "w:trHeight")),
        keep_together=on_off(properties, "w:cantSplit"),
        repeated=on_off(properties, "w:tblHeader"),
        columns_before=integer(value_of(properties, "w:gridBefore")),
        hidden=on_off(properties, "w:hidden"),
    )


def read_cell_format(properties: Element | None) -> CellFormat:
    """What a `w:tcPr` says; an absent one says nothing."""
    if properties is None or len(properties) == 0:
        return CellFormat()
    alignment = value_of(properties, "w:vAlign")
    return CellFormat(
        width=_read_width(child(properties, "w:tcW")),
        column_span=integer(value_of(properties, "w:gridSpan")),
        vertical_merge=_read_merge(child(properties, "w:vMerge")),
        horizontal_merge=_read_merge(child(properties, "w:hMerge")),
        margins=_read_margins(child(properties, "w:tcMar")),
        borders=read_borders(child(properties, "w:tcBorders")),
        shading=read_shading(child(properties, "w:shd")),
        vertical_alignment=VerticalAlignment(alignment) if alignment in set(VerticalAlignment) else None,
    )


def table_features_not_set(properties: Element | None) -> Iterator[str]:
    """What a `w:tblPr` asks for and does not get, in words for people."""
    spacing = _read_width(child(properties, "w:tblCellSpacing"))
    if spacing is not None and spacing.points:
        yield "space between the cells of a table"


def cell_features_not_set(properties: Element | None) -> Iterator[str]:
    """What a `w:tcPr` asks for and does not get, in words for people."""
    borders = child(properties, "w:tcBorders")
    if _has_line(borders, "w:tl2br") or _has_line(borders, "w:tr2bl"):
        yield "diagonal lines in a table cell"
    if (value_of(properties, "w:textDirection") or "lrTb") not in _UPRIGHT:
        yield "text that runs upwards or downwards in a table cell"
    if on_off(properties, "w:tcFitText"):
        yield "text stretched to the width of its table cell"


def _read_width(element: Element | None) -> PreferredWidth | None:
    """Twips, fiftieths of a percent, or a number with a percent sign; "auto" and "nil" wish for nothing (§17.18.90)."""
    if element is None:
        return None
    kind, text = attribute(element, "w:type") or "dxa", attribute(element, "w:w") or ""
    if text.endswith("%"):
        return PreferredWidth(share=(integer(text[:-1]) or 0) / 100)
    if kind == "pct":
        return PreferredWidth(share=(integer(text) or 0) / _FIFTIETHS_OF_A_PERCENT)
    return PreferredWidth(points=twips_measure(text)) if kind == "dxa" else PreferredWidth()


def _read_margins(element: Element | None) -> CellMargins | None:
    if element is None:
        return None
    sides = {
        "top": child(element, "w:top"),
        "left": _either(element, "w:left", "w:start"),
        "bottom": child(element, "w:bottom"),
        "right": _either(element, "w:right", "w:end"),
    }
    widths = {side: _read_width(each) for side, each in sides.items()}
    return CellMargins(**{side: width.points if width else None for side, width in widths.items()})


def _either(element: Element, name: str, other: str) -> Element | None:
    found = child(element, name)
    return child(element, other) if found is None else found


def _read_height(element: Element | None) -> RowHeight | None:
    """Without a rule the height is a minimum, as Word sets it."""
    points = twips_measure(attribute(element, "w:val"))
    return None if points is None else RowHeight(points, exact=attribute(element, "w:hRule") == "exact")


def _read_merge(element: Element | None) -> Merge | None:
    """Without a value the cell goes on with the merged one (§17.4.84)."""
    if element is None:
        return None
    return Merge.RESTART if attribute(element, "w:val") == Merge.RESTART else Merge.CONTINUE


def _has_line(borders: Element | None, name: str) -> bool:
    return (value_of(borders, name) or "nil") not in {"nil", "none"}


def _read_look(element: Element | None) -> TableLook | None:
    """Older files say it in the bits of a hexadecimal number, newer ones in attributes of their own (§17.4.55)."""
    if element is None:
        return None
    try:
        bits = int(attribute(element, "w:val") or "0", 16)
    except ValueError:
        bits = 0
    said = {name: flag(element, switch) for name, (switch, _bit) in _LOOK_BITS.items()}
    holds = {
        name: bool(bits & bit) if said[name] is None else bool(said[name]) for name, (_, bit) in _LOOK_BITS.items()
    }
    return TableLook(
        first_row=holds["first_row"],
        last_row=holds["last_row"],
        first_column=holds["first_column"],
        last_column=holds["last_column"],
        row_bands=not holds["no_row_bands"],
        column_bands=not holds["no_column_bands"],
    )


def _read_position(element: Element | None) -> FloatingPosition | None:
    if element is None:
        return None
    return FloatingPosition(
        horizontal_anchor=attribute(element, "w:horzAnchor") or "text",
        vertical_anchor=attribute(element, "w:vertAnchor") or "margin",
        x=twips_measure(attribute(element, "w:tblpX")) or 0.0,
        y=twips_measure(attribute(element, "w:tblpY")) or 0.0,
        x_alignment=attribute(element, "w:tblpXSpec"),
        y_alignment=attribute(element, "w:tblpYSpec"),
        room=CellMargins(
            top=twips_measure(attribute(element, "w:topFromText")),
            left=twips_measure(attribute(element, "w:leftFromText")),
            bottom=twips_measure(attribute(element, "w:bottomFromText")),
            right=twips_measure(attribute(element, "w:rightFromText")),
        ),
    )
