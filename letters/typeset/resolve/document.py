"""A whole document resolved: sections with the headers and footers that hold, notes with their numbers."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count

from letters.typeset.document.nodes import (
    Break,
    BreakKind,
    Document,
    NoteCall,
    NoteKind,
    NoteMark,
    PageKind,
    Paragraph,
    Run,
    Section,
    Story,
    Text,
    paragraphs_of,
)
from letters.typeset.document.resolved import (
    ResolvedDocument,
    ResolvedNote,
    ResolvedSection,
    ResolvedStory,
)
from letters.typeset.resolve.cascade import Cascade
from letters.typeset.resolve.labels import ListCounters
from letters.typeset.resolve.number_formats import format_number
from letters.typeset.resolve.page_breaks import without_trailing_page
from letters.typeset.resolve.story import StoryResolver

NOTE_NUMBER_FORMATS = {NoteKind.FOOTNOTE: "decimal", NoteKind.ENDNOTE: "lowerRoman"}


def resolve_document(document: Document) -> ResolvedDocument:
    """Answer every question that the layout asks of the document."""
    cascade = Cascade(document.styles, document.numbering)
    stories = StoryResolver(cascade, ListCounters(document.numbering), document.settings)
    sections = tuple(_resolve_sections(document.sections, stories))
    notes = dict(_resolve_notes(document, stories))
    return ResolvedDocument(
        sections=_with_endnotes(sections, notes),
        notes=notes,
        settings=document.settings,
        title=document.title,
        language=document.language,
    )


def _resolve_sections(sections: tuple[Section, ...], stories: StoryResolver) -> Iterator[ResolvedSection]:
    """A header or footer that a section does not have is that of the section before (§17.10.1)."""
    headers: Mapping[PageKind, ResolvedStory] = {}
    footers: Mapping[PageKind, ResolvedStory] = {}
    above: Story = ()
    for index, each in enumerate(sections):
        section = each if index == len(sections) - 1 else _without_section_mark(each)
        headers = {**headers, **{kind: stories.resolve(story) for kind, story in section.headers.items()}}
        footers = {**footers, **{kind: stories.resolve(story) for kind, story in section.footers.items()}}
        next_section = sections[index + 1] if index + 1 < len(sections) else None
        blocks = stories.resolve(_with_breaks_that_hold(section), above)
        if next_section is not None and next_section.format.starts != "continuous":
            blocks = without_trailing_page(blocks)
            above = ()
        else:
            above = section.blocks[-1:]
        yield ResolvedSection(section.format, blocks, headers, footers)


def _without_section_mark(section: Section) -> Section:
    """The section without an empty paragraph at its end, which only carries the mark of the section's end.

    Word gives the mark no line (measured; it is no stop for the cursor either), unless it is all that the section has.
    """
    mark = section.blocks[-1] if len(section.blocks) > 1 else None
    if not isinstance(mark, Paragraph) or any(run.content for run in mark.runs):
        return section
    return replace(section, blocks=section.blocks[:-1])


def _with_breaks_that_hold(section: Section) -> Story:
    """The text; without columns, a column break starts a page (§17.3.3.1)."""
    if section.format.columns.count > 1:
        return section.blocks
    return tuple(_with_pages_for_columns(each) if isinstance(each, Paragraph) else each for each in section.blocks)


def _with_pages_for_columns(paragraph: Paragraph) -> Paragraph:
    column, page = Break(BreakKind.COLUMN), Break(BreakKind.PAGE)
    if not any(column in run.content for run in paragraph.runs):
        return paragraph
    runs = (
        replace(run, content=tuple(page if each == column else each for each in run.content)) for run in paragraph.runs
    )
    return replace(paragraph, runs=tuple(runs))


def _resolve_notes(document: Document, stories: StoryResolver) -> Iterator[tuple[tuple[NoteKind, str], ResolvedNote]]:
    """Notes are numbered in the order of their calls; a call with a mark of its own takes no number (§17.11.2)."""
    numbers = {kind: count(1) for kind in NoteKind}
    for call in _calls(document):
        story = document.notes.get((call.kind, call.id))
        if story is None:
            continue
        number = "" if call.custom_mark else format_number(next(numbers[call.kind]), NOTE_NUMBER_FORMATS[call.kind])
        yield (call.kind, call.id), ResolvedNote(number, stories.resolve(_numbered(story, number)))


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


def _with_endnotes(
    sections: tuple[ResolvedSection, ...], notes: Mapping[tuple[NoteKind, str], ResolvedNote]
) -> tuple[ResolvedSection, ...]:
    """Endnotes stand behind the text of the last section, in the order of their calls (§17.11.1)."""
    endnotes = [block for (kind, _id), note in notes.items() if kind is NoteKind.ENDNOTE for block in note.blocks]
    if not endnotes:
        return sections
    last = sections[-1]
    return (*sections[:-1], replace(last, blocks=(*last.blocks, *endnotes)))


def _calls(document: Document) -> Iterator[NoteCall]:
    for section in document.sections:
        yield from _calls_in(section.blocks)


def _calls_in(story: Story) -> Iterator[NoteCall]:
    for paragraph in paragraphs_of(story):
        for run in paragraph.runs:
            yield from (content for content in run.content if isinstance(content, NoteCall))
