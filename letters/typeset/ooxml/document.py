"""A package → Document: which parts there are, and the body cut into its sections."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from letters.errors import InputError, Problem
from letters.messages import Messages
from letters.package import Package
from letters.typeset.document.nodes import (
    Block,
    Document,
    NoteKind,
    PageKind,
    Section,
    Story,
)
from letters.typeset.ooxml.context import ReadingPlace
from letters.typeset.ooxml.drawing_colors import ThemeLook, read_theme_look
from letters.typeset.ooxml.font_table import read_stand_ins
from letters.typeset.ooxml.names import qualified, short
from letters.typeset.ooxml.numbering import read_numbering
from letters.typeset.ooxml.part import Element, Relationship, parse_part, related, relationships_of
from letters.typeset.ooxml.section import features_not_set, read_references, read_section_format
from letters.typeset.ooxml.settings import read_settings, theme_language_east_asian
from letters.typeset.ooxml.story import read_block, read_blocks
from letters.typeset.ooxml.styles import read_styles
from letters.typeset.ooxml.theme import ThemeFonts, read_theme_fonts
from letters.typeset.ooxml.values import attribute, child

_PART_IN_WORDS = {PageKind.DEFAULT: "", PageKind.FIRST: "first-page ", PageKind.EVEN: "even-page "}


@dataclass(frozen=True)
class _MainPart:
    """The main document part with what its readers need."""

    package: Package
    member: str
    relationships: Mapping[str, Relationship]
    theme: ThemeFonts
    look: ThemeLook
    messages: Messages

    def root_of(self, kind: str) -> Element | None:
        """The root of the part that the main part relates to in this way, or None."""
        member = related(self.package, self.relationships, kind)
        return None if member is None else parse_part(self.package, member)

    def place(self, part_in_words: str, relationships: Mapping[str, Relationship] | None = None) -> ReadingPlace:
        """The start of a story in a part."""
        own = self.relationships if relationships is None else relationships
        return ReadingPlace(self.package, part_in_words, own, self.theme, self.look, self.messages, read_blocks)


def read_document(package: Package, messages: Messages) -> Document:
    """Read a whole document. Raises InputError where the package has no readable main document."""
    member = related(package, relationships_of(package, ""), "officeDocument")
    if member is None:
        what = "is not a Word document: its main part is missing"
        raise InputError([Problem(package.name, what, "Open the file in Word and save it again.")])
    main = _open_main_part(package, member, messages)
    settings = main.root_of("settings")
    styles = read_styles(main.root_of("styles"), main.theme)
    return Document(
        sections=tuple(_read_sections(parse_part(package, member), main)),
        styles=styles,
        numbering=read_numbering(main.root_of("numbering"), main.theme),
        notes=dict(_read_notes(main)),
        settings=read_settings(settings),
        title=_read_title(package),
        language=styles.default_run.language,
        stand_ins=read_stand_ins(main.root_of("fontTable")),
    )


def _open_main_part(package: Package, member: str, messages: Messages) -> _MainPart:
    relationships = relationships_of(package, member)
    without_theme = _MainPart(package, member, relationships, {}, ThemeLook(), messages)
    language = theme_language_east_asian(without_theme.root_of("settings"))
    theme = without_theme.root_of("theme")
    fonts = read_theme_fonts(theme, language)
    return _MainPart(package, member, relationships, fonts, read_theme_look(theme), messages)


def _read_sections(root: Element, main: _MainPart) -> Iterator[Section]:
    """A section's properties stand in its last paragraph; those of the last section at the end of the body (§17.6)."""
    body = child(root, "w:body")
    if body is None:
        return
    place = main.place("body")
    blocks: list[Block] = []
    for element in body:
        if short(element.tag) == "w:sectPr":
            continue
        blocks.extend(read_block(element, place))
        properties = child(child(element, "w:pPr"), "w:sectPr")
        if properties is not None:
            yield _read_section(properties, tuple(blocks), main, place)
            blocks = []
    yield _read_section(child(body, "w:sectPr"), tuple(blocks), main, place)


def _read_section(properties: Element | None, blocks: Story, main: _MainPart, place: ReadingPlace) -> Section:
    for feature in features_not_set(properties):
        place.not_set(feature)
    return Section(
        format=read_section_format(properties),
        blocks=blocks,
        headers=dict(_read_page_stories(properties, "header", main)),
        footers=dict(_read_page_stories(properties, "footer", main)),
    )


def _read_page_stories(properties: Element | None, kind: str, main: _MainPart) -> Iterator[tuple[PageKind, Story]]:
    for page, reference in read_references(properties, kind).items():
        relationship = main.relationships.get(reference)
        if relationship is None or relationship.target not in main.package.parts:
            continue
        place = main.place(_PART_IN_WORDS[page] + kind, relationships_of(main.package, relationship.target))
        yield page, tuple(read_blocks(parse_part(main.package, relationship.target), place))


def _read_notes(main: _MainPart) -> Iterator[tuple[tuple[NoteKind, str], Story]]:
    """Footnotes and endnotes; separators are notes of a type of their own and are set by the layout (§17.11.23)."""
    for kind in NoteKind:
        member = related(main.package, main.relationships, f"{kind}s")
        if member is None:
            continue
        relationships = relationships_of(main.package, member)
        for number, element in enumerate(parse_part(main.package, member).findall(qualified(f"w:{kind}")), start=1):
            if attribute(element, "w:type") in {None, "normal"}:
                place = main.place(f"{kind} {number}", relationships)
                yield (kind, attribute(element, "w:id") or ""), tuple(read_blocks(element, place))


def _read_title(package: Package) -> str | None:
    member = related(package, relationships_of(package, ""), "core-properties")
    if member is None:
        return None
    title = child(parse_part(package, member), "dc:title")
    return (title.text or "").strip() or None if title is not None else None
