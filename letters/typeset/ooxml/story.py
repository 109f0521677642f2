"""Blocks of a story: the body, a header, a footer, a note (ECMA-376-1 §17.2, §17.10, §17.11)."""

from collections.abc import Callable, Iterator

from letters.typeset.document.formats import ParagraphFormat, RunFormat
from letters.typeset.document.nodes import Block, Paragraph
from letters.typeset.ooxml.alternatives import chosen_content
from letters.typeset.ooxml.context import ReadingPlace
from letters.typeset.ooxml.names import short
from letters.typeset.ooxml.paragraph_format import read_paragraph_format
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.run_format import read_run_format
from letters.typeset.ooxml.runs import IGNORED_BESIDE_RUNS, read_inline, read_runs
from letters.typeset.ooxml.tables import read_table
from letters.typeset.ooxml.values import child, value_of

BlockReader = Callable[[Element, ReadingPlace], Iterator[Block]]


def read_blocks(parent: Element, place: ReadingPlace) -> Iterator[Block]:
    """The blocks below an element in reading order."""
    for element in parent:
        yield from read_block(element, place)


def read_block(element: Element, place: ReadingPlace) -> Iterator[Block]:
    """The blocks that one child of a story comes to: one for a paragraph, any number for a wrapper."""
    name = short(element.tag)
    reader = BLOCK_READERS.get(name)
    if reader is not None:
        yield from reader(element, place)
    elif name not in IGNORED_BETWEEN_BLOCKS:
        place.not_set(FEATURE_NAMES.get(name, name))
        yield from read_blocks(element, place)


def read_paragraph(element: Element, place: ReadingPlace) -> Paragraph:
    """One `w:p`."""
    place.paragraphs_read += 1
    properties = child(element, "w:pPr")
    return Paragraph(
        runs=tuple(read_runs(element, place)),
        format=read_paragraph_format(properties),
        style_id=value_of(properties, "w:pStyle"),
        mark=read_run_format(child(properties, "w:rPr"), place.theme),
        place=place.words,
    )


def _read_content_control(element: Element, place: ReadingPlace) -> Iterator[Block]:
    content = child(element, "w:sdtContent")
    if content is not None:
        yield from read_blocks(content, place)


def _read_alternatives(element: Element, place: ReadingPlace) -> Iterator[Block]:
    for chosen in chosen_content(element):
        yield from read_block(chosen, place)


def _read_formula(element: Element, place: ReadingPlace) -> Iterator[Block]:
    """A formula between paragraphs is one itself."""
    yield Paragraph(tuple(read_inline(element, place)), ParagraphFormat(), None, RunFormat(), place.words)


BLOCK_READERS: dict[str, BlockReader] = {
    "w:p": lambda element, place: iter((read_paragraph(element, place),)),
    "w:tbl": lambda element, place: iter((read_table(element, place, read_blocks),)),
    "w:sdt": _read_content_control,
    "w:customXml": read_blocks,
    "w:ins": read_blocks,
    "w:moveTo": read_blocks,
    "mc:AlternateContent": _read_alternatives,
    "m:oMath": _read_formula,
    "m:oMathPara": _read_formula,
}

IGNORED_BETWEEN_BLOCKS = IGNORED_BESIDE_RUNS | {"w:sectPr", "w:tcPr"}
"""What stands between blocks and shows nothing; sections are read by the body's reader."""

FEATURE_NAMES = {
    "w:altChunk": "an embedded document",
}
