"""All letters of a campaign beside each other: the appeal is the same in all, but for its merge fields."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from letters.checks.findings import Finding
from letters.checks.reading import LetterReading, ReadParagraph
from letters.checks.text import excerpt

_BLANK = "▢"

Appeal = tuple[tuple[str, ...], ...]
"""Each paragraph of the appeal as stretches of one look; a merge field is one stretch, a mere blank."""


def differences_between_letters(readings: Sequence[LetterReading]) -> tuple[Finding, ...]:
    """A finding for each letter whose appeal is not that of most letters, once merge fields are blanked."""
    appeals = {reading.government: _appeal(reading) for reading in readings}
    if len(set(appeals.values())) <= 1:
        return ()
    usual, _ = Counter(appeals.values()).most_common(1)[0]
    return tuple(_finding(letter, appeal, usual) for letter, appeal in appeals.items() if appeal != usual)


def _appeal(reading: LetterReading) -> Appeal:
    return tuple(tuple(_stretches(each)) for each in reading.body if each.in_appeal)


def _stretches(paragraph: ReadParagraph) -> Iterator[str]:
    edges = {0, len(paragraph.text)}
    edges |= {edge for span in paragraph.spans for edge in (span.start, span.end)}
    edges |= {edge for slot in paragraph.slots for edge in (slot.start, slot.end)}
    for start, end in pairwise(sorted(edges)):
        if any(slot.start <= start and end <= slot.end for slot in paragraph.slots):
            yield _BLANK
            continue
        looks = [span for span in paragraph.spans if span.start <= start and end <= span.end]
        mark = "".join("*" * ((2 if look.bold else 0) + (1 if look.italic else 0)) for look in looks)
        yield f"{mark}{paragraph.text[start:end]}{mark}"


def _finding(letter: str, appeal: Appeal, usual: Appeal) -> Finding:
    changes = SequenceMatcher(None, appeal, usual, autojunk=False).get_opcodes()
    _, start, end, usual_start, usual_end = next(each for each in changes if each[0] != "equal")
    here, there = _beginning(appeal[start:end]), _beginning(usual[usual_start:usual_end])
    what = f"it is not that of the other letters: {here}, not {there}"
    if not here or not there:
        what = f"it has what the other letters have not: {here}" if here else f"the other letters also have: {there}"
    return Finding(
        id=f"appeal-differs:{letter}",
        place=f"{letter}.docx, paragraph {start + 1} of the appeal",
        what=what,
        remedy="Build all letters again, from the same appeal and the same template.",
    )


def _beginning(paragraphs: Sequence[Sequence[str]]) -> str:
    """How the first of some paragraphs begins, in quotation marks; nothing where there is none."""
    return "".join(f"“{excerpt(''.join(each), 0, 0, 80)}”" for each in paragraphs[:1])
