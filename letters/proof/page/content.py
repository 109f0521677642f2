"""The proof as data: everything that the page says, built from the letters as they were read back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import PurePosixPath

from letters.campaign import Campaign, Government, OpenQuery, open_queries
from letters.checks import WRITTEN_NAME, Finding, Note, differences_between_letters
from letters.messages import Message
from letters.proof.approvals import Approvals, BlockStatus, JudgedFindings, judge_findings, open_governments
from letters.proof.page.cards import CardMaterial, LetterCard, letter_cards
from letters.proof.page.changes import WhatChanged, what_changed
from letters.proof.page.columns import Column, columns
from letters.proof.page.layouts import Layout
from letters.proof.page.reading import ProofLetter, ReadFile
from letters.proof.page.recommendations import (
    MatrixRow,
    ProofRecommendation,
    matrix,
    proof_recommendations,
)
from letters.proof.page.running import RunningText, running_texts
from letters.proof.page.shared import SharedText, Story, shared_text

_READ_WORDS_A_MINUTE = 200
"""Careful reading."""


@dataclass(frozen=True)
class Circumstances:
    """What is known beside the finished files.

    `made_on` is a day (ISO 8601); `statuses` are those of all blocks; `messages` and `notes` came up when campaign and
    template were read. `not_as_built` are the letters' files that are no longer what a build wrote, `older` the
    governments whose letters were built from other data or another template than today's; `layouts` are those of the
    letters when they were approved, by the ids of their governments.
    """

    made_on: str
    template: ReadFile
    statuses: tuple[BlockStatus, ...]
    approvals: Approvals
    messages: tuple[Message, ...]
    notes: tuple[Note, ...]
    not_as_built: tuple[str, ...]
    older: tuple[Government, ...]
    layouts: Mapping[str, Layout]


@dataclass(frozen=True)
class Advice:
    """Notes of the same words, with all their places."""

    what: str
    remedy: str
    places: tuple[str, ...]


@dataclass(frozen=True)
class Effort:
    """How much there is to read: words of all letters, and of what is distinct, with the minutes that they take."""

    all_words: int
    distinct_words: int
    all_minutes: int
    distinct_minutes: int


@dataclass(frozen=True)
class Proof:
    """Everything that reviewers are shown.

    `named_by_hand` are governments' names that people wrote into template or data and that stand in letters to others;
    `advice` is all that is worth a look, these included. `unbuilt` are governments whose letters are not there,
    `unapproved` those whose letters show anything not approved.
    """

    campaign: Campaign
    circumstances: Circumstances
    shared: SharedText
    running: tuple[RunningText, ...]
    recommendations: tuple[ProofRecommendation, ...]
    matrix: tuple[MatrixRow, ...]
    columns: tuple[Column, ...]
    cards: tuple[LetterCard, ...]
    changes: WhatChanged
    findings: JudgedFindings
    named_by_hand: tuple[Advice, ...]
    advice: tuple[Advice, ...]
    queries: tuple[OpenQuery, ...]
    unbuilt: tuple[Government, ...]
    effort: Effort
    unapproved: tuple[Government, ...]


def build_proof(campaign: Campaign, letters: Sequence[ProofLetter], circumstances: Circumstances) -> Proof:
    """Put together what the letters say; `letters` are those that were built, at least one."""
    shared = shared_text(letters)
    recommendations = proof_recommendations(campaign, letters, shared)
    shared = _without_recommendations(shared, recommendations)
    findings = judge_findings(_findings(letters, circumstances), circumstances.approvals.waivers)
    queries = tuple(open_queries(campaign))
    unapproved = open_governments(campaign, circumstances.statuses)
    material = CardMaterial(shared, recommendations, findings.standing, queries, unapproved)
    slots = columns(shared.paragraphs)
    built = {each.government.id for each in letters}
    notes = (*circumstances.notes, *(note for letter in letters for note in letter.reading.notes))
    return Proof(
        campaign=campaign,
        circumstances=circumstances,
        shared=shared,
        running=running_texts(letters),
        recommendations=recommendations,
        matrix=matrix(campaign, letters, recommendations),
        columns=slots,
        cards=tuple(letter_cards(campaign, letters, material)),
        changes=what_changed(campaign, circumstances.statuses, letters, circumstances.layouts),
        findings=findings,
        named_by_hand=tuple(_advice(each for each in notes if each.id.startswith(WRITTEN_NAME))),
        advice=tuple(_advice(notes)),
        queries=queries,
        unbuilt=tuple(each for each in campaign.governments if each.id not in built),
        effort=_effort(letters, shared, recommendations, slots),
        unapproved=unapproved,
    )


def _findings(letters: Sequence[ProofLetter], circumstances: Circumstances) -> Iterator[Finding]:
    for letter in letters:
        yield from letter.reading.findings
    yield from differences_between_letters([each.reading for each in letters])
    changed = sorted(PurePosixPath(path) for path in circumstances.not_as_built)
    for letter_id, paths in groupby(changed, key=lambda path: path.stem):
        yield Finding(
            id=f"changed-since-built:{letter_id}",
            place=" and ".join(path.name for path in paths),
            what="not what was built: changed by hand, or another file took its place",
            remedy=(
                "The other findings tell what is wrong in it, if anything is. “letters build --force” undoes the "
                "change and keeps it in a file beside the letter."
            ),
        )


def _without_recommendations(shared: SharedText, recommendations: Sequence[ProofRecommendation]) -> SharedText:
    """What is shown as a version of a recommendation is no paragraph that only one letter has."""
    known = {(each.government, each.index) for one in recommendations for each in one.altered}
    extras = (
        each for each in shared.extras if each.story is not Story.BODY or (each.government, each.index) not in known
    )
    return replace(shared, extras=tuple(extras))


def _advice(notes: Iterable[Note]) -> Iterator[Advice]:
    places: dict[tuple[str, str], list[str]] = {}
    for note in notes:
        places.setdefault((note.what, note.remedy), []).append(note.place)
    for (what, remedy), where in places.items():
        yield Advice(what, remedy, tuple(dict.fromkeys(where)))


def _effort(
    letters: Sequence[ProofLetter],
    shared: SharedText,
    recommendations: Sequence[ProofRecommendation],
    slots: Sequence[Column],
) -> Effort:
    every = sum(each.reading.words for each in letters)
    distinct = sum(len(each.text.text.split()) for each in shared.paragraphs)
    distinct += sum(len(part.text.split()) for each in recommendations for part in each.text)
    values = {row.value for column in slots for row in column.rows}
    distinct += sum(len(each.split()) for each in values)
    return Effort(every, distinct, round(every / _READ_WORDS_A_MINUTE), round(distinct / _READ_WORDS_A_MINUTE))
