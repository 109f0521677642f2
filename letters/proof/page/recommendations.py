"""The recommendations, once each, and the matrix of governments by recommendations: both as the letters have them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from letters.campaign import Campaign, Government, Recommendation, Topic
from letters.checks import ReadParagraph, TextSpan
from letters.checks.text import recommended_text
from letters.proof.page.reading import ProofLetter
from letters.proof.page.shared import SharedText, Story
from letters.proof.page.texts import DiffPart, Stretch, look_marks, stretches, word_differences

_NEARLY = 0.6
"""From this likeness on a paragraph is a version of a recommendation."""


@dataclass(frozen=True)
class Altered:
    """A letter in which a recommendation does not read as it should, with the differences; `index` is its paragraph."""

    government: Government
    index: int
    differences: tuple[DiffPart, ...]


@dataclass(frozen=True)
class ProofRecommendation:
    """A recommendation. `sign` is its number here ("R06"); `found_in` are the letters that have it word for word.

    `not_meant` of them are not in its list, `missing` are those of the list that have it neither so nor altered.
    `in_no_letter`: the text is the data's.
    """

    sign: str
    id: str
    topic: Topic
    topic_sign: str
    text: tuple[Stretch, ...]
    found_in: tuple[Government, ...]
    not_meant: tuple[Government, ...]
    missing: tuple[Government, ...]
    altered: tuple[Altered, ...]
    in_no_letter: bool

    @property
    def wrong(self) -> bool:
        """Whether it is in any letter otherwise than the data have it."""
        return bool(self.not_meant or self.missing or self.altered or self.in_no_letter)


@dataclass(frozen=True)
class Cell:
    """A field of the matrix. `positions` tell as which of its recommendations the letter has it, from 1."""

    sign: str
    positions: tuple[int, ...]
    meant: bool
    altered: bool

    @property
    def wrong(self) -> bool:
        """Whether the letter is not as the data have it."""
        return self.altered or self.meant != (len(self.positions) == 1)


@dataclass(frozen=True)
class MatrixRow:
    """A letter's recommendations; `in_order`: they stand in the order of the data."""

    government: Government
    cells: tuple[Cell, ...]
    found: int
    in_order: bool

    @property
    def wrong(self) -> bool:
        """Whether anything of the letter is not as the data have it."""
        return not self.in_order or any(each.wrong for each in self.cells)


def recommendation_signs(campaign: Campaign) -> Mapping[str, str]:
    """The number in the proof of each recommendation, by its id, in the order in which they print."""
    order = [each for topic in campaign.topics for each in campaign.recommendations if each.topic == topic.id]
    return {each.id: f"R{number:02d}" for number, each in enumerate(order, start=1)}


def topic_signs(campaign: Campaign) -> Mapping[str, str]:
    """The number in the proof of each topic, by its id."""
    return {each.id: f"T{number}" for number, each in enumerate(campaign.topics, start=1)}


def proof_recommendations(
    campaign: Campaign, letters: Sequence[ProofLetter], shared: SharedText
) -> tuple[ProofRecommendation, ...]:
    """Every recommendation of the campaign, in the order in which they print."""
    known = {each.id: each for each in campaign.recommendations}
    return tuple(_recommendation(campaign, known[each], letters, shared) for each in recommendation_signs(campaign))


def _recommendation(
    campaign: Campaign, recommendation: Recommendation, letters: Sequence[ProofLetter], shared: SharedText
) -> ProofRecommendation:
    found = {each.government: _paragraphs(each, recommendation) for each in letters}
    usual = _usual(found, recommendation)
    altered = (*_in_other_words(recommendation, found, shared), *_in_another_look(found, usual))
    changed = {each.government.id for each in altered}
    topic = next(each for each in campaign.topics if each.id == recommendation.topic)
    return ProofRecommendation(
        sign=recommendation_signs(campaign)[recommendation.id],
        id=recommendation.id,
        topic=topic,
        topic_sign=topic_signs(campaign)[topic.id],
        text=stretches(usual.text, usual.spans) if usual else _of_data(recommendation),
        found_in=tuple(each for each, paragraphs in found.items() if paragraphs),
        not_meant=tuple(each for each, those in found.items() if those and each.id not in recommendation.to),
        missing=tuple(
            each
            for each, those in found.items()
            if not those and each.id in recommendation.to and each.id not in changed
        ),
        altered=altered,
        in_no_letter=usual is None,
    )


