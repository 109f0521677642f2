"""The document with every question answered: effective formats, list labels, the space above each paragraph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from letters.typeset.document.drawings import Drawing
from letters.typeset.document.effective import EffectiveMargins, EffectiveParagraphFormat, EffectiveRunFormat
from letters.typeset.document.formats import Alignment, Border
from letters.typeset.document.nodes import (
    AlignmentTab,
    Break,
    NoteCall,
    NoteKind,
    NoteMark,
    PageField,
    PageKind,
    SectionFormat,
    Settings,
    Tab,
    Text,
)
from letters.typeset.document.table_formats import FloatingPosition, PreferredWidth, RowHeight, VerticalAlignment

ResolvedContent = Text | Tab | AlignmentTab | Break | NoteCall | NoteMark | PageField | Drawing["ResolvedStory"]


@dataclass(frozen=True)
class ResolvedRun:
    """Content of one effective format."""

    content: tuple[ResolvedContent, ...]
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
    picture: bool = False
    """Word shows a picture instead."""


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


@dataclass(frozen=True)
class CellEdges:
    """The lines around a cell that are seen, neighbours asked; None: no line."""

    top: Border | None = None
    left: Border | None = None
    bottom: Border | None = None
    right: Border | None = None


@dataclass(frozen=True)
class ResolvedCell:
    """A cell in its place: `column` counts grid columns from 0, `columns` and `rows` are how many it covers."""

    column: int
    columns: int
    rows: int
    blocks: ResolvedStory
    width: PreferredWidth
    margins: EffectiveMargins
    edges: CellEdges
    shading: str | None
    vertical_alignment: VerticalAlignment


@dataclass(frozen=True)
class ResolvedRow:
    """A row; `cells` are those that start in it, in reading order."""

    cells: tuple[ResolvedCell, ...]
    height: RowHeight | None
    keep_together: bool
    keep_with_next: bool
    starts_page: bool


@dataclass(frozen=True)
class ResolvedTable:
    """A table as it is to be set. The first `repeated_rows` stand at the head of each page that it reaches."""

    rows: tuple[ResolvedRow, ...]
    grid: tuple[float, ...]
    repeated_rows: int
    width: PreferredWidth
    alignment: Alignment
    indent: float
    text_at_indent: bool
    """The text of the first column stands at the indent, and the table is wider by its margins; else its edge does."""
    margins: EffectiveMargins
    fixed_layout: bool
    right_to_left: bool
    floating: FloatingPosition | None
    space_before: float
    starts_page: bool
    starts_story: bool
    """Nothing stands above it in its story."""
    place: str


ResolvedBlock = ResolvedParagraph | ResolvedTable
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
