"""What goes wrong, as values: every problem says where it is and what a person can do about it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing that stops the work, in words for someone who does not code.

    `place` is a file with a line ("data/governments.yaml, line 12") or a place in a Word file
    ("templates/letter.docx, header, paragraph 1"); `remedy` is what to do, as an instruction.
    """

    place: str
    what: str
    remedy: str


class LettersError(Exception):
    """The work cannot go on; `problems` holds everything that was found, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(f"{problem.place}: {problem.what}" for problem in self.problems))

    def __reduce__(self) -> tuple[type["LettersError"], tuple[tuple[Problem, ...]]]:
        """Keep the problems when a worker hands the error to the process that started it."""
        return type(self), (self.problems,)


class InputError(LettersError):
    """What people wrote or handed in is wrong: data, a template, a Word file, an option."""


class WorkplaceError(LettersError):
    """The machine does not allow the work: a library is missing, a folder cannot be written, a build is running."""


def raise_input_error_if_any(problems: Iterable[Problem]) -> None:
    """Raise one `InputError` with all `problems`, each named once; return if there are none."""
    found = tuple(dict.fromkeys(problems))
    if found:
        raise InputError(found)
