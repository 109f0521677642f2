"""A paragraph with merge fields, as a pattern that finished paragraphs are held against."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from letters.checks.expected.fields import printed
from letters.checks.text import plain

_TAG = re.compile(r"\{\{(?:[pr]c? )?(?P<field>.*?)\}\}|\{%.*?%\}|\{#.*?#\}|«(?P<merge>[\w ]+)»", re.DOTALL)
_BLOCK = re.compile(r"\{%-?\s*(?:p|tr|tc|r)?\s*(?P<word>\w+)")


@dataclass(frozen=True)
class Piece:
    """A stretch of a pattern: text, or what a field prints. `text` None: not known here; `field` None: written text."""

    text: str | None
    field: str | None = None
    optional: bool = False
    """Whether it may be missing: it stands between an `if` or `for` and its end."""


@dataclass(frozen=True)
class Slot:
    """Where a finished paragraph shows a merge field: from `start` up to `end`, counted in characters."""

    field: str
    start: int
    end: int


@dataclass(frozen=True)
class Pattern:
    """A paragraph that a letter must hold, or may hold if `optional`. `place` says where it is written."""

    pieces: tuple[Piece, ...]
    place: str
    optional: bool = False

    @cached_property
    def text(self) -> str:
        """The paragraph as it must be; what is not known is "…"."""
        return plain("".join("…" if piece.text is None else piece.text for piece in self.pieces))

    @property
    def prints_fields(self) -> bool:
        """Whether any of it comes out of the data."""
        return any(piece.field is not None for piece in self.pieces)

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        expressions = (_expression_of(piece) for piece in self.pieces)
        return re.compile(r"\s*" + "".join(expressions) + r"\s*", re.DOTALL)

    def fits(self, text: str) -> bool:
        """Whether a finished paragraph is this one."""
        return self._expression.fullmatch(text) is not None

    def slots(self, text: str) -> tuple[Slot, ...]:
        """Where a paragraph that has every written word of this one shows its fields, whatever it shows there."""
        groups = [f"({'.*?'})" if piece.field else _expression_of(piece) for piece in self.pieces]
        found = re.fullmatch(r"\s*" + "".join(groups) + r"\s*", text, re.DOTALL)
        if found is None:
            return ()
        fields = (piece.field for piece in self.pieces if piece.field)
        return tuple(Slot(field, *found.span(index)) for index, field in enumerate(fields, start=1))


def _expression_of(piece: Piece) -> str:
    if piece.text is None:
        return ".*?"
    expression = r"\s+".join(re.escape(part) for part in re.split(r"\s+", piece.text))
    return f"(?:{expression})?" if piece.optional else expression


_FIELD_NAMES = {"government_name": "government.name", "government_in_text": "government.in_text"}
"""The names that Word's own merge fields have where those of the fields have a point."""


@dataclass
class Depth:
    """How many `if` and `for` are open where the template is read."""

    open: int = 0


def pieces_of(text: str, values: Mapping[str, str], depth: Depth) -> Iterator[Piece]:
    """Cut a text with tags into pieces; `depth` goes on from paragraph to paragraph."""
    position = 0
    for tag in _TAG.finditer(text):
        if tag.start() > position:
            yield Piece(text[position : tag.start()], optional=depth.open > 0)
        position = tag.end()
        if (block := _BLOCK.match(tag.group())) is not None:
            depth.open += (block["word"] in {"if", "for"}) - (block["word"] in {"endif", "endfor"})
        elif (expression := tag["field"] or tag["merge"]) is not None:
            name = _FIELD_NAMES.get(expression, expression.strip(" -"))
            known = printed(name, values)
            yield Piece(known, field=name, optional=depth.open > 0)
    if position < len(text):
        yield Piece(text[position:], optional=depth.open > 0)


def is_only_tags(text: str) -> bool:
    """Whether a paragraph holds nothing but `{% … %}` tags: docxtpl takes it away."""
    return "{%" in text and not _TAG.sub("", text).strip() and "{{" not in text


def written_texts(pieces: Sequence[Piece]) -> Iterator[str]:
    """The stretches that stand there as they are, in no field."""
    return (piece.text for piece in pieces if piece.text is not None and piece.field is None)
