"""Two PDFs of one document → figures: pages, lines, words, and how far words stand from each other.

A word is a run of visible glyphs on one baseline; a line is the words whose baselines lie within 5.3 pt. Positions are
glyph origins: boxes of text, as other tools report them, depend on the font's own idea of its height.
"""

import ctypes
import difflib
import math
import re
import statistics
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from fidelity.words import words_kept

_INVISIBLE = {0x200B, 0x00A0, 0x00AD, 0x2060, 0xF020}
"""The last one is the space of symbol fonts."""
_SOFT_HYPHENS = {0xFFFE, 0x0002}
_BULLETS = dict(zip("\uf0b7●\uf0a7\uf0d8\uf06e\uf076", "••▪➢■❖", strict=True))
"""Bullets by the codes of symbol fonts that LibreOffice leaves in the text."""
_BASELINE_TOLERANCE = 1.0
_LINE_TOLERANCE = 5.3
_SLANT = 0.1
"""Text at this angle, in radians, is no line; italics are upright to a PDF."""
_GAP_IN_CHINESE = re.compile("(?<=[(\u2e80-\u9fff]) (?=[\u2e80-\u9fff)])")


@dataclass(frozen=True)
class Word:
    """Glyphs that stand together; `x` and `y` are its first glyph's origin in points from the page's top left.

    `slants`: it runs up or down the page, as in a watermark, and is in no line.
    """

    text: str
    x: float
    y: float
    slants: bool = False


Line = tuple[Word, ...]


@dataclass(frozen=True)
class Comparison:
    """What two PDFs have in common; displacements are in points, None where no word is common."""

    pages: tuple[int, int]
    lines_identical: int
    lines: int
    words_kept: int
    words: int
    displacements: tuple[float, ...]

    @property
    def same_page_count(self) -> bool:
        """Whether both have as many pages."""
        return self.pages[0] == self.pages[1]

    @property
    def keeps_all_words(self) -> bool:
        """Whether ours has each of the reference's words as often."""
        return self.words_kept == self.words


def median(displacements: Sequence[float]) -> float | None:
    """Half of the common words moved less."""
    return statistics.median(displacements) if displacements else None


def percentile_95(displacements: Sequence[float]) -> float | None:
    """All but a twentieth of the common words moved less."""
    return sorted(displacements)[int(len(displacements) * 0.95)] if displacements else None


def compare(reference: bytes, ours: bytes, unseen: Sequence[str] = ()) -> Comparison:
    """Compare page by page; `words_kept` counts the reference's words that ours has, but for `unseen` texts."""
    their_words, own_words = _read_words(reference), _read_words(ours)
    reference_pages, our_pages = ([_lines(page) for page in pages] for pages in (their_words, own_words))
    identical = total = 0
    moves: list[float] = []
    for number in range(max(len(reference_pages), len(our_pages))):
        theirs = reference_pages[number] if number < len(reference_pages) else []
        own = our_pages[number] if number < len(our_pages) else []
        identical += sum(size for _a, _b, size in _matching(_texts(theirs), _texts(own)))
        total += max(len(theirs), len(own))
        moves.extend(_moves(theirs, own))
    kept, words = words_kept([*map(_drawn, their_words)], [*map(_drawn, own_words)], unseen)
    return Comparison(
        pages=(len(reference_pages), len(our_pages)),
        lines_identical=identical,
        lines=total,
        words_kept=kept,
        words=words,
        displacements=tuple(sorted(moves)),
    )


def _moves(theirs: Sequence[Line], own: Sequence[Line]) -> Iterator[float]:
    their_words = [word for line in theirs for word in line]
    own_words = [word for line in own for word in line]
    for start, own_start, size in _matching([each.text for each in their_words], [each.text for each in own_words]):
        for step in range(size):
            a, b = their_words[start + step], own_words[own_start + step]
            yield ((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5


def _matching(a: Sequence[str], b: Sequence[str]) -> list[difflib.Match]:
    return difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()


def _texts(lines: Sequence[Line]) -> list[str]:
    return [_GAP_IN_CHINESE.sub("", " ".join(word.text for word in line)) for line in lines]


def read_pages(pdf: bytes) -> list[list[Line]]:
    """The lines of each page, from top to bottom."""
    return [_lines(page) for page in _read_words(pdf)]


def _read_words(pdf: bytes) -> list[list[Word]]:
    """The words of each page in the order of drawing."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_words(page) for page in document]


def _drawn(words: Sequence[Word]) -> str:
    return _GAP_IN_CHINESE.sub("", " ".join(word.text for word in words))


def _words(page: pypdfium2.PdfPage) -> list[Word]:
    text_page, height = page.get_textpage(), page.get_height()
    x, y = ctypes.c_double(), ctypes.c_double()
    words: list[list[tuple[str, float, float, bool]]] = []
    current: list[tuple[str, float, float, bool]] | None = None
    for index in range(pdfium.FPDFText_CountChars(text_page.raw)):
        code = pdfium.FPDFText_GetUnicode(text_page.raw, index)
        character = "-" if code in _SOFT_HYPHENS else chr(code)
        if character.isspace() or (code < 32 and code not in _SOFT_HYPHENS) or code in _INVISIBLE:
            current = None
            continue
        pdfium.FPDFText_GetCharOrigin(text_page.raw, index, x, y)
        angle = pdfium.FPDFText_GetCharAngle(text_page.raw, index) % math.pi
        slants = _SLANT < angle < math.pi - _SLANT
        glyph = (_BULLETS.get(character, character), x.value, height - y.value, slants)
        if current is None or (abs(current[0][2] - glyph[2]) > _BASELINE_TOLERANCE and not (slants and current[0][3])):
            current = []
            words.append(current)
        current.append(glyph)
    return [Word(unicodedata.normalize("NFKC", "".join(glyph[0] for glyph in word)), *word[0][1:]) for word in words]


def _lines(words: Sequence[Word]) -> list[Line]:
    lines: list[list[Word]] = []
    last_baseline = 0.0
    for word in sorted((each for each in words if not each.slants), key=lambda each: each.y):
        if lines and word.y - last_baseline < _LINE_TOLERANCE:
            lines[-1].append(word)
            if len(word.text) > 1:
                last_baseline = max(last_baseline, word.y)
        else:
            lines.append([word])
            last_baseline = word.y
    return [tuple(sorted(line, key=lambda each: each.x)) for line in lines]
