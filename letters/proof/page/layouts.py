"""Where the pages of approved letters broke: kept beside the approvals, so that a mere change of layout can be told.

Approvals hold the approved text itself; of the layout the first words of each page are enough, and a person can read
them where two versions of the file are compared.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from ruamel.yaml import YAML

from letters.campaign import Fault, Items, ListShape, Node, RecordShape, Text, TextShape, read_data_file
from letters.campaign import Mapping as Entries
from letters.checks.pdf import PdfPage, read_pdf
from letters.checks.text import plain

_WORDS = 6
"""So many words tell where a page begins."""
_HEAD = """\
# How the pages of the letters began when they were approved. “letters approve” writes this file, and “letters proof”
# tells by it which letters break their pages in another way since. It is kept with the data like approvals.yaml.

"""
_FILE = RecordShape(
    keys={
        "layouts": ListShape(
            RecordShape(
                keys={"letter": TextShape(()), "pages": ListShape(TextShape(()))},
                required={"letter": "nobody knows whose pages these are", "pages": "a letter has a page"},
            )
        )
    },
    required={},
)


@dataclass(frozen=True)
class Layout:
    """How a letter breaks its pages: the words with which each begins."""

    pages: tuple[str, ...]


def layout_of(pages: Sequence[PdfPage]) -> Layout:
    """The layout of a PDF that was read."""
    return Layout(tuple(" ".join(_flow(page).split()[:_WORDS]) for page in pages))


def layout_of_pdf(pdf: bytes) -> Layout:
    """The layout of a PDF. Raises pypdfium2.PdfiumError where the bytes are no PDF."""
    return layout_of(read_pdf(pdf))


def _flow(page: PdfPage) -> str:
    """The page's first lines."""
    lines = groupby(page.flow[: 4 * _WORDS], key=lambda piece: round(piece.baseline))
    return plain(" ".join("".join(piece.text for piece in line) for _, line in lines))


def read_layouts(path: Path) -> Mapping[str, Layout]:
    """By the ids of governments; none where there is no file yet. Raises InputError with all that is wrong with it."""
    if not path.exists():
        return {}
    return dict(_layouts(read_data_file(path, _FILE, _no_other_rules)))


def layouts_file(layouts: Mapping[str, Layout]) -> bytes:
    """The whole file, in the order of the ids."""
    yaml = YAML()
    yaml.width = 2**31
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = io.StringIO()
    yaml.dump({"layouts": [{"letter": each, "pages": list(layouts[each].pages)} for each in sorted(layouts)]}, stream)
    return f"{_HEAD}{stream.getvalue()}".encode()


def _no_other_rules(node: Node) -> Iterator[Fault]:
    return iter(())


def _layouts(node: Node) -> Iterator[tuple[str, Layout]]:
    records = node.entries["layouts"].value if isinstance(node, Entries) and "layouts" in node.entries else None
    for record in records.items if isinstance(records, Items) else ():
        if isinstance(record, Entries):
            letter, pages = record.entries["letter"].value, record.entries["pages"].value
            if isinstance(letter, Text) and isinstance(pages, Items):
                yield letter.text, Layout(tuple(each.text for each in pages.items if isinstance(each, Text)))
