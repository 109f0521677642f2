"""Two repairs of WeasyPrint 70 about spaces.

A text at whose end only spaces overflow the line was broken after its first word (`split_first_line` takes a text that
has to be broken for one that cannot be). And a text of mere spaces was not drawn, so that readers of the PDF had to
guess from the gap whether one word ends there; a tab between words can be narrow.
"""

from weasyprint.draw.text import draw_first_line
from weasyprint.text.line_break import split_first_line

from letters.typeset.repair import Repair

_SPACES_OVERFLOW = Repair(
    split_first_line,
    "if resume_index is None and first_line_width <= max_width:",
    """if resume_index is None and (
            first_line_width <= max_width or text.endswith(' ')
            and (words := create_layout(text.rstrip(' '), style, context, None, justification_spacing))
            and line_size(words.get_first_line()[0], style)[0] <= max_width):""",
)
_SPACES_ARE_DRAWN = Repair(draw_first_line, "if not textbox.text.strip():", "if not textbox.text:")
REPAIRS = (_SPACES_OVERFLOW, _SPACES_ARE_DRAWN)
