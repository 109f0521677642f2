"""The document with every question answered: effective formats, list labels, the space above each paragraph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from letters.typeset.document.effective import EffectiveParagraphFormat, EffectiveRunFormat
from letters.typeset.document.nodes import NoteKind, PageKind, RunContent, SectionFormat, Settings


@dataclass(frozen=True)
class ResolvedRun:
    """Content of one effective format."""

    content: tuple[RunContent, ...]
    format: EffectiveRunFormat
    link: str | None


@dataclass(frozen=True)
class Label:
    """A list label as text, in its own look; `suffix` is "tab", "space" or "nothing"."""

    text: str
    format: EffectiveRunFormat
    suffix: str
    alignment: str
    level: int


@dataclass(frozen=True)
class ResolvedParagraph:
    """A paragraph as it is to be set. `mark` dresses the empty paragraph and says how high it is."""

    runs: tuple[ResolvedRun, ...]
    format: EffectiveParagraphFormat
    mark: EffectiveRunFormat
    label: Label | None
    heading: int | None
    """1 to 6 for headings, without gaps in the sequence; None for other text."""
    place: str


ResolvedBlock = ResolvedParagraph
ResolvedStory = tuple[ResolvedBlock, ...]


@dataclass(frozen=True)
class ResolvedSection:
    """A section; headers and footers are those that hold here, inherited ones included."""

    format: SectionFormat
    blocks: ResolvedStory
    headers: Mapping[PageKind, ResolvedStory]
    footers: Mapping[PageKind, ResolvedStory]


@dataclass(frozen=True)
class ResolvedNote:
    """A note with the number that its call and its own head show."""

    number: str
    blocks: ResolvedStory


@dataclass(frozen=True)
class ResolvedDocument:
    """A whole document, ready to be written as HTML and CSS."""

    sections: tuple[ResolvedSection, ...]
    notes: Mapping[tuple[NoteKind, str], ResolvedNote]
    settings: Settings
    title: str | None
    language: str | None
