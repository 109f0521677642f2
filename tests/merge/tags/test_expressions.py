"""What may stand in a tag, and that nothing else gets to docxtpl."""

import pytest

from letters.errors import Problem
from tests.campaigns import campaign, government, recommendation
from tests.merge.merging import lines, problems_of, texts

ALLOWED = "Use merge fields, if and for, and the filters capitalize_first, join, length, lower, upper only."


@pytest.mark.parametrize(
    ("tag", "what"),
    [
        ("{{ date() }}", "a call"),
        ("{{ date.upper() }}", "a call"),
        ("{{ lipsum() }}", "a call"),
        ("{{ cycler.__init__.__globals__.os }}", "the attribute “__init__”"),
        ("{{ date.__class__ }}", "the attribute “__class__”"),
        ("{{ government._name }}", "the attribute “_name”"),
        ("{{ date[0] }}", "a part in square brackets"),
        ("{{ date[1:3] }}", "a part in square brackets"),
        ("{{ government['name'] }}", "a part in square brackets"),
        ("{{ 1 + 1 }}", "arithmetic"),
        ('{{ "a" * 1000000 }}', "arithmetic"),
        ("{{ 9 ** 9 ** 9 }}", "arithmetic"),
        ('{{ "%1000000d" % 1 }}', "arithmetic"),
        ("{{ -1 }}", "arithmetic"),
        ("{{ date ~ subject }}", "“~”"),
        ("{{ [1, 2] }}", "a list"),
        ("{{ date, subject }}", "a list"),
        ('{{ {"a": 1} }}', "a dictionary"),
        ("{{ none }}", "“none”"),
        ("{{ 1.5 }}", "“1.5”"),
        ("{{ date|safe }}", "the filter “safe”"),
        ("{{ date|e }}", "the filter “e”"),
        ("{{ date|center(100000000) }}", "the filter “center”"),
        ("{{ date|default(subject) }}", "the filter “default”"),
        ("{{ date|attr('x') }}", "the filter “attr”"),
        ("{% set x = 1 %}", "“set”"),
        ('{% include "x" %}', "“include”"),
        ('{% import "x" as y %}', "“import”"),
        ('{% extends "x" %}', "“extends”"),
        ("{% block x %}", "“block”"),
        ("{% raw %}", "“raw”"),
        ("{% macro x() %}", "“macro”"),
        ("{% call x() %}", "“call”"),
        ("{% filter upper %}", "“filter”"),
        ("{% autoescape false %}", "“autoescape”"),
        ("{% with %}", "“with”"),
        ("{% do date %}", "“do”"),
        ("{% trans %}", "“trans”"),
        ("{% cellbg date %}", "“cellbg”"),
        ("{% colspan 2 %}", "“colspan”"),
        ("{% vm %}", "“vm”"),
        ("{{r date }}", "“{{r …”"),
        ("{%tc if date %}", "“{%tc …”"),
    ],
)
def test_what_is_not_on_the_list_is_refused(tag: str, what: str) -> None:
    place = f"letter.docx, body, paragraph 1, “{tag}”"
    assert problems_of(lines(tag)) == [Problem(place, f"{what} is not allowed in a letter template", ALLOWED)]


