"""One published letter, read back from its two files: what its proof is made of."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from zipfile import BadZipFile

from lxml.etree import XMLSyntaxError

from letters.campaign import Campaign, Government
from letters.checks import LetterReading, read_letter
from letters.checks.pdf import PdfPage, fingerprint, read_pdf
from letters.checks.text import plain
from letters.errors import InputError, Problem
from letters.proof.page.layouts import Layout, layout_of
from letters.proof.page.pictures import PagePicture, pictures_of

_SIZES = {"A4": (595.28, 841.89), "Letter": (612.0, 792.0)}
"""Points."""
_NEARLY_POINTS = 1.0
_POINTS_PER_MILLIMETRE = 72 / 25.4


@dataclass(frozen=True)
class ReadFile:
    """A file that was read, with the SHA-256 of its bytes in hexadecimal."""

    name: str
    sha256: str

    @property
    def version(self) -> str:
        """The beginning of the hash: enough to tell versions apart by eye."""
        return self.sha256[:8]


@dataclass(frozen=True)
class ProofLetter:
    """A finished letter as it was read back.

    `running` is what the PDF shows above and below the text, page by page; `fingerprint` is that of all that it shows;
    `pictures` are its first page and the one on which the recommendations begin.
    """

    government: Government
    reading: LetterReading
    docx: ReadFile
    pdf: ReadFile
    fingerprint: str
    paper: str
    running: tuple[str, ...]
    layout: Layout
    pictures: tuple[PagePicture, ...]


def read_file(name: str, data: bytes) -> ReadFile:
    """A file's name with its hash."""
    return ReadFile(name, hashlib.sha256(data).hexdigest())


def read_proof_letter(
    campaign: Campaign, government: Government, template: bytes, docx: bytes, pdf: bytes
) -> ProofLetter:
    """Read a finished letter. Raises InputError where a file cannot be read at all."""
    with _readable(government):
        reading = read_letter(campaign, government, template, docx, pdf)
        pages = read_pdf(pdf)
    return ProofLetter(
        government=government,
        reading=reading,
        docx=read_file(f"{government.id}.docx", docx),
        pdf=read_file(f"{government.id}.pdf", pdf),
        fingerprint=fingerprint(pages),
        paper=_paper(pages),
        running=tuple(_running(page) for page in pages),
        layout=layout_of(pages),
        pictures=pictures_of(pdf, sorted({1, _first_page_of_recommendations(reading, pages)})),
    )


@contextmanager
def _readable(government: Government) -> Iterator[None]:
    """Say in words that a file is no letter."""
    from pypdfium2 import PdfiumError  # noqa: PLC0415 -- loads the library only when a PDF is read

    try:
        yield
    except (BadZipFile, XMLSyntaxError, KeyError, PdfiumError) as error:
        what = "cannot be read: the file is damaged, or is no letter"
        remedy = "Run “letters build --force”: it makes the letter anew, and keeps this one beside it."
        raise InputError([Problem(f"{government.id}.docx or .pdf", what, remedy)]) from error


def _paper(pages: Sequence[PdfPage]) -> str:
    """The names or measures of the pages' sizes, each once."""
    return ", ".join(dict.fromkeys(_size(page.width, page.height) for page in pages))


def _size(width: float, height: float) -> str:
    for name, (usual_width, usual_height) in _SIZES.items():
        if abs(width - usual_width) < _NEARLY_POINTS and abs(height - usual_height) < _NEARLY_POINTS:
            return name
    across, up = (round(points / _POINTS_PER_MILLIMETRE) for points in (width, height))
    return f"{across} × {up} mm"


def _running(page: PdfPage) -> str:
    """Lines from top to bottom, set apart by a stroke."""
    pieces = sorted(page.furniture, key=lambda piece: (-round(piece.baseline), piece.left))
    lines = (
        plain("".join(piece.text for piece in line))
        for _, line in groupby(pieces, key=lambda piece: round(piece.baseline))
    )
    return " | ".join(line for line in lines if line)


def _first_page_of_recommendations(reading: LetterReading, pages: Sequence[PdfPage]) -> int:
    """The page, from 1, on which the first recommendation begins; the last one where it is not found."""
    first = next((each.text for each in reading.body if each.recommendation), "")
    beginning = "".join(first.split())[:40]
    return next((number for number, text in _texts(pages) if beginning and beginning in text), max(len(pages), 1))


def _texts(pages: Sequence[PdfPage]) -> Iterator[tuple[int, str]]:
    for number, page in enumerate(pages, start=1):
        yield number, "".join("".join(piece.text.split()) for piece in page.flow)
