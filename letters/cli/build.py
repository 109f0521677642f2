"""`letters build` and `letters check`: all letters made in memory and judged, then published or only told about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import JsonValue

from letters.build import FinishedLetter, build_letters
from letters.campaign import Government, open_queries
from letters.checks import Finding, Note, differences_between_letters, written_names, written_notes
from letters.cli.inputs import Inputs, Sources, chosen_governments
from letters.cli.interrupts import to_the_end
from letters.cli.review import Review, read_review
from letters.cli.show import (
    progress,
    show,
    show_findings,
    show_notes,
    show_notices,
    show_problems,
    show_published,
    show_queries,
    show_rescued,
    show_table,
    show_waivers,
    show_warnings,
)
from letters.merge import Act, Notice
from letters.messages import Messages
from letters.origin import origin_of
from letters.proof.approvals import JudgedFindings, judge_findings, obstacles_to_final
from letters.publish import Plan, PublishedFile, locked, publish, refuse_if_obstructed


@dataclass(frozen=True)
class BuildOptions:
    """How a build goes.

    `only` names the governments that are meant (empty: all), `jobs` the workers (None: one a core). `force` writes
    also over letters that were edited by hand, which are kept beside the new ones. `final` writes only letters that may
    go out: all of them approved, no query open.
    """

    only: tuple[str, ...]
    jobs: int | None
    force: bool
    final: bool


def build_campaign(sources: Sources, output: Path, options: BuildOptions) -> int:
    """Publish the letters of a campaign; the exit code."""
    messages = Messages()
    review = read_review(sources, messages)
    inputs = review.inputs
    governments = chosen_governments(inputs.campaign, options.only)
    if options.final and not _may_go_out(review, governments):
        return 1
    for name in written_names(inputs.campaign, inputs.template.source):
        messages.warn(name.id, name.place, f"{name.what}. {name.remedy}")
    plan = _plan(inputs, sources.document, governments, force=options.force)
    with locked(output / sources.campaign_id) as unit:
        show_rescued(unit.rescued)
        refuse_if_obstructed(unit, plan)
        letters = _build(inputs, governments, options.jobs, messages)
        judged = judge_findings(_findings(letters), review.approvals.waivers)
        _report(letters, judged, messages)
        if judged.standing:
            show("Nothing was published: what was in the folder before stays as it was.")
            return 1
        files = [file for letter in letters for file in _files(inputs, sources.document, letter, judged)]
        with to_the_end():
            show_published(publish(unit, plan, files, _manifest_notes(inputs, messages)))
    _show_number_of_notices(inputs.template.notices)
    show(_FINAL if options.final else _DRAFTS)
    return 0


_FINAL = "These letters are final: all that stands in them is approved."
_DRAFTS = "These letters are drafts: build with --final what goes out. “letters status” says what is not approved yet."


def check_campaign(sources: Sources, jobs: int | None) -> int:
    """Make and judge all letters without writing one; the exit code."""
    messages = Messages()
    review = read_review(sources, messages)
    inputs = review.inputs
    letters = _build(inputs, inputs.campaign.governments, jobs, messages)
    judged = judge_findings(_findings(letters), review.approvals.waivers)
    _report(letters, judged, messages)
    show_notices(inputs.template.notices)
    show_notes(written_notes(inputs.campaign, inputs.template.source))
    show_queries(tuple(open_queries(inputs.campaign)), len(inputs.campaign.governments))
    done = "These letters would not be published." if judged.standing else "All letters could be built."
    show(f"{done} No file was written.")
    return 1 if judged.standing else 0


def current_findings(inputs: Inputs, messages: Messages) -> list[Finding]:
    """All findings that the letters of a campaign have now, waived or not; no file is written."""
    return _findings(_build(inputs, inputs.campaign.governments, None, messages))


def _may_go_out(review: Review, governments: Sequence[Government]) -> bool:
    """Say which blocks and questions keep the letters from going out; whether none does."""
    obstacles = obstacles_to_final(review.campaign, governments, review.statuses)
    if obstacles:
        show_problems(obstacles)
    return not obstacles


def _build(
    inputs: Inputs, governments: Sequence[Government], jobs: int | None, messages: Messages
) -> list[FinishedLetter]:
    letters = []
    with progress("Setting the letters", len(governments)) as bar:
        for letter in build_letters(inputs.campaign, inputs.template, governments, jobs):
            letters.append(letter)
            messages.extend(letter.messages)
            bar.advance(bar.task_ids[0])
    return letters


def _findings(letters: Sequence[FinishedLetter]) -> list[Finding]:
    own = [finding for letter in letters for finding in letter.reading.findings]
    return [*own, *differences_between_letters([letter.reading for letter in letters])]


def _report(letters: Sequence[FinishedLetter], judged: JudgedFindings, messages: Messages) -> None:
    show_table(["Government", "Recommendations", "Pages", "Words", "Findings"], _rows(letters, judged.standing))
    show_notes(_notes(letters))
    show_warnings(messages)
    show_waivers(judged)
    show_findings(judged.standing)


def _rows(letters: Sequence[FinishedLetter], findings: Sequence[Finding]) -> Iterable[list[str]]:
    for letter in letters:
        reading, government = letter.reading, letter.government
        own = sum(1 for finding in findings if finding.letter == government.id)
        yield [government.name, str(len(reading.placed)), str(reading.pages), str(reading.words), str(own)]


def _notes(letters: Sequence[FinishedLetter]) -> list[Note]:
    return [note for letter in letters for note in letter.reading.notes]


def _plan(inputs: Inputs, document: str, governments: Sequence[Government], *, force: bool) -> Plan:
    others = [each for each in inputs.campaign.governments if each not in governments]
    keep = {path: _origin(inputs, each) for each in others for path in _paths(document, each)}
    writes = frozenset(path for each in governments for path in _paths(document, each))
    # a proof is read back from the letters that it was made of: with others it would mislead
    return Plan(document=document, writes=writes, keep=keep, drops=frozenset({"proof"} - {document}), force=force)


def _paths(document: str, government: Government) -> tuple[str, str]:
    return f"{document}/{government.id}.docx", f"{document}/{government.id}.pdf"


def _manifest_notes(inputs: Inputs, messages: Messages) -> dict[str, JsonValue]:
    """What the manifest tells beside the files: what was taken out of the template, what to look at, the warnings."""
    notices = [f"{each.place}: {each.text}" for each in inputs.template.notices if each.act == Act.STRIPPED]
    looks = [f"{each.place}: {each.text}" for each in inputs.template.notices if each.act == Act.LOOK]
    return {
        "taken out": list(notices),
        "to look at": list(looks),
        "warnings": [f"{each.place}: {each.text}" for each in messages],
    }


def _show_number_of_notices(notices: Sequence[Notice]) -> None:
    taken_out = sum(1 for each in notices if each.act == Act.STRIPPED)
    if taken_out:
        things = "1 thing" if taken_out == 1 else f"{taken_out} things"
        show(f"Taken out of the template: {things} that no letter may carry; “letters check” names all.")


def _files(inputs: Inputs, document: str, letter: FinishedLetter, judged: JudgedFindings) -> list[PublishedFile]:
    reading = letter.reading
    waived = sorted({each.finding.id for each in judged.waived} & {each.id for each in reading.findings})
    facts: dict[str, JsonValue] = {
        "pages": reading.pages,
        "words": reading.words,
        "recommendations": list(reading.placed),
        "waived": list(waived),
    }
    origin = _origin(inputs, letter.government)
    contents = zip(_paths(document, letter.government), (letter.docx, letter.pdf), strict=True)
    return [PublishedFile(path, data, origin, facts) for path, data in contents]


def _origin(inputs: Inputs, government: Government) -> dict[str, str]:
    return origin_of(inputs.campaign, inputs.template, government)
