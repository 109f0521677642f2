"""The proof → one HTML page: a template, a style sheet and a script that are shipped inside the page."""

from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from letters.proof.approvals import BlockStatus, ReviewBlockKind, Signature, Standing, block_in_words
from letters.proof.approvals.models import hash_of
from letters.proof.marked import Place
from letters.proof.page.cards import LetterCard
from letters.proof.page.content import Proof
from letters.proof.page.glance import first_deviation, glance, sign_of
from letters.proof.page.pictures import PagePicture
from letters.proof.page.reading import ProofLetter
from letters.proof.page.shared import SharedParagraph, Story
from letters.proof.page.texts import Stretch, stretches

_STORIES = (
    (Story.BODY, "The letter"),
    (Story.BOXES, "Text boxes"),
    (Story.NOTES, "Footnotes"),
    (Story.AROUND, "Headers and footers"),
)
_BEGINNING = 90
"""Characters by which a recommendation is known again."""
_READERS = 2


@dataclass(frozen=True)
class PaperProof:
    """The page for paper: its HTML, and its pictures by the addresses that the HTML names."""

    html: str
    pictures: Mapping[str, bytes]


@dataclass(frozen=True)
class SignedBlock:
    """A line of the sign-off sheet; `readers` always has two, with empty names where nobody signed."""

    name: str
    sign: str | None
    state: str
    hash: str
    readers: tuple[Signature, ...]


def proof_page(proof: Proof, document: str) -> str:
    """The page for the screen, whole in itself; `document` is the folder of the letters beside that of the proof."""
    return _page(proof, document, _data, script=_file("proof.js"))


def paper_proof(proof: Proof, document: str) -> PaperProof:
    """The same page, with its pictures beside it and nothing that moves, for a program that sets it on paper."""
    pictures = {
        _address(card.letter, picture): picture.jpeg for card in proof.cards for picture in card.letter.pictures
    }
    return PaperProof(_page(proof, document, _address, script=Markup()), pictures)


def _data(_letter: ProofLetter, picture: PagePicture) -> str:
    return f"data:image/jpeg;base64,{b64encode(picture.jpeg).decode()}"


def _address(letter: ProofLetter, picture: PagePicture) -> str:
    return f"letter:/{letter.government.id}-{picture.page}.jpg"


def _page(proof: Proof, document: str, address: Callable[[ProofLetter, PagePicture], str], script: Markup) -> str:
    statuses = proof.circumstances.statuses
    return (
        _environment()
        .get_template("proof.html.j2")
        .render(
            proof=proof,
            document=document,
            address=address,
            css=_file("proof.css"),
            script=script,
            stories=_STORIES,
            glance=glance(proof),
            standing=proof.findings.standing,
            warnings=len(proof.advice) + len(proof.circumstances.messages),
            approved_blocks=sum(each.standing is Standing.APPROVED for each in statuses),
            deviating=first_deviation(proof) is not None,
            wrong_rows=[each.government for each in proof.matrix if each.wrong],
            assignments=sum(each.found for each in proof.matrix),
            extremes=[each for each in proof.cards if each.extremes],
            blocks=tuple(_signed(proof, each) for each in statuses),
            sign_of=lambda finding: sign_of(proof, finding),
            card_words=_words,
            shown=shown_once,
            style_class=_style_class,
            beginning=_beginning,
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(loader=PackageLoader(__package__, "."), autoescape=True, undefined=StrictUndefined)
    environment.filters["capitalize_first"] = lambda text: text[:1].upper() + text[1:]
    return environment


def _file(name: str) -> Markup:
    """A file of our own that stands in the page as it is."""
    return Markup(files(__package__).joinpath(name).read_text(encoding="utf-8"))  # noqa: S704 -- no foreign text


def shown_once(paragraph: SharedParagraph) -> Sequence[Stretch]:
    """A shared paragraph with its slots: what is the same in all letters stands there, else the field's name."""
    values = {
        slot.sign: {
            _value(version.paragraph.text, version.places[number])
            for version in paragraph.versions
            if version.paragraph and version.places
        }
        for number, slot in enumerate(paragraph.slots)
    }
    fields = {slot.sign: slot.field for slot in paragraph.slots}
    return [
        each
        if each.slot is None
        else Stretch(
            next(iter(values[each.slot])) if len(values[each.slot]) == 1 else fields[each.slot], slot=each.slot
        )
        for each in stretches(paragraph.text.text, paragraph.text.spans, paragraph.usual.places)
    ]


def _value(text: str, place: Place) -> str:
    return text[place.start : place.end]


def _style_class(style: str) -> str:
    """A word for the style sheet: what kind of paragraph it is."""
    name = style.casefold()
    kinds = {"heading": "as-heading", "bullet": "as-bullet", "continue": "as-continued", "quote": "as-quote"}
    return next((kind for word, kind in kinds.items() if word in name), "as-text")


def _words(card: LetterCard) -> str:
    """What the filter finds a letter by."""
    government, letter = card.letter.government, card.letter
    return " ".join(
        [
            government.id,
            government.name,
            government.in_text,
            letter.paper,
            *(f"{each.sign} {each.id} {each.topic.title}" for each in card.recommendations),
            *card.extremes,
            "finding" if card.findings else "",
            "approved" if card.approved else "open",
        ]
    )


def _beginning(parts: Sequence[Stretch]) -> str:
    text = "".join(each.text for each in parts)
    return text if len(text) <= _BEGINNING else f"{text[:_BEGINNING].rsplit(' ', 1)[0]} …"


def _signed(proof: Proof, status: BlockStatus) -> SignedBlock:
    signs = {each.id: each.sign for each in proof.recommendations}
    about = {ReviewBlockKind.RECOMMENDATION, ReviewBlockKind.ADDRESSEES}
    content = status.new if status.new is not None else status.old
    signatures = status.signatures if status.standing is Standing.APPROVED else ()
    return SignedBlock(
        name=block_in_words(status.block),
        sign=signs.get(status.subject) if status.kind in about else None,
        state=status.standing.value,
        hash=hash_of(content or "")[:8],
        readers=tuple(_readers(signatures)),
    )


def _readers(signatures: Sequence[Signature]) -> Iterator[Signature]:
    yield from signatures[:_READERS]
    yield from (Signature("", "") for _ in range(_READERS - len(signatures)))
