"""Writes the tags of a paragraph anew, each whole in one run, so that docxtpl has nothing left to guess."""

import re
from collections.abc import Iterator, Mapping, Sequence

from letters.merge.markers import OPTIONAL_PARAGRAPH, braces_as_text
from letters.merge.tags.blocks import CLOSING_OF, OPENING_OF
from letters.merge.tags.tag import COMMENT, FIELD, Form, Paragraph, Tag
from letters.merge.tags.text import runs_of
from letters.merge.wordml import (
    ROW,
    RUN_FORMAT,
    TEXT,
    Element,
    ancestor,
    drop_empty_texts,
    new,
    new_run,
    remove,
    set_text,
    split_run,
    text_element,
)

_STATEMENT = re.compile(r"(\{%.*?%\})")


def write_tags(paragraph: Paragraph, tags: Sequence[Tag], written: Mapping[Tag, str]) -> None:
    """Put each tag of a paragraph, as `written` has it, into the run that holds its first letter.

    That run's look is what the value takes: people format a field by a double click on its name. All other braces of
    the paragraph become markers.
    """
    if tags and tags[0].form != Form.INLINE:
        _write_alone(tags[0], written)
        return
    optional = OPTIONAL_PARAGRAPH if _shows_nothing_outside_blocks(paragraph, tags) else ""
    pieces = {index: braces_as_text(character.text) for index, character in enumerate(paragraph.characters)}
    for tag in tags:
        pieces |= dict.fromkeys(range(tag.start, tag.end), "")
        pieces[tag.first_letter] = optional + written.get(tag, "")
        optional = ""
    _write_pieces(paragraph, pieces)
    for run in list(runs_of(paragraph.element)):
        _part_statements(run)


def _write_alone(tag: Tag, written: Mapping[Tag, str]) -> None:
    """Reduce a paragraph or a row to its tag, as it is going to vanish with it."""
    element = tag.paragraph.element if tag.form == Form.PARAGRAPH else ancestor(tag.paragraph.element, ROW)
    if element is None or tag.word == COMMENT:
        remove(tag.paragraph.element if element is None else element)
        return
    run = new_run(None, text_element(written[tag]))
    for child in list(element):
        element.remove(child)
    element.append(run if tag.form == Form.PARAGRAPH else new("tc", new("p", run)))


def _shows_nothing_outside_blocks(paragraph: Paragraph, tags: Sequence[Tag]) -> bool:
    """Whether all that a paragraph shows stands between an `if` or `for` and its end."""
    if not any(tag.word in CLOSING_OF for tag in tags):
        return False
    depth, position, outside = 0, 0, ""
    for tag in tags:
        outside += paragraph.text[position : tag.start] if depth == 0 else ""
        outside += tag.source if depth == 0 and tag.word == FIELD else ""
        depth += (tag.word in CLOSING_OF) - (tag.word in OPENING_OF)
        position = tag.end
    return not (outside + paragraph.text[position:]).strip()


def _write_pieces(paragraph: Paragraph, pieces: Mapping[int, str]) -> None:
    texts: dict[Element, str] = {}
    for index, character in enumerate(paragraph.characters):
        if character.element.tag == TEXT:
            texts[character.element] = texts.get(character.element, "") + pieces[index]
        elif not pieces[index]:
            remove(character.element)
    for element, text in texts.items():
        set_text(element, text)
    for run in {element.getparent(): None for element, text in texts.items() if not text}:
        if run is not None:
            drop_empty_texts(run)


def _part_statements(run: Element) -> None:
    """Give each if and for a run of its own: what follows it must keep its look when the block falls away."""
    if not any("{%" in (text.text or "") for text in run.findall(TEXT)):
        return
    groups: list[list[Element]] = [[]]
    for child in run:
        if child.tag == RUN_FORMAT:
            continue
        for piece in _pieces_of(child):
            if piece.tag == TEXT and (piece.text or "").startswith("{%"):
                groups += [[piece], []]
            else:
                groups[-1].append(piece)
    split_run(run, [group for group in groups if group])


def _pieces_of(child: Element) -> Iterator[Element]:
    if child.tag != TEXT:
        yield child
    else:
        yield from (text_element(piece) for piece in _STATEMENT.split(child.text or "") if piece)
