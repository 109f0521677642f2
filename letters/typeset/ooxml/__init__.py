"""DOCX → document: one reader for each part; the only room that knows XML."""

from letters.typeset.ooxml.document import read_document

__all__ = ["read_document"]
