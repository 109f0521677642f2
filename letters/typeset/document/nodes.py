"""The document as Word stores it: sections, blocks, runs, each with its direct format. Lengths are in points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from letters.typeset.document.drawings import Drawing
from letters.typeset.document.formats import ParagraphFormat, RunFormat, TabAlignment
from letters.typeset.document.numbering import Numbering
from letters.typeset.document.styles import Styles
from letters.typeset.document.table_formats import CellFormat, RowFormat, TableFormat


@dataclass(frozen=True)
class Text:
    """Characters, as they are to be seen."""

    text: str


@dataclass(frozen=True)
class Tab:
    """A tab character."""


@dataclass(frozen=True)
class AlignmentTab:
    """A tab character that brings its stop: at the start, middle or end of the column, whatever the paragraph's stops.

    `between_indents`: of the room between the paragraph's indents instead.
    """

    alignment: TabAlignment
    leader: str
    between_indents: bool


class BreakKind(StrEnum):
    """Where the text goes on after a break."""

    LINE = "line"
    PAGE = "page"
    COLUMN = "column"


@dataclass(frozen=True)
class Break:
    """A break inside a paragraph."""

    kind: BreakKind


class NoteKind(StrEnum):
    """Where a note stands: at the foot of the page or at the end of the document."""

    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"


@dataclass(frozen=True)
class NoteCall:
    """The place where a note is called. `custom_mark`: the text that follows is the mark, no number is shown."""

    kind: NoteKind
    id: str
    custom_mark: bool


@dataclass(frozen=True)
class NoteMark:
    """The note's own number at its head."""


class PageFieldKind(StrEnum):
    """What a field counts."""

    PAGE = "PAGE"
    NUMPAGES = "NUMPAGES"
    SECTIONPAGES = "SECTIONPAGES"


@dataclass(frozen=True)
class PageField:
    """A number that only the layout knows. `number_format` is Word's name, None: the section's own."""

    kind: PageFieldKind
    number_format: str | None


RunContent = Text | Tab | AlignmentTab | Break | NoteCall | NoteMark | PageField | Drawing["Story"]


@dataclass(frozen=True)
class Run:
    """Content of one direct format. `link` is the target of the hyperlink that it stands in."""

    content: tuple[RunContent, ...]
    format: RunFormat
    style_id: str | None
    link: str | None = None


@dataclass(frozen=True)
class Paragraph:
    """A paragraph. `mark` is the format of its end mark, which also dresses a list label; `place` is for messages."""

    runs: tuple[Run, ...]
    format: ParagraphFormat
    style_id: str | None
    mark: RunFormat
    place: str


@dataclass(frozen=True)
class TableCell:
    """A cell, also one that goes on with a merged one."""

    format: CellFormat
    blocks: Story


@dataclass(frozen=True)
class TableRow:
    """A row. `exceptions` are formats of the table that are other ones in this row (§17.4.61)."""

    format: RowFormat
    exceptions: TableFormat
    cells: tuple[TableCell, ...]


@dataclass(frozen=True)
class Table:
    """A table. `grid` has the widths of its columns as Word last laid them out; `place` is for messages."""

    format: TableFormat
    style_id: str | None
    grid: tuple[float, ...]
    rows: tuple[TableRow, ...]
    place: str


Block = Paragraph | Table
Story = tuple[Block, ...]


def paragraphs_of(story: Story) -> Iterator[Paragraph]:
    """All paragraphs in reading order, those in tables too."""
    for block in story:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs_of(cell.blocks)


class PageKind(StrEnum):
    """Which pages a header or footer stands on (§17.18.36)."""

    DEFAULT = "default"
    FIRST = "first"
    EVEN = "even"


@dataclass(frozen=True)
class PageNumbering:
    """`start` None: the count goes on from the section before."""

    number_format: str
    start: int | None


@dataclass(frozen=True)
class NoteNumbering:
    """How notes are counted; None: as the document, or Word, has it. `restart` is Word's name, as "eachSect"."""

    number_format: str | None = None
    start: int | None = None
    restart: str | None = None


@dataclass(frozen=True)
class Columns:
    """Newspaper columns of a section; `gap` is the room between two."""

    count: int
    gap: float
    line_between: bool


@dataclass(frozen=True)
class SectionFormat:
    """The page. `header` and `footer` are the distances of header and footer from the paper's edge.

    A negative margin at top or bottom is kept even where header or footer reach into the text (§17.6.11).
    """

    width: float
    height: float
    margin_top: float
    margin_right: float
    margin_bottom: float
    margin_left: float
    header: float
    footer: float
    different_first_page: bool
    starts: str
    """How the section starts: "nextPage", "continuous", "oddPage", "evenPage", "nextColumn"."""
    columns: Columns
    right_to_left: bool
    page_numbering: PageNumbering
    notes: Mapping[NoteKind, NoteNumbering]

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - self.margin_left - self.margin_right


@dataclass(frozen=True)
class Section:
    """A stretch of blocks on pages of one format. A missing header or footer is the section's before, or none."""

    format: SectionFormat
    blocks: Story
    headers: Mapping[PageKind, Story]
    footers: Mapping[PageKind, Story]


@dataclass(frozen=True)
class Settings:
    """What word/settings.xml says that changes the layout."""

    default_tab_stop: float
    notes: Mapping[NoteKind, NoteNumbering]
    even_and_odd_headers: bool
    mirror_margins: bool
    """Inner and outer margins instead of left and right ones."""
    auto_hyphenation: bool
    hyphenation_zone: float
    """Words are divided only where the line would end so many points, or more, before the right edge."""
    divides_capitals: bool
    """Words all in capitals are divided, too."""
    sum_paragraph_spacing: bool
    """The spaces between two paragraphs add up, where else the larger counts (doNotUseHTMLParagraphAutoSpacing)."""
    adds_leading: bool
    """The gap that a font asks for above its lines counts (all but noLeading)."""
    stretches_broken_lines: bool
    """Justified text reaches the right edge also in lines that end with a break (all but doNotExpandShiftReturn)."""
    mark_follows_page_break: bool
    """The end of a paragraph that ends with a page break stands on the new page (splitPgBreakAndParaMark)."""
    text_at_table_indent: bool
    """A table's indent is where its text starts, as in Word up to 2010; where its edge is, as in Word since 2013."""


@dataclass(frozen=True)
class Document:
    """A whole document. `notes` maps a note's kind and id to its text; `title` and `language` are None if not said.

    `stand_ins` are the names of fonts to try instead of one, by its name.
    """

    sections: tuple[Section, ...]
    styles: Styles
    numbering: Numbering
    notes: Mapping[tuple[NoteKind, str], Story]
    settings: Settings
    title: str | None
    language: str | None
    stand_ins: Mapping[str, tuple[str, ...]]
