"""The letter around the recommendations: every paragraph of the template and the appeal, in order, nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from letters.checks.expected import Pattern
from letters.checks.findings import Finding
from letters.checks.letter import Letter

_REMEDY = "Build the letter again; if it was edited by hand, look whether the change is meant."


def body_differs(letter: Letter) -> Iterator[Finding]:
    """A paragraph of the template or the appeal is not in the letter, stands elsewhere, or twice; or one is added.

    One that is nearly a recommendation is told as that.
    """
    required = [each for each in letter.expected.body if not each.optional]
    optional = [each for each in letter.expected.body if each.optional]
    texts = [each.text for each in letter.body]
    found = _assigned(required, texts)
    told = {*found, *(change.paragraph for change in letter.changes.values())}
    in_order = _longest_in_order([index for index in found if index is not None])
    others = {
        index: text
        for index, text in enumerate(texts)
        if text and index not in told and not any(pattern.fits(text) for pattern in optional)
    }
    twins = {index: pattern for index, text in others.items() for pattern in required if pattern.fits(text)}
    added = [_Added(letter, f"paragraph {index + 1}", others[index]) for index in others if index not in twins]
    for pattern, index in zip(required, found, strict=True):
        if index is None:
            yield from _missing(letter, pattern, added)
        elif index not in in_order:
            yield _finding(letter, "paragraph-misplaced", pattern, f"stands elsewhere, as paragraph {index + 1}")
    for index, twin in twins.items():
        yield _finding(letter, "paragraph-doubled", twin, f"stands once more, as paragraph {index + 1}")
    yield from (each.finding for each in added)


def text_around_differs(letter: Letter) -> Iterator[Finding]:
    """A header, footer, text box or note is not that of the template or the appeal."""
    patterns = (*letter.expected.around, *letter.expected.notes)
    texts = [(place, text) for place, text in letter.everywhere if not place.startswith("paragraph")]
    strange = ((place, text) for place, text in texts if text and not any(each.fits(text) for each in patterns))
    added = [_Added(letter, place, text) for place, text in strange]
    for pattern in patterns:
        if not pattern.optional and not any(pattern.fits(text) for _, text in texts):
            yield from _missing(letter, pattern, added)
    yield from (each.finding for each in added)


def _assigned(patterns: Sequence[Pattern], texts: Sequence[str]) -> Sequence[int | None]:
    """For each pattern a paragraph of its own that fits, by its index: rather one behind that of the pattern before."""
    taken, last = list[int | None](), -1
    for pattern in patterns:
        fitting = [index for index, text in enumerate(texts) if index not in taken and pattern.fits(text)]
        chosen = next((index for index in fitting if index > last), fitting[0] if fitting else None)
        taken.append(chosen)
        last = last if chosen is None else chosen
    return taken


def _longest_in_order(indices: Sequence[int]) -> set[int]:
    """The most numbers that rise one after the other, in a row of numbers that are all different."""
    best: list[tuple[int, ...]] = [()]
    for index in indices:
        before = [each for each in best if not each or each[-1] < index]
        best.append((*max(before, key=len), index))
    longest: tuple[int, ...] = max(best, key=len)
    return set(longest)


@dataclass(frozen=True)
class _Added:
    """A paragraph of the letter that nobody wrote so."""

    letter: Letter
    place: str
    text: str

    @cached_property
    def written(self) -> Pattern | None:
        """The paragraph that it comes of, if it is like one."""
        near = get_close_matches(self.text, [each.text for each in self.letter.patterns], n=1, cutoff=_NEAR)
        return next((each for each in self.letter.patterns if each.text in near), None)

    @property
    def finding(self) -> Finding:
        what = f"neither the template nor the appeal has this text: “{shortened(self.text, 0)}”"
        if self.written is not None:
            pairs = enumerate(zip(self.text, self.written.text, strict=False))
            same = next((at for at, (one, other) in pairs if one != other), 0)
            here, there = shortened(self.text, same), shortened(self.written.text, same)
            what = f"“{here}” is written otherwise: “{there}” ({self.written.place})"
        return Finding(f"text-added:{self.letter.name}", f"{self.letter.docx_name}, {self.place}", what, _REMEDY)


def _missing(letter: Letter, pattern: Pattern, added: Sequence[_Added]) -> Iterator[Finding]:
    """One that is there in other words is told with these: it would be wrong to say that it is not in the letter."""
    if all(each.written is None or each.written.text != pattern.text for each in added):
        yield _finding(letter, "paragraph-missing", pattern, "is not in the letter")


def _finding(letter: Letter, kind: str, pattern: Pattern, what: str) -> Finding:
    return Finding(
        f"{kind}:{letter.name}",
        letter.docx_name,
        f"“{shortened(pattern.text, 0)}” ({pattern.place}) {what}",
        _REMEDY,
    )


def shortened(text: str, at: int) -> str:
    """Some words of a text, from a few before the character `at` on, with "…" for those left out."""
    start = text.rfind(" ", 0, at - _BEFORE) + 1 if at > _BEFORE else 0
    end = len(text) if len(text) <= start + _SHOWN else text.rindex(" ", start, start + _SHOWN)
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")


_NEAR = 0.6
"""How alike a paragraph and one that was written are for the one to come of the other (difflib's ratio)."""
_BEFORE, _SHOWN = 30, 90
"""So many characters are shown before a difference, and in all."""
