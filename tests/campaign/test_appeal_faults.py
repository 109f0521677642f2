"""appeal.md: what a letter cannot hold is named with its line."""

from pathlib import Path

import pytest

from letters.campaign import Appeal, BlockKind, Span
from letters.campaign.appeal import read_appeal
from letters.campaign.faults import Fault, Place

NO_TYPEWRITER = "letters have no typewriter text."
CLOSE = "Write --> where the comment ends."
BULLET = "To print it as it stands, write &#8226;"
BULLET_REMEDY = "Begin a bullet with a hyphen and a space, and its list with an empty line."
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
        (
            "a\n\n<!-- never closed\n\nText",
            3,
            "a comment (<!--) that is never closed, so that the text below would be lost",
            CLOSE,
        ),
        (
            "<!-- never closed\n\nText\n\n<!-- closed -->\n\nmore",
            1,
            "a comment (<!--) in which another begins, so that the text between them would be lost",
            CLOSE,
        ),
        (
            "<!-- closed --> Text",
            1,
            "text behind a comment",
            "Put it on a line of its own, with an empty line before it.",
        ),
        ("a\nb <!-- never closed\n\nc", 2, "a comment (<!--) that is never closed", CLOSE),
        ("-**a** b", 1, "“-**a** b” begins with a sign that makes no bullet", f"{BULLET_REMEDY} {PRINT} \\-"),
        ("a\n-b", 2, "“-b” begins with a sign that makes no bullet", f"{BULLET_REMEDY} {PRINT} \\-"),
        ("- a\n  • b", 2, "“• b” begins with a sign that makes no bullet", f"{BULLET_REMEDY} {BULLET}"),
        (
            "1)a",
            1,
            "“1)a” begins with a number that makes no list",
            f"Write a space behind the number to begin a list. {PRINT} 1\\)",
        ),
        (
            "#2018 was a year",
            1,
            "“#2018 was a year” begins with a # that makes no heading",
            f"Write a space behind the # to make a heading. {PRINT} \\#",
        ),
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


def test_signs_that_are_no_slips_pass() -> None:
    text = "\\-a \\#b -5 degrees\n-5 at night\n—c\n2.5 million\n\n&#8226; d <!\\-- e\n\n<!-- a\nremark -->\n\n- f\n"
    appeal, faults = _read(text)
    assert faults == []
    assert [(block.kind, block.inlines) for block in appeal.blocks] == [
        (BlockKind.BODY, (Span("-a #b -5 degrees -5 at night —c 2.5 million"),)),
        (BlockKind.BODY, (Span("• d <!-- e"),)),
        (BlockKind.BULLET, (Span("f"),)),
    ]


def test_missing_appeal_is_named() -> None:
    faults: list[Fault] = []
    assert read_appeal(Path("appeal.md"), faults) == Appeal((), {})
    remedy = "Every campaign needs this file: write it, or copy it from elsewhere."
    assert faults == [Fault(Place("appeal.md"), "is missing", remedy)]
