"""Stories whose height their words cannot change: letters that differ in a name there are measured once for all."""

import re
from dataclasses import replace

from letters.typeset.document.nodes import PageField, Text
from letters.typeset.document.resolved import ResolvedContent, ResolvedParagraph, ResolvedRun, ResolvedStory
from letters.typeset.html.widths import width_of

_WORDS = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)*")
_SURELY = 0.9
"""The share of a line that text may fill to be sure that it is one line, whatever numbers its fields show."""


def with_fewer_words(story: ResolvedStory, width: float) -> ResolvedStory:
    """The story, an "x" for the words of each paragraph that is one line of mere text in a column of `width` points.

    What is left has every font and size of before, so the height is the same; other paragraphs stay as they are.
    """
    return tuple(
        _shortened(each) if isinstance(each, ResolvedParagraph) and _is_one_line(each, width) else each
        for each in story
    )


def _is_one_line(paragraph: ResolvedParagraph, width: float) -> bool:
    contents = [(content, run.format) for run in paragraph.runs for content in run.content]
    if paragraph.label is not None or not all(isinstance(content, Text | PageField) for content, _look in contents):
        return False
    look = paragraph.format
    room = width - look.indent_left - look.indent_right - max(look.first_line, 0.0)
    return sum(width_of(_shown(content), look) for content, look in contents) < room * _SURELY


def _shown(content: ResolvedContent) -> str:
    return content.text if isinstance(content, Text) else "0000"


def _shortened(paragraph: ResolvedParagraph) -> ResolvedParagraph:
    return replace(paragraph, runs=tuple(_shortened_run(run) for run in paragraph.runs))


def _shortened_run(run: ResolvedRun) -> ResolvedRun:
    contents = (Text(_WORDS.sub("x", each.text)) if isinstance(each, Text) else each for each in run.content)
    return replace(run, content=tuple(contents))
