"""Fields: what Word computes (ECMA-376-1 §17.16). Most are shown as the result that is stored beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from letters.typeset.document.nodes import PageField, PageFieldKind, RunContent, Text
from letters.typeset.ooxml.names import qualified
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.values import attribute, child, integer, value_of

_NUMBER_FORMATS = {
    "arabic": "decimal",
    "roman": "lowerRoman",
    "ROMAN": "upperRoman",
    "Roman": "upperRoman",
    "alphabetic": "lowerLetter",
    "ALPHABETIC": "upperLetter",
}
_SILENT = {"SET", "ASK", "XE", "TC", "TA", "RD"}
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*(?:"([^"]*)"|([^\s\\]\S*))', re.IGNORECASE)
_NUMBER_FORMAT_SWITCH = re.compile(r"\\\*\s*(\w+)")


@dataclass
class OpenField:
    """A field between its begin and end marks; a field may hold others."""

    form_data: Element | None
    instruction: str = ""
    in_result: bool = False


@dataclass
class FieldStack:
    """The fields that are open at a place of the text. They may reach over several paragraphs of one story."""

    open: list[OpenField] = field(default_factory=list)

    @property
    def shows_text(self) -> bool:
        """Whether text at this place is seen: not in instructions, nor in stored page numbers, which are set anew."""
        return all(each.in_result and _shows_stored_result(each.instruction) for each in self.open)

    @property
    def link(self) -> str | None:
        """The target of the innermost hyperlink field that is showing its result."""
        targets = (hyperlink_target(each.instruction) for each in reversed(self.open) if each.in_result)
        return next((target for target in targets if target is not None), None)

    def add_instruction(self, text: str) -> None:
        """Instruction text may come in several pieces."""
        if self.open and not self.open[-1].in_result:
            self.open[-1].instruction += text

    def mark(self, element: Element) -> Iterator[RunContent]:
        """Take a `w:fldChar`; yield what the field shows in place of a stored result."""
        kind = attribute(element, "w:fldCharType")
        if kind == "begin":
            self.open.append(OpenField(child(element, "w:ffData")))
        elif kind == "separate" and self.open:
            self.open[-1].in_result = True
        elif kind == "end" and self.open:
            closed = self.open.pop()
            if self.shows_text:
                yield from _computed(closed)


def _computed(closed: OpenField) -> Iterator[RunContent]:
    number = page_field(closed.instruction)
    if number is not None:
        yield number
    elif not closed.in_result and (chosen := _chosen_text(closed.form_data)):
        yield Text(chosen)


def _shows_stored_result(instruction: str) -> bool:
    return page_field(instruction) is None and not shows_nothing(instruction)


def shows_nothing(instruction: str) -> bool:
    """Whether a field only sets or marks something: Word never shows what is stored as its result (§17.16.5)."""
    return not _SILENT.isdisjoint(word.upper() for word in instruction.split()[:1])


def page_field(instruction: str) -> PageField | None:
    """The field as a page number, or None for any other field."""
    words = instruction.split()
    if not words or words[0].upper() not in set(PageFieldKind):
        return None
    formats = (_NUMBER_FORMATS.get(name) for name in _NUMBER_FORMAT_SWITCH.findall(instruction))
    return PageField(PageFieldKind(words[0].upper()), next((each for each in formats if each), None))


def hyperlink_target(instruction: str) -> str | None:
    """The address of a HYPERLINK field, or None for other fields and for links inside the document."""
    match = _HYPERLINK.match(instruction)
    return (match[1] or match[2]) if match else None


def _chosen_text(form_data: Element | None) -> str:
    """What a legacy drop-down shows: it has no result run, its entries stand in the form data (§17.16.9)."""
    drop_down = child(form_data, "w:ddList")
    if drop_down is None:
        return ""
    entries = [attribute(entry, "w:val") or "" for entry in drop_down.findall(qualified("w:listEntry"))]
    chosen = integer(value_of(drop_down, "w:result") or value_of(drop_down, "w:default")) or 0
    return entries[chosen] if 0 <= chosen < len(entries) else ""
