"""What the texts of data files must be, whatever they mean: each rule yields the faults of one text."""

import re
from collections.abc import Iterator

from letters.campaign.characters import bad_characters
from letters.campaign.faults import Fault, Place, quoted
from letters.campaign.nodes import Text

LONGEST_ID = 80
"""In characters; file names may be 255 bytes long, and lists stay readable."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SIGN = re.compile(r"\{[{%#]|[}%#]\}")
_WINDOWS_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10))}
)
NO_FIELDS_HERE = "Merge fields, and their signs, stand in appeal.md only: take it out here."


def signs_of_merge_fields(text: str) -> Iterator[tuple[int, str]]:
    """The signs with which merge fields begin and end, each with its offset."""
    for match in _SIGN.finditer(text):
        yield match.start(), match.group()


def printable(value: Text) -> Iterator[Fault]:
    """No character that cannot stand in a letter; an escape in quotation marks can make one."""
    for bad in bad_characters(value.text):
        yield Fault(_place(value, bad.offset), bad.what, bad.remedy)


def without_merge_fields(value: Text) -> Iterator[Fault]:
    """No sign of a merge field, opening or closing."""
    for offset, sign in signs_of_merge_fields(value.text):
        yield Fault(_place(value, offset), f"{quoted(sign)} in {quoted(value.text)}", NO_FIELDS_HERE)


def on_one_line(value: Text) -> Iterator[Fault]:
    """No line break: the text stands within a line of the letter or of a list."""
    if "\n" in value.text:
        yield Fault(value.place, f"a line break in {quoted(value.text)}", "Write the text on one line.")


def identifier(value: Text) -> Iterator[Fault]:
    """A word that links and file names can hold on every system."""
    if remedy := _wrong_with_identifier(value.text):
        yield Fault(value.place, f"{quoted(value.text)} cannot be an id", remedy)


def names_a_file(value: Text) -> Iterator[Fault]:
    """The letters to the government `norway` are norway.docx and norway.pdf, on every system."""
    if remedy := _wrong_with_identifier(value.text):
        yield Fault(value.place, f"{quoted(value.text)} cannot name a letter file", remedy)


def is_identifier(text: str) -> bool:
    """Whether `text` can name a file or a folder on every system."""
    return _wrong_with_identifier(text) is None


def _wrong_with_identifier(text: str) -> str | None:
    """The remedy, or None where nothing is wrong."""
    if not _ID.fullmatch(text):
        return "Write lower-case letters a to z, digits, and hyphens between them."
    if text in _WINDOWS_DEVICES:
        return "Write a longer one: Windows keeps this word for itself."
    if len(text) > LONGEST_ID:
        return f"Write a shorter one, of {LONGEST_ID} characters at most."
    return None


def _place(value: Text, offset: int) -> Place:
    return value.place_of_line(value.text.count("\n", 0, offset) + 1)
