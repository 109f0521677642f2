"""Footnotes and endnotes: their numbers, the space between them, endnotes behind the text (ECMA-376-1 §17.11)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from letters.typeset.document.formats import Border, Borders
from letters.typeset.document.nodes import (
    Document,
    NoteCall,
    NoteKind,
    NoteMark,
    NoteNumbering,
    Paragraph,
    Run,
    SectionFormat,
    Story,
    Text,
    paragraphs_of,
)
from letters.typeset.document.resolved import (
    ResolvedBlock,
    ResolvedNote,
    ResolvedParagraph,
    ResolvedSection,
    ResolvedStory,
)
from letters.typeset.resolve.number_formats import format_number
from letters.typeset.resolve.story import StoryResolver

NoteKey = tuple[NoteKind, str]
NUMBER_FORMATS = {NoteKind.FOOTNOTE: "decimal", NoteKind.ENDNOTE: "lowerRoman"}
SEPARATOR_WIDTH, SEPARATOR = 144.0, Border("single", 0.5, 0.0, None)
"""Word draws two inches of line above notes (measured)."""


def resolve_notes(document: Document, stories: StoryResolver) -> Mapping[NoteKey, ResolvedNote]:
    """The notes by kind and id, in the order of their calls; between two of a kind the larger space counts."""
    resolved: dict[NoteKey, ResolvedNote] = {}
    space_above: dict[NoteKind, float] = {}
    for key, number in _numbers(document):
        blocks = stories.resolve(_numbered(document.notes[key], number))
        blocks = _with_space_above(blocks, space_above.get(key[0], 0.0))
        space_above[key[0]] = _space_below(blocks)
        resolved[key] = ResolvedNote(number, blocks)
    return resolved


def _with_space_above(blocks: ResolvedStory, space: float) -> ResolvedStory:
    first = blocks[0] if blocks else None
    if not isinstance(first, ResolvedParagraph) or first.format.space_before >= space:
        return blocks
    return (replace(first, format=replace(first.format, space_before=space)), *blocks[1:])


def _space_below(blocks: ResolvedStory) -> float:
    last = blocks[-1] if blocks else None
    return last.format.space_after if isinstance(last, ResolvedParagraph) else 0.0


@dataclass
class _Counter:
    """The count of one kind of notes. `number_format` and `start` are those that hold in the section being read."""

    kind: NoteKind
    settings: NoteNumbering
    number_format: str = ""
    start: int = 1
    count: int | None = None

    def enter(self, section: SectionFormat) -> None:
        """Go on in another section, anew where it asks for that; restarts and starts go with the format (§17.11.19)."""
        own = section.notes[self.kind]
        restart = own.restart or self.settings.restart
        self.number_format = own.number_format or self.settings.number_format or NUMBER_FORMATS[self.kind]
        self.start = own.start or self.settings.start or 1
        if self.count is not None and restart == "eachSect":
            self.count = None

    def step(self) -> str:
        """The next number as text."""
        self.count = self.start if self.count is None else self.count + 1
        return format_number(self.count, self.number_format)


def _numbers(document: Document) -> Iterator[tuple[NoteKey, str]]:
    """Notes are numbered in the order of their calls; a call with a mark of its own takes no number (§17.11.2)."""
    counters = {kind: _Counter(kind, document.settings.notes[kind]) for kind in NoteKind}
    for section in document.sections:
        for counter in counters.values():
            counter.enter(section.format)
        for call in _calls_in(section.blocks):
            if (call.kind, call.id) in document.notes:
                yield (call.kind, call.id), "" if call.custom_mark else counters[call.kind].step()


def _calls_in(story: Story) -> Iterator[NoteCall]:
    for paragraph in paragraphs_of(story):
        for run in paragraph.runs:
            yield from (content for content in run.content if isinstance(content, NoteCall))


def _numbered(story: Story, number: str) -> Story:
    """The note with its number where it asks for it."""
    return tuple(
        replace(each, runs=tuple(_numbered_run(run, number) for run in each.runs))
        if isinstance(each, Paragraph)
        else each
        for each in story
    )


def _numbered_run(run: Run, number: str) -> Run:
    return replace(run, content=tuple(Text(number) if isinstance(each, NoteMark) else each for each in run.content))


def with_endnotes(
    sections: tuple[ResolvedSection, ...], notes: Mapping[NoteKey, ResolvedNote]
) -> tuple[ResolvedSection, ...]:
    """Endnotes stand behind the text of the last section, below a line, in the order of their calls (§17.11.1)."""
    endnotes = [block for (kind, _id), note in notes.items() if kind is NoteKind.ENDNOTE for block in note.blocks]
    if not endnotes:
        return sections
    last = sections[-1]
    separator = _separator(endnotes, last.format.text_width)
    return (*sections[:-1], replace(last, blocks=(*last.blocks, *separator, *endnotes)))


def _separator(endnotes: list[ResolvedBlock], width: float) -> Iterator[ResolvedBlock]:
    """An empty line as high as one of a note, with a rule below it."""
    first = endnotes[0]
    if isinstance(first, ResolvedParagraph):
        look = replace(
            first.format,
            indent_left=0.0,
            indent_right=width - SEPARATOR_WIDTH,
            first_line=0.0,
            space_before=0.0,
            borders=Borders(bottom=SEPARATOR),
        )
        yield replace(first, runs=(), label=None, heading=None, format=look)
