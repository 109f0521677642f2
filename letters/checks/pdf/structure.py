"""The tag tree of a PDF page (ISO 32000-1 §14.7)."""

import ctypes
from collections.abc import Iterator
from typing import Any

NOTES = "NonStruct"
"""How WeasyPrint tags the area of a page's notes; the text above stands in elements of its own."""


def tagged_contents(page: Any) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The marked contents that stand in the tag tree, in its order, by their ids: those of the text, of the notes."""
    from pypdfium2 import raw  # noqa: PLC0415 -- loads the library only when a PDF is read

    flow, notes = list[int](), list[int]()
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return (), ()
    try:
        for part in _parts_of_documents(tree, raw):
            (notes if _kind(part, raw) == NOTES else flow).extend(_contents_of(part, raw))
    finally:
        raw.FPDF_StructTree_Close(tree)
    return tuple(flow), tuple(notes)


def _parts_of_documents(tree: Any, raw: Any) -> Iterator[Any]:
    for index in range(raw.FPDF_StructTree_CountChildren(tree)):
        document = raw.FPDF_StructTree_GetChildAtIndex(tree, index)
        for part in range(raw.FPDF_StructElement_CountChildren(document)):
            child = raw.FPDF_StructElement_GetChildAtIndex(document, part)
            if child:
                yield child


def _contents_of(element: Any, raw: Any) -> Iterator[int]:
    """Below an element; a child is either an element or a marked content."""
    for index in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            yield from _contents_of(child, raw)
        elif (content := raw.FPDF_StructElement_GetChildMarkedContentID(element, index)) >= 0:
            yield content


def _kind(element: Any, raw: Any) -> str:
    length = raw.FPDF_StructElement_GetType(element, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDF_StructElement_GetType(element, buffer, length)
    return buffer.raw[: max(length - 2, 0)].decode("utf-16-le")
