"""Writes approvals.yaml: the same approvals give the same text, so that comparing two versions shows what is new."""

from collections.abc import Mapping

from letters.proof.approvals.models import (
    Approvals,
    ApprovedBlock,
    ReviewBlockKind,
    Signature,
    Waiver,
    kind_of,
    subject_of,
)
from letters.proof.yaml_text import as_block, yaml_text

_HEAD = """\
# What was read and found right, and by whom. “letters approve” and “letters waive” write this file; it is reviewed and
# kept with the data like the rest. “letters status” says what is approved and what has fallen open.
#
# Each approval holds the content that was approved, so that it can be shown what has changed since, and its hash.
# To take an approval or a waiver back, delete its entry. The names stand here only: no letter shows them.
"""
_ORDER = tuple(ReviewBlockKind)


def approvals_file(approvals: Approvals) -> bytes:
    """The whole file: blocks in the order of their kinds and then of their ids, waivers in that of their findings."""
    content = {"approvals": [_approval(each) for each in sorted(approvals.blocks, key=_place)]}
    if approvals.waivers:
        content["waivers"] = [_waiver(each) for each in sorted(approvals.waivers, key=lambda each: each.finding)]
    return f"{_HEAD}\n{yaml_text(content)}".encode()


def _place(approved: ApprovedBlock) -> tuple[int, str]:
    return _ORDER.index(kind_of(approved.block)), subject_of(approved.block)


def _approval(approved: ApprovedBlock) -> Mapping[str, object]:
    return {
        "block": approved.block,
        "by": [_signature(each) for each in approved.signatures],
        "hash": approved.hash,
        "content": as_block(approved.content),
    }


def _waiver(waiver: Waiver) -> Mapping[str, object]:
    return {
        "finding": waiver.finding,
        "by": _signature(waiver.signature),
        "reason": waiver.reason,
        "hash": waiver.hash,
        "waived": as_block(waiver.what),
    }


def _signature(signature: Signature) -> Mapping[str, str]:
    return {"name": signature.name, "date": signature.date}
