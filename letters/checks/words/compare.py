"""A Word file and its PDF, word by word: the text's flow, the notes, headers and footers each by themselves."""

from collections.abc import Iterator, Sequence

from letters.checks.findings import Finding
from letters.checks.pdf import PdfPage
from letters.checks.word import WordFile
from letters.checks.words.differences import Difference, differences, without_movable, without_reordered
from letters.checks.words.expected import expected_words
from letters.checks.words.found import words_in
from letters.checks.words.furniture import furniture_differences
from letters.checks.words.tokens import LABEL, MARK, NUMBER, SYMBOL

_REMEDY = (
    "Look at the place in both files. If Word shows the text and the PDF does not, simplify the layout there; "
    "if the files do not belong together, make the PDF again."
)
_SHOWN_WORDS, _SHOWN_DIFFERENCES = 12, 3


def check_same_words(word: WordFile, pages: Sequence[PdfPage], letter: str, place: str) -> Iterator[Finding]:
    """Yield a finding for each kind of text in which the files differ.

    `letter` is what the findings' ids call the letter, `place` what messages call the Word file.
    """
    expected = expected_words(word)
    flow = words_in(page.flow for page in pages)
    notes = words_in(page.notes for page in pages)
    text = without_reordered(differences(expected.flow, flow), word.body)
    parts = {
        "text": [*without_movable(text, expected.boxes, expected.repeated)],
        "notes": [*differences(expected.notes, notes)],
        "headers-and-footers": [*furniture_differences(word, pages)],
    }
    for part, found in parts.items():
        if found:
            yield _finding(f"words-differ:{letter}:{part}", place, found)


def _finding(finding_id: str, place: str, differences: Sequence[Difference]) -> Finding:
    said = "; ".join(_said(each) for each in differences[:_SHOWN_DIFFERENCES])
    more = len(differences) - _SHOWN_DIFFERENCES
    return Finding(
        id=finding_id,
        place=place,
        what=f"the Word file and its PDF hold different words: {said}" + (f"; and {more} more" if more > 0 else ""),
        remedy=_REMEDY,
    )


def _said(difference: Difference) -> str:
    places = [f"paragraph {difference.origin}"] if difference.origin else []
    places += [f"page {difference.page} of the PDF"] if difference.page else []
    place = f" ({', '.join(places)})" if places else ""
    if difference.lost and difference.added:
        return f"“{_quoted(difference.lost)}” is “{_quoted(difference.added)}” in the PDF{place}"
    if difference.lost:
        return f"“{_quoted(difference.lost)}” is not in the PDF{place}"
    return f"“{_quoted(difference.added)}” is in the PDF only{place}"


def _quoted(words: Sequence[str]) -> str:
    text = " ".join(words[:_SHOWN_WORDS]) + (" …" if len(words) > _SHOWN_WORDS else "")
    return "".join(_READABLE.get(character, character) for character in text)


_READABLE = {NUMBER: "#", MARK: "#", LABEL: "#", SYMBOL: "•"}
