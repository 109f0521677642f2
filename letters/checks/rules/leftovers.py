"""What a template or a program leaves behind when something went wrong: tags, markup, None, markers."""

import re
from collections.abc import Iterator

from letters.checks.findings import Finding
from letters.checks.letter import Letter
from letters.checks.text import excerpt, plain

LEFTOVERS = {
    "tag": re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}"),
    "none": re.compile(r"\bNone\b"),
    "markup": re.compile(r"\*\*"),
    "marker": re.compile("[\U000f0000-\U0010ffff\ufffe\uffff]"),
    "merge-field": re.compile(r"«\w+»"),
    "unreadable": re.compile("\ufffd"),
}
"""What is left behind, by the word for it in findings' ids."""
_REMEDIES = {
    "tag": "Look at the tag in the template: it was not filled. Write it anew, and build the letter again.",
    "none": "Look for the value that is missing in the data, and build the letter again.",
    "markup": "Write the bold in the data as **text**, with no space inside the asterisks.",
}
_REMEDY = "Build the letter again; if it comes again, tell those who look after the program."


def leftovers(letter: Letter) -> Iterator[Finding]:
    """Yield a finding for each leftover that the appeal and the recommendations do not hold themselves."""
    for place, text in letter.everywhere:
        for kind, pattern in LEFTOVERS.items():
            for found in pattern.finditer(text):
                if not letter.is_written(text, *found.span()):
                    yield _finding(letter, kind, f"{letter.docx_name}, {place}", text, found)


def hidden_leftovers(letter: Letter) -> Iterator[Finding]:
    """A tag or a marker is left where it is not seen: in a property, an attribute, a comment."""
    shown = "\n".join(text for _, text in letter.everywhere)
    for string in letter.strings:
        for kind in ("tag", "marker"):
            found = LEFTOVERS[kind].search(string.text)
            if found and plain(string.text) not in shown:
                yield _finding(letter, kind, letter.place_of(string), string.text, found)


def _finding(letter: Letter, kind: str, place: str, text: str, found: re.Match[str]) -> Finding:
    what = f"“{found.group()}” was left in the text: “{excerpt(text, *found.span())}”"
    return Finding(f"leftover-{kind}:{letter.name}", place, what, _REMEDIES.get(kind, _REMEDY))
