"""Two repairs of WeasyPrint 70 about spaces.

A text at whose end only spaces overflow the line was broken after its first word (`split_first_line` takes a text that
has to be broken for one that cannot be). And a text of mere spaces was not drawn, so that readers of the PDF had to
guess from the gap whether one word ends there; a tab between words can be narrow.
"""

import inspect
from functools import cache
from types import FunctionType

from weasyprint.draw.text import draw_first_line
from weasyprint.text.line_break import split_first_line

_FITS = "if resume_index is None and first_line_width <= max_width:"
_FITS_BUT_FOR_SPACES = """if resume_index is None and (
            first_line_width <= max_width or text.endswith(' ')
            and (words := create_layout(text.rstrip(' '), style, context, None, justification_spacing))
            and line_size(words.get_first_line()[0], style)[0] <= max_width):"""
_IS_SEEN = "if not textbox.text.strip():"
_IS_THERE = "if not textbox.text:"


@cache
def repair_spaces() -> bool:
    """Apply the repairs to this process; False where WeasyPrint's source is another one."""
    return _replaced(split_first_line, _FITS, _FITS_BUT_FOR_SPACES) and _replaced(draw_first_line, _IS_SEEN, _IS_THERE)


def _replaced(function: FunctionType, passage: str, replacement: str) -> bool:
    """Whether a passage of a function could be replaced; others may have imported the function: it stays the same."""
    source = inspect.getsource(function)
    if source.count(passage) != 1:
        return False
    code = compile(source.replace(passage, replacement), inspect.getfile(function), "exec")
    names: dict[str, FunctionType] = {}
    exec(code, function.__globals__, names)  # noqa: S102 -- WeasyPrint's own source
    function.__code__ = names[function.__name__].__code__
    return True
