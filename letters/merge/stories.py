"""The parts of a letter that hold text, under the names that Word's users have for them, and the places in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from letters.merge.wordfile import WordFile
from letters.merge.wordml import CELL, PARAGRAPH, ROW, TABLE, TEXT_BOX, Element, R, ancestor, w

_KINDS: Mapping[str, str] = {"default": "{}", "first": "first-page {}", "even": "even-page {}"}


@dataclass(frozen=True, eq=False)
class Story:
    """A flow of text: the body, a header, a footer, one note. `name` is what messages call it: "first-page header"."""

    name: str
    part: str
    element: Element


def stories_of(file: WordFile) -> Iterator[Story]:
    """All stories that end up in a letter, the body first."""
    body = file.root(file.main).find(w("body"))
    if body is not None:
        yield Story("body", file.main, body)
    yield from _headers_and_footers(file)
    yield from _notes(file, "footnote")
    yield from _notes(file, "endnote")


def parts_with_text(file: WordFile) -> Iterator[str]:
    """The names of the parts in which the stories stand, each once."""
    yield from dict.fromkeys(story.part for story in stories_of(file))


def paragraphs_of(story: Story) -> Iterator[tuple[Element, str]]:
    """The paragraphs of a story in order, each with its place in words: "paragraph 3", "table 1, row 2, cell 1".

    Paragraphs are counted outside tables and text boxes, as a reader's finger counts them on the page.
    """
    numbers = _Numbers()
    places: dict[Element, str] = {}
    for paragraph in story.element.iter(PARAGRAPH):
        box = ancestor(paragraph, TEXT_BOX)
        host = ancestor(box, PARAGRAPH) if box is not None else None
        table = _outermost_table(paragraph, story.element)
        if host is not None:
            place = f"text box at {places.get(host, story.name)}"
        elif table is not None:
            row, cell = _outermost(paragraph, ROW, table), _outermost(paragraph, CELL, table)
            place = (
                f"table {numbers.of(table, story.element)}, row {numbers.of(row, table)}, cell {numbers.of(cell, row)}"
            )
        else:
            place = f"paragraph {numbers.of(paragraph, story.element)}"
        places[paragraph] = place
        yield paragraph, place


class _Numbers:
    """Numbers that elements get within their owner, from 1, in the order in which they are first asked for."""

    def __init__(self) -> None:
        self._given: dict[tuple[Element, str], dict[Element, int]] = {}

    def of(self, element: Element, owner: Element) -> int:
        """The number of an element among those of its name within `owner`."""
        given = self._given.setdefault((owner, str(element.tag)), {})
        return given.setdefault(element, len(given) + 1)


def _outermost_table(paragraph: Element, story: Element) -> Element | None:
    tables = [each for each in paragraph.iterancestors(TABLE) if story in each.iterancestors()]
    return tables[-1] if tables else None


def _outermost(paragraph: Element, name: str, table: Element) -> Element:
    """The row or cell of `table` itself in which the paragraph stands, whatever tables are nested in between."""
    return [each for each in paragraph.iterancestors(name) if table in each.iterancestors(TABLE)][-1]


def _headers_and_footers(file: WordFile) -> Iterator[Story]:
    """The headers and footers, each once, named by the first section that uses it; those in no section are unused."""
    targets = {each.id: each for each in file.relationships(file.main) if each.kind in {"header", "footer"}}
    names: dict[str, str] = {}
    for number, section in enumerate(file.root(file.main).iter(w("sectPr")), start=1):
        for reference in section.iterchildren(w("headerReference"), w("footerReference")):
            target = targets.get(reference.get(f"{{{R}}}id", ""))
            if target is not None:
                kind = _KINDS.get(reference.get(w("type"), "default"), "{}").format(target.kind)
                names.setdefault(target.target, kind if number == 1 else f"{kind} of section {number}")
    for target in targets.values():
        if target.target in file:
            yield Story(names.get(target.target, f"unused {target.kind}"), target.target, file.root(target.target))


def _notes(file: WordFile, kind: str) -> Iterator[Story]:
    """The notes under the numbers that they have in the text, and the lines above them (ECMA-376-1 §17.11.23)."""
    part = file.related(file.main, f"{kind}s")
    if part is None:
        return
    calls = [each.get(w("id")) for each in file.root(file.main).iter(w(f"{kind}Reference"))]
    numbers = {id_: number for number, id_ in reversed(list(enumerate(calls, start=1)))}
    for note in file.root(part).iter(w(kind)):
        number = numbers.get(note.get(w("id")))
        if note.get(w("type"), "normal") != "normal":
            yield Story(f"{kind} separator", part, note)
        else:
            yield Story(f"{kind} {number}" if number else f"unused {kind}", part, note)
