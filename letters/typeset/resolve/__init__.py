"""Document → resolved document: the cascade folded, list labels counted, the space between paragraphs decided."""

from letters.typeset.resolve.document import resolve_document

__all__ = ["resolve_document"]
