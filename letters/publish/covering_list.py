"""The list that covers exported letters: a table that spreadsheets open, and by which an export knows its own files."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass

from letters.publish.paths import is_name

COVERING_LIST = "covering list.csv"
_HEADINGS = ("Government", "File", "Pages", "SHA-256", "State")
_ENCODING = "utf-8-sig"
"""With the mark by which Excel knows UTF-8."""


@dataclass(frozen=True)
class Line:
    """A file of the list. `state` is what the sender says of it: "approved", "draft"."""

    government: str
    file: str
    pages: str
    sha256: str
    state: str


def covering_list(lines: Iterable[Line]) -> bytes:
    """The list as CSV (RFC 4180), in the order given."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(_HEADINGS)
    writer.writerows(astuple(each) for each in lines)
    return stream.getvalue().encode(_ENCODING)


def listed_files(data: bytes) -> Mapping[str, str] | None:
    """The SHA-256 of each file of a list; None for what is not, to the byte, a list of names as it is written here."""
    try:
        rows = list(csv.reader(io.StringIO(data.decode(_ENCODING), newline="")))
        lines = [Line(*row) for row in rows[1:]]
    except (UnicodeDecodeError, csv.Error, TypeError):
        return None
    if covering_list(lines) != data or not all(is_name(each.file) for each in lines):
        return None
    return {each.file: each.sha256 for each in lines}
