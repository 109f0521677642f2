"""Resolved document → HTML and CSS that WeasyPrint lays out as Word would."""

from letters.typeset.html.document import WrittenDocument, write_document

__all__ = ["WrittenDocument", "write_document"]
