"""What a paragraph shows, in order: text with its look, and what the layout numbers."""

from dataclasses import dataclass
from enum import StrEnum

from letters.checks.word.looks import Look


class NumberKind(StrEnum):
    """What the layout counts."""

    PAGE = "PAGE"
    PAGES = "NUMPAGES"
    SECTION_PAGES = "SECTIONPAGES"


class NoteKind(StrEnum):
    """Where a note is shown."""

    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"


@dataclass(frozen=True)
class Stretch:
    """Text of one look. Tabs are "\\t", breaks "\\n"."""

    text: str
    look: Look

    @property
    def shown(self) -> str:
        """The text as it is seen; what has no capital of its own, such as ß, stays."""
        if not self.look.capitals:
            return self.text
        capitals = ((character, character.upper()) for character in self.text)
        return "".join(capital if len(capital) == 1 else character for character, capital in capitals)


@dataclass(frozen=True)
class Number:
    """A page number or count: known only when the pages are made. `plain`: in figures, unless its section differs."""

    kind: NumberKind
    plain: bool


@dataclass(frozen=True)
class Symbol:
    """A sign of a symbol font; what it is in Unicode is the PDF's affair."""


@dataclass(frozen=True)
class NoteCall:
    """Where a note is called; `custom`: its mark is text that follows."""

    kind: NoteKind
    id: str
    custom: bool


@dataclass(frozen=True)
class NoteMark:
    """The note's own number, at its beginning."""


Inline = Stretch | Number | Symbol | NoteCall | NoteMark


@dataclass(frozen=True)
class Paragraph:
    """A paragraph as it is seen. `heading` counts from 1 (its outline level), None: no heading.

    `label` is that of a list, "" outside of lists. `style` is the name that Word shows.

    `boxes` are the paragraphs of text boxes that hang on it. `table` numbers the table that it stands in, from 1,
    nested ones with the outer one; None outside. `repeated`: in its header row, which comes again on each page.
    `right_to_left`: in part or whole.
    """

    inlines: tuple[Inline, ...]
    style: str
    heading: int | None
    label: str
    boxes: tuple["Paragraph", ...] = ()
    table: int | None = None
    repeated: bool = False
    right_to_left: bool = False

    @property
    def text(self) -> str:
        """The text as it is written: without labels, notes' numbers and page numbers."""
        return "".join(each.text for each in self.inlines if isinstance(each, Stretch))
