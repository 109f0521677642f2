"""Resolved document → HTML and CSS that WeasyPrint lays out as Word would."""

from letters.typeset.html.document import write_document

__all__ = ["write_document"]
