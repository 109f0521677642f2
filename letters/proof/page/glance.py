"""What the first screen says: what is wrong, in which letters, and where on the page it can be seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letters.campaign import Government
from letters.checks import Finding, gathered_findings
from letters.proof.page.content import Proof

_FIRST = 6
"""So many are told on the first screen; all stand with their letters."""


@dataclass(frozen=True)
class ToldFinding:
    """A finding with all letters of which the same is said; `sign` is its recommendation's number, None: no such.

    `places` are all that it has in the first of these letters.
    """

    finding: Finding
    governments: tuple[Government, ...]
    places: tuple[str, ...]
    sign: str | None


@dataclass(frozen=True)
class Seen:
    """A place of the page where something is marked as wrong: what it is called, and its id."""

    name: str
    id: str


@dataclass(frozen=True)
class Glance:
    """What is wrong. `touched` are the letters with a finding, `more` the findings beyond those that are `told`."""

    told: tuple[ToldFinding, ...]
    more: int
    touched: tuple[Government, ...]
    seen: tuple[Seen, ...]


def glance(proof: Proof) -> Glance:
    """The findings that stand, what must never happen first."""
    told = sorted(_told(proof), key=lambda each: _urgency(each.finding))
    touched = {government for each in told for government in each.governments}
    return Glance(
        told=tuple(told[:_FIRST]),
        more=len(told[_FIRST:]),
        touched=tuple(each for each in proof.campaign.governments if each in touched),
        seen=tuple(_seen(proof)),
    )


def sign_of(proof: Proof, finding: Finding) -> str | None:
    """The number of the recommendation that a finding is about; None where it is about none."""
    signs = {each.id: each.sign for each in proof.recommendations}
    return next((signs[part] for part in finding.id.split(":")[2:] if part in signs), None)


def _told(proof: Proof) -> Iterator[ToldFinding]:
    for each in gathered_findings(proof.findings.standing):
        ids = (each.first.letter, *each.others)
        governments = tuple(one for one in proof.campaign.governments if one.id in ids)
        yield ToldFinding(each.first, governments, (each.first.place, *each.places), sign_of(proof, each.first))


def _urgency(finding: Finding) -> int:
    """What must never happen comes first: a wrong recommendation, then the name of another government."""
    first = ("recommendation", "names-other-government")
    return next((number for number, rule in enumerate(first) if finding.id.startswith(rule)), len(first))


def _seen(proof: Proof) -> Iterator[Seen]:
    if (place := first_deviation(proof)) is not None:
        yield Seen("Shared text", place)
    yield from (Seen(each.sign, each.sign) for each in proof.recommendations if each.wrong)
    if any(each.wrong for each in proof.matrix):
        yield Seen("Matrix", "matrix")
    for column in proof.columns:
        if any(not each.found for each in column.rows):
            yield Seen(column.slot.sign, column.slot.sign)


def first_deviation(proof: Proof) -> str | None:
    """The id of the first place of the shared text where a letter is not as the others."""
    deviating: Sequence[int] = [number for number, each in enumerate(proof.shared.paragraphs) if each.deviating]
    if deviating:
        return f"text-{deviating[0]}"
    if proof.shared.extras:
        return "shared"
    return "running" if any(each.deviations for each in proof.running) else None
