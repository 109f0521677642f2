"""Tags that have lost a brace, stand beside something, or are split: each is named, none is filled by halves."""

import pytest

from letters.errors import Problem
from tests.merge.merging import lines, problems_of, table, texts

TYPE_AGAIN = "Type the tag again in Word, like {{ government.name }}."
ALONE = "Press Enter before and after the tag, so that it has a paragraph of its own."


@pytest.mark.parametrize(
    ("text", "what", "remedy"),
    [
        ("Dear {{ date", "the tag “{{ date” is not closed: “}}” is missing", TYPE_AGAIN),
        ("Dear {{ date, {{ subject }}", "the tag “{{ date,” is not closed: “}}” is missing", TYPE_AGAIN),
        (
            "Dear {{ date }, hello",
            "the tag “{{ date }” is not closed: “}}” is missing",
            "Replace the tag by {{ date }}",
        ),
        ("Dear {{ date %}", "the tag “{{ date %}” must end with “}}”", "Replace the tag by {{ date }}"),
        ("Dear date }}", "“}}” closes nothing: the braces that open the tag are missing", TYPE_AGAIN),
        ("Dear {# note", "the tag “{# note” is not closed: “#}” is missing", TYPE_AGAIN),
        ("Dear { date }", "“{ date }” is no tag: a merge field has double braces", "Replace it by {{ date }}"),
        (
            "Dear {government.name}",
            "“{government.name}” is no tag: a merge field has double braces",
            "Replace it by {{ government.name }}",
        ),
        ("Dear {{}}", "the tag “{{}}” is empty", "Delete it."),
        ("Dear {% %}", "the tag “{% %}” is empty", "Delete it."),
        (
            "Dear {{{ date }}}",
            "the tag “{{{ date }}” cannot be read",
            "Type it again, like {{ government.name }} or {% if loop.last %}, in straight letters.",
        ),
        ("Dear \U000f0001", "the character U+F0001 is private: no two programs agree on it", "Delete it."),
    ],
)
def test_a_broken_tag_is_named(text: str, what: str, remedy: str) -> None:
    assert problems_of(lines(text)) == [Problem(f"letter.docx, body, paragraph 1, “{text}”", what, remedy)]


def test_braces_that_are_no_tag_print_as_they_stand() -> None:
    assert texts(lines("{ } {x} {_{ y }_} {a, b} 3#}", "{% if date %}{1}{% endif %}}")) == [
        "{ } {x} {_{ y }_} {a, b} 3#}",
        "{1}}",
    ]


def test_a_tag_that_is_split_by_enter_is_named_once() -> None:
    assert problems_of(lines("Dear {{ government.", "name }}, hello")) == [
        Problem(
            "letter.docx, body, paragraph 1, “Dear {{ government.”",
            "the tag “{{ government.” is split by Enter: it goes on in the next paragraph",
            "Delete the Enter, so that it reads {{ government. name }}",
        )
    ]


def test_text_beside_a_paragraph_tag_is_named() -> None:
    assert problems_of(lines("{%p if date %} We write", "{%p endif %}")) == [
        Problem(
            "letter.docx, body, paragraph 1, “{%p if date %} We write”",
            "a paragraph tag must stand alone: beside “{%p if date %}” stands “We write”",
            ALONE,
        )
    ]


def test_two_paragraph_tags_in_one_paragraph_are_named_both() -> None:
    assert problems_of(lines("{%p if date %}{%p endif %}")) == [
        Problem(
            "letter.docx, body, paragraph 1, “{%p if date %}{%p endif %}”",
            f"a paragraph tag must stand alone: beside “{one}” stands “{other}”",
            ALONE,
        )
        for one, other in (("{%p if date %}", "{%p endif %}"), ("{%p endif %}", "{%p if date %}"))
    ]


@pytest.mark.parametrize(
    "beside", ["<w:drawing/>", '<w:br w:type="page"/>', '<w:br w:type="column"/>', '<w:footnoteReference w:id="1"/>']
)
def test_what_would_vanish_with_a_paragraph_tag_is_named_though_it_is_no_text(beside: str) -> None:
    body = f"<w:p><w:r>{beside}<w:t>{{%p if date %}}</w:t></w:r></w:p>" + lines("{%p endif %}")
    assert [(each.what, each.remedy) for each in problems_of(body)] == [
        (
            "a paragraph tag must stand alone: beside “{%p if date %}” stands “(a picture, field, note or page break)”",
            ALONE,
        )
    ]


def test_a_paragraph_tag_at_the_end_of_a_section_is_named() -> None:
    body = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{%p if date %}</w:t></w:r></w:p>" + lines("{%p endif %}")
    assert problems_of(body) == [
        Problem(
            "letter.docx, body, paragraph 1, “{%p if date %}”",
            "“{%p if date %}” stands in the paragraph that ends a section",
            "Press Enter after the tag, so that the section break has a paragraph of its own.",
        )
    ]


def test_a_row_tag_outside_a_table_is_named() -> None:
    found = problems_of(lines("{%tr for line in address %}", "{%tr endfor %}"))
    assert [(each.what, each.remedy) for each in found] == [
        ("“{%tr for line in address %}” is for table rows, and here is no table", "Write p in place of tr."),
        ("“{%tr endfor %}” is for table rows, and here is no table", "Write p in place of tr."),
    ]


def test_what_would_vanish_with_a_row_tag_is_named() -> None:
    found = problems_of(table(("{%tr for line in address %}", "Line"), ("{{ line }}", ""), ("{%tr endfor %}", "")))
    assert found == [
        Problem(
            "letter.docx, body, table 1, row 1, cell 1, “{%tr for line in address %}”",
            "the row of “{%tr for line in address %}” holds something else as well",
            "Put the tag in a table row of its own, above or below the rows that it is for.",
        )
    ]
