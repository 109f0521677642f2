"""A whole document as one HTML page with its style sheet."""

from letters.messages import Messages
from letters.typeset.document.nodes import NoteKind
from letters.typeset.document.resolved import ResolvedDocument
from letters.typeset.html.blocks import story_content
from letters.typeset.html.composition import Composition, MeasureHeights, WrittenNote
from letters.typeset.html.flow import in_note
from letters.typeset.html.page import section_contents
from letters.typeset.html.writer import Markup, element, escape


def write_document(document: ResolvedDocument, name: str, messages: Messages, measure: MeasureHeights) -> Markup:
    """The page. `name` is what messages call the document, and its title where it has none of its own."""
    composition = Composition(name, document.language, messages, measure, document.settings.default_tab_stop)
    width = min((section.format.text_width for section in document.sections), default=0.0)
    for key, note in document.notes.items():
        body = None if key[0] is NoteKind.ENDNOTE else story_content(note.blocks, composition, in_note(width))
        composition.notes[key] = WrittenNote(note.number, body)
    sections = section_contents(document.sections, document.settings.even_and_odd_headers, composition)
    head = [
        Markup('<meta charset="utf-8">'),
        element("title", {}, [escape(document.title or name)]),
        composition.style_element(),
    ]
    content = [element("head", {}, head), element("body", {}, sections)]
    return Markup("<!DOCTYPE html>" + element("html", {"lang": document.language or "en"}, content))
