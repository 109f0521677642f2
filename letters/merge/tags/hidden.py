"""Finds tags where none is filled: field codes, alternative texts, tracked deletions, formulas, addresses of links.

docxtpl renders a part's whole XML, so a tag in an attribute would run where nobody sees it.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import unquote

from letters.errors import Problem
from letters.merge.stories import Story
from letters.merge.tags.tag import Paragraph
from letters.merge.wordfile import WordFile
from letters.merge.wordml import PARAGRAPH, TEXT, Element, w

_TAG = re.compile(r"\{\{|\{%|\{#")
_REMEDY = "Delete the tag there: tags are filled in the letter's own text only."
_PICTURE = "the alternative text or name of a picture"
_FIELD_CODE = "the code of a field"
_NAMES: Mapping[str, str] = {
    "descr": _PICTURE,
    "title": _PICTURE,
    "name": _PICTURE,
    w("instr"): _FIELD_CODE,
    w("instrText"): _FIELD_CODE,
    w("delInstrText"): _FIELD_CODE,
    w("delText"): "a tracked deletion",
}


def hidden_tags(file: WordFile, story: Story, paragraphs: Collection[Paragraph]) -> Iterator[Problem]:
    """Yield the tags of a story that stand elsewhere than in its text; `paragraphs` are the story's own."""
    places = {paragraph.element: paragraph.where for paragraph in paragraphs}
    for element in story.element.iter():
        for name, text in _unread_texts(element):
            if _TAG.search(text):
                place = next(
                    (places[each] for each in _upwards(element) if each in places), f"{file.name}, {story.name}"
                )
                yield Problem(
                    place, f"a tag stands in {_NAMES.get(name, f'a hidden place ({name})')}: '{text}'", _REMEDY
                )


def tags_in_links(file: WordFile, part: str) -> Iterator[Problem]:
    """Yield the links of a part whose address holds a tag; Word writes braces in addresses as %7B."""
    for link in file.relationships(part):
        address = unquote(link.target)
        if link.external and _TAG.search(address):
            yield Problem(f"{file.name}, {part}", f"a tag stands in the address of a link: '{address}'", _REMEDY)


def _unread_texts(element: Element) -> Iterator[tuple[str, str]]:
    """An element's texts that nobody reads as the letter's, each with a name; deletions count with all their runs."""
    for name, value in element.attrib.items():
        yield str(name), str(value)
    if element.tag == w("del"):
        yield w("delText"), "".join(each.text or "" for each in element.iter(w("delText")))
    elif element.tag not in {TEXT, w("delText")}:
        yield str(element.tag), element.text or ""


def _upwards(element: Element) -> Iterator[Element]:
    if element.tag == PARAGRAPH:
        yield element
    yield from element.iterancestors(PARAGRAPH)
