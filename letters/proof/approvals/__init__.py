"""Approvals: what was read and found right, by whom, and what has fallen open since.

The letters are approved in blocks, each by a hash of its content: an edit opens that block only, and of the letters
only those that show it. `data/<campaign>/approvals.yaml` holds the approvals and, with each, the approved content
itself. So it can be shown what changed since, on any machine that has the campaign's data: also where it came as a
folder without its git history, and where what was approved was never committed. Hash and content check each other.
"""

from letters.proof.approvals.approving import approve, chosen_blocks
from letters.proof.approvals.blocks import review_blocks
from letters.proof.approvals.gate import obstacles_to_final, open_blocks, unanswered_queries
from letters.proof.approvals.models import (
    Approvals,
    ApprovedBlock,
    BlockStatus,
    JudgedFindings,
    ReviewBlock,
    ReviewBlockKind,
    Signature,
    Standing,
    WaivedFinding,
    Waiver,
)
from letters.proof.approvals.reading import read_approvals
from letters.proof.approvals.standing import block_statuses, open_governments
from letters.proof.approvals.waivers import judge_findings, waive
from letters.proof.approvals.words import block_in_words, letters_in_words, status_in_words
from letters.proof.approvals.writing import approvals_file

__all__ = [
    "Approvals",
    "ApprovedBlock",
    "BlockStatus",
    "JudgedFindings",
    "ReviewBlock",
    "ReviewBlockKind",
    "Signature",
    "Standing",
    "WaivedFinding",
    "Waiver",
    "approvals_file",
    "approve",
    "block_in_words",
    "block_statuses",
    "chosen_blocks",
    "judge_findings",
    "letters_in_words",
    "obstacles_to_final",
    "open_blocks",
    "open_governments",
    "read_approvals",
    "review_blocks",
    "status_in_words",
    "unanswered_queries",
    "waive",
]
