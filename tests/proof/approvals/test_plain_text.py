import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.campaign import Block, BlockKind, FootnoteCall, Inline, Span
from letters.proof.approvals.plain_text import appeal_text, inline_text, visible
from tests.campaigns import appeal_of, block


def test_bold_and_italic_open_and_close_where_they_begin_and_end() -> None:
    spans = (
        Span("We ask. "),
        Span("We urge the ", bold=True),
        Span("Law", bold=True, italic=True),
        Span(" now.", bold=True),
        Span("Always", italic=True),
    )
    assert inline_text(spans) == "We ask. **We urge the *Law* now.***Always*"


def test_a_link_stands_with_its_address() -> None:
    assert inline_text((Span("See "), Span("here", bold=True, link="https://a.org"))) == "See [**here**](https://a.org)"


def test_signs_that_mean_themselves_stand_after_a_backslash() -> None:
    assert inline_text((Span(r"2 * 3 [sic] \ and"), FootnoteCall("1"))) == r"2 \* 3 \[sic\] \\ and[^1]"


def test_each_kind_of_paragraph_has_its_sign() -> None:
    appeal = appeal_of(
        block(BlockKind.HEADING, "What is at stake", level=2),
        block(BlockKind.BODY, "We ask", FootnoteCall("a"), "."),
        block(BlockKind.BULLET, "First"),
        block(BlockKind.CONTINUED, "more of it"),
        block(BlockKind.BULLET, "Within", level=2),
        block(BlockKind.NUMBERED, "One"),
        block(BlockKind.QUOTATION, "We reiterate."),
        a="A source.",
    )
    assert appeal_text(appeal).split("\n\n") == [
        "## What is at stake",
        "We ask[^a].",
        "- First",
        "  more of it",
        "  - Within",
        "1. One",
        "> We reiterate.",
        "[^a]: A source.",
    ]


@pytest.mark.parametrize("text", ["# no heading", "- no bullet", "> no quotation", "2013. A year", "1. no list"])
def test_a_paragraph_that_looks_like_another_kind_is_told_from_it(text: str) -> None:
    assert appeal_text(appeal_of(block(BlockKind.BODY, text))) == f"\\{text}"


def test_what_nobody_sees_is_written_out() -> None:
    assert visible("co\u00adoperation, a\u200bb") == "co⟨U+00AD⟩operation, a⟨U+200B⟩b"


_SPANS = st.lists(st.builds(Span, st.sampled_from(["a", "*", "**", "[", "\\", "]("]), st.booleans(), st.booleans()))


@given(_SPANS, _SPANS)
def test_texts_of_different_look_are_never_written_alike(one: list[Inline], other: list[Inline]) -> None:
    assert (inline_text(one) == inline_text(other)) == (_characters(one) == _characters(other))


def _characters(spans: list[Inline]) -> list[tuple[str, bool, bool]]:
    found = [each for each in spans if isinstance(each, Span)]
    return [(character, each.bold, each.italic) for each in found for character in each.text]


def test_the_line_of_a_paragraph_in_its_file_is_no_part_of_its_text() -> None:
    here, there = (appeal_of(Block(BlockKind.BODY, (Span("We ask."),), 1, line)) for line in (1, 7))
    assert appeal_text(here) == appeal_text(there) == "We ask."
