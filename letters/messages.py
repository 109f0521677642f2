"""Warnings: what a person should know although the work goes on. Steps collect them; only the command line prints."""

import logging
import sys
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


def let_libraries_say_nothing() -> None:
    """Keep what libraries log or warn of off the screen, for this process: it is for those who program.

    fontTools, for one, tells at each letter that a font's date is very old. Python's own option -W holds over this.
    """
    logging.getLogger().addHandler(logging.NullHandler())
    if not sys.warnoptions:
        warnings.simplefilter("ignore")


@dataclass(frozen=True)
class Message:
    """A warning. `kind` is a stable word such as "font-substituted"; `place` names a file or a place in a Word file."""

    kind: str
    place: str
    text: str


class Messages:
    """A collector that is handed to each step; it keeps each kind at each place once, in the order met."""

    def __init__(self) -> None:
        self._by_kind_and_place: dict[tuple[str, str], Message] = {}

    def warn(self, kind: str, place: str, text: str) -> None:
        """Keep a warning, unless one of this kind at this place is already there."""
        self._by_kind_and_place.setdefault((kind, place), Message(kind, place, text))

    def extend(self, messages: Iterable[Message]) -> None:
        """Keep the warnings that another process collected."""
        for message in messages:
            self.warn(message.kind, message.place, message.text)

    def __iter__(self) -> Iterator[Message]:
        return iter(self._by_kind_and_place.values())

    def __len__(self) -> int:
        return len(self._by_kind_and_place)
