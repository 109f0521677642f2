"""What the texts of data files must be, whatever they mean: each rule yields the faults of one text."""

import re
from collections.abc import Iterator

from letters.campaign.characters import bad_characters
from letters.campaign.faults import Fault, Place, quoted
from letters.campaign.models import GOVERNMENT_IN_NAME
from letters.campaign.nodes import Text

LONGEST_ID = 80
"""In characters; file names may be 255 bytes long, and lists stay readable."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SIGN = re.compile(r"\{[{%#]|[}%#]\}")
_NOT_IN_FILE_NAMES = frozenset('/\\:*?"<>|')
_LONGEST_FILE_NAME_PART = 120
"""In bytes: pattern and government together, with an ending, stay below 255."""
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


def whole(value: Text) -> Iterator[Fault]:
    """No comment behind what prints: it may be the text’s own end, cut off by a #."""
    if value.text and value.comment:
        what = f"{quoted(value.comment)} stands behind a text that prints, and is no part of it"
        remedy = (
            "If it is a remark, put it on a line of its own above. If it belongs to the text, write |- after the key "
            "and the whole text on the next line, indented."
        )
        yield Fault(value.place, what, remedy)


def identifier(value: Text) -> Iterator[Fault]:
    """A word that links and file names can hold on every system."""
    if remedy := _wrong_with_identifier(value.text):
        yield Fault(value.place, f"{quoted(value.text)} cannot be an id", remedy)


def names_a_file(value: Text) -> Iterator[Fault]:
    """The letters to the government `norway` are norway.docx and norway.pdf, on every system."""
    if remedy := _wrong_with_identifier(value.text):
        yield Fault(value.place, f"{quoted(value.text)} cannot name a letter file", remedy)


def names_exports(value: Text) -> Iterator[Fault]:
    """A file name for each government, on every system; it holds the place of the government's name once."""
    text = value.text
    if text.count(GOVERNMENT_IN_NAME) != 1:
        what = f"{quoted(text)} would give all letters one name"
        yield Fault(value.place, what, f"Write {GOVERNMENT_IN_NAME} once, where the government’s name shall stand.")
    if "{" in (rest := text.replace(GOVERNMENT_IN_NAME, "")) or "}" in rest:
        yield Fault(value.place, f"curly brackets in {quoted(text)}", f"Only {GOVERNMENT_IN_NAME} stands in such.")
    yield from stands_in_file_name(value)


def stands_in_file_name(value: Text) -> Iterator[Fault]:
    """No sign that a file name cannot hold on some system, no dot or space at its ends, and not too long."""
    text = value.text
    if signs := sorted(set(text) & _NOT_IN_FILE_NAMES):
        what = f"{' '.join(signs)} in {quoted(text)}, which is part of the exported files’ names"
        yield Fault(value.place, what, "Leave the sign out: not every system allows it there.")
    if text != text.strip(" ."):
        what = f"{quoted(text)} begins or ends with a space or a dot, and is part of the exported files’ names"
        yield Fault(value.place, what, "Take it away: not every system keeps it there.")
    if len(text.encode()) > _LONGEST_FILE_NAME_PART:
        what = f"{quoted(text)} is too long for a part of the exported files’ names"
        yield Fault(value.place, what, f"Write a shorter one, of {_LONGEST_FILE_NAME_PART} bytes at most.")


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
