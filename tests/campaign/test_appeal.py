"""appeal.md as blocks: what a letter holds arrives, what it cannot hold is named with its line."""

from pathlib import Path

import pytest

from letters.campaign import Appeal, Block, BlockKind, FootnoteCall, Span
from letters.campaign.appeal import read_appeal
from letters.campaign.faults import Fault, Place

NO_TYPEWRITER = "letters have no typewriter text."
PRINT = "To print it as it stands, put a backslash before it:"
LINK_REMEDY = (
    "Write a link as [words](https://address), a footnote as [^1] with its text below as [^1]: text. "
    "To print it as it stands, put a backslash before it:"
)
ADDRESS_REMEDY = "Write the link where it stands, [words](https://address); if the line is text, put \\ before its [."
SCHEME_REMEDY = "A letter’s links begin with https://, http:// or mailto:. Write the whole address."
FIELD_REMEDY = "Write a merge field whole, from {{ to }}, without formatting inside: {{ the_government }}."


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


@pytest.mark.parametrize(
    ("text", "line", "what", "remedy"),
    [
        ("", 0, "has no text", "Write the text that all letters share."),
        ("<!-- nothing yet -->\n", 0, "has no text", "Write the text that all letters share."),
        ("a\n\n![b](https://c.org/d.png)", 3, "a picture", "Take it out; pictures belong to the Word template."),
        ("a\n`b` c", 2, "a text between backticks (`)", f"Take the backticks away; {NO_TYPEWRITER}"),
        ("a\n\n```\nb\n```", 3, "a text between lines of backticks (```)", f"Delete these lines; {NO_TYPEWRITER}"),
        (
            "a\n\n    b",
            3,
            "a text that is indented by four spaces or more",
            "Take these spaces away; the text of a bullet, of a number or of a footnote is indented just as far as it.",
        ),
        ("a\n\n***\n\nb", 3, "a line across the page", f"Delete it. {PRINT} \\-"),
        (
            "a\n\n| b | c |\n|---|---|\n| d | e |",
            3,
            "a table",
            f"Write a list; tables belong to the Word template. {PRINT} \\|",
        ),
        ("a\n\n<div>\nb\n</div>", 3, "HTML", f"Write it in Markdown. {PRINT} \\<"),
        ("a\nb<br>c", 2, "HTML", f"Write it in Markdown. {PRINT} \\<"),
        ("a <!-- b --> c", 1, "HTML", f"Write it in Markdown. {PRINT} \\<"),
        ("<!-- never closed\n\nText", 1, "HTML", f"Write it in Markdown. {PRINT} \\<"),
        ("a\nb ~~c~~ d", 2, "struck-through text (~~)", f"Delete the text, or the signs. {PRINT} \\~"),
        (
            "> a\n> > b",
            2,
            "a block quotation within a block quotation",
            "Quotations hold paragraphs only: delete its sign.",
        ),
        ("> a\n>\n> - b", 3, "a list within a block quotation", "Quotations hold paragraphs only: delete its sign."),
        (">", 1, "a block quotation without text", "Write its text behind the >, or delete it."),
        ("- a\n  > b", 2, "a block quotation within a list", "Put an empty line before it and do not indent it."),
        ("- a\n  # b", 2, "a heading within a list", "Put an empty line before it and do not indent it."),
        (
            "- a\n-\n- b",
            2,
            "a list entry that has no text of its own",
            "Write it behind the bullet or number; if it is no list, put a backslash before the sign: \\-",
        ),
        (
            "1. - a",
            1,
            "a list entry that has no text of its own",
            "Write it behind the bullet or number; if it is no list, put a backslash before the sign: 1\\.",
        ),
        (
            "- a\n  - b\n    - c\n      - d",
            4,
            "a list within lists, more than 3 deep",
            "Indent it less, so that it is less deep.",
        ),
        (
            "2013. A year",
            1,
            "a list that begins with the number 2013",
            "Lists begin with 1. If it is no list, put a backslash before the full stop: 2013\\.",
        ),
        (
            "1. a\n1) b",
            2,
            "a numbered list directly after another",
            "Put a paragraph between them, or number both alike, “1.” or “1)”, to make them one.",
        ),
        ("#### a", 1, "a heading of level 4 (####)", "Letters have headings of level 1 to 3: write fewer #."),
        ("a\n\n#", 3, "a paragraph or heading without words", "Write its words, or delete its sign."),
        ("&nbsp;", 1, "a paragraph or heading without words", "Write its words, or delete its sign."),
        (
            "a\n---",
            1,
            "a line of - under a paragraph makes a heading of it",
            "Delete the line, or write a heading as # and its words on one line.",
        ),
        (
            "a\nb[^1] c",
            2,
            "the footnote [^1] has no text",
            "Write it below, in a paragraph that begins with [^1]: (colon included).",
        ),
        (
            "a\n\n[^1]: b",
            3,
            "the footnote [^1] is called nowhere, so that its text would be lost",
            "Write [^1] in the text where its number shall stand, or delete it.",
        ),
        (
            "a[^1]\nb[^1]\n\n[^1]: c",
            2,
            "the footnote [^1] is called twice",
            "Write a footnote of its own for this call, with another label.",
        ),
        (
            "a[^1]\n\n[^1]: b\n[^1]: c",
            4,
            "a second text for the footnote [^1]",
            "Give one of the two another label, at its call as well.",
        ),
        ("a[^1]\n\n[^1]:", 3, "the footnote [^1] has no text", "Write it behind the colon."),
        (
            "a[^1] b[^2]\n\n[^1]: c [^3]\n\n[^2]: d\n\n[^3]: e",
            3,
            "the footnote [^3] is called within a footnote",
            "Write it into that footnote’s own text.",
        ),
        (
            "a[^1]\n\n[^1]: b\n\n    c",
            5,
            "a second paragraph within a footnote",
            "A footnote is one paragraph: join them, or delete the sign.",
        ),
        (
            "a[^1]\n\n[^1]: - b",
            3,
            "a list within a footnote",
            "A footnote is one paragraph: join them, or delete the sign.",
        ),
        ("a\n[^my note]", 2, "“[^” that makes no link and no footnote, in “[^my note]”", f"{LINK_REMEDY} \\["),
        ("a^[b]", 1, "“^[” that makes no link and no footnote, in “a^[b]”", f"{LINK_REMEDY} \\^"),
        ("[a](https://b c)", 1, "“](” that makes no link and no footnote, in “[a](https://b c)”", f"{LINK_REMEDY} \\]"),
        ("[a][b]", 1, "“][” that makes no link and no footnote, in “[a][b]”", f"{LINK_REMEDY} \\]"),
        ("a\n[b](javascript:alert(1))", 2, "a link to “javascript:alert(1)”", SCHEME_REMEDY),
        ("[a](www.b.org)", 1, "a link to “www.b.org”", SCHEME_REMEDY),
        ("[a](https:)", 1, "a link to “https:”", SCHEME_REMEDY),
        ("[a](mailto:)", 1, "a link to “mailto:”", SCHEME_REMEDY),
        ("<file:///etc/passwd>", 1, "a link to “file:///etc/passwd”", SCHEME_REMEDY),
        (
            "[](https://a.org)",
            1,
            "a link without words",
            "Write the words to click on in the square brackets: [words](https://…).",
        ),
        (
            '[a](https://b.org "c")',
            1,
            "a link with a title (“c”)",
            "Take the title out of the round brackets: [words](https://address).",
        ),
        ("a\n\n[b]: https://c.org", 3, "an address for the link [b], which is used nowhere", ADDRESS_REMEDY),
        ("[b]\n\n[b]: https://c.org\n[b]: https://d.org", 4, "a second address for the link [b]", ADDRESS_REMEDY),
        (
            "a\nb **c",
            2,
            "“**” that neither begins nor ends bold or italic text, in “b **c”",
            f"Write the signs in pairs, directly against the words. {PRINT} \\*",
        ),
        (
            "a _b",
            1,
            "“_” that neither begins nor ends bold or italic text, in “a _b”",
            f"Write the signs in pairs, directly against the words. {PRINT} \\_",
        ),
        (
            "2 * 3",
            1,
            "“*” that neither begins nor ends bold or italic text, in “2 * 3”",
            f"Write the signs in pairs, directly against the words. {PRINT} \\*",
        ),
        ("a\nb {{ c", 2, "“{{” that is no part of a merge field", FIELD_REMEDY),
        ("a\nb %} c", 2, "“%}” that is no part of a merge field", FIELD_REMEDY),
        ("a {{\n\nb", 1, "“{{” that is no part of a merge field", FIELD_REMEDY),
        ("{{ a\nb }}\nc {*{* d", 3, "“{{” that is no part of a merge field", FIELD_REMEDY),
        (
            "a\nb &#xE000; c",
            2,
            "private-use character U+E000",
            "Type again what should stand here; something was lost when the text was copied or converted.",
        ),
    ],
)
def test_markdown_that_a_letter_cannot_hold_is_named_with_its_line(
    text: str, line: int, what: str, remedy: str
) -> None:
    _, faults = _read(text)
    assert list(dict.fromkeys(faults)) == [Fault(Place("appeal.md", line), what, remedy)]


def test_missing_appeal_is_named() -> None:
    faults: list[Fault] = []
    assert read_appeal(Path("appeal.md"), faults) == Appeal((), {})
    remedy = "Every campaign needs this file: write it, or copy it from elsewhere."
    assert faults == [Fault(Place("appeal.md"), "is missing", remedy)]
