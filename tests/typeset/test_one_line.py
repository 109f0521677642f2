"""Headers that differ in a name only are measured as one."""

import pytest

from letters.typeset.document.nodes import Text
from letters.typeset.document.resolved import ResolvedParagraph
from letters.typeset.html.one_line import with_fewer_words
from tests.specimens import docx_with, paragraph
from tests.typeset.reading import DEFAULTS, resolved


def _texts(body: str, width: float) -> list[str]:
    story = resolved(docx_with(body, styles=DEFAULTS)).sections[0].blocks
    paragraphs = [each for each in with_fewer_words(story, width) if isinstance(each, ResolvedParagraph)]
    contents = [[content for run in each.runs for content in run.content] for each in paragraphs]
    return ["".join(each.text if isinstance(each, Text) else "…" for each in content) for content in contents]


def test_the_words_of_a_line_count_for_nothing() -> None:
    assert _texts(paragraph("To the government of Norway, October 2018 — 致"), 400) == ["x, x 2018 — 致"]


def test_text_that_might_take_two_lines_is_measured_as_it_is() -> None:
    """The line of 12 pt Times New Roman is 140 points wide: in 150 points it fits, but not surely."""
    text = "To the government of Norway."
    assert _texts(paragraph(text), 150) == [text]
    assert _texts(paragraph(text), 200) == ["x."]


@pytest.mark.parametrize("inside", ["<w:tab/>", "<w:br/>"])
def test_a_paragraph_of_more_than_text_is_measured_as_it_is(inside: str) -> None:
    body = f"<w:p><w:r><w:t>To Norway</w:t>{inside}<w:t>now</w:t></w:r></w:p>"
    assert _texts(body, 400) == ["To Norway…now"]
