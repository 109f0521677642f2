"""`letters approve` and `letters status`: what was read and found right, and by whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from letters.campaign import open_queries
from letters.cli.inputs import Sources
from letters.cli.layouts import record_layouts
from letters.cli.review import Review, read_review, save_approvals, today
from letters.cli.show import show, show_queries, show_warnings
from letters.errors import InputError, Problem
from letters.messages import Messages
from letters.proof.approvals import (
    BlockStatus,
    ReviewBlockKind,
    Signature,
    Standing,
    Waiver,
    approve,
    block_in_words,
    chosen_blocks,
    open_governments,
    status_in_words,
)


@dataclass(frozen=True)
class Approval:
    """Who approves which blocks; `everything`: all blocks, also those that are gone."""

    by: str
    blocks: tuple[str, ...]
    everything: bool


def approve_blocks(sources: Sources, output: Path, approval: Approval) -> int:
    """Record the approval, and how approved letters break their pages; the exit code."""
    messages = Messages()
    review = read_review(sources, messages)
    chosen = _chosen(review, approval)
    signature = Signature(approval.by.strip(), today())
    approvals = approve(review.approvals, chosen, signature)
    path = save_approvals(sources, approvals)
    record_layouts(sources, replace(review, approvals=approvals), output / sources.campaign_id)
    show_warnings(messages)
    show(f"Approved by {signature.name}, in {path.as_posix()}:")
    _show_list(
        f"{block_in_words(each.block)}{' (its removal)' if each.standing is Standing.GONE else ''}" for each in chosen
    )
    show(_letters(replace(review, approvals=approvals)))
    return 0


def show_status(sources: Sources) -> int:
    """Show what is approved by whom, what has fallen open and why, and what else keeps letters back; the exit code."""
    messages = Messages()
    review = read_review(sources, messages)
    by_standing = {standing: [each for each in review.statuses if each.standing is standing] for standing in Standing}
    fallen_open = [*by_standing[Standing.CHANGED], *by_standing[Standing.GONE]]
    _show_part("Approved:", _grouped(review.statuses, by_standing[Standing.APPROVED]))
    _show_part("Fallen open:", (status_in_words(each, review.campaign) for each in fallen_open))
    _show_part("Not approved yet:", _grouped(review.statuses, by_standing[Standing.NEW]))
    for each in (*fallen_open, *by_standing[Standing.NEW])[:1]:
        show(f"To approve a block, type its kind and its id, such as: letters approve --by NAME {each.block}")
    _show_part("Waived, as long as they stay what they are:", map(_waiver, review.approvals.waivers))
    show_queries(tuple(open_queries(review.campaign)), len(review.campaign.governments))
    show_warnings(messages)
    show(_letters(review))
    return 0


def _chosen(review: Review, approval: Approval) -> tuple[BlockStatus, ...]:
    if approval.everything == bool(approval.blocks):
        what = "says both single blocks and all" if approval.blocks else "does not say what is approved"
        remedy = "Name blocks, such as body or phrases:norway, or write --all. “letters status” lists them."
        raise InputError([Problem("letters approve", what, remedy)])
    return review.statuses if approval.everything else chosen_blocks(review.statuses, approval.blocks)


def _grouped(every: Iterable[BlockStatus], chosen: Iterable[BlockStatus]) -> Iterator[str]:
    """A line for all blocks of one kind with the same signatures: "phrases (all 20): Anna Reader (2030-05-01)"."""
    groups: dict[tuple[ReviewBlockKind, tuple[Signature, ...]], list[BlockStatus]] = {}
    for each in chosen:
        groups.setdefault((each.kind, each.signatures), []).append(each)
    for (kind, signatures), blocks in groups.items():
        subjects = [each.subject for each in blocks if each.subject]
        number = sum(each.kind is kind for each in every)
        which = f"all {number}" if len(blocks) == number > 1 else ", ".join(subjects)
        names = ", ".join(f"{each.name} ({each.date})" for each in signatures)
        yield kind + (f" ({which})" if which else "") + (f": {names}" if names else "")


def _letters(review: Review) -> str:
    """How many letters are approved, and how many of these have open questions all the same."""
    still_open = open_governments(review.campaign, review.statuses)
    number = len(review.campaign.governments)
    asked = {each.id for query in open_queries(review.campaign) for each in query.governments}
    asked -= {each.id for each in still_open}
    questions = f" Questions are open in {len(asked)} of these." if asked else ""
    if not still_open:
        return f"All {number} letters are approved.{questions}"
    names = ", ".join(each.name for each in still_open)
    return f"{number - len(still_open)} of {number} letters are approved.{questions} Not approved: {names}."


def _show_part(heading: str, lines: Iterable[str]) -> None:
    if shown := list(lines):
        show(heading)
        _show_list(shown)


def _show_list(lines: Iterable[str]) -> None:
    for line in lines:
        show(f"  {line}")


def _waiver(waiver: Waiver) -> str:
    return f"{waiver.finding}: {waiver.reason} ({waiver.signature.name}, {waiver.signature.date})"
