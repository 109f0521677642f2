"""Two repairs of WeasyPrint 70 about footnotes.

A footnote must not leave its page to make room for a later paragraph's orphan line: `_linebox_layout` reports the
page's footnotes to the next page when a line overflows that could not have been broken before. Word never does that:
it moves the line. And when the only note of a page has gone to the next one, with its line, the area at the foot of
the page must not keep its padding and margin: a paragraph that reached into them was moved as a whole.
"""

from weasyprint.layout import LayoutContext
from weasyprint.layout.block import _linebox_layout

from letters.typeset.repair import Repair

FOOTNOTES_STAY = Repair(
    _linebox_layout,
    "report = not context.in_column and can_break_now and not could_break_before",
    "report = False",
)
EMPTY_AREA_TAKES_NO_ROOM = Repair(
    LayoutContext._update_footnote_area,
    """        self.current_footnote_area.height = 0
        if not self.in_column:
            self.page_bottom -= self.current_footnote_area.margin_height()
        return False""",
    """        self.current_footnote_area.height = 0 if self.in_column else 'auto'
        return False""",
)
