"""The signs of the proof at their places in one letter: what its marked copy shows."""

from collections.abc import Mapping, Sequence

from letters.checks import ReadParagraph
from letters.proof.marked import WRONG, Place, SignedLetter, SignedParagraph
from letters.proof.page.content import Proof
from letters.proof.page.reading import ProofLetter
from letters.proof.page.recommendations import topic_signs
from letters.proof.page.shared import Story, is_topic


def signed_letter(proof: Proof, letter: ProofLetter) -> SignedLetter:
    """The letter with its slots (S), topics (T), recommendations (R), and what is not as in the others (!)."""
    reading = letter.reading
    shared = {story: _shared_places(proof, letter, story) for story in Story}
    own = _own_places(proof, letter)
    return SignedLetter(
        name=letter.pdf.name,
        version=letter.pdf.version,
        fingerprint=letter.fingerprint,
        body=_signed(reading.body, shared[Story.BODY] | own),
        notes=_signed(reading.footnotes, shared[Story.NOTES]),
        boxes=_signed(reading.text_boxes, shared[Story.BOXES]),
        around=_signed(reading.headers_and_footers, shared[Story.AROUND]),
    )


def _signed(paragraphs: Sequence[ReadParagraph], places: Mapping[int, Sequence[Place]]) -> tuple[SignedParagraph, ...]:
    return tuple(SignedParagraph(each.text, tuple(places.get(index, ()))) for index, each in enumerate(paragraphs))


def _shared_places(proof: Proof, letter: ProofLetter, story: Story) -> dict[int, Sequence[Place]]:
    """By the indices of the letter's paragraphs; a paragraph that deviates, or is its own, is wrong as a whole."""
    places: dict[int, Sequence[Place]] = {}
    for paragraph in proof.shared.of(story):
        for version in paragraph.versions:
            if version.government == letter.government and version.index is not None and version.paragraph:
                whole = (Place(WRONG, 0, len(version.paragraph.text)),)
                places[version.index] = whole if version.differences else version.places
    for extra in proof.shared.extras:
        if extra.government == letter.government and extra.story is story:
            places[extra.index] = (Place(WRONG, 0, len(extra.text)),)
    return places


def _own_places(proof: Proof, letter: ProofLetter) -> dict[int, Sequence[Place]]:
    """Recommendations and topics; a recommendation that is wrong here has the sign of that as well."""
    titles = {topic.title: topic_signs(proof.campaign)[topic.id] for topic in proof.campaign.topics}
    places: dict[int, Sequence[Place]] = {}
    for index, paragraph in enumerate(letter.reading.body):
        if is_topic(paragraph):
            places[index] = (Place(titles.get(paragraph.text, WRONG), 0, len(paragraph.text)),)
        for each in proof.recommendations:
            altered = any((change.government, change.index) == (letter.government, index) for change in each.altered)
            if altered or paragraph.recommendation == each.id:
                wrong = altered or letter.government in each.not_meant
                signs = (each.sign, WRONG) if wrong else (each.sign,)
                places[index] = tuple(Place(sign, 0, len(paragraph.text)) for sign in signs)
    return places
