"""An `if` or `for` has its end on its own level of the letter, or it is named with the place where the end belongs."""

import pytest

from letters.errors import Problem
from tests.campaigns import campaign, government
from tests.merge.merging import lines, problems_of, table, texts


def test_a_missing_end_is_named_at_the_opening_tag_with_the_place_where_it_belongs() -> None:
    assert problems_of(lines("{%p for topic in topics %}", "{{ topic.title }}")) == [
        Problem(
            "letter.docx, body, paragraph 1, “{%p for topic in topics %}”",
            "“{%p for topic in topics %}” has no end: “{%p endfor %}” is missing before the end of the letter",
            "Put {%p endfor %} in a paragraph of its own after the last paragraph that it covers.",
        )
    ]


def test_an_end_that_is_missing_inside_another_block_is_missed_before_the_end_of_that_block() -> None:
    body = lines("{%p for topic in topics %}", "{%p if loop.first %}", "x", "{%p endfor %}")
    assert problems_of(body) == [
        Problem(
            "letter.docx, body, paragraph 2, “{%p if loop.first %}”",
            "“{%p if loop.first %}” has no end: “{%p endif %}” is missing before “{%p endfor %}” in letter.docx, body, "
            "paragraph 4, “{%p endfor %}”",
            "Put {%p endif %} in a paragraph of its own after the last paragraph that it covers.",
        )
    ]


def test_an_end_in_another_paragraph_does_not_end_a_block_inside_a_paragraph() -> None:
    found = problems_of(lines("a {% if date %} b", "c {% endif %} d"))
    assert found == [
        Problem(
            "letter.docx, body, paragraph 1, “a {% if date %} b”",
            "“{% if date %}” has no end: “{% endif %}” is missing before the end of the paragraph",
            "Put {% endif %} in the same paragraph; to cover several paragraphs, put {%p if … %} and {%p endif %} in "
            "paragraphs of their own.",
        ),
        Problem(
            "letter.docx, body, paragraph 2, “c {% endif %} d”",
            "“{% endif %}” ends nothing: there is no open “if” before it",
            "Delete it, or add the tag that it should end.",
        ),
    ]


def test_an_end_in_another_cell_does_not_end_a_block() -> None:
    found = problems_of(table((lines("{%p if date %}", "x"), lines("{%p endif %}", "y"))))
    assert found == [
        Problem(
            "letter.docx, body, table 1, row 1, cell 1, “{%p if date %}”",
            "“{%p if date %}” has no end: “{%p endif %}” is missing before the end of the table cell",
            "Put {%p endif %} in a paragraph of its own after the last paragraph that it covers, in the same cell; to "
            "cover table rows, put {%tr if … %} and {%tr endif %} in rows of their own.",
        ),
        Problem(
            "letter.docx, body, table 1, row 1, cell 2, “{%p endif %}”",
            "“{%p endif %}” ends nothing: there is no open “if” before it",
            "Delete it, or add the tag that it should end.",
        ),
    ]


def test_a_missing_row_end_is_missed_before_the_end_of_the_table() -> None:
    assert problems_of(table(("{%tr for line in address %}",), ("{{ line }}",))) == [
        Problem(
            "letter.docx, body, table 1, row 1, cell 1, “{%tr for line in address %}”",
            "“{%tr for line in address %}” has no end: “{%tr endfor %}” is missing before the end of the table",
            "Put {%tr endfor %} in a row of its own below the rows that it covers.",
        )
    ]


def test_crossed_blocks_are_named_once() -> None:
    text = "{% for topic in topics %}{% if loop.first %}x{% endfor %}{% endif %}"
    assert problems_of(lines(text)) == [
        Problem(
            f"letter.docx, body, paragraph 1, “{text}”",
            "“{% if loop.first %}” crosses another block: “{% endfor %}” comes before “{% endif %}”",
            "Put “{% endif %}” before “{% endfor %}”: what opens last ends first.",
        )
    ]


def test_several_crossed_blocks_are_named_each_once() -> None:
    text = "{% for topic in topics %}{% if date %}{% if loop.first %}x{% endfor %}{% endif %}{% endif %}"
    assert [each.what for each in problems_of(lines(text))] == [
        f"“{opening}” crosses another block: “{{% endfor %}}” comes before “{{% endif %}}”"
        for opening in ("{% if loop.first %}", "{% if date %}")
    ]


