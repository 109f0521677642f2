"""How the blocks stand to what was approved, and which letters a change touches."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from letters.campaign import Campaign, Government
from letters.proof.approvals.models import (
    Approvals,
    ApprovedBlock,
    BlockStatus,
    ReviewBlock,
    ReviewBlockKind,
    Standing,
    kind_of,
    subject_of,
)

_OF_TEMPLATES = {ReviewBlockKind.TEMPLATE_TEXT, ReviewBlockKind.TEMPLATE_LOOK}


def block_statuses(campaign: Campaign, blocks: Sequence[ReviewBlock], approvals: Approvals) -> tuple[BlockStatus, ...]:
    """Every block, in order, then those that were approved and are gone.

    `blocks` are `review_blocks` of the campaign. Approved templates of other documents are passed over.
    """
    approved = {each.block: each for each in approvals.blocks}
    current = {each.id: each for each in blocks}
    gone = [each for each in approvals.blocks if each.block not in current and kind_of(each.block) not in _OF_TEMPLATES]
    return tuple(
        _status(campaign, name, approved, current.get(name)) for name in (*current, *(each.block for each in gone))
    )


def open_governments(campaign: Campaign, statuses: Iterable[BlockStatus]) -> tuple[Government, ...]:
    """The governments whose letters show anything that is not approved."""
    reopened = {government for each in statuses for government in each.reopens}
    return tuple(each for each in campaign.governments if each.id in reopened)


def _status(
    campaign: Campaign, name: str, approved: Mapping[str, ApprovedBlock], current: ReviewBlock | None
) -> BlockStatus:
    before = approved.get(name)
    old, new = before.content if before else None, current.content if current else None
    touched = frozenset[str]() if old == new else frozenset(_touched(campaign, name, old, new, approved))
    return BlockStatus(
        block=name,
        standing=_standing(old, new),
        old=old,
        new=new,
        signatures=before.signatures if before else (),
        reopens=tuple(each.id for each in campaign.governments if each.id in touched),
    )


def _standing(old: str | None, new: str | None) -> Standing:
    if old is None:
        return Standing.NEW
    if new is None:
        return Standing.GONE
    return Standing.APPROVED if old == new else Standing.CHANGED


def _touched(
    campaign: Campaign, name: str, old: str | None, new: str | None, approved: Mapping[str, ApprovedBlock]
) -> Iterable[str]:
    """The ids of the governments whose letters show the difference; some may no longer be in the campaign."""
    kind, subject = kind_of(name), subject_of(name)
    if kind is ReviewBlockKind.PHRASES:
        return [subject]
    if kind is ReviewBlockKind.ADDRESSEES:
        return set(_lines(old)) ^ set(_lines(new))
    if kind is ReviewBlockKind.RECOMMENDATION:
        return _addressees(campaign, subject, approved)
    if kind is ReviewBlockKind.TOPICS and old is not None and new is not None:
        return _governments_that_see_other_topics(campaign, old, new)
    return _everyone(campaign)


def _addressees(campaign: Campaign, recommendation: str, approved: Mapping[str, ApprovedBlock]) -> Iterable[str]:
    """Those of a recommendation now; of one that is gone those to whom it was approved, or all if nobody knows."""
    for each in campaign.recommendations:
        if each.id == recommendation:
            return each.to
    before = approved.get(f"{ReviewBlockKind.ADDRESSEES}:{recommendation}")
    return _lines(before.content) if before else _everyone(campaign)


def _governments_that_see_other_topics(campaign: Campaign, old: str, new: str) -> Iterator[str]:
    """A recommendation that comes or goes has blocks of its own: here counts only what was there and still is."""
    for government in campaign.governments:
        own = {each.id for each in campaign.recommendations_for(government)}
        own &= set(_ids_in_outline(old)) & set(_ids_in_outline(new))
        if _outline_of(old, own) != _outline_of(new, own):
            yield government.id


def _ids_in_outline(content: str) -> Iterator[str]:
    return (line.removeprefix("- ") for line in content.split("\n") if line.startswith("- "))


def _outline_of(content: str, recommendations: set[str]) -> list[tuple[str, str]]:
    """Those of the recommendations, each with the title above it, in their order."""
    title, found = "", []
    for line in content.split("\n"):
        if not line.startswith("- "):
            title = line.partition(": ")[2]
        elif line.removeprefix("- ") in recommendations:
            found.append((title, line))
    return found


def _lines(content: str | None) -> list[str]:
    return content.split("\n") if content else []


def _everyone(campaign: Campaign) -> Iterable[str]:
    return (each.id for each in campaign.governments)
