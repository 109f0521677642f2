"""Mends what was emptied by an `if` or a loop without a turn, or left without the paragraph that must come last.

Word calls a file damaged whose table has no row, or whose cell ends with anything but a paragraph (ECMA-376-1
§17.4.65); it gives headers, notes and text boxes a last paragraph as well.
"""

from letters.merge.wordml import CELL, PARAGRAPH, ROW, TABLE, TEXT_BOX, Element, new, remove, w

_SECTION = w("sectPr")
_HOLDERS = (CELL, TEXT_BOX, w("body"), w("hdr"), w("ftr"), w("footnote"), w("endnote"))


def mend_containers(root: Element) -> None:
    """Take tables without a row out of a part, and end each container with a paragraph."""
    for table in reversed(list(root.iter(TABLE))):
        if next(table.iter(ROW), None) is None:
            remove(table)
    for holder in root.iter(*_HOLDERS):
        if not _ends_with_paragraph(holder):
            _end_with_paragraph(holder)


def _ends_with_paragraph(holder: Element) -> bool:
    last = next((child for child in reversed(holder) if child.tag in {PARAGRAPH, TABLE}), None)
    return last is not None and last.tag == PARAGRAPH


def _end_with_paragraph(holder: Element) -> None:
    section = holder.find(_SECTION)
    if section is None:
        holder.append(new("p"))
    else:
        section.addprevious(new("p"))
