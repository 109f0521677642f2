"""What stands in the template or the data itself and would be a finding or a note if it came from elsewhere."""

from collections.abc import Iterator

from letters.campaign.models import Campaign, FootnoteCall, Government, Inline
from letters.checks.expected import furniture
from letters.checks.expected.tags import Blocks, pieces_of, written_texts
from letters.checks.findings import Note
from letters.checks.rules.leftovers import LEFTOVERS
from letters.checks.rules.names import NameFinder, names_by_bearer
from letters.checks.rules.typing import slip, slips_in
from letters.checks.text import excerpt, recommended_text, text_with_gaps
from letters.checks.word import Paragraph, read_word_file

WRITTEN_NAME = "written-name"
"""How the ids of notes begin that tell of a government's name written by hand."""
_REMEDY = "Look whether it is meant: no letter is stopped for it."
_NAME_REMEDY = "Look whether it is meant: a letter is stopped for it only where its addressee is to stand."


def written_notes(campaign: Campaign, template: bytes) -> tuple[Note, ...]:
    """Names of addressees, leftovers and slips of typing that are written in the template or the data."""
    notes = dict.fromkeys(written_names(campaign, template))
    own = ((f"governments.yaml, {each.id}", text) for each in campaign.governments for text in _phrases_of(each))
    shared = (*_template_texts(template), *_appeal_texts(campaign), *_settings_texts(campaign))
    texts = list(dict.fromkeys((*shared, *own)))
    for place, text in texts:
        for kind in ("none", "markup"):
            if left := LEFTOVERS[kind].search(text):
                what = f"“{left.group()}” stands in the text: “{excerpt(text, *left.span())}”"
                notes[Note(f"written-{kind}", place, what, _REMEDY)] = None
    for number, text, kind, start in slips_in([text for _, text in texts]):
        place = texts[number - 1][0]
        notes[slip(kind, place, place, text, start)] = None
    return tuple(notes)


def written_names(campaign: Campaign, template: bytes) -> tuple[Note, ...]:
    """The governments that are named by hand, where others than they will read it."""
    everyone = frozenset(each.id for each in campaign.governments)
    shared = (*_template_texts(template), *_appeal_texts(campaign), *_settings_texts(campaign))
    texts = [(place, text, everyone) for place, text in shared]
    texts += [
        (f"recommendations.yaml, {each.id}", recommended_text(each), frozenset(each.to))
        for each in campaign.recommendations
    ]
    texts += [
        (f"governments.yaml, {each.id}", text, frozenset({each.id}))
        for each in campaign.governments
        for text in _phrases_of(each)
    ]
    names = NameFinder(names_by_bearer(campaign.governments))
    notes = dict[Note, None]()
    for place, text, readers in texts:
        for found in names.find(text):
            if not readers <= set(found.governments):
                what = f"names {found.name}: “{excerpt(text, found.start, found.end)}”"
                notes[Note(f"{WRITTEN_NAME}:{found.governments[0]}", place, what, _NAME_REMEDY)] = None
    return tuple(notes)


def _settings_texts(campaign: Campaign) -> Iterator[tuple[str, str]]:
    """What campaign.yaml and the topics put into letters, each perhaps into every one."""
    settings = campaign.settings
    texts = {
        "date": settings.date,
        "subject": campaign.subject,
        "salutation": settings.salutation,
        "closing": settings.closing,
        "sender": settings.sender,
    }
    yield from ((f"campaign.yaml, {key}", text) for key, text in texts.items())
    yield from ((f"recommendations.yaml, topic {each.id}", each.title) for each in campaign.topics)


def _phrases_of(government: Government) -> Iterator[str]:
    """What governments.yaml puts into the letter to one government."""
    phrases = government.phrases
    yield from (phrases.the_government, phrases.your_government, phrases.our_government)
    yield from (*government.address, government.salutation or "")


def _template_texts(template: bytes) -> Iterator[tuple[str, str]]:
    """The written stretches of the template's paragraphs, with their places."""
    word = read_word_file(template)
    own_notes = [each for note in word.notes.values() for each in note]
    for number, paragraph in enumerate(word.body, start=1):
        yield from _written(paragraph, f"template, paragraph {number}")
        for box in paragraph.boxes:
            yield from _written(box, f"template, text box at paragraph {number}")
    for paragraph in furniture(word):
        yield from _written(paragraph, "template, header or footer")
    for paragraph in own_notes:
        yield from _written(paragraph, "template, note")


def _written(paragraph: Paragraph, place: str) -> Iterator[tuple[str, str]]:
    """The stretches outside of merge fields, with a blank for each of these."""
    pieces = tuple(pieces_of(text_with_gaps(paragraph), {}, Blocks()))
    text = "…".join(written_texts(pieces))
    if text.strip():
        yield place, text


def _appeal_texts(campaign: Campaign) -> Iterator[tuple[str, str]]:
    for block in campaign.appeal.blocks:
        yield f"appeal.md, line {block.line}", _text(block.inlines)
    for label, inlines in campaign.appeal.footnotes.items():
        yield f"appeal.md, footnote {label}", _text(inlines)


def _text(inlines: tuple[Inline, ...]) -> str:
    written = "".join("" if isinstance(each, FootnoteCall) else each.text for each in inlines)
    return "…".join(written_texts(tuple(pieces_of(written, {}, Blocks()))))
