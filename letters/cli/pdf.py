"""`letters pdf`: any Word file as PDF, with what is wrong with it. It is for letters touched up by hand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from letters.build import SetFile, set_file
from letters.campaign import Campaign, Government, campaign_ids
from letters.checks import Finding, is_our_pdf, read_letter
from letters.cli.inputs import Sources, chosen_campaign, chosen_governments, read_inputs
from letters.cli.show import show, show_findings, show_notices, show_unfit, show_warnings
from letters.errors import InputError, Problem
from letters.limits import limit_memory, within_limits
from letters.merge import Act, Notice, Vetting, vet_word_file
from letters.messages import Message, Messages
from letters.package import read_word_file
from letters.publish import write_file


@dataclass(frozen=True)
class PdfOrder:
    """How a file is set: as the PDF `target`; as the letter to a government, where `addressee` or its name says so.

    `campaign` is the one whose letter it may be (None: the only one). `strict`: no PDF of a file with which something
    is wrong.
    """

    file: Path
    target: Path
    addressee: str | None
    strict: bool
    campaign: str | None
    data: Path
    templates: Path


@dataclass(frozen=True)
class _AsLetter:
    """What the file is as a letter: what is wrong with it, and what its template has as well, by kind and text."""

    findings: tuple[Finding, ...] = ()
    of_template: frozenset[tuple[str, str]] = frozenset()


def set_word_file(order: PdfOrder) -> int:
    """Set a Word file and say what is wrong with it; the exit code."""
    docx, name = read_word_file(order.file, "Check its name and its folder."), order.file.as_posix()
    limit_memory()
    with within_limits(name):
        vetting = vet_word_file(docx, name)
    _refuse_to_replace(order.target)
    result = set_file(docx, name)
    as_letter = _judged_as_letter(order, docx, result)
    findings = [*result.findings, *as_letter.findings]
    show_warnings(result.messages)
    _show_looks(vetting, as_letter)
    _report(vetting, findings)
    wrong = bool(vetting.problems or findings)
    if wrong and order.strict:
        show(f"{order.target.as_posix()} was not written.")
        return 1
    write_file(order.target, result.pdf)
    show(f"{order.target.as_posix()} written{', but the letter must not go out as it is' if wrong else ''}.")
    return 1 if wrong else 0


def _refuse_to_replace(target: Path) -> None:
    """Raise InputError where another file would be lost: what this program wrote itself it may write again."""
    if target.is_file() and not is_our_pdf(target.read_bytes()):
        remedy = "Rename or move it, or choose another name with --output."
        raise InputError([Problem(target.as_posix(), "is there already, and was not made by this program", remedy)])


def _show_looks(vetting: Vetting, as_letter: _AsLetter) -> None:
    """Show what came in by hand: what stands in the template as well, “letters check” tells."""
    looks = (each for each in vetting.notices if each.act == Act.LOOK)
    show_notices(each for each in looks if (each.kind, each.text) not in as_letter.of_template)


def _report(vetting: Vetting, findings: Sequence[Finding]) -> None:
    _show_left_in_word_file(vetting)
    show_unfit(vetting.problems)
    show_findings(findings)


def _show_left_in_word_file(vetting: Vetting) -> None:
    """Say what the Word file tells of its makers: that of a build tells nothing, one that was saved in Word does."""
    left = [each for each in vetting.notices if each.act == Act.STRIPPED and each.kind not in _TOLD_OTHERWISE]
    if left:
        what = f"the Word file, not the PDF, still holds {'; '.join(each.text for each in left)}. {_SEND}"
        show_notices([Notice(Act.LOOK, "left", left[0].place, what)])


_SEND = "Send the PDF, or clean the Word file first: in Word, File ▸ Info ▸ Check for Issues ▸ Inspect Document."
_TOLD_OTHERWISE = {"comments", "content-controls", "drop-downs", "smart-tags"}
"""Comments are a problem of their own; of the others the text is all that is seen."""


def _judged_as_letter(order: PdfOrder, docx: bytes, result: SetFile) -> _AsLetter:
    """The file as the letter to a government of the campaign, if it is one."""
    campaign_id = _campaign_id(order)
    if campaign_id is None:
        return _AsLetter()
    sources = Sources(order.data, campaign_id, order.templates / "letter.docx")
    inputs = read_inputs(sources, Messages())
    government = _addressee(inputs.campaign, order)
    if government is None:
        _tell_not_judged(
            order, f"its name is that of no letter. If it is one, say whose: {_whose(inputs.campaign, order)}"
        )
        return _AsLetter()
    with within_limits(order.file.as_posix()):
        reading = read_letter(inputs.campaign, government, inputs.template.source, docx, result.pdf)
    show(f"Judged as the letter to {government.in_text}.")
    # the worker has compared the words of both files already
    findings = tuple(finding for finding in reading.findings if finding not in result.findings)
    return _AsLetter(findings, frozenset((each.kind, each.text) for each in inputs.template.notices))


def _campaign_id(order: PdfOrder) -> str | None:
    """The campaign whose letter the file may be; None where there is none, or nobody says which of several."""
    if order.campaign is None and order.addressee is None:
        there = campaign_ids(order.data) if order.data.is_dir() else ()
        data = order.data.as_posix()
        if len(there) > 1:
            _tell_not_judged(order, f"{data} holds several campaigns. Name one with --campaign.")
        elif not there:
            _tell_not_judged(
                order, f"there is no campaign in {data}. If it is a letter, go to the project’s folder first."
            )
        if len(there) != 1:
            return None
    return chosen_campaign(order.data, order.campaign)


def _addressee(campaign: Campaign, order: PdfOrder) -> Government | None:
    if order.addressee is not None:
        return chosen_governments(campaign, [order.addressee], option="--for")[0]
    name = order.file.stem
    return next((each for each in campaign.governments if name in {each.id, campaign.exported_name(each)}), None)


def _whose(campaign: Campaign, order: PdfOrder) -> str:
    """The option that names the addressee: that of which the file's name speaks, or any."""
    words = re.findall(r"[a-z-]+", order.file.stem.lower())
    spoken_of = [each.id for each in campaign.governments if each.id in words]
    return f"--for {spoken_of[0]}" if len(spoken_of) == 1 else "--for and the government’s id"


def _tell_not_judged(order: PdfOrder, why: str) -> None:
    show_warnings([Message("not-judged", order.file.as_posix(), f"not judged as a letter: {why}")])
