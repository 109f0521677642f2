"""A text with tags → pieces: what stands there as it is, and what the merge fields print."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from letters.checks.expected.fields import Texts, printed

_TAG = re.compile(r"\{\{(?:[pr]c? )?(?P<field>.*?)\}\}|\{%.*?%\}|\{#.*?#\}|«(?P<merge>[\w ]+)»", re.DOTALL)
_BLOCK = re.compile(
    r"\{%-?\s*(?:(?:p|tr|tc|r)\s+)?(?P<word>\w+)(?:\s+(?P<variable>\w+)\s+in\s+(?:\w+\.)*(?P<list>\w+))?"
)


@dataclass(frozen=True)
class Piece:
    """A stretch of a paragraph. `texts` are what it may be, None: not known here. `field` None: written text.

    `optional`: it stands between an `if` or `for` of its paragraph and the end of that; `repeated`: in such a `for`.
    """

    texts: Texts | None
    field: str | None = None
    optional: bool = False
    repeated: bool = False


@dataclass
class Blocks:
    """The `if` and `for` that are open where a template is read; `loops` maps variables to what they go through."""

    open: int = 0
    loops: dict[str, str] = field(default_factory=dict)


@dataclass
class _Here:
    """The blocks that were opened in the paragraph itself."""

    blocks: int = 0
    loops: int = 0


def pieces_of(text: str, texts: Mapping[str, Texts], blocks: Blocks) -> Iterator[Piece]:
    """Cut a paragraph's text into pieces; `blocks` goes on from paragraph to paragraph."""
    here, position = _Here(), 0

    def piece(found: Texts | None, name: str | None = None) -> Piece:
        return Piece(found, name, optional=here.blocks > 0, repeated=here.loops > 0)

    for tag in _TAG.finditer(text):
        if tag.start() > position:
            yield piece((text[position : tag.start()],))
        position = tag.end()
        if (block := _BLOCK.match(tag.group())) is not None:
            _enter_or_leave(block, blocks, here)
        elif (expression := tag["field"] or tag["merge"]) is not None:
            name = expression.strip(" -")
            yield piece(printed(name, texts, blocks.loops), name)
    if position < len(text):
        yield piece((text[position:],))


def _enter_or_leave(block: re.Match[str], blocks: Blocks, here: _Here) -> None:
    word = block["word"]
    step = (word in {"if", "for"}) - (word in {"endif", "endfor"})
    blocks.open += step
    here.blocks += step
    if word in {"for", "endfor"}:
        here.loops += step
    if block["variable"]:
        blocks.loops[block["variable"]] = block["list"]


def is_only_blocks(text: str) -> bool:
    """Whether a paragraph holds nothing but `{% … %}` tags: docxtpl takes it away."""
    return "{%" in text and not _TAG.sub("", text).strip() and "{{" not in text


def written_texts(pieces: Sequence[Piece]) -> Iterator[str]:
    """The stretches that stand there as they are, in no field."""
    return (text for piece in pieces if piece.field is None for text in piece.texts or ())
