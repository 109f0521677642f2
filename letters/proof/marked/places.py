"""What the signs of a proof stand for in one letter, as plain data."""

from dataclasses import dataclass

WRONG = "!"
"""The sign of what is not as in the other letters."""


@dataclass(frozen=True)
class Place:
    """A part of a paragraph's text that has a sign, from `start` up to `end`."""

    sign: str
    start: int
    end: int


@dataclass(frozen=True)
class SignedParagraph:
    """A paragraph's text with the parts of it that have a sign."""

    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True)
class SignedLetter:
    """A letter's paragraphs: text and notes in order; those of text boxes, and of headers and footers, on any page.

    `name` is the PDF's, `version` the beginning of its hash, `fingerprint` that of all that it shows.
    """

    name: str
    version: str
    fingerprint: str
    body: tuple[SignedParagraph, ...]
    notes: tuple[SignedParagraph, ...]
    boxes: tuple[SignedParagraph, ...]
    around: tuple[SignedParagraph, ...]
