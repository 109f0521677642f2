"""Records approvals: the blocks that someone found right, as they are now."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from letters.campaign import bad_characters, nearest, quoted
from letters.errors import InputError, Problem, raise_input_error_if_any
from letters.proof.approvals.models import Approvals, ApprovedBlock, BlockStatus, Signature, Standing


def chosen_blocks(statuses: Sequence[BlockStatus], names: Iterable[str]) -> tuple[BlockStatus, ...]:
    """The blocks that are named, in their order; “phrases” names all blocks of that kind.

    Raises InputError for every name that no block has.
    """
    chosen: set[str] = set()
    problems: list[Problem] = []
    for name in names:
        found = {each.block for each in statuses if name in (each.block, each.kind)}
        chosen |= found
        if not found:
            problems.append(_unknown(name, statuses))
    raise_input_error_if_any(problems)
    return tuple(each for each in statuses if each.block in chosen)


def approve(approvals: Approvals, blocks: Iterable[BlockStatus], signature: Signature) -> Approvals:
    """Sign blocks as they are now. Who signed the same content before stays; of another content nothing stays.

    A block that is gone is taken out: its removal is approved. A name that has signed the content keeps its first date.
    Raises InputError where the name cannot stand in the file.
    """
    require_line(signature.name, "--by")
    approved = {each.block: each for each in approvals.blocks}
    for each in blocks:
        if each.new is None:
            approved.pop(each.block, None)
        else:
            approved[each.block] = ApprovedBlock(each.block, each.new, tuple(_signatures(each, signature)))
    return replace(approvals, blocks=tuple(approved.values()))


def require_line(text: str, option: str) -> None:
    """Raise InputError for a text that says nothing, or cannot stand in a data file on one line."""
    bad = next(bad_characters(text), None)
    if not text.strip():
        raise InputError([Problem(option, "says nothing", f'Write it in quotation marks: {option} "…"')])
    if "\n" in text:
        raise InputError([Problem(option, "has a line break", "Write it on one line.")])
    if bad is not None:
        raise InputError([Problem(option, f"holds what nobody sees: {bad.what}", bad.remedy)])


def _signatures(status: BlockStatus, signature: Signature) -> Iterator[Signature]:
    before = status.signatures if status.standing is Standing.APPROVED else ()
    yield from before
    if signature.name not in {each.name for each in before}:
        yield signature


def _unknown(name: str, statuses: Sequence[BlockStatus]) -> Problem:
    known = [each.block for each in statuses]
    likely = nearest(name, known)
    remedy = f"Did you mean {quoted(likely)}?" if likely else "“letters status” lists the blocks."
    return Problem(quoted(name), "is no block of this campaign", remedy)
