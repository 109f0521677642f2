"""A campaign of three governments with two recommendations, and its approvals; tests change a word of it."""

from collections.abc import Sequence

from letters.campaign import BlockKind, Campaign, Government
from letters.proof.approvals import (
    Approvals,
    BlockStatus,
    ReviewBlock,
    Signature,
    Standing,
    approve,
    block_statuses,
    review_blocks,
)
from tests.campaigns import appeal_of, block, campaign, government, recommendation
from tests.specimens import docx_with, paragraph

ANNA = Signature("Anna Reader", "2030-05-01")
BEN = Signature("Ben Reader", "2030-05-02")
TEMPLATE = docx_with(paragraph("To {{ the_government }}") + paragraph("{{p appeal }}"))
RATIFY = recommendation("Ratify the covenant.", to=("norway", "brazil"))
RELEASE = recommendation("Release the detainees.", topic="detention", to=("iceland",))
GOVERNMENTS = (government("Norway"), government("Brazil"), government("Iceland"))
WHOLE_APPEAL = appeal_of(block(BlockKind.BODY, "We ask {{ the_government }} for help."))


def spring(
    *recommendations: object, governments: Sequence[Government] = GOVERNMENTS, appeal: object = None, **settings: object
) -> Campaign:
    """The campaign; what is given stands in place of its own."""
    return campaign(
        *(recommendations or (RATIFY, RELEASE)),  # type: ignore[arg-type]
        governments=governments,
        appeal=appeal or WHOLE_APPEAL,  # type: ignore[arg-type]
        **settings,
    )


def blocks_of(made: Campaign, template: bytes = TEMPLATE) -> tuple[ReviewBlock, ...]:
    return review_blocks(made, {"letter": template})


def content(made: Campaign, block: str) -> str:
    """The content of one block."""
    return {each.id: each.content for each in blocks_of(made)}[block]


def approved(made: Campaign | None = None, template: bytes = TEMPLATE) -> Approvals:
    """All blocks approved by Anna."""
    made = made or spring()
    return approve(Approvals(), block_statuses(made, blocks_of(made, template), Approvals()), ANNA)


def changes(made: Campaign, approvals: Approvals | None = None, template: bytes = TEMPLATE) -> dict[str, BlockStatus]:
    """What is not as it was approved, by its id."""
    statuses = block_statuses(made, blocks_of(made, template), approved() if approvals is None else approvals)
    return {each.block: each for each in statuses if each.standing is not Standing.APPROVED}


def reopened(made: Campaign, approvals: Approvals | None = None) -> dict[str, tuple[str, ...]]:
    """The letters that each change reopens."""
    return {name: status.reopens for name, status in changes(made, approvals).items()}
