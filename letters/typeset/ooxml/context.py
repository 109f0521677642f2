"""Where a reader is: the part, its relationships, the fields that are open, the paragraph that messages name."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from letters.messages import Messages
from letters.package import Package
from letters.typeset.document.nodes import Block, Story
from letters.typeset.ooxml.drawing_colors import ThemeLook
from letters.typeset.ooxml.fields import FieldStack
from letters.typeset.ooxml.part import Element, Relationship
from letters.typeset.ooxml.theme import ThemeFonts


@dataclass
class ReadingPlace:
    """The reading of one story of one part. `part_in_words` is how a person would call it: "body", "header".

    `read_blocks` reads the blocks below an element; it stands here for what holds stories inside of runs.
    """

    package: Package
    part_in_words: str
    relationships: Mapping[str, Relationship]
    theme: ThemeFonts
    look: ThemeLook
    messages: Messages
    read_blocks: "Callable[[Element, ReadingPlace], Iterator[Block]]"
    fields: FieldStack = field(default_factory=FieldStack)
    paragraphs_read: int = 0

    @property
    def words(self) -> str:
        """The place in words, for messages."""
        return self._words(self.paragraphs_read)

    @property
    def words_of_next_paragraph(self) -> str:
        """The place where the next paragraph will be read, for what starts there."""
        return self._words(self.paragraphs_read + 1)

    def _words(self, paragraph: int) -> str:
        return f"{self.package.name}, {self.part_in_words}, paragraph {paragraph}"

    def story_inside(self, parent: Element, what: str) -> Story:
        """The story of something that stands in this paragraph, as a text box; `what` names it."""
        part_in_words = f"{self.part_in_words}, {what} in paragraph {self.paragraphs_read}"
        inside = replace(self, part_in_words=part_in_words, fields=FieldStack(), paragraphs_read=0)
        return tuple(self.read_blocks(parent, inside))

    def not_set(self, feature: str) -> None:
        """Warn that something is not set as Word sets it."""
        text = f"{feature}: not set in the PDF as Word shows it. Compare this place with the Word file."
        self.messages.warn(f"not-set: {feature}", self.words, text)
