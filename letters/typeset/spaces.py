"""Spaces that CSS would fold, as what is written and what is printed agree to mark them.

Both hold a no-break space and a mark that allows a break; the mark takes no room and is not in the PDF.
"""

NEXT_SPACE = "\u00a0\u200b"
"""A space behind a space; it is left out where the layout ends a line."""
FIRST_SPACE = "\u200b\u00a0"
"""A space at the start of a paragraph or behind a break: it stays."""
