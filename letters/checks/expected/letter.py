"""The whole letter that a government must get, paragraph by paragraph."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from letters.campaign.models import Campaign, FootnoteCall, Government, Inline, Recommendation
from letters.checks.expected.fields import Texts, field_texts, recommendations_for
from letters.checks.expected.pattern import Pattern
from letters.checks.expected.tags import Blocks, is_only_blocks, pieces_of, written_texts
from letters.checks.text import plain
from letters.checks.word import Paragraph, WordFile

_APPEAL = "{{p appeal }}".replace(" ", "")


@dataclass(frozen=True)
class ExpectedLetter:
    """What the finished letter is held against. `body` is in order; `around` are headers, footers and text boxes.

    `recommendations` are this government's, by topic in the campaign's order; `listings`: how often the template prints
    them; `has_topic_headings`: whether it prints the topics' titles in paragraphs of their own.
    """

    body: tuple[Pattern, ...]
    appeal: tuple[Pattern, ...]
    around: tuple[Pattern, ...]
    notes: tuple[Pattern, ...]
    recommendations: tuple[Recommendation, ...]
    listings: int
    has_topic_headings: bool


def expected_letter(campaign: Campaign, government: Government, template: WordFile) -> ExpectedLetter:
    """Work out the letter to `government` from the campaign and the template as it was written."""
    texts = field_texts(campaign, government)
    appeal = tuple(_appeal(campaign, texts))
    around = (*furniture(template), *(box for each in template.body for box in each.boxes))
    own_notes = [each for note in template.notes.values() for each in note]
    body = tuple(_body(template.body, texts, appeal))
    return ExpectedLetter(
        body=body,
        appeal=appeal,
        around=tuple(_patterns(around, texts, "template, header, footer or text box")),
        notes=(*_patterns(own_notes, texts, "template, note"), *_appeal_notes(campaign, texts)),
        recommendations=tuple(recommendations_for(campaign, government)),
        listings=sum(_prints_recommendation(each) for each in (*template.body, *around)),
        has_topic_headings=any(_is_topic_heading(pattern) for pattern in body),
    )


def furniture(word: WordFile) -> tuple[Paragraph, ...]:
    """The paragraphs of all headers and footers and of their text boxes, each once."""
    stories = [
        story for section in word.sections for kind in (section.headers, section.footers) for story in kind.values()
    ]
    once = {id(paragraph): paragraph for story in stories for paragraph in story}
    return tuple(each for paragraph in once.values() for each in (paragraph, *paragraph.boxes))


def _body(paragraphs: Iterable[Paragraph], texts: Mapping[str, Texts], appeal: Iterable[Pattern]) -> Iterator[Pattern]:
    blocks = Blocks()
    for number, paragraph in enumerate(paragraphs, start=1):
        if paragraph.text.replace(" ", "") == _APPEAL:
            yield from appeal
        else:
            yield from _pattern(paragraph.text, texts, f"template, paragraph {number}", blocks)


def _patterns(paragraphs: Iterable[Paragraph], texts: Mapping[str, Texts], place: str) -> Iterator[Pattern]:
    blocks = Blocks()
    for paragraph in paragraphs:
        yield from _pattern(paragraph.text, texts, place, blocks)


def _pattern(text: str, texts: Mapping[str, Texts], place: str, blocks: Blocks) -> Iterator[Pattern]:
    """The pattern of a template's paragraph; none for one that shows nothing."""
    is_in_block = blocks.open > 0
    pieces = tuple(pieces_of(plain(text), texts, blocks))
    if is_only_blocks(text) or not text.strip():
        return
    pattern = Pattern(pieces, place, optional=is_in_block or all(piece.optional for piece in pieces))
    if pattern.text:
        yield pattern


def _appeal(campaign: Campaign, texts: Mapping[str, Texts]) -> Iterator[Pattern]:
    for block in campaign.appeal.blocks:
        yield _written(block.inlines, texts, f"appeal.md, line {block.line}")


def _appeal_notes(campaign: Campaign, texts: Mapping[str, Texts]) -> Iterator[Pattern]:
    for label, inlines in campaign.appeal.footnotes.items():
        yield _written(inlines, texts, f"appeal.md, footnote {label}")


def _written(inlines: Iterable[Inline], texts: Mapping[str, Texts], place: str) -> Pattern:
    """The pattern of a paragraph of the appeal, with its look."""
    spans = [each for each in inlines if not isinstance(each, FootnoteCall)]
    text = plain("".join(span.text for span in spans))
    return Pattern(
        pieces=tuple(pieces_of(text, texts, Blocks())),
        place=place,
        spans=tuple(replace(span, text=_filled(span.text, texts)) for span in spans),
    )


def _filled(text: str, texts: Mapping[str, Texts]) -> str:
    return "".join(each for piece in pieces_of(text, texts, Blocks()) for each in (piece.texts or ())[:1])


def _prints_recommendation(paragraph: Paragraph) -> int:
    return paragraph.text.replace(" ", "").count(".text}}")


def _is_topic_heading(pattern: Pattern) -> bool:
    fields = [piece.field for piece in pattern.pieces if piece.field is not None]
    written = "".join(written_texts(pattern.pieces)).strip(" :")
    return len(fields) == 1 and not written and fields[0].partition("|")[0].strip().endswith((".title", ".topic"))
