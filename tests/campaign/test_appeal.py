"""appeal.md as blocks: what a letter holds arrives."""

from pathlib import Path

import pytest

from letters.campaign import Appeal, Block, BlockKind, FootnoteCall, Span
from letters.campaign.appeal import read_appeal
from letters.campaign.faults import Fault


@pytest.fixture(autouse=True)
def _workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _read(text: str) -> tuple[Appeal, list[Fault]]:
    path = Path("appeal.md")
    path.write_text(text, encoding="utf-8")
    faults: list[Fault] = []
    return read_appeal(path, faults), faults


def _appeal(text: str) -> Appeal:
    appeal, faults = _read(text)
    assert faults == []
    return appeal


def _blocks(text: str) -> tuple[Block, ...]:
    return _appeal(text).blocks


def _spans(text: str) -> tuple[object, ...]:
    (block,) = _blocks(text)
    return block.inlines


def test_each_kind_of_block_arrives_with_its_level_and_line() -> None:
    text = """\
# One
## Two

Text
goes on.

- bullet

  continued
  - deeper
    1. number
    2. second

> Quotation.
>
> Its second paragraph.
"""

    def block(kind: BlockKind, words: str, level: int, line: int) -> Block:
        return Block(kind, (Span(words),), level, line)

    assert _blocks(text) == (
        block(BlockKind.HEADING, "One", 1, 1),
        block(BlockKind.HEADING, "Two", 2, 2),
        block(BlockKind.BODY, "Text goes on.", 1, 4),
        block(BlockKind.BULLET, "bullet", 1, 7),
        block(BlockKind.CONTINUED, "continued", 1, 9),
        block(BlockKind.BULLET, "deeper", 2, 10),
        block(BlockKind.NUMBERED, "number", 3, 11),
        block(BlockKind.NUMBERED, "second", 3, 12),
        block(BlockKind.QUOTATION, "Quotation.", 1, 14),
        block(BlockKind.QUOTATION, "Its second paragraph.", 1, 16),
    )


def test_numbered_lists_with_text_between_them_are_two_lists() -> None:
    kinds = [block.kind for block in _blocks("1. a\n2. b\n\nText\n\n1. c\n")]
    assert kinds == [BlockKind.NUMBERED, BlockKind.NUMBERED, BlockKind.BODY, BlockKind.NUMBERED]


def test_bold_italic_and_links_become_spans() -> None:
    assert _spans("a **b *c*** *d* [e **f**](https://g.org/h) <mailto:i@j.org>") == (
        Span("a "),
        Span("b ", bold=True),
        Span("c", bold=True, italic=True),
        Span(" "),
        Span("d", italic=True),
        Span(" "),
        Span("e ", link="https://g.org/h"),
        Span("f", bold=True, link="https://g.org/h"),
        Span(" "),
        Span("mailto:i@j.org", link="mailto:i@j.org"),
    )


def test_soft_line_break_becomes_a_space_and_a_hard_one_a_line_feed() -> None:
    assert _spans("one\n  two\\\nthree  \nfour") == (Span("one two\nthree\nfour"),)


def test_text_is_not_made_typographic() -> None:
    text = 'China\'s -- "quotes" (c) ... 1/2 坚持党对一切工作的领导—‘x’ naïve\u00a0y'
    assert _spans(text) == (Span(text),)


def test_link_by_reference_finds_its_address() -> None:
    assert _spans("[Words][ref] and [ref]\n\n[REF]: https://a.org\n") == (
        Span("Words", link="https://a.org"),
        Span(" and "),
        Span("ref", link="https://a.org"),
    )


@pytest.mark.parametrize(
    "field",
    [
        "{{ the_government }}",
        "{{the_government}}",
        "{{ _a_ and *b* and `c` }}",
        "{{ a | replace('<b>', '[x](y)') }}",
        "{% if a_b %}",
        "{# ~~note~~ #}",
    ],
)
def test_merge_field_arrives_as_it_is_written(field: str) -> None:
    assert _spans(f"*a* {field}, b") == (Span("a", italic=True), Span(f" {field}, b"))
    assert _spans(f"a **b {field}**") == (Span("a "), Span(f"b {field}", bold=True))


def test_emphasis_does_not_begin_in_one_merge_field_and_end_in_another() -> None:
    assert _spans("{{ a *b }} c {{ d* e }}") == (Span("{{ a *b }} c {{ d* e }}"),)


def test_merge_field_broken_over_two_lines_is_one() -> None:
    assert _spans("{{\nthe_government\n}} next") == (Span("{{ the_government }} next"),)


def test_escaped_signs_print_as_they_stand() -> None:
    assert _spans(r"\*a\* \_b\_ \[c\]\(d\) 2013\. \<e\> \`f\` \\") == (Span(r"*a* _b_ [c](d) 2013. <e> `f` \ "[:-1]),)


@pytest.mark.parametrize(
    "text", ["snake_case and a__b", "AT&T, 5 < 6 > 4 & 7", "[t]he [sic]", "5 % {x} #tag", "a ` b", "~x"]
)
def test_sign_that_means_nothing_in_markdown_is_text(text: str) -> None:
    assert _spans(text) == (Span(text),)


def test_comment_is_not_part_of_the_appeal() -> None:
    assert _blocks("<!-- How to edit:\n\n- *this* {{ way }}\n-->\n\nText\n\n- a\n\n  <!-- b -->\n") == (
        Block(BlockKind.BODY, (Span("Text"),), 1, 6),
        Block(BlockKind.BULLET, (Span("a"),), 1, 8),
    )


def test_footnote_is_called_where_it_stands_and_its_text_is_apart() -> None:
    appeal = _appeal("Text[^1], more[^law].\n\n[^1]: See *A*,\n    page 1.\n[^law]: B\n\nEnd\n")
    assert appeal == Appeal(
        blocks=(
            Block(
                BlockKind.BODY,
                (Span("Text"), FootnoteCall("1"), Span(", more"), FootnoteCall("law"), Span(".")),
                level=1,
                line=1,
            ),
            Block(BlockKind.BODY, (Span("End"),), level=1, line=7),
        ),
        footnotes={"1": (Span("See "), Span("A", italic=True), Span(", page 1.")), "law": (Span("B"),)},
    )
