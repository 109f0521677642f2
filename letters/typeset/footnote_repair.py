"""Three repairs of WeasyPrint 70 about footnotes.

A footnote must not leave its page to make room for a later paragraph's orphan line: `_linebox_layout` reports the
page's footnotes to the next page when a line overflows that could not have been broken before. Word never does that:
it moves the line. When the only note of a page has gone to the next one, with its line, the area at the foot of
the page must not keep its padding and margin: a paragraph that reached into them was moved as a whole. And
what a multiple of line spacing adds below the last note needs no room, as it needs none below the text.
"""

from typing import Any

from weasyprint.layout import LayoutContext
from weasyprint.layout.block import _linebox_layout
from weasyprint.layout.page import make_page

from letters.typeset.page_end import spare_room
from letters.typeset.repair import Repair

_FOOTNOTES_STAY = Repair(
    _linebox_layout,
    "report = not context.in_column and can_break_now and not could_break_before",
    "report = False",
)
_EMPTY_AREA_TAKES_NO_ROOM = Repair(
    LayoutContext._update_footnote_area,
    """        self.current_footnote_area.height = 0
        if not self.in_column:
            self.page_bottom -= self.current_footnote_area.margin_height()
        return False""",
    """        self.current_footnote_area.height = 0 if self.in_column else 'auto'
        return False""",
)


def _spare_room_of_notes(area: Any) -> float:
    return spare_room(area.children[-1]) if area.children else 0.0


_LAST_NOTE_FITS = Repair(
    LayoutContext._update_footnote_area,
    """        self.current_footnote_area.height = footnote_area.height
        if not self.in_column:
            self.page_bottom -= footnote_area.margin_height()
""",
    """        spare_room = spare_room_of_notes(footnote_area)
        self.current_footnote_area.height = footnote_area.height - spare_room
        if not self.in_column:
            self.page_bottom -= footnote_area.margin_height() - spare_room
""",
    {"spare_room_of_notes": _spare_room_of_notes},
)
_LAST_NOTE_HANGS_OVER = Repair(
    make_page,
    "footnote_area.translate(dy=-footnote_area.margin_height())",
    "footnote_area.translate(dy=spare_room_of_notes(footnote_area) - footnote_area.margin_height())",
    {"spare_room_of_notes": _spare_room_of_notes},
)
REPAIRS = (_FOOTNOTES_STAY, _EMPTY_AREA_TAKES_NO_ROOM, _LAST_NOTE_FITS, _LAST_NOTE_HANGS_OVER)
