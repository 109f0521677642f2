"""The whole letter that a government must get, paragraph by paragraph."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from letters.campaign.models import Campaign, FootnoteCall, Government, Inline, Recommendation
from letters.checks.expected.fields import field_values
from letters.checks.expected.pattern import Depth, Pattern, Piece, is_only_tags, pieces_of
from letters.checks.text import plain
from letters.checks.word import Paragraph, WordFile

_APPEAL = "{{p appeal }}".replace(" ", "")


@dataclass(frozen=True)
class ExpectedLetter:
    """What the finished letter is held against. `body` is in order; `around` are headers, footers and text boxes.

    `recommendations` are this government's, by topic in the campaign's order; `listings`: how often the template prints
    them.
    """

    body: tuple[Pattern, ...]
    appeal: tuple[Pattern, ...]
    around: tuple[Pattern, ...]
    notes: tuple[Pattern, ...]
    recommendations: tuple[Recommendation, ...]
    listings: int


def expected_letter(campaign: Campaign, government: Government, template: WordFile) -> ExpectedLetter:
    """Work out the letter to `government` from the campaign and the template as it was written."""
    values = field_values(campaign, government)
    appeal = tuple(_appeal(campaign, values))
    around = (*furniture(template), *(box for each in template.body for box in each.boxes))
    own_notes = [each for note in template.notes.values() for each in note]
    return ExpectedLetter(
        body=tuple(_body(template.body, values, appeal)),
        appeal=appeal,
        around=tuple(_patterns(around, values, "template, header, footer or text box")),
        notes=(*_patterns(own_notes, values, "template, note"), *_appeal_notes(campaign, values)),
        recommendations=tuple(_recommendations(campaign, government)),
        listings=sum(_prints_recommendation(each) for each in (*template.body, *around)),
    )


def furniture(word: WordFile) -> tuple[Paragraph, ...]:
    """The paragraphs of all headers and footers and of their text boxes, each once."""
    stories = [
        story for section in word.sections for kind in (section.headers, section.footers) for story in kind.values()
    ]
    once = {id(paragraph): paragraph for story in stories for paragraph in story}
    return tuple(each for paragraph in once.values() for each in (paragraph, *paragraph.boxes))


def _body(paragraphs: Iterable[Paragraph], values: Mapping[str, str], appeal: Iterable[Pattern]) -> Iterator[Pattern]:
    depth = Depth()
    for number, paragraph in enumerate(paragraphs, start=1):
        if paragraph.text.replace(" ", "") == _APPEAL:
            yield from appeal
        else:
            yield from _pattern(paragraph.text, values, f"template, paragraph {number}", depth)


def _patterns(paragraphs: Iterable[Paragraph], values: Mapping[str, str], place: str) -> Iterator[Pattern]:
    depth = Depth()
    for paragraph in paragraphs:
        yield from _pattern(paragraph.text, values, place, depth)


def _pattern(text: str, values: Mapping[str, str], place: str, depth: Depth) -> Iterator[Pattern]:
    """The pattern of a template's paragraph; none for one that shows nothing."""
    in_block = depth.open > 0
    pieces = tuple(pieces_of(plain(text), values, depth))
    if is_only_tags(text) or not text.strip():
        return
    pattern = Pattern(pieces, place, optional=in_block or all(piece.optional for piece in pieces))
    if pattern.text:
        yield pattern


def _appeal(campaign: Campaign, values: Mapping[str, str]) -> Iterator[Pattern]:
    for block in campaign.appeal.blocks:
        yield Pattern(_inline_pieces(block.inlines, values), f"appeal.md, line {block.line}")


def _appeal_notes(campaign: Campaign, values: Mapping[str, str]) -> Iterator[Pattern]:
    for label, inlines in campaign.appeal.footnotes.items():
        yield Pattern(_inline_pieces(inlines, values), f"appeal.md, footnote {label}")


def _inline_pieces(inlines: Iterable[Inline], values: Mapping[str, str]) -> tuple[Piece, ...]:
    text = "".join("" if isinstance(each, FootnoteCall) else each.text for each in inlines)
    return tuple(pieces_of(plain(text), values, Depth()))


def _recommendations(campaign: Campaign, government: Government) -> Iterator[Recommendation]:
    """In the order of the topics, within a topic in that of the file."""
    for topic in campaign.topics:
        yield from (each for each in campaign.recommendations if each.topic == topic.id and government.id in each.to)


def _prints_recommendation(paragraph: Paragraph) -> int:
    return paragraph.text.replace(" ", "").count(".text}}")
