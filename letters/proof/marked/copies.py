"""The marked copy of one letter: its signs found in the PDF, drawn, and the result held against the clean letter."""

import hashlib
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from letters.checks import NUMBER
from letters.checks.pdf import fingerprint, read_pdf
from letters.errors import Problem, WorkplaceError
from letters.proof.marked.characters import Character, PageCharacters, read_characters
from letters.proof.marked.drawing import Colour, Face, Pen, Writing
from letters.proof.marked.lines import Line, lines_of
from letters.proof.marked.matching import Found, match
from letters.proof.marked.places import WRONG, SignedLetter, SignedParagraph

_SLOT, _RECOMMENDATION, _WRONG = (255, 233, 150), (203, 222, 250), (255, 200, 194)
_STRONG: dict[Colour, Colour] = {_SLOT: (138, 97, 0), _RECOMMENDATION: (22, 62, 112), _WRONG: (157, 16, 16)}
_UNDERLINE = 0.9
_GREY: Colour = (95, 100, 110)
_LINE_NUMBER = Writing(Face.PLAIN, 6, _GREY)
_DRAFT = Writing(Face.BOLD, 9, (157, 16, 16))
_VERSION = Writing(Face.PLAIN, 8, _GREY)
_EDGE = 16.0
"""Points between a page's edge and what runs up along it."""
_SIGN_SIZE = 7.5
_RANDOM_ID = re.compile(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]")


@dataclass(frozen=True)
class Unmarked:
    """What has a sign in the proof and none in the marked copy, as its text was not found in the PDF."""

    sign: str
    text: str


@dataclass(frozen=True)
class MarkedCopy:
    """The copy, and what of the letter could not be marked in it."""

    pdf: bytes
    unmarked: tuple[Unmarked, ...]


@dataclass(frozen=True)
class _Mark:
    sign: str
    text: str
    lines: tuple[Line, ...]


def mark_letter(pdf: bytes, letter: SignedLetter) -> MarkedCopy:
    """Draw the letter's signs, line numbers and version over its PDF.

    Raises WorkplaceError where the result does not hold the same words at the same places.
    """
    import pypdfium2  # noqa: PLC0415 -- loads the library only when a PDF is read

    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [document[number] for number in range(len(document))]
        characters = read_characters(pages)
        marks = tuple(_marks(letter, characters))
        for number, page in enumerate(characters):
            _draw_page(Pen(document, pages[number]), page, number, marks, letter)
        saved = _saved(document)
    finally:
        document.close()
    marked = saved[: len(pdf)] + _with_lasting_id(saved[len(pdf) :], letter)
    _require_same_letter(pdf, marked, letter)
    return MarkedCopy(marked, tuple(Unmarked(each.sign, each.text) for each in marks if not each.lines))


def _marks(letter: SignedLetter, pages: Sequence[PageCharacters]) -> Iterator[_Mark]:
    flow = [each for page in pages for each in page.flow]
    notes = [each for page in pages for each in page.notes]
    for paragraphs, characters in ((letter.body, flow), (letter.notes, notes)):
        for paragraph, found in zip(paragraphs, match([each.text for each in paragraphs], characters), strict=True):
            yield from _marks_of(paragraph, [found])
    for paragraph in letter.boxes:
        yield from _marks_of(paragraph, _on_pages(paragraph.text, [page.flow for page in pages]))
    for paragraph in letter.around:
        # a header that no page shows has nothing to mark
        if finds := _on_pages(paragraph.text, [page.furniture for page in pages]):
            yield from _marks_of(paragraph, finds)


def _on_pages(text: str, pages: Sequence[Sequence[Character]]) -> list[Found]:
    return [whole for characters in pages if (whole := _found_whole(text.replace(NUMBER, " "), characters))]


def _found_whole(text: str, characters: Sequence[Character]) -> Found | None:
    """Where the characters of a page hold a text, if all of it is there."""
    found = match([text], characters)[0]
    return found if all(each or sign.isspace() for each, sign in zip(found.characters, text, strict=True)) else None


