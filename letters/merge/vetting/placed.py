"""A Word file with the places of its elements in words, for rules that say where something stands."""

from collections.abc import Iterator
from functools import cached_property

from letters.merge.stories import Story, paragraphs_of, stories_of
from letters.merge.wordfile import WordFile
from letters.merge.wordml import CELL, PARAGRAPH, ROW, TABLE, TEXT, Element, ancestor, w

FIRST_CHARACTERS = 40
_SPACES = {w("tab"): " ", w("br"): " ", w("cr"): " ", w("noBreakHyphen"): "-"}
_DELETED = w("delText")


class PlacedFile:
    """A Word file that is looked at, never changed."""

    def __init__(self, file: WordFile) -> None:
        self.file = file
        self.name = file.name
        self.stories = tuple(stories_of(file))

    def elements(self, *names: str) -> Iterator[Element]:
        """The elements of these names in all stories, in the order of the stories; without names, all elements."""
        for story in self.stories:
            yield from story.element.iter(*names) if names else story.element.iter()

    def paragraphs(self) -> Iterator[Element]:
        """All paragraphs of all stories."""
        return self.elements(PARAGRAPH)

    def place(self, element: Element) -> str:
        """Where an element stands: its paragraph, or the first one in it or in its part of a table, or its story."""
        table_parts = (first for part in element.iterancestors(CELL, ROW, TABLE) for first in part.iter(PARAGRAPH))
        for paragraph in (element, *element.iterancestors(PARAGRAPH), *element.iter(PARAGRAPH), *table_parts):
            if paragraph in self._places:
                return self._places[paragraph]
        story = self.story_of(element)
        return f"{self.name}, {story.name}" if story is not None else self.name

    def story_of(self, element: Element) -> Story | None:
        """The story that an element stands in."""
        around = {element, *element.iterancestors()}
        return next((story for story in self.stories if story.element in around), None)

    @cached_property
    def parts(self) -> dict[str, bytes]:
        """The members of the file by name."""
        return self.file.finished()

    @cached_property
    def _places(self) -> dict[Element, str]:
        return {
            paragraph: f"{self.name}, {story.name}, {place}"
            for story in self.stories
            for paragraph, place in paragraphs_of(story)
        }


def text_in(element: Element) -> str:
    """The text below an element, deleted text too, on one line."""
    names = (TEXT, _DELETED, *_SPACES)
    return "".join(_SPACES.get(str(each.tag), each.text or "") for each in element.iter(*names))


def own_text(paragraph: Element) -> str:
    """The text of a paragraph without that of the text boxes anchored in it."""
    texts = (each for each in paragraph.iter(TEXT, *_SPACES) if ancestor(each, PARAGRAPH) is paragraph)
    return "".join(_SPACES.get(str(each.tag), each.text or "") for each in texts)


def first_words(text: str) -> str:
    """The first 40 characters of a text, in quotation marks."""
    line = " ".join(text.split())
    return f"“{line}”" if len(line) <= FIRST_CHARACTERS else f"“{line[:FIRST_CHARACTERS]}…”"
