"""Complex fields: their code is never seen, their result is (ECMA-376-1 §17.16.18)."""

from collections.abc import Iterator
from dataclasses import dataclass

from letters.checks.word.names import Element, q, value

_COUNTING = {"PAGE", "NUMPAGES", "SECTIONPAGES"}
_SETTING_OR_MARKING = {"SET", "ASK", "XE", "TC", "TA", "RD"}


def shows_nothing(code: str) -> bool:
    """Whether a field's result is not seen either: the field gives a bookmark its text, or marks an entry."""
    return not _SETTING_OR_MARKING.isdisjoint(word.upper() for word in code.split()[:1])


@dataclass
class _Field:
    """A field while it is read."""

    begin: Element
    code: str = ""
    in_result: bool = False

    @property
    def word(self) -> str:
        words = self.code.split()
        return words[0].upper() if words else ""

    @property
    def hides(self) -> bool:
        """Whether what stands here now is not seen: code, or a stored number that the layout counts anew."""
        return not self.in_result or self.word in _COUNTING or shows_nothing(self.code)


class FieldStack:
    """The fields that are open where the reader is; fields stand inside each other."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    @property
    def shows_text(self) -> bool:
        """Whether text that stands here is seen."""
        return not any(each.hides for each in self._open)

    def add_code(self, code: str) -> None:
        """Text of a field's code."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].code += code

    def mark(self, character: Element) -> Iterator[str]:
        """A field character; yields what a field shows that stores no result: a count's code, a chosen entry."""
        kind = character.get(q("w:fldCharType"))
        if kind == "begin":
            self._open.append(_Field(character))
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
        elif kind == "end" and self._open:
            closed = self._open.pop()
            if closed.word in _COUNTING:
                yield closed.code
            elif closed.word == "FORMDROPDOWN":
                yield _chosen_entry(closed.begin)


def _chosen_entry(begin: Element) -> str:
    """The entry that a drop-down of a form shows: the chosen one, the default, or the first (§17.16.9)."""
    choices = begin.find(f"{q('w:ffData')}/{q('w:ddList')}")
    if choices is None:
        return ""
    entries = [each.get(q("w:val"), "") for each in choices.findall(q("w:listEntry"))]
    index = value(choices, "w:result") or value(choices, "w:default") or "0"
    return entries[int(index)] if index.isdigit() and int(index) < len(entries) else ""