@pytest.mark.parametrize(
    ("tag", "what", "remedy"),
    [
        (
            "{{ date|capitalise_first }}",
            "the filter “capitalise_first” is not known; did you mean “capitalize_first”?",
            "Replace the tag by {{ date|capitalize_first }}",
        ),
        (
            '{{ date|upper("x") }}',
            "the filter “upper” is given more than it takes",
            "Write it as “| upper”.",
        ),
        ("{{ date|length }}", "the filter “length” does not fit “date”", ALLOWED),
        ("{{ topics|join }}", "the filter “join” does not fit “topics”", ALLOWED),
        ("{{ address|join(1) }}", "the filter “join” does not fit “address”", ALLOWED),
        ("{{ address|join(date) }}", "the filter “join” does not fit “address”", ALLOWED),
        (
            "{{ date if subject }}",
            "an “if” inside a field needs its “else”",
            'Write {{ … if … else "" }}, or {% if … %}.',
        ),
        (
            '{% if date > "x" %}a{% endif %}',
            '“date > "x"” compares what is not a number',
            "Compare numbers, such as loop.index.",
        ),
        (
            "{% if date is defined %}a{% endif %}",
            "the test “is defined” is not allowed in a letter template",
            ALLOWED,
        ),
        (
            "{% if date is odd %}a{% endif %}",
            "“is odd” asks about a number, and “date” is none",
            ALLOWED,
        ),
        (
            "{% if date in government %}a{% endif %}",
            "“government” is nothing in which “date” could be",
            'Look for a text in a text or in a list: ["UK", "US"].',
        ),
        (
            "{% if 1 in date %}a{% endif %}",
            "“date” is nothing in which “1” could be",
            'Look for a text in a text or in a list: ["UK", "US"].',
        ),
        (
            "{{ topics if date else date }}",
            "“topics” and “date” are not both texts or both numbers",
            "Write {% if … %} and {% else %}, with a tag of its own for each.",
        ),
        (
            "{% if date in [subject] %}a{% endif %}",
            "a list may hold written-out texts and numbers only",
            'Write it as ["UK", "US"].',
        ),
        (
            '{% if date = "x" %}a{% endif %}',
            'the tag “{% if date = "x" %}” cannot be read',
            "Type it again, like {{ government.name }} or {% if loop.last %}, in straight letters.",
        ),
        (
            "{% for one in date %}a{% endfor %}",
            "“date” is no list to go through",
            "Use topics, recommendations or address.",
        ),
        (
            "{% for date in topics %}a{% endfor %}",
            "“date” cannot name what “{% for date in topics %}” goes through",
            "Choose a name that is no merge field, such as “topic” or “recommendation”.",
        ),
        (
            "{% for one in topics if one %}a{% endfor %}",
            "“{% for one in topics if one %}” holds more than “for … in …”",
            "Put an {% if … %} of its own inside the loop.",
        ),
        (
            "{% for one, two in topics %}a{% endfor %}",
            "the tag “{% for one, two in topics %}” cannot be read",
            "Type it again, like {{ government.name }} or {% if loop.last %}, in straight letters.",
        ),
        (
            "{{p date }}",
            "“{{p date }}”: only the appeal is written with a p, as {{p appeal }}",
            "Replace the tag by {{ date }}",
        ),
    ],
)
def test_what_is_wrong_in_an_expression_is_said(tag: str, what: str, remedy: str) -> None:
    assert problems_of(lines(tag)) == [Problem(f"letter.docx, body, paragraph 1, “{tag}”", what, remedy)]


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        ("{{ the_government|capitalize_first }}", "The government of Norway"),
        ("{{ government.name|upper }}", "NORWAY"),
        ("{{ government.name|lower|upper }}", "NORWAY"),
        ('{{ address|join(", ") }}', "Ministry, Oslo"),
        ("{{ address|length }}", "2"),
        ('{{ date if government.name == "Norway" else "x" }}', "October 2018"),
        ('{{ "x < y & {z}" }}', "x < y & {z}"),
        ('{% if government.name in ["Norway", "Iceland"] %}yes{% else %}no{% endif %}', "yes"),
        ('{% if "way" in government.name %}yes{% endif %}', "yes"),
        ('{% if government.name not in ("Iceland",) and not false %}yes{% endif %}', "yes"),
        ('{% if government.name != "Norway" or recommendations %}yes{% endif %}', "yes"),
        ("{% if recommendations|length > 1 %}many{% elif recommendations %}one{% else %}none{% endif %}", "many"),
        ("{% if 0 < recommendations|length <= 2 %}yes{% endif %}", "yes"),
        ("{% for one in recommendations %}{{ one.number }} {{ one.text }}, {% endfor %}", "1 a, 2 b, "),
        (
            "{% for one in recommendations %}{{ one.topic }}{% if not loop.last %}; {% endif %}{% endfor %}",
            "ICCPR; ICCPR",
        ),
        ("{% for one in topics %}x{% if loop.index is even %}y{% endif %}{% endfor %}", "x"),
        ("{% for one in address %}{{ loop.index }}/{{ loop.length }} {{ one }} {% endfor %}", "1/2 Ministry 2/2 Oslo "),
    ],
)
def test_what_is_on_the_list_is_filled(tag: str, printed: str) -> None:
    norway = government("Norway", address=("Ministry", "Oslo"))
    letters = campaign(recommendation("a"), recommendation("b"), governments=[norway])
    assert texts(lines(tag), letters) == [printed]


def test_a_long_text_belongs_outside_the_tag() -> None:
    assert problems_of(lines('{{ "' + "a " * 101 + '" }}')) == [
        Problem(
            'letter.docx, body, paragraph 1, “{{ "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a…”',
            "a text of 202 characters stands inside a tag",
            "Write it in the letter, outside the tag.",
        )
    ]


@pytest.mark.parametrize(
    ("expression", "what", "remedy"),
    [
        ("date" + "|upper" * 60, "too long", "Write it in at most 300 characters."),
        ("not " * 80 + "date", "too long", "Write it in at most 300 characters."),
        ("(" * 50 + "date" + ")" * 50, "too deep", "Write it with at most 10 brackets."),
        ("[" * 50 + "]" * 50, "too deep", "Write it with at most 10 brackets."),
    ],
)
def test_a_tag_that_is_too_long_or_too_deep_is_not_read_at_all(expression: str, what: str, remedy: str) -> None:
    found = problems_of(lines(f"{{{{ {expression} }}}}"))
    assert [(each.what, each.remedy) for each in found] == [(f"the tag “{{{{ {expression[:37]} …” is {what}", remedy)]


def test_loops_nest_three_deep_at_most() -> None:
    opening = "".join(f"{{% for {name} in topics %}}" for name in "abcd")
    assert [each.what for each in problems_of(lines(opening + "x" + "{% endfor %}" * 4))] == [
        "“{% for d in topics %}” is the fourth for inside another"
    ]