def test_else_belongs_between_if_and_its_end() -> None:
    found = problems_of(lines("{%p else %}", "{%p if date %}", "{%p else %}", "{%p elif date %}", "{%p endif %}"))
    assert found == [
        Problem(
            "letter.docx, body, paragraph 1, “{%p else %}”",
            "“{%p else %}” stands in no if or for of its own level",
            "Move it between the two tags to which it belongs, or delete it.",
        ),
        Problem(
            "letter.docx, body, paragraph 4, “{%p elif date %}”",
            "“{%p elif date %}” follows “{%p else %}” of the same block",
            "Let “else” come last, once.",
        ),
    ]


def test_a_block_that_begins_in_a_link_ends_in_it() -> None:
    text = "<w:r><w:t>{}</w:t></w:r>"
    link = f"<w:hyperlink w:anchor='a'>{text.format('{% if date %}x')}</w:hyperlink>"
    found = problems_of(f"<w:p>{link}{text.format('{% endif %}')}</w:p>")
    assert [(each.what, each.remedy) for each in found] == [
        (
            "“{% if date %}” and “{% endif %}” do not stand in the same link or field",
            "Put both inside it, or both outside.",
        )
    ]


BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
IF, ENDIF = (f"<w:r><w:t>{tag}</w:t></w:r>" for tag in ("{% if date %}a", "b{% endif %}"))


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{BEGIN}{IF}{END}{ENDIF}</w:p>",
        f"<w:p>{IF}{BEGIN}{ENDIF}{END}</w:p>",
        f"<w:p>{BEGIN}{IF}{END}{BEGIN}{ENDIF}{END}</w:p>",
    ],
)
def test_a_block_that_holds_half_a_field_is_named(body: str) -> None:
    assert [(each.what, each.remedy) for each in problems_of(body)] == [
        (
            "“{% if date %}” and “{% endif %}” do not stand in the same link or field",
            "Put both inside it, or both outside.",
        )
    ]


def test_paragraph_tags_around_half_a_field_are_named() -> None:
    body = f"{lines('{%p if date %}')}<w:p>{BEGIN}</w:p>{lines('{%p endif %}')}<w:p>{END}</w:p>"
    assert [each.what for each in problems_of(body)] == [
        "“{%p if date %}” and “{%p endif %}” do not stand in the same link or field"
    ]


def test_a_block_may_hold_whole_fields_and_stand_in_one() -> None:
    assert texts(f"<w:p>{IF}{BEGIN}{END}{ENDIF}</w:p><w:p>{BEGIN}{IF}{ENDIF}{END}</w:p>") == ["ab", "ab"]


def test_blocks_of_the_two_levels_of_a_table_stand_for_themselves() -> None:
    cell = lines("{%p if loop.first %}", "First: {{ line }}", "{%p else %}", "{{ line }}", "{%p endif %}")
    body = table(("Address",), ("{%tr for line in address %}",), (cell,), ("{%tr endfor %}",))
    norway = government(address=("Ministry", "Oslo"))
    assert texts(body + lines("end"), campaign(governments=[norway])) == ["Address", "First: Ministry", "Oslo", "end"]


def test_a_lone_if_takes_its_paragraph_with_it_as_if_it_had_a_p() -> None:
    assert texts(lines("a", "{% if address %}", "b", "{% else %}", "c", "{% endif %}", "d")) == ["a", "c", "d"]


def test_a_loop_over_nothing_can_have_an_else() -> None:
    assert texts(lines("{%p for line in address %}", "{{ line }}", "{%p else %}", "No address", "{%p endfor %}")) == [
        "No address"
    ]


def test_after_the_else_of_a_loop_its_names_are_unknown() -> None:
    body = lines("{%p for line in address %}", "{%p else %}", "{{ line }}", "{%p endfor %}")
    assert [(each.place, each.what) for each in problems_of(body)] == [
        (
            "letter.docx, body, paragraph 3, “{{ line }}”",
            "unknown field “line”: “line” is known only while “address” is gone through",
        )
    ]
