"""A paragraph as Word's user sees it: one line of characters, whatever runs Word has cut it into."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from letters.merge.wordml import PARAGRAPH, RUN, RUN_FORMAT, TEXT, Element, ancestor, w

OBJECT = "\ufffc"
"""Stands for what is no text: a picture, a field, a note's call, a page break."""

_BREAK = w("br")
_CHARACTERS: Mapping[str, str] = {
    w("tab"): "\t",
    w("ptab"): "\t",
    _BREAK: "\n",
    w("cr"): "\n",
    w("softHyphen"): "\u00ad",
    w("noBreakHyphen"): "\u2011",
}
_NOTHING = {RUN_FORMAT, w("lastRenderedPageBreak"), w("commentReference"), w("annotationRef"), w("delText")}


@dataclass(frozen=True)
class Character:
    """One character of a paragraph. `element` is the run's child that holds it, `index` its place in a w:t's text."""

    text: str
    element: Element
    index: int


def characters_of(paragraph: Element) -> list[Character]:
    """The characters of a paragraph in order, without those of the text boxes that are anchored in it."""
    return [each for run in runs_of(paragraph) for child in run for each in _characters_in(child)]


def runs_of(paragraph: Element) -> Iterator[Element]:
    """The runs of a paragraph, those inside links and content controls too, but not those of its text boxes."""
    return (run for run in paragraph.iter(RUN) if ancestor(run, PARAGRAPH) is paragraph)


def is_invisible(character: str) -> bool:
    """Whether a character is seen by nobody: zero-width space, soft hyphen, byte-order mark, direction mark, tag."""
    return unicodedata.category(character) == "Cf"


def _characters_in(child: Element) -> Iterator[Character]:
    if child.tag == TEXT:
        for index, character in enumerate(child.text or ""):
            yield Character(" " if character in "\r\n\t" else character, child, index)
    elif child.tag == _BREAK and child.get(w("type")) in {"page", "column"}:
        yield Character(OBJECT, child, 0)
    elif child.tag not in _NOTHING:
        yield Character(_CHARACTERS.get(str(child.tag), OBJECT), child, 0)
