"""What LibreOffice prints of a Word file and Word does not show: no words that ours could lose.

docs/differences-from-libreoffice.md says why Word does not show them. Nothing of the code under test is used here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from letters.package import Package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ERROR = "Error: Reference source not found"
"""Printed by LibreOffice for each reference whose bookmark is gone."""
_REFERENCE = re.compile(rb"(?:>|w:instr=\")\s*REF\s+([\w.-]+)")
_BOOKMARK_WITH_TEXT = re.compile(rb"<w:bookmarkStart [^>]*w:name=\"([^\"]+)\"[^>]*>(?!\s*<w:bookmarkEnd )")


def unseen_texts(package: Package) -> tuple[str, ...]:
    """Each text once for each time that LibreOffice prints it; they are in no order."""
    parts = [data for member, data in package.parts.items() if member.endswith(".xml")]
    texts = (text for part in parts for find in (deleted_texts, texts_that_are_set) for text in find(part))
    errors = (_ERROR for part in parts for _bookmark in references_to_nothing(part))
    return tuple(text for text in (*texts, *errors) if text.strip())


def references_to_nothing(xml: bytes) -> list[bytes]:
    """The bookmark of each cross-reference whose bookmark is gone or holds no text."""
    there = set(_BOOKMARK_WITH_TEXT.findall(xml))
    return [bookmark for bookmark in _REFERENCE.findall(xml) if bookmark not in there]


def deleted_texts(xml: bytes) -> Iterator[str]:
    """The text of each tracked deletion."""
    for change in _elements(xml, "del", "moveFrom"):
        yield "".join(text.text or "" for text in change.iter(f"{W}delText", f"{W}t"))


@dataclass
class _Field:
    instruction: str = ""
    in_result: bool = False
    result: str = ""


def texts_that_are_set(xml: bytes) -> Iterator[str]:
    """The stored result of each SET field, which gives a name to a text for other places."""
    fields: list[_Field] = []
    for element in _elements(xml, "fldChar", "instrText", "t"):
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            fields.append(_Field())
        elif kind == "separate" and fields:
            fields[-1].in_result = True
        elif kind == "end" and fields:
            closed = fields.pop()
            if closed.instruction.split()[:1] == ["SET"]:
                yield closed.result
        elif fields and fields[-1].in_result:
            fields[-1].result += (element.text or "") if element.tag == f"{W}t" else ""
        elif fields:
            fields[-1].instruction += element.text or ""


def _elements(xml: bytes, *names: str) -> Iterator[etree._Element]:
    """What is broken in a part's XML is passed over: the tool itself refuses such a file."""
    root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, recover=True))
    if root is not None:
        yield from root.iter(*(W + name for name in names))
