"""The state of a block in words, as people ask for it: what has changed, which letters reopen, how many stand."""

from collections.abc import Iterator

from letters.campaign import Campaign
from letters.proof.approvals.models import BlockStatus, ReviewBlockKind, Standing, kind_of, subject_of

_NAMES = {
    ReviewBlockKind.BODY: "the body",
    ReviewBlockKind.TOPICS: "the topics",
    ReviewBlockKind.RECOMMENDATION: "recommendation",
    ReviewBlockKind.ADDRESSEES: "addressees of",
    ReviewBlockKind.PHRASES: "phrases of",
    ReviewBlockKind.SETTINGS: "the settings",
    ReviewBlockKind.TEMPLATE_TEXT: "the text of the template",
    ReviewBlockKind.TEMPLATE_LOOK: "the look of the template",
}
_FACTS = {ReviewBlockKind.PHRASES, ReviewBlockKind.SETTINGS, ReviewBlockKind.TEMPLATE_LOOK}
_PLURAL = {ReviewBlockKind.TOPICS, ReviewBlockKind.ADDRESSEES, ReviewBlockKind.PHRASES, ReviewBlockKind.SETTINGS}
_MANY = 6
"""More changed lines than this are counted, not listed."""


def block_in_words(block: str) -> str:
    """What a block is called in a sentence: "recommendation iccpr-ratification", "the body"."""
    return " ".join(filter(None, (_NAMES[kind_of(block)], subject_of(block))))


def status_in_words(status: BlockStatus, campaign: Campaign) -> str:
    """A sentence: "recommendation legal-reforms-discrimination changed: Iceland, Sweden reopen; 18 stand"."""
    name = block_in_words(status.block)
    names = ", ".join(f"{each.name} ({each.date})" for each in status.signatures)
    was, is_ = ("were", "are") if status.kind in _PLURAL else ("was", "is")
    if status.standing is Standing.APPROVED:
        return f"{name} {is_} approved by {names}"
    what = {
        Standing.NEW: f"{is_} not approved yet",
        Standing.CHANGED: f"changed{_in_brackets(_changed_facts(status))}",
        Standing.GONE: f"{was} approved and {is_} gone",
    }[status.standing]
    return f"{name} {what}: {letters_in_words(status, campaign)}"


def letters_in_words(status: BlockStatus, campaign: Campaign) -> str:
    """Which letters a change touches: "Iceland, Sweden reopen; 18 stand"."""
    verb = "open" if status.standing is Standing.NEW else "reopen"
    touched = [each.name for each in campaign.governments if each.id in status.reopens]
    others = len(campaign.governments) - len(touched)
    if not touched:
        return f"no letter {verb}s"
    if not others and len(touched) > 1:
        return f"all {len(touched)} letters {verb}"
    one = len(touched) == 1
    return f"{', '.join(touched)} {verb}{'s' if one else ''}; {others} stand{'s' if others == 1 else ''}"


def _changed_facts(status: BlockStatus) -> tuple[str, ...]:
    """What of a changed list of facts is another: "paper", "style Heading 1", "norway added"."""
    old, new = (status.old or "").split("\n"), (status.new or "").split("\n")
    if status.kind is ReviewBlockKind.ADDRESSEES:
        added = (f"{each} added" for each in new if each not in old)
        return (*added, *(f"{each} removed" for each in old if each not in new))
    if status.kind not in _FACTS:
        return ()
    return tuple(dict.fromkeys(_labels([each for each in (*new, *old) if (each in new) != (each in old)])))


def _labels(facts: list[str]) -> Iterator[str]:
    return (each.rpartition(": ")[0] or each for each in facts)


def _in_brackets(facts: tuple[str, ...]) -> str:
    if not facts:
        return ""
    return f" ({', '.join(facts) if len(facts) <= _MANY else f'{len(facts)} of its parts'})"
