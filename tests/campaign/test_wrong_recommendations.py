"""Each wrong input of recommendations.yaml: one problem, with its file, its line and the remedy."""

from pathlib import Path

import pytest

from letters.errors import Problem
from tests.campaign.spring import (
    RECOMMENDATIONS_FILE,
    change,
    problems,
)

DELETE_OR_CORRECT = "Delete one of the two, or correct it."
LETTERS = "Write lower-case letters a to z, digits, and hyphens between them."
AS_TEXT = "Write one text behind the colon; one that begins with [ or { stands after |-, a line below."
AS_LIST = "Write it in square brackets, [one, two], or each entry on a line of its own after “- ”."
OR_ADD = "If not, add yours to data/governments.yaml: a line “- id: …”, and below it “  name: …”."
TAKE_OUT = "Merge fields, and their signs, stand in appeal.md only: take it out here."


RECOMMENDATIONS_CASES = [
    (
        "to: [norway, united-kingdom]",
        "to: [norwya, united-kingdom]",
        7,
        "unknown government “norwya”",
        f"Did you mean “norway”? {OR_ADD}",
    ),
    (
        "to: [norway, united-kingdom]",
        "to: [Norway, united-kingdom]",
        7,
        "unknown government “Norway”",
        "Lists hold ids: write “norway”.",
    ),
    (
        "to: [norway, united-kingdom]",
        "to: [norway, norway, united-kingdom]",
        7,
        "the government “norway” stands twice (first in line 7)",
        DELETE_OR_CORRECT,
    ),
    (
        "to: [norway, united-kingdom]",
        "to: []",
        7,
        "“to” is empty: a recommendation for nobody",
        "Write something behind “to:”.",
    ),
    (
        "to: [norway, united-kingdom]",
        "to:",
        7,
        "“to” is empty: a recommendation for nobody",
        "Write something behind “to:”.",
    ),
    (
        "    to: [norway, united-kingdom]\n",
        "",
        5,
        "“to” is missing: a recommendation for nobody",
        "Write “to:” with its value.",
    ),
    ("to: [norway, united-kingdom]", "to: norway", 7, "“to” must be a list, and is a text", AS_LIST),
    (
        "text: Open the courts.",
        "text:",
        8,
        "“text” is empty: a recommendation without words",
        "Write something behind “text:”.",
    ),
    (
        "text: Open the courts.",
        "text: |-\n",
        8,
        "“text” is empty: a recommendation without words",
        "Write something behind “text:”.",
    ),
    ("text: Open the courts.", "text: [Open]", 8, "“text” must be a text, and is a list", AS_TEXT),
    (
        "text: Open the courts.",
        "text: |-\n      Open\n      {{ the_government }}.",
        10,
        "the merge field “{{ the_government }}” in a recommendation’s text",
        TAKE_OUT,
    ),
    (
        "text: Open the courts.",
        "text: |-\n      Open **\n      the courts.",
        9,
        "“**” that neither begins nor ends bold or italic text, in “Open **”",
        "Write the signs in pairs, directly against the words. "
        "To print it as it stands, put a backslash before it: \\*",
    ),
    (
        "text: Open the courts.",
        "text: Open the courts # and the prisons.",
        8,
        "“# and the prisons.” stands behind a text that prints, and is no part of it",
        "If it is a remark, put it on a line of its own above. If it belongs to the text, write |- after the key "
        "and the whole text on the next line, indented.",
    ),
    ("topic: courts", "topic: curts", 6, "unknown topic “curts”", "Did you mean “courts”?"),
    (
        "text: Open the courts.",
        "text: Open the courts.\n  - id: peace\n    topic: peace\n    to: [norway]\n    text: Keep it.",
        10,
        "unknown topic “peace”",
        "There are: courts.",
    ),
    (
        "topic: courts",
        "topic:",
        6,
        "“topic” is empty: a recommendation without its topic",
        "Write something behind “topic:”.",
    ),
    ("  - id: open-courts", "  - id: Open-Courts", 5, "“Open-Courts” cannot be an id", LETTERS),
    (
        "  - id: open-courts",
        "  - id:",
        5,
        "“id” is empty: a recommendation without its id",
        "Write something behind “id:”.",
    ),
    (
        "title: Courts",
        "title: Courts\n  - id: prisons\n    title: Prisons",
        4,
        "the topic “prisons” has no recommendation",
        "Write a recommendation under it, or delete the topic.",
    ),
    (
        "title: Courts",
        "title: Courts\n  - id: courts\n    title: More",
        4,
        "the id “courts” stands twice (first in line 2)",
        DELETE_OR_CORRECT,
    ),
    ("title: Courts", "title:", 3, "“title” is empty: a topic without its title", "Write something behind “title:”."),
    (
        "text: Open the courts.",
        "text: Open the courts.\n  - id: open-courts\n    topic: courts\n    to: [norway]\n    text: Again.",
        9,
        "the id “open-courts” stands twice (first in line 5)",
        DELETE_OR_CORRECT,
    ),
    ("recommendations:", "recomendations:", 4, "unknown key “recomendations”", "Did you mean “recommendations”?"),
]
CASES = [
    (old, new, Problem(f"data/{RECOMMENDATIONS_FILE}, line {line}", what, remedy))
    for old, new, line, what, remedy in RECOMMENDATIONS_CASES
]


@pytest.mark.parametrize(("old", "new", "problem"), CASES)
def test_wrong_word_in_the_recommendations_is_one_problem_at_its_line(
    data: Path, old: str, new: str, problem: Problem
) -> None:
    change(data, RECOMMENDATIONS_FILE, old, new)
    assert problems(data) == (problem,)
