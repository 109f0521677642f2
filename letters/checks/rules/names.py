"""Names of governments: a letter names its addressee and no other government."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letters.campaign.models import Government
from letters.checks.findings import Finding
from letters.checks.letter import Letter


def addressee_missing(letter: Letter) -> Iterator[Finding]:
    """The letter's text never names the government that it goes to."""
    own = NameFinder([letter.government])
    if not any(next(own.find(each.text), None) for each in letter.body):
        yield Finding(
            f"addressee-missing:{letter.name}",
            letter.docx_name,
            f"the text never names {letter.government.in_text}",
            "Put {{ government.in_text }} or {{ the_government }} where the template names the addressee.",
        )


def other_governments(letter: Letter) -> Iterator[Finding]:
    """The letter has the name of another government, shown or hidden, that neither template nor appeal has."""
    names = NameFinder(letter.campaign.governments)
    shown = ((f"{letter.docx_name}, {place}", text) for place, text in letter.everywhere)
    unseen = ((place, _LANGUAGE_TAG.sub("", text)) for place, text in letter.unseen)
    for place, text in (*shown, *unseen):
        for found in names.find(text):
            if letter.government.id in found.governments or letter.is_written(text, found.start, found.end):
                continue
            yield Finding(
                f"names-other-government:{letter.name}:{found.governments[0]}",
                place,
                f"names {found.name}: “{text[max(found.start - 30, 0) : found.end + 30]}”",
                f"Put a merge field where the name stands, or build the letter to {letter.name} again.",
            )


_LANGUAGE_TAG = re.compile(r"\b[a-z]{2,3}-[A-Z]{2}\b")
"""The US of "en-US" is no addressee."""


@dataclass(frozen=True)
class FoundName:
    """A name in a text, with the ids of the governments that bear it."""

    name: str
    start: int
    end: int
    governments: tuple[str, ...]


class NameFinder:
    """Finds governments' names in text: in their own case, as whole words, a longer name before one inside it."""

    def __init__(self, governments: Sequence[Government]) -> None:
        self._bearers: dict[str, tuple[str, ...]] = {}
        for government in governments:
            for name in names_of(government):
                self._bearers[name] = (*self._bearers.get(name, ()), government.id)
        longest_first = sorted(self._bearers, key=lambda name: (-len(name), name))
        self._names = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")

    def find(self, text: str) -> Iterator[FoundName]:
        """The names in a text, in order."""
        for found in self._names.finditer(text):
            yield FoundName(found.group(), found.start(), found.end(), self._bearers[found.group()])


def names_of(government: Government) -> tuple[str, ...]:
    """The forms in which a government is named: in lists, in sentences, and without an article."""
    without_article = re.sub(r"^[Tt]he ", "", government.in_text)
    return tuple(dict.fromkeys((government.name, without_article)))
