"""Marked copies: what varies in a finished letter shown by colour, underline and margin signs, drawn over its PDF.

The PDF is never set again: the marks are appended to its very bytes (an incremental update, ISO 32000-1 §7.5.6), so the
letter below them cannot differ from the one that goes out.
"""

from letters.proof.marked.copies import MarkedCopy, Unmarked, mark_letter
from letters.proof.marked.places import WRONG, Place, SignedLetter, SignedParagraph

__all__ = ["WRONG", "MarkedCopy", "Place", "SignedLetter", "SignedParagraph", "Unmarked", "mark_letter"]
