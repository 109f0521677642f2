"""What the PDF of a Word file must show, in order: its text with labels and notes' numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from letters.checks.word import Look, NoteCall, NoteKind, NoteMark, Number, Paragraph, Stretch, WordFile
from letters.checks.words.tokens import MARK, NUMBER, SYMBOL, Words, joined, plain_words, words_of


@dataclass(frozen=True)
class Expected:
    """The words of the text and of the footnotes, each with the number of its paragraph or note, counted from 1.

    `boxes` are the words of text boxes, which may stand anywhere, once; `repeated` are those of each table's header
    rows, which come again on each page.
    """

    flow: Words
    notes: Words
    boxes: tuple[str, ...]
    repeated: tuple[str, ...]


@dataclass
class NoteCounter:
    """The notes called so far, in order, each with its number."""

    exact: bool
    """Whether notes are simply numbered 1, 2, 3; if not, a number is whatever the layout makes of it."""
    marks: dict[tuple[NoteKind, str], str] = field(default_factory=dict)

    def mark_of(self, call: NoteCall) -> str:
        """The mark that a call shows; "" where its mark is text of its own."""
        key = (call.kind, call.id)
        if key not in self.marks:
            number = 1 + sum(1 for kind, _ in self.marks if kind is call.kind)
            is_known = self.exact and call.kind is NoteKind.FOOTNOTE
            self.marks[key] = "" if call.custom else str(number) if is_known else MARK
        return self.marks[key]


def expected_words(word: WordFile) -> Expected:
    """What must be seen of `word` outside its headers and footers."""
    counter = NoteCounter(word.plain_note_numbers)
    body = [(number, shown(each, counter)) for number, each in enumerate(word.body, start=1)]
    boxes = [joined(shown(box, counter)) for each in word.body for box in each.boxes]
    footnotes = list(_notes(word, NoteKind.FOOTNOTE, counter))
    endnotes = [(len(word.body), text) for _, text in _notes(word, NoteKind.ENDNOTE, counter)]
    rows: dict[int | None, str] = {}
    for each in word.body:
        if each.repeated:
            rows[each.table] = rows.get(each.table, "") + joined(shown(each, counter))
    return Expected(
        flow=words_of([*body, *endnotes], all_space_counts=False),
        notes=words_of(footnotes, all_space_counts=False),
        boxes=tuple(box for box in boxes if box),
        repeated=tuple(row for row in rows.values() if row),
    )


def shown(
    paragraph: Paragraph,
    counter: NoteCounter,
    own_mark: str = "",
    numbers: Mapping[Number, str] = MappingProxyType({}),
) -> str:
    """The text of a paragraph as it is seen, with a line end.

    `own_mark` is the number of the note that it is in; `numbers` are the page numbers that are known.
    """
    return "".join(text for _, text in shown_pieces(paragraph, counter, own_mark, numbers))


def shown_pieces(
    paragraph: Paragraph,
    counter: NoteCounter,
    own_mark: str = "",
    numbers: Mapping[Number, str] = MappingProxyType({}),
) -> Iterator[tuple[Look | None, str]]:
    """The same in pieces, with the look of each; None for what the layout adds."""
    if paragraph.label:
        yield None, paragraph.label + "\t"
    for inline in paragraph.inlines:
        if isinstance(inline, Stretch):
            yield inline.look, inline.shown
        elif isinstance(inline, NoteCall):
            yield None, counter.mark_of(inline)
        elif isinstance(inline, NoteMark):
            yield None, own_mark
        else:
            yield None, numbers.get(inline, NUMBER) if isinstance(inline, Number) else SYMBOL
    yield None, "\n"


def _notes(word: WordFile, kind: NoteKind, counter: NoteCounter) -> Iterator[tuple[int, str]]:
    """The notes of a kind in the order of their calls."""
    called = [(key, mark) for key, mark in counter.marks.items() if key[0] is kind]
    for number, (key, mark) in enumerate(called, start=1):
        for paragraph in word.notes.get(key, ()):
            yield number, shown(paragraph, counter, mark)


def words_shown(paragraphs: Iterable[Paragraph], numbers: Mapping[Number, str]) -> Sequence[str]:
    """The words of headers or footers, those of their text boxes with them."""
    counter = NoteCounter(exact=False)
    every = [each for paragraph in paragraphs for each in (paragraph, *paragraph.boxes)]
    return [word for paragraph in every for word in plain_words(shown(paragraph, counter, numbers=numbers))]
