"""The fields of a Word template: numbers that the layout counts stand for themselves, what others show is text."""

from dataclasses import dataclass

from letters.checks.word.names import Element, q

_COUNTING = {"PAGE", "NUMPAGES", "SECTIONPAGES"}


@dataclass
class _Field:
    """A field while it is read (ECMA-376-1 §17.16.18): first its code, then its result."""

    code: str = ""
    in_result: bool = False


class OpenFields:
    """The fields that are open where the reader is; fields stand inside each other."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    @property
    def shows_text(self) -> bool:
        """Whether text that stands here is what people read: no code, no number that was stored at the last count."""
        return all(each.in_result and not counted(each.code) for each in self._open)

    def add_code(self, code: str) -> None:
        """Read a part of a field's code."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].code += code

    def mark(self, character: Element) -> str:
        """Read a field character; the name of what is counted, where such a field ends, else nothing."""
        kind = character.get(q("w:fldCharType"))
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
        elif kind == "end" and self._open:
            ended = self._open.pop()
            return counted(ended.code) if self.shows_text else ""
        return ""


def counted(code: str) -> str:
    """What a field's code counts, in brackets: "[PAGE]"; nothing for all other fields."""
    word = "".join(code.split()[:1]).upper()
    return f"[{word}]" if word in _COUNTING else ""
