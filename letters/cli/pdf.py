"""`letters pdf`: any Word file as PDF, with what is wrong with it. It is for letters touched up by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from letters.build import SetFile, set_file
from letters.campaign import Government, campaign_ids
from letters.checks import Finding, read_letter
from letters.cli.inputs import Inputs, Sources, chosen_campaign, chosen_governments, read_inputs
from letters.cli.show import show, show_findings, show_notices, show_unfit, show_warnings
from letters.merge import Act, Vetting, read_template, vet_word_file
from letters.messages import Messages
from letters.publish import write_file


@dataclass(frozen=True)
class PdfOrder:
    """How a file is set: as the PDF `target`; as the letter to a government, where `addressee` or its name says so.

    `strict`: no PDF of a file with which something is wrong.
    """

    file: Path
    target: Path
    addressee: str | None
    strict: bool
    data: Path
    templates: Path


def set_word_file(order: PdfOrder) -> int:
    """Set a Word file and say what is wrong with it; the exit code."""
    docx, name = read_template(order.file), order.file.as_posix()
    vetting = vet_word_file(docx, name)
    result = set_file(docx, name)
    findings = [*result.findings, *_findings_as_letter(order, docx, result)]
    _report(vetting, findings, result)
    wrong = bool(vetting.problems or findings)
    if wrong and order.strict:
        show(f"{order.target.as_posix()} was not written.")
        return 1
    write_file(order.target, result.pdf)
    show(f"{order.target.as_posix()} written{', but the letter must not go out as it is' if wrong else ''}.")
    return 1 if wrong else 0


def _report(vetting: Vetting, findings: Sequence[Finding], result: SetFile) -> None:
    show_warnings(result.messages)
    show_notices(each for each in vetting.notices if each.act == Act.LOOK)
    show_unfit(vetting.problems)
    show_findings(findings)


def _findings_as_letter(order: PdfOrder, docx: bytes, result: SetFile) -> Sequence[Finding]:
    """What is wrong with the file as the letter to a government of the campaign, if it is one."""
    if order.addressee is None and (not order.data.is_dir() or not campaign_ids(order.data)):
        return ()
    sources = Sources(order.data, chosen_campaign(order.data, None), order.templates / "letter.docx")
    inputs = read_inputs(sources, Messages())
    government = _addressee(inputs, order)
    if government is None:
        return ()
    reading = read_letter(inputs.campaign, government, inputs.template.source, docx, result.pdf)
    show(f"Judged as the letter to {government.in_text}.")
    # the worker has compared the words of both files already
    return [finding for finding in reading.findings if finding not in result.findings]


def _addressee(inputs: Inputs, order: PdfOrder) -> Government | None:
    if order.addressee is not None:
        return chosen_governments(inputs.campaign, [order.addressee], option="--for")[0]
    return next((each for each in inputs.campaign.governments if each.id == order.file.stem), None)
