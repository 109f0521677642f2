"""Approvals: what was read and found right, by whom, and what has fallen open since.

The letters are approved in blocks, each by a hash of its content: an edit opens that block only, and of the letters
only those that show it. `data/<campaign>/approvals.yaml` holds the approvals and, with each, the approved content
itself. So it can be shown what changed since, on any machine that has the campaign's data: also where it came as a
folder without its git history, and where what was approved was never committed. Hash and content check each other.
"""

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
]
