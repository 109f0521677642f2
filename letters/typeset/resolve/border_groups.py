"""Neighbouring paragraphs with equal borders stand in one box (ECMA-376-1 §17.3.1.5, §17.3.1.7, §17.3.1.24)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from letters.typeset.document.effective import EffectiveParagraphFormat
from letters.typeset.document.formats import Border
from letters.typeset.document.resolved import ResolvedBlock, ResolvedParagraph


def join_borders(blocks: Sequence[ResolvedBlock]) -> Iterator[ResolvedBlock]:
    """The blocks; inside a box only the line "between" is drawn, and the space between paragraphs is the box's."""
    for index, block in enumerate(blocks):
        if not isinstance(block, ResolvedParagraph) or block.format.borders is None:
            yield block
            continue
        look = block.format
        if index > 0 and _are_joined(blocks[index - 1], block):
            look = _below_another(look)
        if index + 1 < len(blocks) and _are_joined(block, blocks[index + 1]):
            look = _above_another(look)
        yield replace(block, format=look)


def _are_joined(above: ResolvedBlock, below: ResolvedBlock) -> bool:
    """Whether two neighbours share a box: equal borders, equal indents, and nothing starts between them."""
    if not isinstance(above, ResolvedParagraph) or not isinstance(below, ResolvedParagraph):
        return False
    starts_anew = below.format.page_break_before or below.format.column_break_before
    return _box(above.format) == _box(below.format) and not starts_anew


def _box(look: EffectiveParagraphFormat) -> object:
    """A hanging first line widens the box to the left; one that is indented leaves it as it is."""
    return (look.borders, look.indent_left + min(look.first_line, 0.0), look.indent_right)


def _below_another(look: EffectiveParagraphFormat) -> EffectiveParagraphFormat:
    assert look.borders is not None  # noqa: S101 -- for the type checker: the caller has looked
    borders = replace(look.borders, top=look.borders.between)
    return replace(look, borders=borders, space_before=0.0, box_room_above=look.space_before)


def _above_another(look: EffectiveParagraphFormat) -> EffectiveParagraphFormat:
    assert look.borders is not None  # noqa: S101 -- for the type checker: the caller has looked
    return replace(look, borders=replace(look.borders, bottom=None), box_room_below=_room(look.borders.between))


def _room(line: Border | None) -> float:
    """The room above a line between two paragraphs is as large as below it."""
    return 0.0 if line is None or not line.is_drawn else line.space
