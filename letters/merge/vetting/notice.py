"""What vetting says of a Word file: problems stop the work, notices go into the report."""

from dataclasses import dataclass
from enum import StrEnum

from letters.errors import Problem


class Act(StrEnum):
    """What becomes of the thing that a notice names."""

    STRIPPED = "stripped"
    """It is in no letter."""
    LOOK = "look"
    """It stays: a person should look whether it may."""


@dataclass(frozen=True)
class Notice:
    """A thing in a Word file that people should know of. `kind` is a stable word such as "comments".

    `place` is the file, with the place in it where there is one; `text` never repeats what is stripped.
    """

    act: Act
    kind: str
    place: str
    text: str


@dataclass(frozen=True)
class Vetting:
    """All that was found in one file, each thing once."""

    problems: tuple[Problem, ...]
    notices: tuple[Notice, ...]
