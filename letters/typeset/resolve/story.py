"""A story's blocks resolved in reading order: formats, labels, headings, the space above each paragraph."""

from collections.abc import Iterable
from dataclasses import replace

from letters.typeset.document.drawings import Drawing
from letters.typeset.document.effective import EffectiveParagraphFormat
from letters.typeset.document.formats import ParagraphFormat, overlay
from letters.typeset.document.frames import FrameFormat
from letters.typeset.document.nodes import Block, Paragraph, RunContent, Settings, Story, Table
from letters.typeset.document.resolved import (
    Label,
    ResolvedBlock,
    ResolvedContent,
    ResolvedParagraph,
    ResolvedRun,
    ResolvedStory,
)
from letters.typeset.resolve.border_groups import join_borders
from letters.typeset.resolve.cascade import OUTSIDE_TABLES, Cascade, TableText, effective_paragraph
from letters.typeset.resolve.drawings import resolve_drawing
from letters.typeset.resolve.frames import without_frames
from letters.typeset.resolve.headings import HeadingLevels
from letters.typeset.resolve.labels import ListCounters
from letters.typeset.resolve.page_breaks import cut_at_breaks, hands_page_on
from letters.typeset.resolve.spacing import space_between
from letters.typeset.resolve.symbols import readable_label, readable_run
from letters.typeset.resolve.tables import TableResolver

_Neighbours = dict[FrameFormat | None, tuple[Paragraph, EffectiveParagraphFormat]]
"""The last paragraph with its format, by the frame that it stands in: those in frames are no neighbours of others."""


class StoryResolver:
    """Resolves the stories of one document; list counters and heading levels go on from one story to the next."""

    def __init__(self, cascade: Cascade, counters: ListCounters, settings: Settings) -> None:
        self._cascade = cascade
        self._tables = TableResolver(cascade.table_style, settings, self._resolve_cell)
        self._counters = counters
        self._settings = settings
        self._headings = HeadingLevels()

    def resolve(
        self, blocks: Iterable[Block], above_first: Story = (), cell: TableText = OUTSIDE_TABLES
    ) -> ResolvedStory:
        """The blocks of one story; the first has the space above it that it asks for itself.

        `above_first` holds the block that stands just above, where the story goes on with another section; `cell` is
        what a table style says about the text.
        """
        resolved: list[ResolvedBlock] = []
        above = self._neighbours(above_first, cell)
        for block in blocks:
            if isinstance(block, Table):
                table = self._tables.resolve(block, nested=cell is not OUTSIDE_TABLES)
                space = above[None][1].space_after if None in above else 0.0
                resolved.append(replace(table, space_before=space, starts_story=not resolved))
                above.clear()
                continue
            paragraph = self._resolve_paragraph(block, cell)
            own = paragraph.format
            if resolved and hands_page_on(resolved[-1], self._settings):
                own = replace(own, page_break_before=True)
            space, shared = own.space_before, 0.0
            if own.frame in above:
                neighbour, look = above[own.frame]
                space = space_between(look, own, neighbour.style_id == block.style_id, self._settings)
                shared = look.space_after
            spaced = replace(own, space_before=space, space_of_its_own=max(space - shared, 0.0))
            resolved.append(replace(paragraph, format=spaced))
            above[own.frame] = block, own
        return without_frames(tuple(join_borders(tuple(cut_at_breaks(resolved, self._settings)))))

    def _neighbours(self, blocks: Story, cell: TableText) -> _Neighbours:
        """The paragraph that stands above the next one, outside of frames."""
        paragraphs = [each for each in blocks if isinstance(each, Paragraph)]
        return {None: (paragraphs[-1], self._effective(paragraphs[-1], cell))} if paragraphs else {}

    def _resolve_cell(self, blocks: Story, cell: TableText) -> ResolvedStory:
        return self.resolve(blocks, cell=cell)

    def _resolve_paragraph(self, paragraph: Paragraph, cell: TableText) -> ResolvedParagraph:
        folded = self._cascade.paragraph(paragraph.style_id, paragraph.format, cell)
        effective = self._effective(paragraph, cell)
        return ResolvedParagraph(
            runs=self._resolve_runs(paragraph, cell),
            format=effective,
            mark=self._cascade.run(paragraph.style_id, None, paragraph.mark, cell),
            label=self._label(paragraph, folded, cell),
            heading=self._headings.level(effective.outline_level) if _has_text(paragraph) else None,
            place=paragraph.place,
        )

    def _effective(self, paragraph: Paragraph, cell: TableText) -> EffectiveParagraphFormat:
        folded = self._cascade.paragraph(paragraph.style_id, paragraph.format, cell)
        return effective_paragraph(folded, self._settings)

    def _resolve_runs(self, paragraph: Paragraph, cell: TableText) -> tuple[ResolvedRun, ...]:
        resolved = (
            ResolvedRun(
                tuple(self._resolve_content(each) for each in run.content),
                self._cascade.run(paragraph.style_id, run.style_id, run.format, cell),
                run.link,
            )
            for run in paragraph.runs
        )
        return tuple(readable_run(run) for run in resolved if not run.format.hidden)

    def _resolve_content(self, content: RunContent) -> ResolvedContent:
        return resolve_drawing(content, self._resolve_cell) if isinstance(content, Drawing) else content

    def _label(self, paragraph: Paragraph, folded: ParagraphFormat, cell: TableText) -> Label | None:
        level = self._cascade.list_level(folded.numbering)
        if level is None or folded.numbering is None:
            return None
        number = folded.numbering.level or 0
        look = self._cascade.run(paragraph.style_id, None, overlay(paragraph.mark, level.run), cell)
        text, look = readable_label(self._counters.step(folded.numbering.num_id or "", number), look)
        look = replace(look, underline=None)
        return Label(text, look, level.suffix, level.alignment, number, level.picture_bullet)


def _has_text(paragraph: Paragraph) -> bool:
    return any(run.content for run in paragraph.runs)
