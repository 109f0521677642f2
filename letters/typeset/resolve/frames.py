"""Frames as drawings: a text box without line and insets, anchored in the paragraph that follows."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from letters.typeset.document.drawings import (
    RECTANGLE,
    Anchor,
    Drawing,
    Edge,
    Part,
    Shape,
    Sides,
    TextBody,
    VerticalPlace,
)
from letters.typeset.document.frames import FrameFormat
from letters.typeset.document.resolved import ResolvedBlock, ResolvedParagraph, ResolvedRun, ResolvedStory

_EDGES = {"right": Edge.RIGHT, "outside": Edge.RIGHT, "center": Edge.MIDDLE}


def frame_of(block: ResolvedBlock) -> FrameFormat | None:
    """The frame that a block stands in, if it does."""
    return block.format.frame if isinstance(block, ResolvedParagraph) else None


def without_frames(story: ResolvedStory) -> ResolvedStory:
    """The story with its frames anchored in the paragraphs behind them, or in an empty one where none follows."""
    if all(frame_of(block) is None for block in story):
        return story
    return tuple(_flowing_blocks(story))


def _flowing_blocks(story: ResolvedStory) -> Iterator[ResolvedBlock]:
    waiting: list[ResolvedRun] = []
    last, starts_page = None, False
    for frame, blocks in groupby(story, frame_of):
        paragraphs = [block for block in blocks if isinstance(block, ResolvedParagraph) or frame is None]
        if frame is not None:
            last = paragraphs[-1]
            starts_page = starts_page or any(_starts_page(each) for each in paragraphs)
            waiting.append(_run_with(frame, tuple(paragraphs)))
            continue
        for block in paragraphs:
            if waiting and isinstance(block, ResolvedParagraph):
                look = replace(block.format, page_break_before=block.format.page_break_before or starts_page)
                block = replace(block, runs=(*waiting, *block.runs), format=look)  # noqa: PLW2901
                waiting, starts_page = [], False
            yield block
    if waiting and isinstance(last, ResolvedParagraph):
        yield replace(last, runs=tuple(waiting), label=None, format=replace(last.format, frame=None))


def _starts_page(block: ResolvedBlock) -> bool:
    """Whether a paragraph in a frame asks for a new page: the one that the frame is anchored in gets it (measured)."""
    return isinstance(block, ResolvedParagraph) and block.format.page_break_before


def _run_with(frame: FrameFormat, story: ResolvedStory) -> ResolvedRun:
    first = story[0]
    if not isinstance(first, ResolvedParagraph):
        raise TypeError("only paragraphs stand in frames")
    drawing = Drawing(
        part=_part(frame, story),
        anchor=Anchor(frame.horizontal, frame.vertical, frame.wrapping, frame.distances, behind=False, order=0),
        overhang=Sides(),
        place=first.place,
    )
    return ResolvedRun((drawing,), first.mark, None)


def _part(frame: FrameFormat, story: ResolvedStory) -> Part[ResolvedStory]:
    text = TextBody(
        story=story,
        insets=Sides(),
        vertical_place=VerticalPlace.TOP,
        grows=not frame.exact,
        color=None,
        rotation=0.0,
        least_height=frame.height,
        hugs=_EDGES.get(frame.horizontal.alignment or "", Edge.LEFT) if frame.width is None else None,
    )
    return Part(Shape(RECTANGLE, None, None, text=text), 0.0, 0.0, frame.width or 0.0, frame.height)
