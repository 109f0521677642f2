"""A data file as a tree of texts, lists and mappings, each with its place, before anyone asks what it means."""

from collections.abc import Mapping as AbstractMapping
from dataclasses import dataclass

from letters.campaign.faults import Place


@dataclass(frozen=True)
class Text:
    """A value as it is written; empty where nothing (or `~`, `null`) is written.

    `lines_kept` tells that the text's lines are lines of the file (style `|`), the first of them at `place`.
    `comment` is the comment behind it, from its #, where no quotation mark tells that the text ends before.
    """

    text: str
    place: Place
    lines_kept: bool = False
    comment: str = ""

    def place_of_line(self, number: int) -> Place:
        """The place of the text's line `number`, counted from 1, as near as the file's way of writing it tells."""
        return Place(self.place.file, self.place.line + number - 1) if self.lines_kept else self.place


@dataclass(frozen=True)
class Items:
    """A list."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True)
class Entry:
    """A value under its key; `place` is the key's."""

    value: "Node"
    place: Place


@dataclass(frozen=True)
class Mapping:
    """Keys with values."""

    entries: AbstractMapping[str, Entry]
    place: Place

    def text(self, key: str) -> Text | None:
        """The text under `key`; None where there is none or something else."""
        entry = self.entries.get(key)
        return entry.value if entry and isinstance(entry.value, Text) else None

    def texts(self, key: str) -> tuple[Text, ...]:
        """The texts of the list under `key`; nothing where there is none or something else."""
        entry = self.entries.get(key)
        items = entry.value.items if entry and isinstance(entry.value, Items) else ()
        return tuple(each for each in items if isinstance(each, Text))

    def records(self, key: str) -> tuple["Mapping", ...]:
        """The mappings of the list under `key`; nothing where there is none or something else."""
        entry = self.entries.get(key)
        return records_of(entry.value) if entry else ()


Node = Text | Items | Mapping


def records_of(node: Node | None) -> tuple[Mapping, ...]:
    """The mappings of a list; nothing where `node` is something else."""
    items = node.items if isinstance(node, Items) else ()
    return tuple(each for each in items if isinstance(each, Mapping))
