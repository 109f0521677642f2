"""Page breaks inside paragraphs: the paragraph in pieces, of which each but the first starts a page."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from letters.typeset.document.nodes import Break, BreakKind
from letters.typeset.document.resolved import ResolvedBlock, ResolvedParagraph, ResolvedStory, ResolvedTable


def cut_at_page_breaks(blocks: Iterable[ResolvedBlock]) -> Iterator[ResolvedBlock]:
    """Cut paragraphs at their page breaks.

    Where nothing follows a break in its paragraph, it is the next paragraph that starts the page, and no empty
    line stands above it.
    """
    starts_page = False
    for block in blocks:
        if isinstance(block, ResolvedTable):
            yield replace(block, starts_page=block.starts_page or starts_page)
            starts_page = False
            continue
        pieces = list(_pieces(block))
        if len(pieces) > 1 and not pieces[-1].runs:
            pieces.pop()
            ends_with_break = True
        else:
            ends_with_break = False
        for index, piece in enumerate(pieces):
            yield _starting_page(piece) if starts_page or index > 0 else piece
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
    while (place := _first_page_break(rest)) is not None:
        run_index, index = place
        run = rest.runs[run_index]
        before = (*rest.runs[:run_index], replace(run, content=run.content[:index]))
        after = (replace(run, content=run.content[index + 1 :]), *rest.runs[run_index + 1 :])
        yield replace(rest, runs=before)
        rest = replace(rest, runs=tuple(each for each in after if each.content), label=None)
    yield rest


def _first_page_break(paragraph: ResolvedParagraph) -> tuple[int, int] | None:
    for run_index, run in enumerate(paragraph.runs):
        for index, content in enumerate(run.content):
            if content == Break(BreakKind.PAGE):
                return run_index, index
    return None
