"""Pairs every `if` and `for` with its end, and says where an end is missing.

A pair must stand on one level of the document, or docxtpl would tear the file apart: inline tags within one paragraph,
paragraph tags within one cell, text box or body, row tags within one table.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, takewhile

from letters.errors import Problem
from letters.merge.tags.tag import Form, Tag, statement
from letters.merge.wordml import CELL, ROW, RUN, TABLE, Element, ancestor, w

OPENING_OF = {"endif": "if", "endfor": "for"}
CLOSING_OF = {opening: closing for closing, opening in OPENING_OF.items()}
_MIDDLE = {"elif": {"if"}, "else": {"if", "for"}}
_LEVEL_NAMES: Mapping[str, str] = {
    w("body"): "letter",
    CELL: "table cell",
    TABLE: "table",
    w("txbxContent"): "text box",
    w("sdtContent"): "content control",
    w("footnote"): "footnote",
    w("hdr"): "header",
    w("ftr"): "footer",
    w("p"): "paragraph",
}


@dataclass
class Pairs:
    """The ends of the blocks that are whole, by their opening tags, and what is wrong with the others."""

    closing: dict[Tag, Tag] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def pair_blocks(statements: Sequence[Tag]) -> Pairs:
    """Pair the statements of one part of the file, which come in its order."""
    levels: dict[Element, list[Tag]] = {}
    for tag in statements:
        levels.setdefault(_level_of(tag), []).append(tag)
    pairs = Pairs()
    for level, tags in levels.items():
        for form in Form:
            _pair_level([tag for tag in tags if tag.form == form], _LEVEL_NAMES.get(str(level.tag), "part"), pairs)
    return pairs


def _level_of(tag: Tag) -> Element:
    """The element within which the tag's block must end."""
    if tag.form == Form.INLINE:
        return tag.paragraph.element
    taken = _taken_with(tag)
    parent = taken.getparent()
    return taken if parent is None else parent


def _taken_with(tag: Tag) -> Element:
    """The paragraph or row that goes with a tag."""
    row = ancestor(tag.paragraph.element, ROW) if tag.form == Form.ROW else None
    return tag.paragraph.element if row is None else row


def _pair_level(tags: Sequence[Tag], level: str, pairs: Pairs) -> None:
    open_blocks: list[Tag] = []
    middles: dict[Tag, Tag] = {}
    spent: set[Tag] = set()
    for index, tag in enumerate(tags):
        if tag.word in CLOSING_OF:
            open_blocks.append(tag)
        elif tag.word in _MIDDLE:
            pairs.problems += _problems_of_middle(tag, open_blocks, middles)
        elif tag not in spent:
            _close(tag, open_blocks, tags[index + 1 :], spent, pairs)
    pairs.problems += [_unclosed(opening, f"the end of the {level}", level) for opening in open_blocks]


def _close(closing: Tag, open_blocks: list[Tag], rest: Sequence[Tag], spent: set[Tag], pairs: Pairs) -> None:
    """End the nearest open block of the closing tag's kind; what was opened inside it has no end, or ends too late."""
    wanted = OPENING_OF[closing.word]
    if not any(opening.word == wanted for opening in open_blocks):
        what = f"“{closing.source}” ends nothing: there is no open “{wanted}” before it"
        pairs.problems.append(Problem(closing.place, what, "Delete it, or add the tag that it should end."))
        return
    while (opening := open_blocks.pop()).word != wanted:
        later = _end_of(opening, [tag for tag in rest if tag not in spent])
        if later is None:
            pairs.problems.append(_unclosed(opening, f"“{closing.source}” in {closing.place}", ""))
        else:
            spent.add(later)
            pairs.problems.append(_crossed(opening, closing, later))
    pairs.closing[opening] = closing
    pairs.problems += _problems_of_nesting(opening, closing)


