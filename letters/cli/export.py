"""`letters export`: the letters that go out, copied under the names that recipients see."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from letters.campaign import Government
from letters.cli.inputs import Sources
from letters.cli.review import Review, read_review
from letters.cli.show import show, show_warnings
from letters.errors import InputError, Problem
from letters.messages import Messages
from letters.origin import origin_of
from letters.proof.approvals import open_blocks, unanswered_queries
from letters.publish import COVERING_LIST, BuiltFile, ExportedFile, built_files, export_files

_FORMATS = (".docx", ".pdf")
APPROVED, DRAFT = "approved", "draft"


@dataclass(frozen=True)
class _Letter:
    """A published letter: its files by path; `obstacle` says why it is a draft, None: it may go out."""

    government: Government
    files: Mapping[str, BuiltFile]
    obstacle: str | None


def export_letters(sources: Sources, output: Path, folder: Path, *, drafts: bool) -> int:
    """Copy the approved letters, with `drafts` all that were built; the exit code."""
    messages = Messages()
    review = read_review(sources, messages)
    unit = output / sources.campaign_id
    if folder.resolve().is_relative_to(output.resolve()):
        what = "lies in the folder that builds write into"
        raise InputError([Problem(folder.as_posix(), what, "Export to a folder of its own, elsewhere.")])
    letters = _letters(review, sources.document, built_files(unit))
    chosen = [each for each in letters if each.files and (drafts or each.obstacle is None)]
    show_warnings(messages)
    if chosen:
        exported = export_files(folder, [file for each in chosen for file in _files(review, unit, each)])
        for name in exported.removed:
            show(f"Removed, as it is no longer one of the letters: {name}")
        show(f"{len(exported.written)} files and “{COVERING_LIST}” written into {exported.folder.as_posix()}")
    _show_others(letters, chosen)
    return 0 if chosen else 1


def _letters(review: Review, document: str, built: Mapping[str, BuiltFile]) -> list[_Letter]:
    letters = []
    for each in review.campaign.governments:
        paths = [f"{document}/{each.id}{ending}" for ending in _FORMATS]
        files = {path: built[path] for path in paths if path in built}
        letters.append(_Letter(each, files, _obstacle(review, each, list(files.values()))))
    return letters


def _obstacle(review: Review, government: Government, files: Sequence[BuiltFile]) -> str | None:
    """Why a letter may not go out; None where it may."""
    if not files:
        return "was never built"
    today = origin_of(review.campaign, review.inputs.template, government)
    if any(each.made_from != today for each in files):
        return "is older than today’s data, template, fonts or program and must be built again"
    waived = {finding for each in files for finding in _list(each.facts.get("waived"))}
    gone = sorted(waived - {each.finding for each in review.approvals.waivers})
    if gone:
        return f"has a finding that is no longer waived ({', '.join(gone)})"
    return " and ".join(_not_final(review, government)) or None


def _not_final(review: Review, government: Government) -> Iterator[str]:
    reasons = {
        "is not approved": open_blocks(review.campaign, (government,), review.statuses),
        "has open questions": unanswered_queries(review.campaign, (government,)),
    }
    for reason, obstacles in reasons.items():
        if places := list(dict.fromkeys(each.place for each in obstacles)):
            yield f"{reason} ({_enumerated(places)})"


def _files(review: Review, unit: Path, letter: _Letter) -> list[ExportedFile]:
    name = review.campaign.exported_name(letter.government)
    return [
        ExportedFile(
            source=unit / path,
            name=f"{name}{Path(path).suffix}",
            sha256=file.sha256,
            government=letter.government.name,
            pages=_number(file.facts.get("pages")),
            state=APPROVED if letter.obstacle is None else DRAFT,
        )
        for path, file in letter.files.items()
    ]


def _show_others(letters: Sequence[_Letter], chosen: Sequence[_Letter]) -> None:
    """Show which letters did not go out, or only as drafts; those with the same reason together."""
    reasons: dict[str, list[str]] = {}
    for each in letters:
        if each.obstacle is not None:
            fate = "Exported as a draft" if each in chosen else "Not exported"
            reasons.setdefault(f"{fate}, as it {each.obstacle}", []).append(each.government.name)
    for reason, names in reasons.items():
        show(f"{reason}: {', '.join(names)}")


def _list(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _enumerated(names: Sequence[str]) -> str:
    more = len(names) - 3
    return ", ".join(names[:3]) + (f" and {more} more" if more > 0 else "")
