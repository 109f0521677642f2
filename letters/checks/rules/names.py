"""Names of governments: a letter names its addressee and no other government."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from letters.campaign.models import Government
from letters.checks.findings import Finding
from letters.checks.letter import Letter
from letters.checks.text import excerpt, plain


def addressee_missing(letter: Letter) -> Iterator[Finding]:
    """The letter's text never names the government that it goes to."""
    own = NameFinder(names_by_bearer([letter.government]))
    if not any(next(own.find(each.text), None) for each in letter.body):
        yield Finding(
            f"addressee-missing:{letter.name}",
            letter.docx_name,
            "the text never names its addressee",
            "Put {{ government.in_text }} or {{ the_government }} where the template names the addressee.",
        )


def other_governments(letter: Letter) -> Iterator[Finding]:
    """The letter has the name of another government, shown or hidden, that neither template nor appeal has."""
    governments = letter.campaign.governments
    names = NameFinder(names_by_bearer(governments))
    for place, text in letter.everywhere:
        yield from _others(letter, names, f"{letter.docx_name}, {place}", text)
    names_and_ids = NameFinder(names_by_bearer(governments) | {each.id: (each.id,) for each in governments})
    for place, text in letter.unseen:
        yield from _others(letter, names_and_ids, place, plain(_LANGUAGE_TAG.sub("", text)))


def addressee_replaced(letter: Letter) -> Iterator[Finding]:
    """Before the appeal begins another government is named by hand and the letter's own is not."""
    opening = _opening(letter)
    names = NameFinder(names_by_bearer(letter.campaign.governments))
    found = [(number, each) for number, text in enumerate(opening, start=1) for each in names.find(text)]
    if any(letter.government.id in each.governments for _, each in found):
        return
    for number, each in found:
        text = opening[number - 1]
        if letter.is_written(text, each.start, each.end):
            yield Finding(
                f"names-other-government:{letter.name}:{each.governments[0]}",
                f"{letter.docx_name}, paragraph {number}",
                f"names {each.name} where the addressee is to stand: “{text}”",
                "Put {{ the_government }} in place of the name in the template.",
            )


def _opening(letter: Letter) -> Sequence[str]:
    """The texts before the appeal; all of them where it has no part in the letter."""
    texts = [each.text for each in letter.body]
    first = next(
        (index for index, text in enumerate(texts) if any(each.fits(text) for each in letter.expected.appeal)),
        len(texts),
    )
    return texts[:first]


def _others(letter: Letter, names: "NameFinder", place: str, text: str) -> Iterator[Finding]:
    for found in names.find(text):
        if letter.government.id not in found.governments and not letter.is_written(text, found.start, found.end):
            yield Finding(
                f"names-other-government:{letter.name}:{found.governments[0]}",
                place,
                f"names {found.name}: “{excerpt(text, found.start, found.end)}”",
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

    def __init__(self, bearers: Mapping[str, tuple[str, ...]]) -> None:
        self._bearers = bearers
        longest_first = sorted(bearers, key=lambda name: (-len(name), name))
        self._names = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")

    def find(self, text: str) -> Iterator[FoundName]:
        """The names in a text, in order."""
        for found in self._names.finditer(text):
            yield FoundName(found.group(), found.start(), found.end(), self._bearers[found.group()])


def names_by_bearer(governments: Sequence[Government]) -> dict[str, tuple[str, ...]]:
    """Each name, as it is written and in capitals, with the ids of the governments that bear it."""
    bearers: dict[str, tuple[str, ...]] = {}
    for government in governments:
        forms = [form for name in names_of(government) for form in (name, name.upper())]
        for each in dict.fromkeys(forms):
            bearers[each] = (*bearers.get(each, ()), government.id)
    return bearers


def names_of(government: Government) -> tuple[str, ...]:
    """The forms in which a government is named: in lists, in sentences, and without an article."""
    without_article = re.sub(r"^[Tt]he ", "", government.in_text)
    return tuple(dict.fromkeys((government.name, without_article)))
