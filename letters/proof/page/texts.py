"""Texts as the page shows them: in stretches of one look, and the differences of two texts, word by word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby, pairwise

from letters.checks import ReadParagraph, TextSpan
from letters.proof.marked import Place

BLANK = "▢"
"""Stands where texts differ as they are meant to."""
_WORD = re.compile(r"\s+|[^\s]+")
_KEPT = 8
"""So many equal words are shown beside a difference."""


@dataclass(frozen=True)
class Stretch:
    """A part of a text. `slot` is the sign of the merge field that is shown here ("S3"); None: written text."""

    text: str
    bold: bool = False
    italic: bool = False
    slot: str | None = None


class Change(StrEnum):
    """What became of a part of a text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True)
class DiffPart:
    """A part of two texts beside each other."""

    change: Change
    text: str


def stretches(text: str, spans: Sequence[TextSpan], places: Sequence[Place] = ()) -> tuple[Stretch, ...]:
    """A text cut wherever its look changes or a signed place begins or ends; an empty place keeps its sign."""
    edges = {0, len(text)}
    edges |= {edge for each in spans for edge in (each.start, each.end)}
    edges |= {edge for each in places for edge in (each.start, each.end)}
    empty = {each.start: each for each in places if each.start == each.end}
    parts: list[Stretch] = []
    for start, end in pairwise([*sorted(edges), len(text)]):
        if start in empty:
            parts.append(Stretch("", slot=empty.pop(start).sign))
        if start < end:
            look = next((each for each in spans if each.start <= start and end <= each.end), None)
            sign = next((each.sign for each in places if each.start <= start and end <= each.end), None)
            parts.append(Stretch(text[start:end], bool(look and look.bold), bool(look and look.italic), sign))
    return tuple(parts)


def blanked(paragraph: ReadParagraph, places: Sequence[Place]) -> str:
    """A paragraph's text with a blank for each place."""
    return BLANK.join(paragraph.text[start:end] for start, end in gaps(len(paragraph.text), places))


def gaps(length: int, places: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """What lies around the places: one more than there are places."""
    edges = [0, *(edge for each in places for edge in (each.start, each.end)), length]
    return ((edges[index], edges[index + 1]) for index in range(0, len(edges), 2))


def word_differences(old: str, new: str) -> tuple[DiffPart, ...]:
    """Two texts beside each other; of what is the same only the words next to a difference are kept."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    parts: list[DiffPart] = []
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append(DiffPart(Change.SAME, "".join(before[a1:a2])))
            continue
        if a1 < a2:
            parts.append(DiffPart(Change.GONE, "".join(before[a1:a2])))
        if b1 < b2:
            parts.append(DiffPart(Change.NEW, "".join(after[b1:b2])))
    return tuple(_shortened(part, index == 0, index == len(parts) - 1) for index, part in enumerate(parts))


def _shortened(part: DiffPart, first: bool, last: bool) -> DiffPart:
    words = _WORD.findall(part.text)
    before, after = (0 if first else 2 * _KEPT), (0 if last else 2 * _KEPT)
    if part.change is not Change.SAME or len(words) <= before + after + 4:
        return part
    beginning, end = "".join(words[:before]), "".join(words[len(words) - after :])
    return DiffPart(Change.SAME, f"{beginning}… {end}" if not first else f"… {end}")


def look_marks(text: str, spans: Iterable[TextSpan]) -> str:
    """A text with its bold and italic as in Markdown: two of the same marks have the same look."""
    marks = ("", "*", "**", "***")
    parts = [(marks[each.italic + 2 * each.bold], each.text) for each in stretches(text, tuple(spans))]
    return "".join(
        f"{mark}{''.join(text for _, text in group)}{mark}" for mark, group in groupby(parts, key=lambda part: part[0])
    )
