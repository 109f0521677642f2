"""A whole document resolved: sections with the headers and footers that hold, notes with their numbers."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from letters.typeset.document.nodes import (
    Break,
    BreakKind,
    Document,
    PageKind,
    Paragraph,
    Section,
    Story,
    Table,
)
from letters.typeset.document.resolved import (
    ResolvedDocument,
    ResolvedSection,
    ResolvedStory,
)
from letters.typeset.resolve.cascade import Cascade
from letters.typeset.resolve.labels import ListCounters
from letters.typeset.resolve.notes import resolve_notes, with_endnotes
from letters.typeset.resolve.page_breaks import without_trailing_page
from letters.typeset.resolve.story import StoryResolver


def resolve_document(document: Document) -> ResolvedDocument:
    """Answer every question that the layout asks of the document."""
    cascade = Cascade(document.styles, document.numbering, document.stand_ins)
    stories = StoryResolver(cascade, ListCounters(document.numbering), document.settings)
    sections = tuple(_resolve_sections(document.sections, stories))
    notes = resolve_notes(document, stories)
    return ResolvedDocument(
        sections=with_endnotes(sections, notes),
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

    Word gives the mark no line (measured; it is no stop for the cursor either), unless it is all that the section has,
    or the section begins with a table (measured).
    """
    *above, mark = section.blocks or (None,)
    if not above or isinstance(above[0], Table) or not isinstance(mark, Paragraph):
        return section
    if any(run.content for run in mark.runs):
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
