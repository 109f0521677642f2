"""Where the pages of approved letters broke: kept beside the approvals, so that a mere change of layout can be told.

Approvals hold the approved text itself; of the layout the first words of each page are enough, and a person can read
them where two versions of the file are compared.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from letters.campaign import ListShape, Node, RecordShape, TextShape, read_data_file
from letters.campaign import Mapping as Entries
from letters.checks.pdf import PdfPage, read_pdf
from letters.checks.text import plain
from letters.proof.yaml_text import yaml_text

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
    return dict(_layouts(read_data_file(path, _FILE)))


def layouts_file(layouts: Mapping[str, Layout]) -> bytes:
    """The whole file, in the order of the ids."""
    written = [{"letter": each, "pages": list(layouts[each].pages)} for each in sorted(layouts)]
    return f"{_HEAD}{yaml_text({'layouts': written})}".encode()


def _layouts(node: Node) -> Iterator[tuple[str, Layout]]:
    for record in node.records("layouts") if isinstance(node, Entries) else ():
        if letter := record.text("letter"):
            yield letter.text, Layout(tuple(each.text for each in record.texts("pages")))
