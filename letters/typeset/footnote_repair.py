"""A repair of WeasyPrint 70: a footnote must not leave its page to make room for a later paragraph's orphan line.

`_linebox_layout` reports the page's footnotes to the next page when a line overflows that could not have been broken
before. Word never does that: it moves the line. The repair takes this one decision away, after checking that the source
is the one that it was made for.
"""

import inspect
import textwrap
from functools import cache

from weasyprint.layout import block

_DECISION = "report = not context.in_column and can_break_now and not could_break_before"


@cache
def repair_footnotes() -> bool:
    """Apply the repair to this process; False where WeasyPrint's source is another one."""
    source = inspect.getsource(block._linebox_layout)
    if source.count(_DECISION) != 1:
        return False
    repaired = textwrap.dedent(source).replace(_DECISION, "report = False")
    exec(compile(repaired, inspect.getfile(block), "exec"), block.__dict__)  # noqa: S102 -- WeasyPrint's own source
    return True
