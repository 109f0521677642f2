"""A Word file and its PDF, word by word: the text's flow, and the notes by themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letters.checks.findings import Finding
from letters.checks.pdf import PdfPage
from letters.checks.word import WordFile
from letters.checks.words.agree import agree
from letters.checks.words.expected import Expected, expected_words
from letters.checks.words.found import words_in
from letters.checks.words.furniture import furniture_differences
from letters.checks.words.tokens import LINE_END_HYPHEN, Words
from letters.checks.words.walk import Gap, gaps

_REMEDY = (
    "Look at the place in both files. If Word shows the text and the PDF does not, simplify the layout there; "
    "if the files do not belong together, make the PDF again."
)
_SHOWN_WORDS, _SHOWN_DIFFERENCES = 12, 3


@dataclass(frozen=True)
class Difference:
    """Words that one file has and the other has not, with the place in each."""

    lost: tuple[str, ...]
    added: tuple[str, ...]
    word_place: str
    page: int


def check_same_words(word: WordFile, pages: Sequence[PdfPage], name: str) -> Iterator[Finding]:
    """Yield a finding for each kind of text in which the files differ; `name` is what the files are called."""
    expected = expected_words(word)
    flow = words_in(page.flow for page in pages)
    notes = words_in(page.notes for page in pages)
    text = list(_differences(expected.flow, flow, "paragraph"))
    parts = {
        "text": list(_without_movable(text, expected)),
        "notes": list(_differences(expected.notes, notes, "note")),
        "headers-and-footers": [
            Difference(lost, added, "header or footer", page)
            for page, lost, added in furniture_differences(word, pages)
        ],
    }
    for part, differences in parts.items():
        if differences:
            yield _finding(part, differences, name)


def _differences(expected: Words, found: Words, kind: str) -> Iterator[Difference]:
    for gap in gaps(expected.words, found.words):
        lost = [expected.words[index] for index in gap.expected]
        added = [found.words[index] for index in gap.found]
        marked = [LINE_END_HYPHEN if index in found.breaks else found.words[index] for index in gap.found]
        if not agree(lost, marked):
            yield Difference(tuple(lost), tuple(added), f"{kind} {_origin(expected, gap)}", _page(found, gap))


def _origin(expected: Words, gap: Gap) -> int:
    index = min(gap.expected.start, len(expected.origins) - 1)
    return expected.origins[index] if expected.origins else 0


def _page(found: Words, gap: Gap) -> int:
    index = min(gap.found.start, len(found.origins) - 1)
    return found.origins[index] if found.origins else 1


def _without_movable(differences: Sequence[Difference], expected: Expected) -> Iterator[Difference]:
    """The differences that are not text boxes, which stand once somewhere, or header rows, which come again."""
    boxes = [box for box in expected.boxes if box]
    for each in differences:
        added = list(each.added)
        while added and not each.lost:
            box = next((box for box in boxes if tuple(added[: len(box)]) == box), None)
            if box is not None:
                boxes.remove(box)
                added = added[len(box) :]
            elif expected.repeated and tuple(added[: len(expected.repeated)]) == expected.repeated:
                added = added[len(expected.repeated) :]
            else:
                break
        if added or each.lost:
            yield Difference(each.lost, tuple(added), each.word_place, each.page)
    for box in boxes:
        yield Difference(box, (), "text box", 0)


def _finding(part: str, differences: Sequence[Difference], name: str) -> Finding:
    said = "; ".join(_said(each) for each in differences[:_SHOWN_DIFFERENCES])
    more = len(differences) - _SHOWN_DIFFERENCES
    return Finding(
        id=f"words-differ:{name}:{part}",
        place=f"{name}.docx and {name}.pdf",
        what=f"the Word file and its PDF hold different words: {said}" + (f"; and {more} more" if more > 0 else ""),
        remedy=_REMEDY,
    )


def _said(difference: Difference) -> str:
    place = f"Word {difference.word_place}" + (f", PDF page {difference.page}" if difference.page else "")
    if difference.lost and difference.added:
        return f"“{_quoted(difference.lost)}” is “{_quoted(difference.added)}” in the PDF ({place})"
    if difference.lost:
        return f"“{_quoted(difference.lost)}” is not in the PDF ({place})"
    return f"“{_quoted(difference.added)}” is in the PDF only ({place})"


def _quoted(words: Sequence[str]) -> str:
    return " ".join(words[:_SHOWN_WORDS]) + (" …" if len(words) > _SHOWN_WORDS else "")
