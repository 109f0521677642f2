import pytest

from letters.campaign import Span
from letters.campaign.faults import Fault, Place
from letters.campaign.nodes import Text
from letters.campaign.recommendation_text import read_spans

PLACE = Place("recommendations.yaml", 10)
ONE_PARAGRAPH = (
    "A recommendation is one paragraph, without blank lines; a sign at the beginning of a line that is meant to print "
    "gets a backslash before it: \\- or 2013\\."
)
ONLY_IN_THE_APPEAL = "Merge fields, and their signs, stand in appeal.md only: take it out here."


def _read(text: str) -> tuple[tuple[Span, ...], list[Fault]]:
    faults: list[Fault] = []
    return read_spans(Text(text, PLACE, lines_kept=True), faults), faults


def test_text_becomes_spans() -> None:
    text = "Review the law, **including\nthe *Act*, and** [report](https://a.org)."
    assert _read(text) == (
        (
            Span("Review the law, "),
            Span("including the ", bold=True),
            Span("Act", bold=True, italic=True),
            Span(", and", bold=True),
            Span(" "),
            Span("report", link="https://a.org"),
            Span("."),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("text", "line", "what", "remedy"),
    [
        ("a\n\nb", 12, "a second paragraph in a recommendation’s text", ONE_PARAGRAPH),
        ("- a", 10, "a list in a recommendation’s text", ONE_PARAGRAPH),
        ("a\n- b", 11, "a list in a recommendation’s text", ONE_PARAGRAPH),
        ("2013. a", 10, "a numbered list in a recommendation’s text", ONE_PARAGRAPH),
        ("# a", 10, "a heading in a recommendation’s text", ONE_PARAGRAPH),
        ("a\n===", 10, "a heading in a recommendation’s text", ONE_PARAGRAPH),
        ("> a", 10, "a block quotation in a recommendation’s text", ONE_PARAGRAPH),
        ("a\n***\nb", 11, "a line across the page in a recommendation’s text", ONE_PARAGRAPH),
        ("a\n<div>", 11, "HTML in a recommendation’s text", ONE_PARAGRAPH),
        ("[^1]: a", 10, "a footnote’s text in a recommendation’s text", ONE_PARAGRAPH),
        (
            "a\nb [^1]",
            11,
            "the footnote [^1] in a recommendation’s text",
            "Footnotes stand in appeal.md only: take it out here.",
        ),
        ("a\nb {{ c }}", 11, "the merge field “{{ c }}” in a recommendation’s text", ONLY_IN_THE_APPEAL),
        (
            "a\nb {{ c",
            11,
            "“{{” that is no part of a merge field",
            "Write a merge field whole, from {{ to }}, without formatting inside: {{ the_government }}.",
        ),
        (
            "a\n![b](https://c.org/d.png)",
            11,
            "a picture",
            "Take it out; pictures belong to the Word template.",
        ),
        (
            "a\n-b",
            11,
            "“-b” begins with a sign that makes no bullet",
            "Begin a bullet with a hyphen and a space, and its list with an empty line. "
            "To print it as it stands, put a backslash before it: \\-",
        ),
        ("a <!-- b", 10, "a comment (<!--) that is never closed", "Write --> where the comment ends."),
        (
            "[a]: https://b.org\nc",
            10,
            "a link’s address on a line of its own",
            "Write the link where it stands, [words](https://address); if it is text, put \\ before the [.",
        ),
    ],
)
def test_markdown_that_a_recommendation_cannot_hold_is_named_with_its_line(
    text: str, line: int, what: str, remedy: str
) -> None:
    _, faults = _read(text)
    (fault, *more) = faults
    assert fault == Fault(Place("recommendations.yaml", line), what, remedy)
    # what follows a list or a rule within the paragraph is a block of its own
    assert {each.what for each in more} <= {"a second paragraph in a recommendation’s text"}
