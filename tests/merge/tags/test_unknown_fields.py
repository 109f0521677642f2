"""A field that is none is never printed as a blank: it is named with its place and with the one that was meant."""

import pytest

from letters.errors import Problem
from tests.merge.merging import lines, problems_of, table
from tests.specimens import paragraph

FIELDS = (
    "The merge fields here are: address, closing, date, government, government.in_text, government.name, "
    "our_government, recommendations, salutation, sender, subject, the_government, topics, your_government."
)


def test_an_unknown_field_is_named_with_its_place_and_the_nearest_field() -> None:
    assert problems_of(lines("October", "", "Dear {{ goverment }},")) == [
        Problem(
            "letter.docx, body, paragraph 3, “Dear {{ goverment }},”",
            "unknown field “goverment”; did you mean “government”?",
            "Replace the tag by {{ government.name }}",
        )
    ]


@pytest.mark.parametrize(
    ("tag", "what", "remedy"),
    [
        (
            "{{ goverment.name }}",
            "unknown field “goverment.name”; did you mean “government.name”?",
            "Replace the tag by {{ government.name }}",
        ),
        (
            "{{ government.nme|upper }}",
            "unknown field “government.nme”; did you mean “government.name”?",
            "Replace the tag by {{ government.name|upper }}",
        ),
        (
            "{{ Date }}",
            "unknown field “Date”; did you mean “date”?",
            "Replace the tag by {{ date }}",
        ),
        (
            "{{ date.year }}",
            "unknown field “date.year”; “date” has no parts",
            "Replace the tag by {{ date }}",
        ),
        (
            "{{ the government }}",
            "unknown field “the government”; did you mean “the_government”?",
            "Replace the tag by {{ the_government }}",
        ),
        (
            "{{ government name }}",
            "unknown field “government name”; did you mean “government.name”?",
            "Replace the tag by {{ government.name }}",
        ),
        ("{{ xyz }}", "unknown field “xyz”", FIELDS),
        (
            "{{ topic.title }}",
            "unknown field “topic.title”: “topic” is known only while “topics” is gone through",
            "Go through it with {%p for topic in topics %} and {%p endfor %}, each in a paragraph of its own, "
            "and write {{ topic.title }} between them.",
        ),
        (
            "{{ loop.index }}",
            "“loop” tells about a for, and here is none",
            "Use it between {% for … %} and {% endfor %}.",
        ),
        (
            "{% for one in recomendations %}x{% endfor %}",
            "unknown field “recomendations”; did you mean “recommendations”?",
            "Replace the tag by {% for one in recommendations %}",
        ),
        (
            "{% for topic in topics %}{{ topic.titel }}{% endfor %}",
            "unknown field “topic.titel”; did you mean “topic.title”?",
            "Replace the tag by {{ topic.title }}",
        ),
    ],
)
def test_what_was_meant_is_said(tag: str, what: str, remedy: str) -> None:
    assert problems_of(lines(tag)) == [Problem(f"letter.docx, body, paragraph 1, “{tag}”", what, remedy)]


@pytest.mark.parametrize(
    ("tag", "what", "remedy"),
    [
        (
            "{{ government }}",
            "“{{ government }}” cannot be printed: it has parts",
            "Write {{ government.name }} or {{ government.in_text }}.",
        ),
        (
            "{{ address }}",
            "“{{ address }}” cannot be printed: it is a list",
            "Go through it with {%p for line in address %} and {%p endfor %}, each in a paragraph of its own, "
            "and write {{ line }} between them.",
        ),
        (
            "{{ recommendations.text }}",
            "“recommendations” is a list: it has no “text” of its own",
            "Go through it with {%p for recommendation in recommendations %} and {%p endfor %}, each in a paragraph "
            "of its own, and write {{ recommendation.text }} between them.",
        ),
        ("{{ not date }}", "“{{ not date }}” cannot be printed: it is a yes or no", "Ask for it with {% if … %}."),
    ],
)
def test_a_field_that_cannot_be_printed_as_it_is_is_named(tag: str, what: str, remedy: str) -> None:
    assert problems_of(lines(tag)) == [Problem(f"letter.docx, body, paragraph 1, “{tag}”", what, remedy)]


def test_all_parts_of_the_template_are_read_and_all_problems_reported_at_once() -> None:
    wrong = paragraph("To {{ goverment }}")
    box = f"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{wrong}</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    note = f'<w:footnote w:id="1">{wrong}</w:footnote>'
    call = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    problems = problems_of(
        wrong + table(("a", "b"), ("c", wrong)) + box + call,
        headers={"default": wrong, "first": "<w:p/>" + wrong, "even": wrong},
        footers={"default": wrong},
        footnotes=note,
    )
    assert problems == [
        Problem(
            f"letter.docx, {place}, “To {{{{ goverment }}}}”",
            "unknown field “goverment”; did you mean “government”?",
            "Replace the tag by {{ government.name }}",
        )
        for place in (
            "body, paragraph 1",
            "body, table 1, row 2, cell 2",
            "body, text box at paragraph 2",
            "header, paragraph 1",
            "first-page header, paragraph 2",
            "even-page header, paragraph 1",
            "footer, paragraph 1",
            "footnote 1, paragraph 1",
        )
    ]


def test_tags_in_the_lines_above_notes_are_read_as_well() -> None:
    notice = f'<w:footnote w:type="continuationNotice" w:id="1">{lines("{{ xyz }}")}</w:footnote>'
    assert [each.place for each in problems_of("", footnotes=notice)] == [
        "letter.docx, footnote separator, paragraph 1, “{{ xyz }}”"
    ]


def test_a_header_of_a_later_section_is_named_by_its_section() -> None:
    first_section = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    assert [each.place for each in problems_of(first_section, headers={"default": lines("{{ xyz }}")})] == [
        "letter.docx, header of section 2, paragraph 1, “{{ xyz }}”"
    ]


def test_of_a_long_paragraph_the_words_around_the_tag_are_shown() -> None:
    text = "We write to you about many things that have happened, {{ xyz }} among them, and about others that have not."
    assert [each.place for each in problems_of(lines(text))] == [
        "letter.docx, body, paragraph 1, “…many things that have happened, {{ xyz }} among them, and about…”"
    ]
