"""The letters one by one: what the proof says about each, and what sets it apart from the others."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letters.campaign import BlockKind, Campaign, Government, OpenQuery
from letters.checks import Finding, Note
from letters.proof.page.reading import ProofLetter
from letters.proof.page.recommendations import ProofRecommendation
from letters.proof.page.shared import SharedParagraph, SharedText

_SPOKEN_WORDS_A_MINUTE = 140
"""An even pace for an audience that listens through interpreters."""


@dataclass(frozen=True)
class LetterCard:
    """What the proof says about one letter. `statement_seconds` and `recommendations_seconds` are spoken, as advice.

    `extremes` name what sets it apart from the others: "the longest".
    """

    letter: ProofLetter
    recommendations: tuple[ProofRecommendation, ...]
    statement_seconds: int
    recommendations_seconds: int
    extremes: tuple[str, ...]
    findings: tuple[Finding, ...]
    notes: tuple[Note, ...]
    queries: tuple[OpenQuery, ...]
    approved: bool


@dataclass(frozen=True)
class CardMaterial:
    """What the cards are made of, beside the letters.

    `findings` are those that stand, `open` the governments whose letters show anything that is not approved.
    """

    shared: SharedText
    recommendations: Sequence[ProofRecommendation]
    findings: Sequence[Finding]
    queries: Sequence[OpenQuery]
    open: Sequence[Government]


def letter_cards(campaign: Campaign, letters: Sequence[ProofLetter], material: CardMaterial) -> Iterator[LetterCard]:
    """A card for each letter."""
    by_id = {each.id: each for each in material.recommendations}
    statement = _statement(campaign, material.shared)
    for letter in letters:
        government = letter.government
        own = tuple(by_id[each] for each in letter.reading.placed)
        yield LetterCard(
            letter=letter,
            recommendations=own,
            statement_seconds=_spoken(_words_in(statement, government)),
            recommendations_seconds=_spoken(sum(len(part.text.split()) for each in own for part in each.text)),
            extremes=tuple(_extremes(letter, letters)),
            findings=tuple(each for each in material.findings if each.letter == government.id),
            notes=letter.reading.notes,
            queries=tuple(each for each in material.queries if government in each.governments),
            approved=government not in material.open,
        )


def _statement(campaign: Campaign, shared: SharedText) -> Sequence[SharedParagraph]:
    """The paragraphs that are quotations in the appeal: what a government is asked to say."""
    of_appeal = [each for each in shared.paragraphs if each.text.in_appeal]
    kinds = [block.kind for block in campaign.appeal.blocks]
    return [each for each, kind in zip(of_appeal, kinds, strict=False) if kind is BlockKind.QUOTATION]


def _words_in(paragraphs: Sequence[SharedParagraph], government: Government) -> int:
    own = (version for each in paragraphs for version in each.versions if version.government == government)
    return sum(len(version.paragraph.text.split()) for version in own if version.paragraph)


def _spoken(words: int) -> int:
    """Seconds, to the next five."""
    return round(words * 60 / _SPOKEN_WORDS_A_MINUTE / 5) * 5


def _extremes(letter: ProofLetter, letters: Sequence[ProofLetter]) -> Iterator[str]:
    words = [each.reading.words for each in letters]
    papers, pages = Counter(each.paper for each in letters), Counter(each.reading.pages for each in letters)
    if min(words) < max(words):
        if letter.reading.words == max(words):
            yield "the longest"
        if letter.reading.words == min(words):
            yield "the shortest"
    if letter.paper != papers.most_common(1)[0][0]:
        yield f"paper: {letter.paper}"
    if letter.reading.pages != pages.most_common(1)[0][0]:
        yield f"{letter.reading.pages} pages, unlike most"
    government = letter.government
    if government.phrases.the_government == government.in_text:
        yield "not a state: phrases of its own"
