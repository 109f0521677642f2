"""Bold and italic words of a Word file: whether they are so in its PDF, as the names of its fonts tell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letters.checks.pdf import PdfPage
from letters.checks.word import Look, WordFile
from letters.checks.words.differences import steps
from letters.checks.words.expected import NoteCounter, shown_pieces
from letters.checks.words.found import words_with_pieces
from letters.checks.words.tokens import words_of
from letters.checks.words.walk import Equal

_FACES = {"bold": re.compile(r"-(?:\w+-)?(?:Bold|Heavy|Black)\b"), "italic": re.compile(r"-(?:Italic|Oblique)\b")}
"""How WeasyPrint names a face, also one that is bold or slanted by drawing only: "ABCDEF+Carlito-Bold-Italic"."""
_FAMILY = re.compile(r"^[A-Z]{6}\+|-(?:Bold|Heavy|Black|Semi|Demi|Extra|Ultra|Medium|Light|Italic|Oblique)\b.*")
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")


@dataclass(frozen=True)
class WrongLook:
    """A word that is bold or italic in one of the files only. `paragraph` is its index in the body."""

    attribute: str
    word: str
    in_word_file: bool
    paragraph: int
    page: int


def wrong_looks(word: WordFile, pages: Sequence[PdfPage]) -> Iterator[WrongLook]:
    """The words of the text whose look is not the same in both files; where the words differ, none is told."""
    counter = NoteCounter(word.plain_note_numbers)
    expected_pieces = [
        (index, look, text)
        for index, paragraph in enumerate(word.body)
        for look, text in shown_pieces(paragraph, counter)
    ]
    expected = words_of(((n, text) for n, (_, _, text) in enumerate(expected_pieces)), all_space_counts=False)
    found, found_pieces = words_with_pieces(page.flow for page in pages)
    fonts = {piece.font for page in pages for piece in page.flow}
    for step in steps(expected, found):
        for i, j in zip(step.expected, step.found, strict=False) if isinstance(step, Equal) else ():
            paragraph, look, _ = expected_pieces[expected.origins[i]]
            page, piece = found_pieces[found.origins[j]]
            if look is not None and _WORD.fullmatch(expected.words[i]):
                for attribute in _wrong(look, piece.font, fonts):
                    yield WrongLook(attribute, expected.words[i], bool(getattr(look, attribute)), paragraph, page)


def _wrong(look: Look, font: str, fonts: set[str]) -> Iterator[str]:
    for attribute, face in _FACES.items():
        wanted, is_so = bool(getattr(look, attribute)), face.search(font) is not None
        if wanted != is_so and (wanted or _has_plain_face(font, face, fonts)):
            yield attribute


def _has_plain_face(font: str, face: re.Pattern[str], fonts: set[str]) -> bool:
    """Whether the family is not bold or slanted by nature."""
    family = _FAMILY.sub("", font)
    return any(_FAMILY.sub("", each) == family and not face.search(each) for each in fonts)
