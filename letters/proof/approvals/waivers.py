"""Waivers: findings that someone takes the responsibility for, as long as they are what was waived."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from letters.campaign import nearest, quoted
from letters.checks import Finding
from letters.errors import InputError, Problem
from letters.proof.approvals.approving import require_line
from letters.proof.approvals.models import Approvals, JudgedFindings, Signature, WaivedFinding, Waiver
from letters.proof.approvals.plain_text import visible


def waive(
    approvals: Approvals, findings: Sequence[Finding], finding: str, signature: Signature, reason: str
) -> Approvals:
    """Record a waiver of all findings that have the id `finding`; one that was recorded before gives way.

    `findings` are all that there are now. Raises InputError where none has the id, or a text cannot stand in the file.
    """
    require_line(signature.name, "--by")
    require_line(reason, "--reason")
    what = _waived_text(findings, finding)
    if not what:
        likely = nearest(finding, (each.id for each in findings))
        remedy = f"Did you mean {quoted(likely)}?" if likely else "“letters check” names the findings, in brackets."
        raise InputError([Problem(quoted(finding), "is no finding of these letters now", remedy)])
    others = tuple(each for each in approvals.waivers if each.finding != finding)
    return replace(approvals, waivers=(*others, Waiver(finding, what, reason, signature)))


def judge_findings(findings: Iterable[Finding], waivers: Iterable[Waiver]) -> JudgedFindings:
    """Tell the findings that stand from those that are waived. Waivers of findings that are not there say nothing."""
    found = tuple(findings)
    by_id = {each.finding: each for each in waivers}
    present = {each.id for each in found} & by_id.keys()
    good = {each for each in present if by_id[each].what == _waived_text(found, each)}
    return JudgedFindings(
        standing=tuple(each for each in found if each.id not in good),
        waived=tuple(WaivedFinding(each, by_id[each.id]) for each in found if each.id in good),
        void=tuple(by_id[each] for each in sorted(present - good)),
    )


def _waived_text(findings: Iterable[Finding], finding: str) -> str:
    """Place and words of every finding with this id: the name of another government may stand in several places."""
    lines = (f"{each.place}: {each.what}" for each in findings if each.id == finding)
    return "\n".join(sorted(visible(line) for line in lines))
