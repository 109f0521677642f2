"""Down the column: each slot with the finished sentence of every letter, those that deviate set off."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letters.campaign import Government
from letters.proof.marked import Place
from letters.proof.page.shared import SharedParagraph, SharedSlot, Version
from letters.proof.page.texts import BLANK

_SENTENCE_END = re.compile(r"(?<=[.?!])[”’)]?\s+(?=[“‘(]?[A-Z])")


@dataclass(frozen=True)
class Row:
    """One finished sentence and the letters that have it, word for word. `value` is what the slot shows.

    `usual`: the slot follows the pattern of most letters. `found` is false where the paragraph is not as in most
    letters: `before` is then all that stands there.
    """

    governments: tuple[Government, ...]
    before: str
    value: str
    after: str
    usual: bool
    found: bool = True


@dataclass(frozen=True)
class Column:
    """A slot. `pattern` is what most letters show there, with a blank for the addressee's name."""

    slot: SharedSlot
    pattern: str
    rows: tuple[Row, ...]

    @property
    def deviating(self) -> tuple[Row, ...]:
        """The rows that do not follow the pattern."""
        return tuple(each for each in self.rows if not each.usual)


@dataclass(frozen=True)
class _Cell:
    government: Government
    sentence: tuple[str, str, str]
    pattern: str | None


def columns(paragraphs: Sequence[SharedParagraph]) -> tuple[Column, ...]:
    """The slots of the shared text, in their order."""
    return tuple(
        _column(slot, [_cell(version, number) for version in paragraph.versions])
        for paragraph in paragraphs
        for number, slot in enumerate(paragraph.slots)
    )


def _column(slot: SharedSlot, cells: Sequence[_Cell]) -> Column:
    patterns = Counter(each.pattern for each in cells if each.pattern is not None)
    usual = patterns.most_common(1)[0][0] if patterns else ""
    return Column(slot, usual, tuple(sorted(_rows(cells, usual), key=lambda row: row.usual)))


def _rows(cells: Sequence[_Cell], usual: str) -> Iterator[Row]:
    groups: dict[tuple[tuple[str, str, str], str | None], list[Government]] = {}
    for each in cells:
        groups.setdefault((each.sentence, each.pattern), []).append(each.government)
    for (sentence, pattern), governments in groups.items():
        yield Row(tuple(governments), *sentence, usual=pattern == usual, found=pattern is not None)


def _cell(version: Version, number: int) -> _Cell:
    if version.paragraph is None:
        return _Cell(version.government, ("", "", ""), None)
    text = version.paragraph.text
    if not version.places:
        return _Cell(version.government, (text, "", ""), None)
    place = version.places[number]
    start, end = _sentence(text, place)
    sentence = (text[start : place.start], text[place.start : place.end], text[place.end : end])
    return _Cell(version.government, sentence, _pattern(sentence[1], version.government))


def _sentence(text: str, place: Place) -> tuple[int, int]:
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    start = max((each for each in ends if each <= place.start), default=0)
    return start, min((each for each in ends if each >= place.end), default=len(text))


def _pattern(value: str, government: Government) -> str:
    """What a slot shows, with a blank for the addressee's own name."""
    for name in sorted({government.in_text, government.name}, key=len, reverse=True):
        value = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", BLANK, value)
    return value
