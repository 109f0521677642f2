"""A repair of WeasyPrint 70: a footnote must not leave its page to make room for a later paragraph's orphan line.

`_linebox_layout` reports the page's footnotes to the next page when a line overflows that could not have been broken
before. Word never does that: it moves the line. The repair takes this one decision away.
"""

from weasyprint.layout.block import _linebox_layout

from letters.typeset.repair import Repair

FOOTNOTES_STAY = Repair(
    _linebox_layout,
    "report = not context.in_column and can_break_now and not could_break_before",
    "report = False",
)
