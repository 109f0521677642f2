"""Faults of data files, each at its file and line; they become the problems that people are shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from letters.errors import Problem

LONGEST_REPORT = 100
"""So many faults of one kind in a file are shown at once: more than anyone corrects in one go."""

_LONGEST_QUOTE = 60
_LONGEST_WORD = 100
"""Comparing takes time with the square of a word's length, and no word that people meant is longer."""


@dataclass(frozen=True)
class Place:
    """A line of a data file; line 0 means the file as a whole. `file` is its path as the user gave it."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}" if self.line else self.file


@dataclass(frozen=True)
class Fault:
    """Something wrong at a place; `what` and `remedy` read as in `letters.errors.Problem`."""

    place: Place
    what: str
    remedy: str

    def as_problem(self) -> Problem:
        """The same for people."""
        return Problem(str(self.place), self.what, self.remedy)


def quoted(text: str) -> str:
    """`text` in quotation marks, shortened, what cannot be printed spelled out: “nor\\nway”."""
    beginning = text[: _LONGEST_QUOTE + 1]
    printable = "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in beginning)
    if len(printable) > _LONGEST_QUOTE:
        printable = f"{printable[:_LONGEST_QUOTE]}…"
    return f"“{printable}”"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that someone who wrote `word` probably meant, whatever its case; None if it resembles none."""
    if len(word) > _LONGEST_WORD:
        return None
    by_lower_case = {each.lower(): each for each in sorted(known)}
    matches = get_close_matches(word.lower(), by_lower_case, n=1)
    return by_lower_case[matches[0]] if matches else None
