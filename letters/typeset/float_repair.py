"""A repair of WeasyPrint 70: beside a float, a line is first tried as high as its text, not as its block.

`get_next_linebox` looks for floats beside a line of the height that the block's own `line-height` gives, lays the line
out, and looks again; a line that has become higher and meets a float then is put below it instead of being made
shorter. Here blocks have no `line-height` (rule L1), so that every line would become higher. The repair takes the
height of the text that the line starts with.
"""

from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.inline import get_next_linebox
from weasyprint.text.line_break import strut

from letters.typeset.repair import Repair


def height_of_start(box: Any, skip_stack: dict[int, Any] | None) -> float:
    """The line height in pixels of the text that a line starts with; `skip_stack` leads to where it starts."""
    first, inside = next(iter(skip_stack.items())) if skip_stack else (0, None)
    for index, child in enumerate(getattr(box, "children", ())[first:], start=first):
        if isinstance(child, boxes.InlineBox) and (child.children or index == first):
            return height_of_start(child, inside if index == first else None)
        if isinstance(child, boxes.TextBox):
            return float(strut(child.style)[0])
    return float(strut(box.style)[0])


REPAIRS = (
    Repair(
        get_next_linebox,
        "linebox.height, _ = strut(linebox.style)",
        "linebox.height = height_of_start(linebox, skip_stack)",
        {"height_of_start": height_of_start},
    ),
)
