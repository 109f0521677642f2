"""A story's blocks resolved in reading order: formats, labels, headings, the space above each paragraph."""

from collections.abc import Iterable
from dataclasses import replace

from letters.typeset.document.drawings import Drawing
from letters.typeset.document.effective import EffectiveParagraphFormat
from letters.typeset.document.formats import ParagraphFormat, overlay
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
from letters.typeset.resolve.headings import HeadingLevels
from letters.typeset.resolve.labels import ListCounters
from letters.typeset.resolve.page_breaks import cut_at_breaks
from letters.typeset.resolve.spacing import space_between
from letters.typeset.resolve.symbols import readable_label
from letters.typeset.resolve.tables import TableResolver


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
        above = next((block for block in above_first if isinstance(block, Paragraph)), None)
        format_above = self._effective(above, cell) if above else None
        for block in blocks:
            if isinstance(block, Table):
                table = self._tables.resolve(block, nested=cell is not OUTSIDE_TABLES)
                resolved.append(replace(table, space_before=format_above.space_after if format_above else 0.0))
                above = format_above = None
                continue
            paragraph = self._resolve_paragraph(block, cell)
            own = paragraph.format
            if above is not None and format_above is not None:
                same_style = above.style_id == block.style_id
                space = space_between(format_above, own, same_style, self._settings)
                paragraph = replace(paragraph, format=replace(own, space_before=space))
            resolved.append(paragraph)
            above, format_above = block, own
        return tuple(join_borders(tuple(cut_at_breaks(resolved))))

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
        return effective_paragraph(folded, self._settings.auto_hyphenation)

    def _resolve_runs(self, paragraph: Paragraph, cell: TableText) -> tuple[ResolvedRun, ...]:
        resolved = (
            ResolvedRun(
                tuple(self._resolve_content(each) for each in run.content),
                self._cascade.run(paragraph.style_id, run.style_id, run.format, cell),
                run.link,
            )
            for run in paragraph.runs
        )
        return tuple(run for run in resolved if not run.format.hidden)

    def _resolve_content(self, content: RunContent) -> ResolvedContent:
        return resolve_drawing(content, self._resolve_cell) if isinstance(content, Drawing) else content

    def _label(self, paragraph: Paragraph, folded: ParagraphFormat, cell: TableText) -> Label | None:
        level = self._cascade.list_level(folded.numbering)
        if level is None or folded.numbering is None:
            return None
        number = folded.numbering.level or 0
        look = self._cascade.run(paragraph.style_id, None, overlay(paragraph.mark, level.run), cell)
        text, look = readable_label(self._counters.step(folded.numbering.num_id or "", number), look)
        return Label(text, replace(look, underline=None), level.suffix, level.alignment, number)


def _has_text(paragraph: Paragraph) -> bool:
    return any(run.content for run in paragraph.runs)
