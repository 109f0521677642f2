"""`letters proof`: the published letters read back, and written as what reviewers read."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten

from letters.campaign import Government
from letters.checks import written_notes
from letters.cli.inputs import Sources
from letters.cli.interrupts import to_the_end
from letters.cli.layouts import layouts_path
from letters.cli.review import Review, read_review, today
from letters.cli.show import progress, show, show_findings, show_published, show_rescued, show_waivers, show_warnings
from letters.errors import InputError, Problem
from letters.messages import Messages
from letters.origin import origin_of
from letters.proof.marked import MarkedCopy, Unmarked, mark_letter
from letters.proof.page import (
    Circumstances,
    Proof,
    ProofLetter,
    build_proof,
    paper_proof,
    proof_page,
    read_file,
    read_layouts,
    read_proof_letter,
    signed_letter,
)
from letters.publish import (
    BuiltFile,
    Plan,
    PublishedFile,
    built_files,
    locked,
    publish,
    refuse_if_obstructed,
    verify,
)
from letters.typeset import html_to_pdf
from letters.workers import result_of, workers

_PROOF = "proof"
"""The folder that the proof is written into, beside that of the letters."""
_SHOWN = 60
"""Characters of a text that is quoted in a warning."""


@dataclass(frozen=True)
class _Files:
    """A published letter's two files."""

    docx: bytes
    pdf: bytes


def proof_campaign(sources: Sources, output: Path, jobs: int | None, *, force: bool) -> int:
    """Write the proof of a campaign's published letters, also of letters with findings; the exit code."""
    messages = Messages()
    if sources.document == _PROOF:
        what = "has the name of the folder that the proof is written into"
        raise InputError([Problem(sources.template.as_posix(), what, "Give this template another name.")])
    review = read_review(sources, messages)
    with locked(output / sources.campaign_id) as unit:
        show_rescued(unit.rescued)
        _require_letters(unit.folder)
        files = _published(unit.folder / sources.document, review)
        plan = Plan(_PROOF, frozenset(_paths(list(files))), force=force)
        refuse_if_obstructed(unit, plan)
        with workers(jobs, len(files)) as pool:
            pending = _begin_to_read(pool, review, files)
            # told while the workers read
            circumstances = _circumstances(sources, review, unit.folder, messages)
            letters = _read(pending)
            proof = build_proof(review.campaign, letters, circumstances)
            written = _write(pool, proof, files, sources.document, messages)
        made_from = {each.name: each.sha256 for letter in letters for each in (letter.docx, letter.pdf)}
        show_warnings(messages)
        show_waivers(proof.findings)
        show_findings(proof.findings.standing)
        finished = [PublishedFile(path, data, made_from) for path, data in written.items()]
        with to_the_end():
            show_published(publish(unit, plan, finished, {}))
        show(f"Open {(unit.folder / _PROOF / 'index.html').as_posix()} in a browser.")
    return 1 if proof.findings.standing else 0


def _require_letters(folder: Path) -> None:
    if not folder.exists():
        raise InputError([Problem(folder.as_posix(), "does not exist: no letter was built yet", "Run “make letters”.")])


def _published(folder: Path, review: Review) -> Mapping[Government, _Files]:
    """The letters that are there, in the campaign's order; InputError where there is none."""
    files: dict[Government, _Files] = {}
    for each in review.campaign.governments:
        docx, pdf = folder / f"{each.id}.docx", folder / f"{each.id}.pdf"
        if docx.is_file() and pdf.is_file():
            files[each] = _Files(docx.read_bytes(), pdf.read_bytes())
    if not files:
        raise InputError([Problem(folder.as_posix(), "holds no letter of this campaign", "Run “make letters”.")])
    return files


def _begin_to_read(
    pool: ProcessPoolExecutor, review: Review, files: Mapping[Government, _Files]
) -> Mapping[Government, Future[ProofLetter]]:
    template = review.inputs.template.source
    return {
        each: pool.submit(read_proof_letter, review.campaign, each, template, own.docx, own.pdf)
        for each, own in files.items()
    }


def _read(pending: Mapping[Government, Future[ProofLetter]]) -> list[ProofLetter]:
    letters = []
    with progress("Reading the letters", len(pending)) as bar:
        for government, letter in pending.items():
            letters.append(result_of(letter, f"{government.id}.pdf"))
            bar.advance(bar.task_ids[0])
    return letters


def _circumstances(sources: Sources, review: Review, folder: Path, messages: Messages) -> Circumstances:
    template = review.inputs.template.source
    changed = (path for path in verify(folder).changed if path.startswith(f"{sources.document}/"))
    return Circumstances(
        made_on=today(),
        template=read_file(sources.template.name, template),
        statuses=review.statuses,
        approvals=review.approvals,
        messages=tuple(messages),
        notes=written_notes(review.campaign, template),
        not_as_built=tuple(changed),
        older=tuple(_older(review, sources.document, built_files(folder))),
        layouts=read_layouts(layouts_path(sources)),
    )


def _older(review: Review, document: str, built: Mapping[str, BuiltFile]) -> Iterator[Government]:
    """The governments whose letters were made from something else than today's data, template, fonts and program."""
    for each in review.campaign.governments:
        own = [built[path] for path in (f"{document}/{each.id}.docx", f"{document}/{each.id}.pdf") if path in built]
        today = origin_of(review.campaign, review.inputs.template, each) if own else {}
        if any(file.made_from != today for file in own):
            yield each


def _write(
    pool: ProcessPoolExecutor, proof: Proof, files: Mapping[Government, _Files], document: str, messages: Messages
) -> Mapping[str, bytes]:
    """The proof's files by path; the workers set the paper and mark the letters at the same time.

    One letter comes first, so that there is work while the paper is written; then the paper, which takes longest.
    """

    def mark(letter: ProofLetter) -> Future[MarkedCopy]:
        return pool.submit(mark_letter, files[letter.government].pdf, signed_letter(proof, letter))

    first, *others = (card.letter for card in proof.cards)
    pending = {first: mark(first)}
    paper = paper_proof(proof, document)
    pending_paper = pool.submit(html_to_pdf, paper.html, paper.pictures)
    pending |= {each: mark(each) for each in others}
    written = {f"{_PROOF}/index.html": proof_page(proof, document).encode()}
    with progress("Marking the letters", len(pending)) as bar:
        for letter, copy in pending.items():
            marked: MarkedCopy = result_of(copy, letter.pdf.name)
            written[f"{_PROOF}/marked/{letter.pdf.name}"] = marked.pdf
            if marked.unmarked:
                messages.warn("not-marked", f"marked/{letter.pdf.name}", _not_marked(marked.unmarked))
            bar.advance(bar.task_ids[0])
    written[f"{_PROOF}/proof.pdf"] = result_of(pending_paper, "proof.pdf")
    return written


def _not_marked(places: Sequence[Unmarked]) -> str:
    """What a reviewer must look for in the letter itself."""
    listed = ", ".join(f"“{shorten(each.text, _SHOWN, placeholder=' …')}” ({each.sign})" for each in places)
    return f"not marked, as it does not stand in the PDF as in the Word file; read it there: {listed}"


def _paths(governments: Sequence[Government]) -> list[str]:
    return [f"{_PROOF}/index.html", f"{_PROOF}/proof.pdf", *(f"{_PROOF}/marked/{each.id}.pdf" for each in governments)]
