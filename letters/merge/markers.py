"""Characters that carry through the merge what plain text cannot say: emphasis, links, breaks, braces that are text.

docxtpl handles a value as plain text. So a value's look travels inside the text, as characters of the private-use
plane 15 (validation lets none of them into data), and `letters.merge.finish` turns them into runs afterwards.
Line breaks, tabs and braces travel the same way, because docxtpl would otherwise interpret them on its own.
"""

import re
from collections.abc import Iterable
from urllib.parse import quote

from letters.campaign.models import Span

BOLD_ON, BOLD_OFF, ITALIC_ON, ITALIC_OFF, LINK_OFF = (
    "\U000f0001",
    "\U000f0002",
    "\U000f0003",
    "\U000f0004",
    "\U000f0005",
)
LINE_BREAK, TAB, OPEN_BRACE, CLOSE_BRACE = "\U000f0006", "\U000f0007", "\U000f0008", "\U000f0009"
OPTIONAL_PARAGRAPH = "\U000f000a"
"""Stands in a paragraph that goes when nothing else is left in it."""
OWN_ROW = "\U000f000b"
"""Stands behind a mark of a loop that is alone in its table row."""

_LINK_BASE = 0xF1000
"""An address is spelled out from here on, a character for each of its ASCII characters: no filter changes its case."""

_LOOP_BASE, _ITEM_BASE = 0xF2000, 0xF3000
"""The number of a loop is counted on from here, in the mark at which it begins and in those of its list's items."""

LIST_MARK = re.compile("[\U000f2000-\U000f3fff]")
MARKER = re.compile("[\U000f1000-\U000f107f]+|[\U000f0000-\U000ffffd]")
"""One marker; a link's whole address is one."""
PRIVATE = re.compile("[\U000f0000-\U000ffffd]")

_LITERAL = str.maketrans({"\n": LINE_BREAK, "\t": TAB, "{": OPEN_BRACE, "}": CLOSE_BRACE})
_BRACES = str.maketrans({"{": OPEN_BRACE, "}": CLOSE_BRACE})
_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\U000f0000-\U000ffffd]")


def marked_text(text: str) -> str:
    """A plain value as it goes through docxtpl.

    Raise ValueError at a character that Word's XML cannot hold (docxtpl would cut the letter there in silence) or that
    is one of the markers; the campaign's validation lets none through.
    """
    if found := _NOT_XML.search(text):
        raise ValueError(f"character U+{ord(found.group()):04X} cannot stand in a letter")
    return text.translate(_LITERAL)


def marked_spans(spans: Iterable[Span]) -> str:
    """A value of several looks as it goes through docxtpl."""
    return "".join(_marked_span(span) for span in spans)


def braces_as_text(text: str) -> str:
    """The template's own text, its braces out of docxtpl's sight."""
    return text.translate(_BRACES)


def with_braces(text: str) -> str:
    """Text that has been through docxtpl, with the braces that were kept from it."""
    return text.replace(OPEN_BRACE, "{").replace(CLOSE_BRACE, "}")


def link_address(marker: str) -> str | None:
    """The address that a marker spells, or None if it is another marker."""
    if ord(marker[0]) < _LINK_BASE:
        return None
    return "".join(chr(ord(character) - _LINK_BASE) for character in marker)


def loop_begins(number: int) -> str:
    """The mark of the place where a loop begins whose list counts anew; loops are numbered from 1 to 4095."""
    return chr(_LOOP_BASE + number)


def list_item(number: int) -> str:
    """The mark of a paragraph whose list counts anew with the loop of this number."""
    return chr(_ITEM_BASE + number)


def is_list_item(mark: str) -> bool:
    """Whether a list mark stands for an item, not for a loop's beginning."""
    return ord(mark[0]) >= _ITEM_BASE


def number_of_list_mark(mark: str) -> int:
    """The number of the loop of which a list mark tells."""
    return ord(mark[0]) - (_ITEM_BASE if is_list_item(mark) else _LOOP_BASE)


def _marked_span(span: Span) -> str:
    text = marked_text(span.text)
    if span.bold:
        text = f"{BOLD_ON}{text}{BOLD_OFF}"
    if span.italic:
        text = f"{ITALIC_ON}{text}{ITALIC_OFF}"
    if span.link:
        ascii_address = quote(span.link, safe="!#$%&'()*+,/:;=?@[]~")
        spelled = "".join(chr(_LINK_BASE + ord(character)) for character in ascii_address)
        text = f"{spelled}{text}{LINK_OFF}"
    return text
