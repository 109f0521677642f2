"""Where the texts of the Word file stand in its PDF, character by character; labels and notes' numbers are no part."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from letters.proof.marked.characters import Character

_NEEDLE = 12
"""So many equal characters in a row tell where text goes on behind a label, a note's number or a line-end hyphen."""
_JUMP = 4
"""Of fewer characters, each may pass over so many: a single one is found anywhere, and what follows would be lost."""


@dataclass(frozen=True)
class Found:
    """The characters of one text in the PDF; None for each that is a space there or was not found."""

    characters: tuple[Character | None, ...]

    def between(self, start: int, end: int) -> tuple[Character, ...]:
        """The characters of a part of the text."""
        return tuple(each for each in self.characters[start:end] if each is not None)


def match(texts: Sequence[str], characters: Sequence[Character]) -> tuple[Found, ...]:
    """Where texts stand that follow each other in the PDF as they do here."""
    letters = [(position, sign) for position, each in enumerate(characters) for sign in canonical(each.text)]
    shown = "".join(sign for _, sign in letters)
    found, position = [], 0
    for text in texts:
        places = list(_places(text, shown, position))
        position = max((each + 1 for each in places if each is not None), default=position)
        found.append(Found(tuple(None if each is None else characters[letters[each][0]] for each in places)))
    return tuple(found)


def _places(text: str, shown: str, position: int) -> Iterator[int | None]:
    """The index in `shown` of each character of the text; of one that is several signs there, of the first."""
    signs = [canonical(each) for each in text]
    if shown.startswith("".join(signs), position):
        for sign in signs:
            yield position if sign else None
            position += len(sign)
        return
    for index, sign in enumerate(signs):
        if not sign:
            yield None
            continue
        if not shown.startswith(sign, position):
            needle = "".join(signs[index:])[:_NEEDLE]
            farthest = len(shown) if len(needle) == _NEEDLE else position + (_JUMP + 1) * len(needle)
            next_place = shown.find(needle, position, farthest)
            if next_place < 0:
                yield None
                continue
            position = next_place
        yield position
        position += len(sign)


@lru_cache(maxsize=2048)
def canonical(text: str) -> str:
    """Text without what differs in storage only: spaces, soft hyphens, ligatures, kinds of hyphen."""
    plain = unicodedata.normalize("NFKC", text)
    plain = "".join("-" if each in "\u2010\u2011\ufffe\u0002" else each for each in plain)
    return "".join(each for each in plain if not each.isspace() and each not in "\u00ad\u200b\u200d\u2060\ufeff")
