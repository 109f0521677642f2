"""What changed since the approved state: each change once, word by word, with the letters that it touches."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from letters.campaign import Campaign, Government
from letters.proof.approvals import BlockStatus, ReviewBlockKind, Standing, block_in_words, letters_in_words
from letters.proof.page.layouts import Layout
from letters.proof.page.reading import ProofLetter
from letters.proof.page.texts import Change, DiffPart, word_differences


@dataclass(frozen=True)
class ChangedBlock:
    """A block that is not what was approved. `lines` are its changed paragraphs, word by word.

    `touches` says which letters reopen: "Iceland, Sweden reopen; 18 stand".
    """

    block: str
    name: str
    gone: bool
    touches: str
    lines: tuple[tuple[DiffPart, ...], ...]


@dataclass(frozen=True)
class ChangedLayout:
    """A letter whose pages are others than when it was approved, though none of its words is.

    `breaks` are the pages, from 1, that begin with other words, each with these; None for one that is no more.
    """

    government: Government
    pages_before: int
    pages: int
    breaks: tuple[tuple[int, str | None], ...]


@dataclass(frozen=True)
class WhatChanged:
    """`layouts` and `look_only` are of letters of which no word is another; `unapproved` blocks were never approved.

    `look_only` are letters whose look was changed, whether or not their pages break in another way.
    """

    changed: tuple[ChangedBlock, ...]
    layouts: tuple[ChangedLayout, ...]
    look_only: tuple[Government, ...]
    unapproved: tuple[BlockStatus, ...]
    anything_approved: bool


def what_changed(
    campaign: Campaign,
    statuses: Sequence[BlockStatus],
    letters: Sequence[ProofLetter],
    layouts: Mapping[str, Layout],
) -> WhatChanged:
    """`statuses` are those of all blocks, `layouts` those of approved letters by the ids of their governments."""
    changed = [each for each in statuses if each.standing in {Standing.CHANGED, Standing.GONE}]
    in_words = {government for each in changed if not _is_look(each) for government in each.reopens}
    in_look = {government for each in changed if _is_look(each) for government in each.reopens} - in_words
    return WhatChanged(
        changed=tuple(_changed(campaign, each) for each in changed),
        layouts=tuple(_changed_layouts([each for each in letters if each.government.id not in in_words], layouts)),
        look_only=tuple(each for each in campaign.governments if each.id in in_look),
        unapproved=tuple(each for each in statuses if each.standing is Standing.NEW),
        anything_approved=any(each.standing is not Standing.NEW for each in statuses),
    )


def _changed_layouts(letters: Iterable[ProofLetter], layouts: Mapping[str, Layout]) -> Iterator[ChangedLayout]:
    for letter in letters:
        before = layouts.get(letter.government.id)
        if before is not None and before != letter.layout:
            pairs = enumerate(zip_longest(before.pages, letter.layout.pages), start=1)
            breaks = tuple((number, now) for number, (old, now) in pairs if old != now)
            yield ChangedLayout(letter.government, len(before.pages), len(letter.layout.pages), breaks)


def _is_look(status: BlockStatus) -> bool:
    """The look of the template, or of a government's phrases nothing but its paper."""
    if status.kind is ReviewBlockKind.TEMPLATE_LOOK:
        return True
    old, new = (status.old or "").split("\n"), (status.new or "").split("\n")
    other = [each for each in (*old, *new) if (each in old) != (each in new)]
    return status.kind is ReviewBlockKind.PHRASES and all(each.startswith("paper: ") for each in other)


def _changed(campaign: Campaign, status: BlockStatus) -> ChangedBlock:
    lines = _changed_pieces if status.kind is ReviewBlockKind.TEMPLATE_LOOK else _changed_lines
    return ChangedBlock(
        block=status.block,
        name=block_in_words(status.block),
        gone=status.standing is Standing.GONE,
        touches=letters_in_words(status, campaign),
        lines=tuple(lines((status.old or "").split("\n"), (status.new or "").split("\n"))),
    )


def _changed_pieces(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[DiffPart, ...]]:
    """The pieces of a look, each approved as a line “name: hash”: nobody reads hashes."""
    before, after = _hashes(old), _hashes(new)
    for name in dict.fromkeys((*before, *after)):
        if name not in after:
            yield (DiffPart(Change.GONE, name),)
        elif name not in before:
            yield (DiffPart(Change.NEW, name),)
        elif before[name] != after[name]:
            yield (DiffPart(Change.SAME, f"{name} looks otherwise"),)


def _hashes(lines: Iterable[str]) -> dict[str, str]:
    pairs = (line.rpartition(": ") for line in lines if line)
    return {name: look for name, _, look in pairs}


def _changed_lines(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[DiffPart, ...]]:
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            for before, after in zip_longest(old[a1:a2], new[b1:b2], fillvalue=""):
                if before.strip() or after.strip():
                    yield word_differences(before, after)
