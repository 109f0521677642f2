"""Page and column breaks inside paragraphs: the paragraph in pieces, of which each but the first starts anew."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from letters.typeset.document.nodes import Break, BreakKind, Settings
from letters.typeset.document.resolved import ResolvedBlock, ResolvedParagraph, ResolvedStory, ResolvedTable

_CUTS = (Break(BreakKind.PAGE), Break(BreakKind.COLUMN))


def cut_at_breaks(blocks: Iterable[ResolvedBlock], settings: Settings) -> Iterator[ResolvedBlock]:
    """Cut paragraphs at their page and column breaks.

    Where nothing follows a page break in its paragraph, it is the next block that starts the page, and no empty
    line stands above it, unless the document is one of those in which the paragraph's mark does (§17.15.3.35).
    """
    starts_page = False
    for index, block in enumerate(blocks):
        if isinstance(block, ResolvedTable):
            yield replace(block, starts_page=block.starts_page or starts_page)
            starts_page = False
            continue
        starts_page = hands_page_on(block, settings)
        pieces = list(_pieces(block))
        if index and not starts_page:
            pieces = list(_without_unseen_line(pieces))
        yield from pieces[:-1] if starts_page else pieces


def _without_unseen_line(pieces: Sequence[ResolvedParagraph]) -> Sequence[ResolvedParagraph]:
    """The pieces without an empty line before a break: on a full page it would make an empty one (measured)."""
    first, *others = pieces
    is_unseen = not _has_content(first) and first.label is None and not first.format.page_break_before
    return others if others and is_unseen and _has_content(others[0]) else pieces


def _has_content(piece: ResolvedParagraph) -> bool:
    return any(run.content for run in piece.runs)


def hands_page_on(block: ResolvedBlock, settings: Settings) -> bool:
    """Whether a page break is the last that the block shows, so that the next one starts the page."""
    if isinstance(block, ResolvedTable) or settings.mark_follows_page_break:
        return False
    content = [each for run in block.runs for each in run.content]
    return content[-1:] == [Break(BreakKind.PAGE)]


def without_trailing_page(story: ResolvedStory) -> ResolvedStory:
    """The story without an empty last paragraph that a page break pushed to a page of its own.

    Such a paragraph only carries the mark of a section that ends; Word gives it no page where the next section
    starts one anyway (seen in letters whose page count Word has stored).
    """
    last = story[-1] if story else None
    return (
        story[:-1] if isinstance(last, ResolvedParagraph) and last.format.page_break_before and not last.runs else story
    )


def _pieces(paragraph: ResolvedParagraph) -> Iterator[ResolvedParagraph]:
    """What follows a break is one more line of its paragraph: no space above it, no indent of a first line."""
    rest = paragraph
    while (place := _first_cut(rest)) is not None:
        run_index, index = place
        run = rest.runs[run_index]
        before = (*rest.runs[:run_index], replace(run, content=run.content[:index]))
        after = (replace(run, content=run.content[index + 1 :]), *rest.runs[run_index + 1 :])
        yield replace(rest, runs=before)
        rest = replace(rest, runs=tuple(each for each in after if each.content), label=None)
        starts_page = run.content[index] == Break(BreakKind.PAGE)
        look = replace(rest.format, page_break_before=starts_page, column_break_before=not starts_page)
        rest = replace(rest, format=replace(look, space_before=0.0, space_of_its_own=0.0, first_line=0.0))
    yield rest


def _first_cut(paragraph: ResolvedParagraph) -> tuple[int, int] | None:
    for run_index, run in enumerate(paragraph.runs):
        for index, content in enumerate(run.content):
            if content in _CUTS:
                return run_index, index
    return None