def _paragraphs(letter: ProofLetter, recommendation: Recommendation) -> list[tuple[int, ReadParagraph]]:
    return [(index, each) for index, each in enumerate(letter.reading.body) if each.recommendation == recommendation.id]


def _usual(
    found: Mapping[Government, Sequence[tuple[int, ReadParagraph]]], recommendation: Recommendation
) -> ReadParagraph | None:
    """The paragraph as the data have it, bold and italic included; else as most letters have it."""
    every = [paragraph for paragraphs in found.values() for _, paragraph in paragraphs]
    if not every:
        return None
    looks = [look_marks(each.text, each.spans) for each in every]
    meant = look_marks("".join(each.text for each in recommendation.spans), _spans_of_data(recommendation))
    return every[looks.index(meant if meant in looks else Counter(looks).most_common(1)[0][0])]


def _spans_of_data(recommendation: Recommendation) -> Iterator[TextSpan]:
    start = 0
    for each in recommendation.spans:
        end = start + len(each.text)
        if each.bold or each.italic:
            yield TextSpan(start, end, each.bold, each.italic)
        start = end


def _in_another_look(
    found: Mapping[Government, Sequence[tuple[int, ReadParagraph]]], usual: ReadParagraph | None
) -> Iterator[Altered]:
    for government, paragraphs in found.items():
        for index, each in paragraphs:
            shown, meant = look_marks(each.text, each.spans), look_marks(usual.text, usual.spans) if usual else ""
            if usual is not None and shown != meant:
                yield Altered(government, index, word_differences(meant, shown))


def _in_other_words(
    recommendation: Recommendation,
    found: Mapping[Government, Sequence[tuple[int, ReadParagraph]]],
    shared: SharedText,
) -> Iterator[Altered]:
    """Paragraphs of letters that should have the recommendation, and have something like it."""
    text = recommended_text(recommendation)
    for extra in shared.extras:
        lacks = extra.government.id in recommendation.to and not found[extra.government]
        if lacks and extra.story is Story.BODY and _likeness(text, extra.text) >= _NEARLY:
            yield Altered(extra.government, extra.index, word_differences(text, extra.text))


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _of_data(recommendation: Recommendation) -> tuple[Stretch, ...]:
    return tuple(Stretch(each.text, each.bold, each.italic) for each in recommendation.spans)


def matrix(
    campaign: Campaign, letters: Sequence[ProofLetter], recommendations: Sequence[ProofRecommendation]
) -> tuple[MatrixRow, ...]:
    """A row for each letter, in the campaign's order."""
    expected = {each.id: each.to for each in campaign.recommendations}
    return tuple(_row(each, recommendations, expected) for each in letters)


def _row(
    letter: ProofLetter, recommendations: Sequence[ProofRecommendation], expected: Mapping[str, Sequence[str]]
) -> MatrixRow:
    placed = letter.reading.placed
    order = [each.id for each in recommendations if each.id in placed]
    cells = tuple(
        Cell(
            sign=each.sign,
            positions=tuple(number for number, found in enumerate(placed, start=1) if found == each.id),
            meant=letter.government.id in expected[each.id],
            altered=any(change.government == letter.government for change in each.altered),
        )
        for each in recommendations
    )
    return MatrixRow(letter.government, cells, len(placed), list(dict.fromkeys(placed)) == order)
