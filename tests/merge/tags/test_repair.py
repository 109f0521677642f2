"""What Word does to tags by itself: repaired where it is certain what was meant, named where it is not."""

import pytest

from letters.errors import Problem
from tests.campaigns import campaign, government
from tests.merge.merging import lines, problems_of, texts


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        ("{{date}}", "October 2018"),
        ("{{  date\u00a0}}", "October 2018"),
        ("{{\u202fdate\u2003}}", "October 2018"),
        ("{{ da\u200bte }}", "October 2018"),
        ("{{ da\u00adte\ufeff }}", "October 2018"),
        ("{\u200b{ date }\u2060}", "October 2018"),
        ("{{ government. name }}", "Norway"),
        ("{% If date %}yes{% EndIf %}", "yes"),
        ("{% IF NOT date %}no{% Else %}yes{% ENDIF %}", "yes"),
        ("{% For one In topics %}x{% EndFor %}none", "none"),
        ("{% if government.name == “Norway” %}yes{% endif %}", "yes"),
        ("{% if government.name == „Norway“ %}yes{% endif %}", "yes"),
        ("{% if government.name == ‘Norway’ %}yes{% endif %}", "yes"),
        ("{% if government.name == ‚Norway‘ %}yes{% endif %}", "yes"),
        ("{% if government.name == «\u00a0Norway\u00a0» %}yes{% endif %}", "yes"),
        ("{% if government.name == ‹Norway› %}yes{% endif %}", "yes"),
        ("{% if government.name == ″Norway″ %}yes{% endif %}", "yes"),
        ("{{ “Dear If” }}", "Dear If"),
        ('{{ "a – b’s “c”" }}', "a – b’s “c”"),
        ("{{ “it’s” }}", "it’s"),
    ],
)
def test_what_autocorrect_does_is_undone(tag: str, printed: str) -> None:
    assert texts(lines(tag), campaign(governments=[government("Norway")])) == [printed]


@pytest.mark.parametrize(
    ("tag", "what", "remedy"),
    [
        (
            "{{ the–government }}",
            "the dash “–” does not belong in the tag “{{ the–government }}”",
            "Replace the tag by {{ the_government }}",
        ),
        (
            "{{ the-government }}",
            "the dash “-” does not belong in the tag “{{ the-government }}”",
            "Replace the tag by {{ the_government }}",
        ),
        (
            "{{ government–name }}",
            "the dash “–” does not belong in the tag “{{ government–name }}”",
            "Replace the tag by {{ government.name }}",
        ),
        (
            "{{ date —}}",
            "the dash “—” does not belong in the tag “{{ date —}}”",
            "Replace the tag by {{ date }}",
        ),
        (
            "{{- date }}",
            "the tag “{{- date }}” joins paragraphs with “-” or “+”",
            "Replace the tag by {{ date }}",
        ),
        (
            "{% if date == “x %}a{% endif %}",
            "the quotation mark ““” in the tag “{% if date == “x %}” has no partner",
            'Type straight quotes around the text: "UK".',
        ),
        (
            '{% if date == "a\\nb" %}a{% endif %}',
            'a backslash is not allowed in the tag “{% if date == "a\\nb" %}”',
            "Delete it.",
        ),
    ],
)
def test_what_is_not_certain_is_named(tag: str, what: str, remedy: str) -> None:
    assert problems_of(lines(tag))[0] == Problem(f"letter.docx, body, paragraph 1, “{tag}”", what, remedy)


@pytest.mark.parametrize(
    ("tag", "what", "remedy"),
    [
        ("{% end if %}", "“{% end if %}” is written in one word", "Replace the tag by {% endif %}"),
        ("{% endfi %}", "“endfi” is no tag; did you mean “endif”?", "Replace the tag by {% endif %}"),
        ("{% endif date %}", "“{% endif date %}” has more in it than “endif”", "Replace the tag by {% endif %}"),
        ("{% endif }}", "the tag “{% endif }}” must end with “%}”", "Replace the tag by {% endif %}"),
        ("{% endif }", "the tag “{% endif }” is not closed: “%}” is missing", "Replace the tag by {% endif %}"),
        ("{% endif % ", "the tag “{% endif %” is not closed: “%}” is missing", "Replace the tag by {% endif %}"),
        ("{% –endif %}", "the dash “–” does not belong in the tag “{% –endif %}”", "Replace the tag by {% endif %}"),
    ],
)
def test_a_wrong_end_of_which_the_right_one_is_known_still_ends_its_block(tag: str, what: str, remedy: str) -> None:
    text = f"{{% if date %}}x{tag}"
    assert problems_of(lines(text)) == [Problem(f"letter.docx, body, paragraph 1, “{text.strip()}”", what, remedy)]


@pytest.mark.parametrize(
    ("tag", "what", "remedy"),
    [
        ("{% elseif date %}", "“elseif” is no tag; did you mean “elif”?", "Replace the tag by {% elif date %}"),
        (
            "{% else if date %}",
            "“{% else if date %}” is written in one word here",
            "Replace the tag by {% elif date %}",
        ),
        (
            "{%p elsif date –%}",
            "the dash “–” does not belong in the tag “{%p elsif date –%}”",
            "Replace the tag by {%p elsif date %}",
        ),
    ],
)
def test_words_of_other_languages_are_known(tag: str, what: str, remedy: str) -> None:
    found = problems_of(lines("{%p if subject %}", tag, "{%p endif %}"))
    assert found[0] == Problem(f"letter.docx, body, paragraph 2, “{tag}”", what, remedy)
