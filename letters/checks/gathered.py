"""What is found in many letters in the same words, told once with the letters that it touches."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from letters.checks.findings import Finding

_LETTER = re.compile(r"^(?P<letter>[^,/]+)\.(?:docx|pdf)(?=,|$)")
_ANY = "▢"


@dataclass(frozen=True)
class SharedFinding:
    """A finding, the further places in its letter, and the other letters of which the same is said, by their ids."""

    first: Finding
    places: tuple[str, ...]
    others: tuple[str, ...]


def gathered_findings(findings: Iterable[Finding]) -> Iterator[SharedFinding]:
    """The findings in their order; those that differ by nothing but the letter and the place in it are one."""
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for each in findings:
        groups.setdefault(_what_is_said(each), []).append(each)
    for first, *more in groups.values():
        places = dict.fromkeys(each.place for each in more if each.letter == first.letter)
        others = dict.fromkeys(each.letter for each in more if each.letter != first.letter)
        yield SharedFinding(first, tuple(places), tuple(others))


def _what_is_said(finding: Finding) -> tuple[str, ...]:
    if _LETTER.match(finding.place) is None:
        return (finding.id, finding.place, finding.what, finding.remedy)
    return tuple(_without(finding.letter, text) for text in (finding.id, finding.what, finding.remedy))


def _without(letter: str, text: str) -> str:
    return re.sub(rf"(?<![\w-]){re.escape(letter)}(?![\w-])", _ANY, text)
