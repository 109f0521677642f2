"""Page and column breaks inside paragraphs: the paragraph in pieces, of which each but the first starts anew."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from letters.typeset.document.nodes import Break, BreakKind
from letters.typeset.document.resolved import ResolvedBlock, ResolvedParagraph, ResolvedStory, ResolvedTable

_CUTS = (Break(BreakKind.PAGE), Break(BreakKind.COLUMN))


def cut_at_breaks(blocks: Iterable[ResolvedBlock]) -> Iterator[ResolvedBlock]:
    """Cut paragraphs at their page and column breaks.

    Where nothing follows a page break in its paragraph, it is the next paragraph that starts the page, and no empty
    line stands above it (§17.15.3.35 would change that).
    """
    starts_page = False
    for block in blocks:
        if isinstance(block, ResolvedTable):
            yield replace(block, starts_page=block.starts_page or starts_page)
            starts_page = False
            continue
        pieces = list(_pieces(block))
        ends_with_break = len(pieces) > 1 and not pieces[-1].runs and pieces[-1].format.page_break_before
        if ends_with_break:
            pieces.pop()
        for piece in pieces:
            yield _starting_page(piece) if starts_page else piece
            starts_page = False
        starts_page = ends_with_break


def without_trailing_page(story: ResolvedStory) -> ResolvedStory:
    """The story without an empty last paragraph that a page break pushed to a page of its own.

    Such a paragraph only carries the mark of a section that ends; Word gives it no page where the next section
    starts one anyway (seen in letters whose page count Word has stored).
    """
    last = story[-1] if story else None
    return (
        story[:-1] if isinstance(last, ResolvedParagraph) and last.format.page_break_before and not last.runs else story
    )


def _starting_page(piece: ResolvedParagraph) -> ResolvedParagraph:
    return replace(piece, format=replace(piece.format, page_break_before=True))


def _pieces(paragraph: ResolvedParagraph) -> Iterator[ResolvedParagraph]:
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
        rest = replace(rest, format=look)
    yield rest


def _first_cut(paragraph: ResolvedParagraph) -> tuple[int, int] | None:
    for run_index, run in enumerate(paragraph.runs):
        for index, content in enumerate(run.content):
            if content in _CUTS:
                return run_index, index
    return None
