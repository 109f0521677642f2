"""Lists as Word stores them: an abstract list holds the levels, an instance points to it and may override (§17.9)."""

from collections.abc import Mapping
from dataclasses import dataclass

from letters.typeset.document.formats import ParagraphFormat, RunFormat


@dataclass(frozen=True)
class Level:
    """One level of a list. `text` is the label's pattern: "%1.%2" stands for the counters of levels 1 and 2."""

    start: int
    number_format: str
    text: str
    suffix: str
    """What follows the label: "tab", "space" or "nothing"."""
    alignment: str
    run: RunFormat
    paragraph: ParagraphFormat
    restart_after: int | None
    """The level (from 1) whose step restarts this one; 0: never; None: any higher level."""
    legal: bool
    """All counters in the label are shown as decimal numbers."""
    style_id: str | None
    picture_bullet: bool = False
    """The label is a picture; `text` is the bullet that stands for it."""


@dataclass(frozen=True)
class ListInstance:
    """A `w:num`: the abstract list that it counts with, the levels as overridden, the levels that it starts anew."""

    abstract_id: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


@dataclass(frozen=True)
class Numbering:
    """All lists of a document by `num_id`."""

    instances: Mapping[str, ListInstance]

    def level(self, num_id: str, level: int) -> Level | None:
        """The level's definition, or None where the document names a list that it does not define."""
        instance = self.instances.get(num_id)
        return instance.levels.get(level) if instance else None
