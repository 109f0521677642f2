"""Reads what the tags of one part mean, each in its scope, and writes each anew as docxtpl shall read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import jinja2
from jinja2 import nodes

from letters.errors import Problem
from letters.merge.fields import FIELDS, LOOP, YES_OR_NO, Kind, Leaf, ListOf, names_in
from letters.merge.tags.blocks import CLOSING_OF, Pairs
from letters.merge.tags.expressions import read
from letters.merge.tags.scope import Fault, Scope, go_through, printable_parts
from letters.merge.tags.tag import COMMENT, FIELD, Tag, problem_of, statement

LOOP_DEPTH_LIMIT = 3
_PARSER = jinja2.Environment(autoescape=True)
_UNREADABLE = Fault(
    "the tag “{}” cannot be read",
    "Type it again, like {{ government.name }} or {% if loop.last %}, in straight letters.",
)


@dataclass
class Meaning:
    """Each tag as docxtpl shall read it, and what is wrong with the tags that cannot be."""

    written: dict[Tag, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class _Block:
    """An open block: the names that hold in it and, for its `else`, those that hold around it."""

    opening: Tag
    names: Mapping[str, Kind | None]
    outer: Mapping[str, Kind | None]


def read_meaning(tags: Sequence[Tag], pairs: Pairs) -> Meaning:
    """Read the tags of one part, in its order. A block without an end is taken to go on: no fault is found twice."""
    meaning = Meaning()
    blocks: list[_Block] = []
    ends = {closing: opening for opening, closing in pairs.closing.items()}
    for tag in tags:
        names = blocks[-1].names if blocks else FIELDS
        scope = Scope(names)
        if tag.word == FIELD:
            around = [block.opening for block in blocks if block.opening in pairs.closing]
            meaning.written[tag] = _read_field(tag, around, scope)
        elif tag.word in CLOSING_OF:
            written, inner = _READERS[tag.word](tag, scope)
            meaning.written[tag] = statement(tag.word, tag.form, written)
            blocks.append(_Block(tag, inner, names))
            if sum(block.opening.word == "for" for block in blocks) > LOOP_DEPTH_LIMIT:
                scope.refuse(f"“{tag.source}” is the fourth for inside another", "Nest three at most.")
        elif tag.word in {"elif", "else"}:
            meaning.written[tag] = _read_middle(tag, blocks, scope)
        elif tag.word != COMMENT:
            meaning.written[tag] = statement(tag.word, tag.form)
            blocks = _without(blocks, ends.get(tag))
        meaning.problems += [_problem(fault, tag) for fault in scope.faults]
    return meaning


def _without(blocks: list[_Block], opening: Tag | None) -> list[_Block]:
    """The blocks that are still open once the one of `opening` has ended."""
    places = [index for index, block in enumerate(blocks) if block.opening is opening]
    return blocks[: places[0]] if places else blocks


def _read_field(tag: Tag, around: Sequence[Tag], scope: Scope) -> str:
    if tag.is_appeal:
        if around:
            scope.refuse("the appeal stands inside a block", f"Put {tag.source} outside {around[-1].source}.")
        return tag.source
    expression = _parse_expression(tag.expression, scope)
    if expression is None:
        return ""
    reading = read(expression, scope)
    _refuse_unprintable(tag, reading.kind, scope)
    return f"{{{{ {reading.source} }}}}"


def _refuse_unprintable(tag: Tag, kind: Kind | None, scope: Scope) -> None:
    if isinstance(kind, ListOf):
        scope.refuse(f"“{tag.source}” cannot be printed: it is a list", go_through(tag.expression, kind))
    elif kind == YES_OR_NO:
        scope.refuse(f"“{tag.source}” cannot be printed: it is a yes or no", "Ask for it with {% if … %}.")
    elif kind is not None and not isinstance(kind, Leaf):
        parts = " or ".join(f"{{{{ {part} }}}}" for part in printable_parts(kind, tag.expression))
        scope.refuse(f"“{tag.source}” cannot be printed: it has parts", f"Write {parts}.")


def _read_if(tag: Tag, scope: Scope) -> tuple[str, Mapping[str, Kind | None]]:
    expression = _parse_expression(tag.expression, scope)
    return read(expression, scope).source if expression is not None else "", scope.names


def _read_for(tag: Tag, scope: Scope) -> tuple[str, Mapping[str, Kind | None]]:
    loop = _parse(f"{{% for {tag.expression} %}}{{% endfor %}}")
    if not (isinstance(loop, nodes.For) and isinstance(loop.target, nodes.Name) and isinstance(loop.iter, nodes.Expr)):
        scope.faults.append(_UNREADABLE)
        return "", scope.names
    name = loop.target.name
    if loop.test is not None or loop.recursive:
        scope.refuse(f"“{tag.source}” holds more than “for … in …”", "Put an {% if … %} of its own inside the loop.")
    if name in FIELDS or name == "loop" or name.startswith("_"):
        what = f"“{name}” cannot name what “{tag.source}” goes through"
        scope.refuse(what, "Choose a name that is no merge field, such as “topic” or “recommendation”.")
    listed = read(loop.iter, scope)
    if listed.kind is not None and not isinstance(listed.kind, ListOf):
        scope.refuse(f"“{listed.source}” is no list to go through", "Use topics, recommendations or address.")
    each = listed.kind.each if isinstance(listed.kind, ListOf) else None
    return f"{name} in {listed.source}", {**scope.names, name: each, "loop": LOOP}


_READERS = {"if": _read_if, "for": _read_for}


def _read_middle(tag: Tag, blocks: list[_Block], scope: Scope) -> str:
    """`elif` asks in the scope around its block; after a `for`, `else` stands outside the loop's scope."""
    if blocks:
        opening = blocks[-1]
        scope.names = opening.outer
        blocks[-1] = _Block(opening.opening, opening.outer, opening.outer)
    written = _read_if(tag, scope)[0] if tag.word == "elif" else ""
    return statement(tag.word, tag.form, written)


def _parse_expression(expression: str, scope: Scope) -> nodes.Expr | None:
    output = _parse(f"{{{{ {expression} }}}}")
    if isinstance(output, nodes.Output) and len(output.nodes) == 1 and expression:
        return output.nodes[0]
    words = expression.split()
    meant = next((name for name in (".".join(words), "_".join(words)) if name in names_in(FIELDS)), None)
    if meant:
        scope.refuse(f"unknown field “{expression}”; did you mean “{meant}”?", "", (expression, meant))
    else:
        scope.faults.append(_UNREADABLE)
    return None


def _parse(source: str) -> nodes.Node | None:
    """The one node that a tag makes, or None where Jinja cannot read it."""
    try:
        body = _PARSER.parse(source).body
    except jinja2.TemplateSyntaxError:
        return None
    return body[0] if len(body) == 1 else None


def _problem(fault: Fault, tag: Tag) -> Problem:
    if fault is _UNREADABLE:
        return Problem(tag.place, fault.what.format(tag.source), fault.remedy)
    return problem_of(fault, tag.source, tag.place)
