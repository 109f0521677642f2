"""A whole document as one HTML page with its style sheet and its pictures."""

from collections.abc import Mapping
from dataclasses import dataclass

from letters.messages import Messages
from letters.typeset.document.nodes import NoteKind
from letters.typeset.document.resolved import ResolvedBlock, ResolvedDocument, ResolvedSection, ResolvedTable
from letters.typeset.html.anchored import is_surrounded
from letters.typeset.html.blocks import story_content
from letters.typeset.html.composition import Composition, MeasureHeights, WrittenNote
from letters.typeset.html.css import points
from letters.typeset.html.floating_tables import is_placed_on_page
from letters.typeset.html.flow import in_note
from letters.typeset.html.page import section_contents
from letters.typeset.html.room import TEXT, MeasurePlaces, make_room, place_anew
from letters.typeset.html.writer import Markup, element, escape


@dataclass(frozen=True)
class WrittenDocument:
    """A page, and the bytes of its pictures by their addresses in it."""

    html: Markup
    pictures: Mapping[str, bytes]


def write_document(
    document: ResolvedDocument, name: str, messages: Messages, measure: MeasureHeights, places: MeasurePlaces
) -> WrittenDocument:
    """The page. `name` is what messages call the document, and its title where it has none of its own."""
    tab_stop = document.settings.default_tab_stop
    composition = Composition(name, document.language, messages, measure, places, tab_stop, story_content)
    composition.tracks = any(_holds_surrounded(section) for section in document.sections)
    composition.divides_capitals = document.settings.divides_capitals
    if document.settings.auto_hyphenation:
        zone = points(document.settings.hyphenation_zone)
        composition.classes.add_rule("html", {"hyphenate-limit-zone": zone})
    width = min((section.format.text_width for section in document.sections), default=0.0)
    for key, note in document.notes.items():
        body = None if key[0] is NoteKind.ENDNOTE else story_content(note.blocks, composition, in_note(width))
        composition.notes[key] = WrittenNote(note.number, body)
    sections = section_contents(document.sections, document.settings, composition)
    head = [
        Markup('<meta charset="utf-8"/>'),
        element("title", {}, [escape(document.title or name)]),
        composition.style_element(),
    ]
    content = [element("head", {}, head), element("body", {}, sections)]
    html = element("html", {"lang": document.language or "en"}, content)
    if composition.assumed:
        html = place_anew(html, composition.assumed, places)
    if composition.surrounded:
        html = make_room(html, composition.surrounded, places, TEXT)
    return WrittenDocument(html, composition.pictures)


def _holds_surrounded(section: ResolvedSection) -> bool:
    """Whether text flows around drawings or tables, in the text of a section or at its pages' heads and feet."""
    stories = (section.blocks, *section.headers.values(), *section.footers.values())
    return any(_is_surrounded_or_holds_such(block) for story in stories for block in story)


def _is_surrounded_or_holds_such(block: ResolvedBlock) -> bool:
    if isinstance(block, ResolvedTable):
        return is_placed_on_page(block)
    return any(is_surrounded(each) for run in block.runs for each in run.content)
