"""What was read back from a finished letter."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from letters.checks.expected.pattern import Slot
from letters.checks.findings import Finding, Note
from letters.checks.text import Characters, characters
from letters.checks.word import Look, Number, Paragraph, Stretch

NUMBER = "▢"
"""Stands for what the layout counts: a page's number, or how many pages there are."""


@dataclass(frozen=True)
class TextSpan:
    """A part of a paragraph's text with its look: from `start` up to `end`, counted in characters."""

    start: int
    end: int
    bold: bool
    italic: bool


@dataclass(frozen=True)
class ReadParagraph:
    """A paragraph of a finished letter. `style` is the name that Word shows.

    `spans` cover what is bold or italic; `slots` say where merge fields are shown, `recommendation` is the id of the
    one that stands here, `in_appeal` whether it belongs to the shared appeal.
    """

    text: str
    style: str
    spans: tuple[TextSpan, ...]
    slots: tuple[Slot, ...] = ()
    recommendation: str | None = None
    in_appeal: bool = False


@dataclass(frozen=True)
class LetterReading:
    """A finished letter as it was read back from its Word file and its PDF.

    `placed` are the ids of the recommendations found, in their order in the letter; `words` counts all that the Word
    file shows, `pages` those of the PDF. What stops the letter is in `findings`, what is worth a look in `notes`.
    `text_boxes` are those of the body; those of headers and footers stand with these. In all of them there is a NUMBER
    where the layout counts.
    """

    government: str
    placed: tuple[str, ...]
    pages: int
    words: int
    findings: tuple[Finding, ...]
    notes: tuple[Note, ...]
    body: tuple[ReadParagraph, ...]
    footnotes: tuple[ReadParagraph, ...]
    text_boxes: tuple[ReadParagraph, ...]
    headers_and_footers: tuple[ReadParagraph, ...]


def read_paragraph(paragraph: Paragraph) -> ReadParagraph:
    """A paragraph as it stands, before it is known what it is."""
    read = characters(paragraph)
    return ReadParagraph(read.text, paragraph.style, tuple(_spans(read)))


def read_with_numbers(paragraph: Paragraph) -> ReadParagraph:
    """The same with a sign where the layout puts a number: "Page ▢ of ▢"."""
    inlines = (Stretch(NUMBER, Look()) if isinstance(each, Number) else each for each in paragraph.inlines)
    return read_paragraph(replace(paragraph, inlines=tuple(inlines)))


def _spans(read: Characters) -> Iterator[TextSpan]:
    start = 0
    for look, group in groupby(read.looks, key=lambda look: (look.bold, look.italic)):
        end = start + len(tuple(group))
        if any(look):
            yield TextSpan(start, end, *look)
        start = end
