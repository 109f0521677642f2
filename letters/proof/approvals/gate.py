"""What stands between letters and their being sent: blocks that are not approved, open queries."""

from collections.abc import Iterable, Iterator, Sequence

from letters.campaign import Campaign, Government, open_queries
from letters.errors import Problem
from letters.proof.approvals.models import BlockStatus
from letters.proof.approvals.words import status_in_words


def obstacles_to_final(
    campaign: Campaign, governments: Sequence[Government], statuses: Iterable[BlockStatus]
) -> tuple[Problem, ...]:
    """Everything that keeps the letters to `governments` from being final; empty where they may go out.

    `statuses` are `block_statuses` of the campaign. Findings are no matter here: they stop every letter, final or not.
    """
    return (*open_blocks(campaign, governments, statuses), *unanswered_queries(campaign, governments))


def open_blocks(
    campaign: Campaign, governments: Sequence[Government], statuses: Iterable[BlockStatus]
) -> Iterator[Problem]:
    """The blocks in the letters to `governments` that are not approved as they are."""
    chosen = {each.id for each in governments}
    return (_open_block(each, campaign) for each in statuses if chosen.intersection(each.reopens))


def _open_block(status: BlockStatus, campaign: Campaign) -> Problem:
    remedy = f"Read it in the proof, then: letters approve --by NAME {status.block}"
    return Problem(status.block, status_in_words(status, campaign), remedy)


def unanswered_queries(campaign: Campaign, governments: Sequence[Government]) -> Iterator[Problem]:
    """The questions about the letters to `governments` that no editor has answered."""
    for each in open_queries(campaign):
        if any(government in each.governments for government in governments):
            remedy = "Write the answer below it in the data, behind “answer:”."
            yield Problem(each.subject, f"a query is not answered: {each.query}", remedy)
