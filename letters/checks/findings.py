"""What a check says about a finished file: a finding stops the letter, a note only advises."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """Something wrong in a finished file: what it is found in is not published.

    `id` is stable and can be named by a person: rule, letter and, where there is one, subject
    ("names-other-government:norway", "recommendation-missing:norway:iccpr-ratification"). `place` is a file, with the
    place in it where there is one; `remedy` is what to do, as an instruction.
    """

    id: str
    place: str
    what: str
    remedy: str

    @property
    def letter(self) -> str:
        """The id of the letter, which is its government's; "" where the finding is about none."""
        return f"{self.id}:".split(":")[1]


@dataclass(frozen=True)
class Note:
    """Something that a careful editor would look at; it never stops a letter. The fields are those of a finding."""

    id: str
    place: str
    what: str
    remedy: str