def _marks_of(paragraph: SignedParagraph, finds: Sequence[Found]) -> Iterator[_Mark]:
    """A mark for each signed place, wherever the paragraph was found."""
    for place in paragraph.places:
        text = paragraph.text[place.start : place.end]
        characters = [each for found in finds for each in found.between(place.start, place.end)]
        # a field that prints nothing has nothing to mark
        if text:
            yield _Mark(place.sign, text, lines_of(characters))


def _draw_page(pen: Pen, page: PageCharacters, number: int, marks: Sequence[_Mark], letter: SignedLetter) -> None:
    own = [(mark.sign, line) for mark in marks for line in mark.lines if line.page == number]
    for sign, line in own:
        colour = _colour(sign)
        pen.highlight(line.left - 1, line.bottom, line.right - line.left + 2, line.height, colour)
        pen.bar(line.left - 1, line.baseline - 2.4, line.right - line.left + 2, _UNDERLINE, _STRONG[colour])
    lines = lines_of((*page.flow, *page.notes))
    if lines:
        _write_line_numbers(pen, lines)
        _write_signs(pen, own, min(max(line.right for line in lines) + 8, page.width - 30))
    _write_version(pen, letter)
    pen.finish()


def _colour(sign: str) -> Colour:
    if sign == WRONG:
        return _WRONG
    return _SLOT if sign.startswith("S") else _RECOMMENDATION


def _write_line_numbers(pen: Pen, lines: Sequence[Line]) -> None:
    left = max(min(line.left for line in lines) - 18, 24)
    for number, line in enumerate(lines, start=1):
        pen.write(left, line.baseline, str(number), _LINE_NUMBER)


def _write_signs(pen: Pen, own: Sequence[tuple[str, Line]], left: float) -> None:
    """Each sign in the margin beside the first line that it has on the page; those of one line beside each other."""
    beside: dict[float, list[str]] = {}
    signed: set[str] = set()
    for sign, line in own:
        if sign == WRONG or sign not in signed:
            signed.add(sign)
            signs = beside.setdefault(round(line.baseline), [])
            if sign not in signs:
                signs.append(sign)
    for baseline, signs in beside.items():
        writing = Writing(Face.BOLD, _SIGN_SIZE, _STRONG[_colour(signs[0])])
        pen.write(left, baseline, " ".join(signs), writing)


def _write_version(pen: Pen, letter: SignedLetter) -> None:
    pen.write_upwards(_EDGE, 60, "DRAFT", _DRAFT)
    pen.write_upwards(_EDGE, 98, f"marked copy of {letter.name}, version {letter.version}", _VERSION)


def _saved(document: Any) -> bytes:
    from pypdfium2 import raw  # noqa: PLC0415

    stream = io.BytesIO()
    document.save(stream, flags=raw.FPDF_INCREMENTAL)
    return stream.getvalue()


def _with_lasting_id(appended: bytes, letter: SignedLetter) -> bytes:
    """With an identifier of its own instead of a random one: the same letter gives the same copy.

    The file's identifier (ISO 32000-1 §14.4) is as long, so that no offset moves.
    """
    identifier = hashlib.sha256(repr(letter).encode()).hexdigest()[:32].upper().encode()
    return _RANDOM_ID.sub(b"/ID[<" + identifier + b"><" + identifier + b">]", appended)


def _require_same_letter(clean: bytes, marked: bytes, letter: SignedLetter) -> None:
    """The clean letter is the beginning of the marked one, and is shown the same: each piece of text at its place."""
    if fingerprint(read_pdf(marked)) != letter.fingerprint or not marked.startswith(clean):
        what = "the marked copy would not be the same letter, word for word at the same places"
        remedy = "Build the letters again. If it stays so, proof this letter without a marked copy, and report it."
        raise WorkplaceError([Problem(letter.name, what, remedy)])
