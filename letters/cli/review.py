"""What the commands about approvals work on: a campaign, its template, and what of them is approved."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from letters.campaign import Campaign
from letters.cli.inputs import Inputs, Sources, read_inputs
from letters.errors import InputError, Problem, raise_input_error_if_any
from letters.messages import Messages
from letters.proof.approvals import (
    Approvals,
    BlockStatus,
    ReviewBlock,
    approvals_file,
    block_statuses,
    read_approvals,
    review_blocks,
)
from letters.publish import write_file


@dataclass(frozen=True)
class Review:
    """A campaign's inputs without a fault, what is approved of them, and how each block stands to that."""

    inputs: Inputs
    blocks: tuple[ReviewBlock, ...]
    approvals: Approvals

    @property
    def campaign(self) -> Campaign:
        """The campaign."""
        return self.inputs.campaign

    @cached_property
    def statuses(self) -> tuple[BlockStatus, ...]:
        """How each block stands to what is approved."""
        return block_statuses(self.campaign, self.blocks, self.approvals)


def read_review(sources: Sources, messages: Messages) -> Review:
    """Read campaign, template and approvals; raise InputError with everything that is wrong with any of them."""
    problems: list[Problem] = []
    inputs, approvals = None, None
    try:
        inputs = read_inputs(sources, messages)
    except InputError as error:
        problems += error.problems
    try:
        approvals = read_approvals(_approvals_path(sources))
    except InputError as error:
        problems += error.problems
    raise_input_error_if_any(problems)
    if inputs is None or approvals is None:
        raise AssertionError("an input error without a problem")
    blocks = review_blocks(inputs.campaign, {sources.document: inputs.template.source})
    return Review(inputs, blocks, approvals)


def save_approvals(sources: Sources, approvals: Approvals) -> Path:
    """Write the campaign's approvals; the file."""
    path = _approvals_path(sources)
    write_file(path, approvals_file(approvals))
    return path


def _approvals_path(sources: Sources) -> Path:
    """The file that holds the campaign's approvals; it need not exist."""
    return sources.data / sources.campaign_id / "approvals.yaml"


def today() -> str:
    """The day (ISO 8601), or that of SOURCE_DATE_EPOCH, which reproducible-builds.org defines: seconds since 1970."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now().astimezone().date().isoformat()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError) as error:
        what = f"says “{epoch}”, which is no number of seconds since 1970"
        raise InputError([Problem("SOURCE_DATE_EPOCH", what, "Correct or unset this environment variable.")]) from error