def _end_of(opening: Tag, rest: Sequence[Tag]) -> Tag | None:
    """The tag that ends `opening` among those that follow, blocks of the same kind inside it passed over."""
    depth = 0
    for tag in rest:
        if tag.word == opening.word:
            depth += 1
        elif tag.word == CLOSING_OF[opening.word]:
            if depth == 0:
                return tag
            depth -= 1
    return None


def _problems_of_middle(tag: Tag, open_blocks: Sequence[Tag], middles: dict[Tag, Tag]) -> Iterator[Problem]:
    if not open_blocks or open_blocks[-1].word not in _MIDDLE[tag.word]:
        what = f"“{tag.source}” stands in no {'if' if tag.word == 'elif' else 'if or for'} of its own level"
        yield Problem(tag.place, what, "Move it between the two tags to which it belongs, or delete it.")
        return
    before = middles.get(open_blocks[-1])
    if before is not None and before.word == "else":
        yield Problem(
            tag.place, f"“{tag.source}” follows “{before.source}” of the same block", "Let “else” come last, once."
        )
    middles[open_blocks[-1]] = tag
    yield from _problems_of_nesting(open_blocks[-1], tag)


def _problems_of_nesting(opening: Tag, other: Tag) -> Iterator[Problem]:
    """A link or field cannot begin inside a block and end outside: half of it would be left."""
    is_inline = opening.form == Form.INLINE
    if (is_inline and _run_parent(opening) is not _run_parent(other)) or not _has_whole_fields(opening, other):
        what = f"“{opening.source}” and “{other.source}” do not stand in the same link or field"
        yield Problem(opening.place, what, "Put both inside it, or both outside.")


def _run_parent(tag: Tag) -> Element | None:
    run = ancestor(tag.paragraph.characters[tag.first_letter].element, RUN)
    return run.getparent() if run is not None else None


def _has_whole_fields(opening: Tag, other: Tag) -> bool:
    """Whether each field that begins between two tags of a block ends there too, and none ends alone (§17.16.18)."""
    steps = {"begin": 1, "end": -1}
    kinds = (each.get(w("fldCharType"), "") for each in _elements_between(opening, other) if each.tag == w("fldChar"))
    depths = list(accumulate((steps.get(kind, 0) for kind in kinds), initial=0))
    return min(depths) == depths[-1] == 0


def _elements_between(opening: Tag, other: Tag) -> Iterator[Element]:
    if opening.form == Form.INLINE:
        yield from (each.element for each in opening.paragraph.characters[opening.end : other.start])
        return
    last = _taken_with(other)
    for sibling in takewhile(lambda each: each is not last, _taken_with(opening).itersiblings()):
        yield from sibling.iter()


def _unclosed(opening: Tag, before: str, level: str) -> Problem:
    end = statement(CLOSING_OF[opening.word], opening.form)
    what = f"“{opening.source}” has no end: “{end}” is missing before {before}"
    return Problem(opening.place, what, _remedy(opening, end, level))


def _remedy(opening: Tag, end: str, level: str) -> str:
    if opening.form == Form.ROW:
        return f"Put {end} in a row of its own below the rows that it covers."
    if opening.form == Form.INLINE:
        both = _tags_around(opening.word, Form.PARAGRAPH)
        return f"Put {end} in the same paragraph; to cover several paragraphs, put {both} in paragraphs of their own."
    remedy = f"Put {end} in a paragraph of its own after the last paragraph that it covers"
    if level != "table cell":
        return f"{remedy}."
    both = _tags_around(opening.word, Form.ROW)
    return f"{remedy}, in the same cell; to cover table rows, put {both} in rows of their own."


def _tags_around(word: str, form: Form) -> str:
    return f"{statement(word, form, '…')} and {statement(CLOSING_OF[word], form)}"


def _crossed(opening: Tag, closing: Tag, later: Tag) -> Problem:
    what = f"“{opening.source}” crosses another block: “{closing.source}” comes before “{later.source}”"
    return Problem(opening.place, what, f"Put “{later.source}” before “{closing.source}”: what opens last ends first.")
