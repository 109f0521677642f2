"""A repair of WeasyPrint 70 about lines that run from right to left.

The indent of a paragraph's first line did not move it: the width of the line, by which it is moved from the right edge
to its place, counts the indent.
"""

from weasyprint.layout.inline import get_next_linebox

from letters.typeset.repair import Repair

REPAIRS = (
    Repair(
        get_next_linebox,
        "        offset_x -= line.width\n",
        "        offset_x -= line.width + linebox.text_indent\n",
    ),
)
