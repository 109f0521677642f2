"""Each wrong input of governments.yaml and campaign.yaml: one problem, with its file, its line and the remedy."""

from pathlib import Path

import pytest

from letters.errors import Problem
from tests.campaign.spring import (
    REGISTER_FILE,
    SETTINGS_FILE,
    change,
    problems,
)

DELETE_OR_CORRECT = "Delete one of the two, or correct it."
AS_TEXT = "Write one text behind the colon; one that begins with [ or { stands after |-, a line below."
AS_LIST = "Write it in square brackets, [one, two], or each entry on a line of its own after “- ”."
AS_KEYS = "Write each as “key: value” on a line of its own, indented."
NO_COMMA = "In square brackets write [norway, united-kingdom]; in a list of lines give each a line of its own."
OR_ADD = "If not, add yours to data/governments.yaml: a line “- id: …”, and below it “  name: …”."
TAKE_OUT = "Merge fields, and their signs, stand in appeal.md only: take it out here."


REGISTER_CASES = [
    (
        "in_text: the United Kingdom",
        "in_text: the United Kingdom\n- id: norway\n  name: Sweden",
        6,
        "the id “norway” stands twice (first in line 1)",
        DELETE_OR_CORRECT,
    ),
    ("name: UK", "name: Norway", 4, "the name “Norway” stands twice (first in line 2)", DELETE_OR_CORRECT),
    (
        "in_text: the United Kingdom",
        "in_text: Norway",
        5,
        "the name “Norway” stands twice (first in line 2)",
        DELETE_OR_CORRECT,
    ),
    ("name: UK", "nmae: UK", 4, "unknown key “nmae”", "Did you mean “name”?"),
    (
        "name: UK",
        "name: UK\n  continent: Europe",
        5,
        "unknown key “continent”",
        "There are: id, name, in_text, phrases, salutation, address, query, answer, queries. "
        "A remark of your own begins with #.",
    ),
    ("name: UK", "name: UK\n  name: UK", 5, "the key “name” stands twice (first in line 4)", "Delete one of the two."),
    ("  name: Norway\n", "", 1, "“name” is missing: a government without its name", "Write “name:” with its value."),
    ("name: UK", "name:", 4, "“name” is empty: a government without its name", "Write something behind “name:”."),
    ("name: UK", "name: '  '", 4, "“name” is empty: a government without its name", "Write something behind “name:”."),
    ("name: UK", "name: [UK]", 4, "“name” must be a text, and is a list", AS_TEXT),
    ("name: UK", "name:\n    short: UK", 5, "“name” must be a text, and is keys with values", AS_TEXT),
    ("name: UK", "name: U{{K", 4, "“{{” in “U{{K”", TAKE_OUT),
    ("name: UK", 'name: "U\\nK"', 4, "a line break in “U\\nK”", "Write the text on one line."),
    ("name: UK", "name: UK\n  address: [a, '']", 5, "an entry of “address” is empty", "Fill it or delete it."),
    ("name: UK", "name: UK\n  address: [[a]]", 5, "an entry of “address” must be a text, and is a list", AS_TEXT),
    ("name: UK", "name: UK\n  address: a", 5, "“address” must be a list, and is a text", AS_LIST),
    ("name: UK", "name: UK\n  phrases: the UK", 5, "“phrases” must be keys with values, and is a text", AS_KEYS),
    (
        "name: UK",
        "name: UK\n  answer: Yes.",
        5,
        "an answer without its question",
        "Write the question above it, behind “query:”; under “queries:” indent both alike.",
    ),
    (
        "name: UK",
        "name: UK\n  queries:\n    - answer: Yes.",
        6,
        "“query” is missing: an entry without its question",
        "Write “query:” with its value.",
    ),
    (
        "name: UK",
        "name: UK\n  phrases: {the_government: a, your_government: b}",
        5,
        "“our_government” is missing: all three phrases are written out",
        "Write “our_government:” with its value.",
    ),
    (
        "name: UK",
        "name: UK\n  phrases: {the_government: a, your_government: b, our_government: }",
        5,
        "“our_government” is empty: all three phrases are written out",
        "Write something behind “our_government:”.",
    ),
]
SETTINGS_CASES = [
    (
        "[norway, united-kingdom]",
        "[norway, united-kingdon]",
        2,
        "unknown government “united-kingdon”",
        f"Did you mean “united-kingdom”? {OR_ADD}",
    ),
    (
        "[norway, united-kingdom]",
        "[norway, atlantis, united-kingdom]",
        2,
        "unknown government “atlantis”",
        "Correct it, or add the government to data/governments.yaml: "
        "a line “- id: atlantis”, and below it “  name: Atlantis”.",
    ),
    *(
        (
            "[norway, united-kingdom]",
            f"[norway, {written}]",
            2,
            f"unknown government “{written}”",
            "Lists hold ids: write “united-kingdom”.",
        )
        for written in ("UK", "United Kingdom", "the United Kingdom", "GB", "united_kingdom")
    ),
    (
        "[norway, united-kingdom]",
        "[NO, united-kingdom]",
        2,
        "unknown government “NO”",
        "Lists hold ids: write “norway”.",
    ),
    (
        "[norway, united-kingdom]",
        "[norway, united-kingdom, NL]",
        2,
        "unknown government “NL”",
        "Correct it, or add the government to data/governments.yaml: "
        "a line “- id: netherlands”, and below it “  name: Netherlands”.",
    ),
    (
        "[norway, united-kingdom]",
        "[norway, united-kingdom, '…']",
        2,
        "unknown government “…”",
        "Correct it, or add the government to data/governments.yaml: a line “- id: …”, and below it “  name: …”.",
    ),
    (
        "[norway, united-kingdom]",
        "[norway united-kingdom]",
        2,
        "no comma between “norway” and “united-kingdom”",
        NO_COMMA,
    ),
    (
        "[norway, united-kingdom]",
        "[norway united-kingdom norway united-kingdom norway]",
        2,
        "no comma between “norway” and “united-kingdom” and “norway” and “united-kingdom” …",
        "In square brackets write [norway, united-kingdom, norway, united-kingdom …]; "
        "in a list of lines give each a line of its own.",
    ),
    (
        "[norway, united-kingdom]",
        "\n  - norway, united-kingdom",
        3,
        "no comma between “norway” and “united-kingdom”",
        NO_COMMA,
    ),
    (
        "[norway, united-kingdom]",
        "\n  - norway\n  - united-kingdom\n  - norway",
        5,
        "the government “norway” stands twice (first in line 3)",
        DELETE_OR_CORRECT,
    ),
    (
        "[norway, united-kingdom]",
        "",
        2,
        "“governments” is empty: a campaign that writes to nobody",
        "Write something behind “governments:”.",
    ),
    (
        "[norway, united-kingdom]",
        "[]",
        2,
        "“governments” is empty: a campaign that writes to nobody",
        "Write something behind “governments:”.",
    ),
    ("[norway, united-kingdom]", "norway", 2, "“governments” must be a list, and is a text", AS_LIST),
    (
        "title: Urgent Appeal\n",
        "",
        1,
        "“title” is missing: a campaign without a title",
        "Write “title:” with its value.",
    ),
    (
        "title: Urgent Appeal",
        "title:",
        1,
        "“title” is empty: a campaign without a title",
        "Write something behind “title:”.",
    ),
    ("title: Urgent Appeal", "title: 'Urgent {% Appeal'", 1, "“{%” in “Urgent {% Appeal”", TAKE_OUT),
    ("title: Urgent Appeal", "title: Urgent%} Appeal", 1, "“%}” in “Urgent%} Appeal”", TAKE_OUT),
    (
        "title: Urgent Appeal",
        'title: "Urgent\\x07 Appeal"',
        1,
        "control character U+0007",
        "Delete it; such characters come along unseen when text is copied from another program.",
    ),
    (
        "title: Urgent Appeal",
        "title: Urgent\x0b Appeal",
        1,
        "control character U+000B",
        "Delete it; such characters come along unseen when text is copied from another program.",
    ),
    ("sender:", "sneder:", 6, "unknown key “sneder”", "Did you mean “sender”?"),
    (
        "sender: Friends of the Courts",
        "sender: Friends\nsender: Courts",
        7,
        "the key “sender” stands twice (first in line 6)",
        "Delete one of the two.",
    ),
    (
        "date: May 2030",
        "date: May 2030\npaper: A5",
        4,
        "unknown paper “A5”",
        "Write A4 or Letter, or delete the line: then the Word template’s own size holds.",
    ),
    (
        "date: May 2030",
        "date: May 2030\npaper_for: {norway: letter}",
        4,
        "unknown paper “letter”",
        "Write A4 or Letter, or delete the line: then the Word template’s own size holds.",
    ),
    (
        "date: May 2030",
        "date: May 2030\npaper_for:\n  norwy: A4",
        5,
        "unknown government “norwy”",
        f"Did you mean “norway”? {OR_ADD}",
    ),
    ("date: May 2030", "date: May 2030\npaper_for:\n  norway:", 5, "“norway” is empty", "Fill it or delete it."),
    (
        "date: May 2030",
        "date: May 2030\npaper_for: [A4]",
        4,
        "“paper_for” must be keys with values, and is a list",
        AS_KEYS,
    ),
    (
        "date: May 2030",
        "date: May 2030\nanswer: Yes.",
        4,
        "an answer without its question",
        "Write the question above it, behind “query:”; under “queries:” indent both alike.",
    ),
]
CASES = [
    (file, old, new, Problem(f"data/{file}, line {line}", what, remedy))
    for file, cases in (
        (REGISTER_FILE, REGISTER_CASES),
        (SETTINGS_FILE, SETTINGS_CASES),
    )
    for old, new, line, what, remedy in cases
]


@pytest.mark.parametrize(("file", "old", "new", "problem"), CASES)
def test_wrong_word_in_a_data_file_is_one_problem_at_its_line(
    data: Path, file: str, old: str, new: str, problem: Problem
) -> None:
    change(data, file, old, new)
    assert problems(data) == (problem,)
