"""Finds tags where none is filled: field codes, alternative texts, tracked deletions, formulas, addresses of links.

They would print as they stand, or tell a reader of the file what nobody sees on the page.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import unquote

from lxml import etree

from letters.errors import Problem
from letters.merge.stories import Story
from letters.merge.tags.tag import Paragraph
from letters.merge.wordfile import WordFile
from letters.merge.wordml import PARAGRAPH, TEXT, Element, R, w

_TAG = re.compile(r"\{\{|\{%|\{#")
_REMEDY = "Delete the tag there: tags are filled in the letter’s own text only."
_DELETED_TEXT = w("delText")
_PICTURE = "the alternative text or name of a picture"
_LINK, _FIELD_CODE, _DELETION = "the address of a link", "the code of a field", "a tracked deletion"
_NAMES: Mapping[str, str] = {
    "docPr": _PICTURE,
    "cNvPr": _PICTURE,
    "descr": _PICTURE,
    "alt": _PICTURE,
    "listEntry": "an entry of a drop-down list",
    "fldSimple": _FIELD_CODE,
    "instrText": _FIELD_CODE,
    "delInstrText": _FIELD_CODE,
    "delText": _DELETION,
    "bookmarkStart": "the name of a bookmark",
    "textpath": "a WordArt text",
    "t": "a formula",
}
"""What people call a place, by the element in which a text stands or the attribute that it is."""


def hidden_tags(file: WordFile, story: Story, paragraphs: Collection[Paragraph]) -> Iterator[Problem]:
    """Yield the tags of a story that stand elsewhere than in its text; `paragraphs` are the story's own."""
    places = {paragraph.element: paragraph.where for paragraph in paragraphs}
    links = {each.id: each.target for each in file.relationships(story.part) if each.external}
    for element in story.element.iter():
        for name, text in _unread_texts(element, links):
            if _TAG.search(text):
                around = [places[each] for each in _upwards(element) if each in places]
                place = around[0] if around else f"{file.name}, {story.name}"
                yield Problem(place, f"a tag stands in {name}: “{text}”", _REMEDY)


def _unread_texts(element: Element, links: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """An element's texts that nobody reads as the letter's, each under the name of its place."""
    own_name = etree.QName(element).localname
    for name, value in element.attrib.items():
        attribute = etree.QName(str(name))
        if attribute.namespace == R:
            # Word writes braces in addresses as %7B
            yield _LINK, unquote(links.get(str(value), ""))
        else:
            yield _NAMES.get(own_name) or _NAMES.get(attribute.localname, f"a hidden place ({own_name})"), str(value)
    if element.tag == w("del"):
        yield _DELETION, "".join(each.text or "" for each in element.iter(_DELETED_TEXT))
    elif element.tag not in {TEXT, _DELETED_TEXT}:
        yield _NAMES.get(own_name, f"a hidden place ({own_name})"), element.text or ""


def _upwards(element: Element) -> Iterator[Element]:
    if element.tag == PARAGRAPH:
        yield element
    yield from element.iterancestors(PARAGRAPH)
