"""A paragraph with merge fields, as a pattern that finished paragraphs are held against."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby

from letters.campaign.models import Span
from letters.checks.expected.tags import Piece
from letters.checks.text import plain


@dataclass(frozen=True)
class Slot:
    """Where a finished paragraph shows a merge field: from `start` up to `end`, counted in characters."""

    field: str
    start: int
    end: int


@dataclass(frozen=True)
class Pattern:
    """A paragraph that a letter must hold, or may hold if `optional`. `place` says where it is written.

    `spans` are its text with its bold and italic; empty where the Word template decides on them.
    """

    pieces: tuple[Piece, ...]
    place: str
    optional: bool = False
    spans: tuple[Span, ...] = ()

    @cached_property
    def text(self) -> str:
        """The paragraph as it must be; where that is not one known text it has "…"."""
        return plain("".join(piece.texts[0] if piece.texts and len(piece.texts) == 1 else "…" for piece in self.pieces))

    @property
    def is_known(self) -> bool:
        """Whether it says of every piece what it may be."""
        return all(piece.texts is not None for piece in self.pieces)

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        return _compiled([_expression_of(group, repeated) for repeated, group in _groups(self.pieces)])

    @cached_property
    def _slots(self) -> re.Pattern[str]:
        return _compiled(
            ["(.*?)" if piece.field is not None else _expression_of([piece], repeated=False) for piece in self.pieces]
        )

    @cached_property
    def _is_one_text(self) -> bool:
        """Whether it can be nothing else than its text: most paragraphs, and to compare is quicker than to compile."""
        return not any(
            piece.optional or piece.repeated or piece.texts is None or len(piece.texts) != 1 for piece in self.pieces
        )

    def fits(self, text: str) -> bool:
        """Whether a finished paragraph is this one."""
        if self._is_one_text:
            return plain(text) == self.text
        return self._expression.fullmatch(text) is not None

    def slots(self, text: str) -> tuple[Slot, ...]:
        """Where a paragraph that has every written word of this one shows its fields, whatever it shows there."""
        found = self._slots.fullmatch(text)
        fields = (piece.field for piece in self.pieces if piece.field is not None)
        return tuple(Slot(each, *found.span(index)) for index, each in enumerate(fields, start=1)) if found else ()


def _compiled(expressions: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\s*{''.join(expressions)}\s*", re.DOTALL)


def _groups(pieces: Sequence[Piece]) -> list[tuple[bool, list[Piece]]]:
    """Pieces of a loop together, all others by themselves."""
    groups = groupby(enumerate(pieces), key=lambda pair: -1 if pair[1].repeated else pair[0])
    return [(index < 0, [piece for _, piece in group]) for index, group in groups]


def _expression_of(pieces: Sequence[Piece], repeated: bool) -> str:
    if repeated:
        return f"(?:{'|'.join(_expression_of_one(piece) for piece in pieces)})*"
    return _expression_of_one(pieces[0]) + ("?" if pieces[0].optional else "")


def _expression_of_one(piece: Piece) -> str:
    if piece.texts is None:
        return "(?:.*?)"
    return f"(?:{'|'.join(_expression_of_text(text) for text in piece.texts)})"


@lru_cache(maxsize=1024)
def _expression_of_text(text: str) -> str:
    """The letters of a campaign share nearly all of their texts."""
    return r"\s+".join(re.escape(part) for part in re.split(r"\s+", text))
