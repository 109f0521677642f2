"""Repairs of WeasyPrint 70 about spaces.

A text at whose end only spaces overflow the line was broken after its first word (`split_first_line` takes a text that
has to be broken for one that cannot be). And a text of mere spaces was not drawn, so that readers of the PDF had to
guess from the gap whether one word ends there; a tab between words can be narrow. Where a line ends between two spaces,
both are left out, at its end and at the start of the next one: the second one is a `NEXT_SPACE`, which CSS would keep.
And lines of justified text that end with a break are stretched as Word stretches them, where the paragraph names a side
for its last line: CSS sets all such lines as last ones.
"""

import re
from typing import Any

from weasyprint.draw.text import draw_first_line
from weasyprint.layout.inline import remove_last_whitespace, skip_first_whitespace, text_align
from weasyprint.text.line_break import split_first_line

from letters.typeset.repair import Repair
from letters.typeset.spaces import NEXT_SPACE

_FIRST_SPACES = re.compile(f"(?: |{NEXT_SPACE})*".encode())
_LAST_SPACES = re.compile(f"(?: |{NEXT_SPACE})+$")


def _length_of_first_spaces(text: bytes) -> int:
    found = _FIRST_SPACES.match(text)
    return found.end() if found else 0


def _without_last_spaces(text: str) -> str:
    return _LAST_SPACES.sub("", text)


def _is_stretched(line: Any) -> bool:
    """Whether a line ends with a break and stands in a paragraph whose lines are stretched then."""
    if line.style["text_align_last"] not in {"left", "right"}:
        return False
    box = line
    while getattr(box, "children", ()):
        box = box.children[-1]
    return str(box.element_tag).startswith("br")


_SPACES_OVERFLOW = Repair(
    split_first_line,
    "if resume_index is None and first_line_width <= max_width:",
    """if resume_index is None and (
            first_line_width <= max_width or text.endswith(' ')
            and (words := create_layout(text.rstrip(' '), style, context, None, justification_spacing))
            and line_size(words.get_first_line()[0], style)[0] <= max_width):""",
)
_SPACES_ARE_DRAWN = Repair(draw_first_line, "if not textbox.text.strip():", "if not textbox.text:")
_FIRST_SPACES_GO = Repair(
    skip_first_whitespace,
    """            text = text[index:]
            while text and text.startswith(b' '):
                index += 1
                text = text[1:]
""",
    """            index += length_of_first_spaces(text[index:])
""",
    {"length_of_first_spaces": _length_of_first_spaces},
)
_LAST_SPACES_GO = Repair(
    remove_last_whitespace,
    "new_text = box.text.rstrip(' ')",
    "new_text = without_last_spaces(box.text)",
    {"without_last_spaces": _without_last_spaces},
)
_BROKEN_LINES_ARE_STRETCHED = Repair(
    text_align,
    "    if last:\n",
    "    if last and not is_stretched(line):\n",
    {"is_stretched": _is_stretched},
)
REPAIRS = (
    _SPACES_OVERFLOW,
    _SPACES_ARE_DRAWN,
    _FIRST_SPACES_GO,
    _LAST_SPACES_GO,
    _BROKEN_LINES_ARE_STRETCHED,
)
