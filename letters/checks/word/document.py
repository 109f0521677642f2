"""A whole Word file as it is seen: body, notes, sections with their headers and footers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from letters.checks.word.inlines import NoteKind, Paragraph
from letters.checks.word.labels import Labels
from letters.checks.word.looks import StyleSheet
from letters.checks.word.names import Element, on_off, q
from letters.checks.word.paragraphs import StoryReader
from letters.checks.word.parts import main_part, read_parts, relationships, root_of


class PageKind(StrEnum):
    """The pages that a header or footer is for."""

    DEFAULT = "default"
    FIRST = "first"
    EVEN = "even"


Furniture = Mapping[PageKind, tuple[Paragraph, ...]]
"""Headers or footers by the pages that they are for."""


@dataclass(frozen=True)
class Section:
    """A section's headers and footers, those of earlier sections where it has none of its own (§17.10.1)."""

    headers: Furniture
    footers: Furniture
    title_page: bool
    """Whether its first page has a header and footer of its own."""


@dataclass(frozen=True)
class WordFile:
    """What a Word file shows. `notes` maps kind and id to the note's paragraphs."""

    body: tuple[Paragraph, ...]
    notes: Mapping[tuple[NoteKind, str], tuple[Paragraph, ...]]
    sections: tuple[Section, ...]
    even_and_odd: bool
    """Whether even pages have headers of their own."""
    plain_note_numbers: bool
    """Whether nothing says that notes are numbered in another way than 1, 2, 3."""
    plain_page_numbers: bool
    """The same of pages, from the first page of the file on."""


def read_word_file(docx: bytes) -> WordFile:
    """Read what a Word file shows. Raises zipfile.BadZipFile or lxml's XMLSyntaxError where it cannot be read."""
    parts = read_parts(docx)
    main = main_part(parts)
    related = tuple(relationships(parts, main))
    roots = {each.kind: root_of(parts, each.target) for each in related if each.kind in _SINGLE_PARTS}
    styles = StyleSheet(roots.get("styles"))

    def story(element: Element | None) -> tuple[Paragraph, ...]:
        labels = Labels(roots.get("numbering"), styles)
        return tuple(StoryReader(styles, labels).read(element)) if element is not None else ()

    furniture = {each.id: story(root_of(parts, each.target)) for each in related if each.kind in {"header", "footer"}}
    root = root_of(parts, main)
    body = root.find(q("w:body")) if root is not None else None
    return WordFile(
        body=story(body),
        notes={
            (kind, each.get(q("w:id"), "")): story(each)
            for kind in NoteKind
            for each in _notes(roots.get(f"{kind}s"), kind)
        },
        sections=tuple(_sections(body, furniture)),
        even_and_odd=bool(on_off(roots.get("settings"), "w:evenAndOddHeaders")),
        plain_page_numbers=body is None or not any(_numbers_pages(each) for each in body.iter(q("w:pgNumType"))),
        plain_note_numbers=not any(_numbers_notes(each) for each in (root, roots.get("settings"))),
    )


_SINGLE_PARTS = {"styles", "settings", "footnotes", "endnotes", "numbering"}


def _notes(root: Element | None, kind: NoteKind) -> Iterator[Element]:
    """The notes themselves; separators have a type (§17.11.10)."""
    for each in root.findall(q(f"w:{kind}")) if root is not None else ():
        if each.get(q("w:type"), "normal") == "normal":
            yield each


def _sections(body: Element | None, furniture: Mapping[str, tuple[Paragraph, ...]]) -> Iterator[Section]:
    headers: dict[PageKind, tuple[Paragraph, ...]] = {}
    footers: dict[PageKind, tuple[Paragraph, ...]] = {}
    for properties in body.iter(q("w:sectPr")) if body is not None else ():
        headers = headers | _references(properties, "w:headerReference", furniture)
        footers = footers | _references(properties, "w:footerReference", furniture)
        yield Section(headers, footers, bool(on_off(properties, "w:titlePg")))


def _references(
    properties: Element, name: str, furniture: Mapping[str, tuple[Paragraph, ...]]
) -> dict[PageKind, tuple[Paragraph, ...]]:
    return {
        PageKind(each.get(q("w:type"), "default")): furniture.get(each.get(q("r:id"), ""), ())
        for each in properties.findall(q(name))
    }


def _numbers_notes(root: Element | None) -> bool:
    properties = root.iter(q("w:footnotePr")) if root is not None else ()
    return any(each.find(q(name)) is not None for each in properties for name in _NOTE_NUMBERING)


_NOTE_NUMBERING = ("w:numFmt", "w:numStart", "w:numRestart")


def _numbers_pages(numbering: Element) -> bool:
    return numbering.get(q("w:start")) is not None or numbering.get(q("w:fmt"), "decimal") != "decimal"
