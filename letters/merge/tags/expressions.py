"""Reads what stands inside a tag: only what is on the list here can be in a letter template.

Jinja parses the expression; each node of its tree is then read by the reader for its kind and written anew. A node
that has no reader is refused, so nothing reaches docxtpl that this module has not written itself.
"""

import difflib
import re
from collections.abc import Callable, Mapping, Sequence

from jinja2 import nodes

from letters.merge.fields import NUMBER, TEXT, YES_OR_NO, Kind, Leaf, ListOf, Record
from letters.merge.filters import FILTERS, TESTS
from letters.merge.markers import marked_text
from letters.merge.tags.scope import Reading, Scope, go_through

LITERAL_LIMIT = 200
_NODE_NAMES: Mapping[type[nodes.Node], str] = {
    nodes.Call: "a call",
    nodes.Getitem: "a part in square brackets",
    nodes.Slice: "a slice",
    nodes.Dict: "a dictionary",
    nodes.List: "a list",
    nodes.Tuple: "a list",
    nodes.Concat: "“~”",
    **dict.fromkeys(
        (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow, nodes.Neg, nodes.Pos),
        "arithmetic",
    ),
}
_OPERATORS = {"eq": "==", "ne": "!=", "gt": ">", "gteq": ">=", "lt": "<", "lteq": "<=", "in": "in", "notin": "not in"}
_NUMBERS_ONLY = {"gt", "gteq", "lt", "lteq"}


def read(node: nodes.Expr, scope: Scope) -> Reading:
    """Read one expression; faults go to the scope."""
    reader = READERS.get(type(node))
    if reader is None:
        name = _NODE_NAMES.get(type(node), f"“{type(node).__name__.lower()}”")
        return scope.refuse(f"{name} is not allowed in a letter template")
    return reader(node, scope)


def _read_name(node: nodes.Name, scope: Scope) -> Reading:
    if node.name in scope.names:
        return Reading(scope.names[node.name], node.name)
    if node.name == "loop":
        return scope.refuse(
            "“loop” tells about a for, and here is none", "Use it between {% for … %} and {% endfor %}."
        )
    return scope.refuse_unknown(node.name)


def _read_attribute(node: nodes.Getattr, scope: Scope) -> Reading:
    refused = _refused_path(_path(node), scope)
    if refused is not None:
        return refused
    whole = read(node.node, scope)
    if isinstance(whole.kind, Record):
        if node.attr in whole.kind.parts:
            return Reading(whole.kind.parts[node.attr], f"{whole.source}.{node.attr}")
        return scope.refuse_unknown(f"{whole.source}.{node.attr}", whole.kind.parts)
    if isinstance(whole.kind, ListOf):
        what = f"“{whole.source}” is a list: it has no “{node.attr}” of its own"
        return scope.refuse(what, go_through(whole.source, whole.kind))
    if whole.kind is not None:
        what = f"unknown field “{whole.source}.{node.attr}”; “{whole.source}” has no parts"
        return scope.refuse(what, "", (f"{whole.source}.{node.attr}", whole.source))
    return whole


def _refused_path(path: Sequence[str], scope: Scope) -> Reading | None:
    """Refuse a path as a whole if a name in it is not allowed or the first is unknown; else None."""
    if hidden := next((name for name in path if name.startswith("_")), None):
        return scope.refuse(f"the attribute “{hidden}” is not allowed in a letter template")
    if path[0] and path[0] not in {*scope.names, "loop"}:
        return scope.refuse_unknown(".".join(path))
    return None


def _path(node: nodes.Expr) -> list[str]:
    """The names of `government.name`, each for itself; the first is empty if the whole is no name."""
    if isinstance(node, nodes.Getattr):
        return [*_path(node.node), node.attr]
    return [node.name if isinstance(node, nodes.Name) else ""]


def _read_constant(node: nodes.Const, scope: Scope) -> Reading:
    if isinstance(node.value, bool):
        return Reading(YES_OR_NO, str(node.value).lower())
    if isinstance(node.value, int):
        return Reading(NUMBER, str(node.value))
    if isinstance(node.value, str):
        return Reading(TEXT, quoted(node.value, scope))
    return scope.refuse(f"“{node.value}” is not allowed in a letter template".replace("“None”", "“none”"))


def _read_text_parts(node: nodes.TemplateData, scope: Scope) -> Reading:
    return Reading(TEXT, quoted(node.data, scope))


def _read_filter(node: nodes.Filter, scope: Scope) -> Reading:
    known = FILTERS.get(node.name)
    if known is None or node.node is None:
        return _refuse_filter(node.name, scope)
    taken = read(node.node, scope)
    arguments = [read(each, scope) for each in node.args]
    if taken.kind is None or any(each.kind is None for each in arguments):
        return Reading(None, "")
    if node.kwargs or node.dyn_args or node.dyn_kwargs or len(arguments) > known.argument:
        return scope.refuse(f"the filter “{node.name}” is given more than it takes", f"Write it as “| {node.name}”.")
    is_written_out = all(isinstance(each, nodes.Const) for each in node.args)
    if not known.takes(taken.kind) or not is_written_out or any(each.kind != TEXT for each in arguments):
        return scope.refuse(f"the filter “{node.name}” does not fit “{taken.source}”")
    brackets = f"({arguments[0].source})" if arguments else ""
    return Reading(known.gives, f"({taken.source})|{node.name}{brackets}")


def _read_test(node: nodes.Test, scope: Scope) -> Reading:
    if node.name not in TESTS or node.args or node.kwargs:
        return scope.refuse(f"the test “is {node.name}” is not allowed in a letter template")
    asked = read(node.node, scope)
    if asked.kind is not None and asked.kind != NUMBER:
        return scope.refuse(f"“is {node.name}” asks about a number, and “{asked.source}” is none")
    return Reading(YES_OR_NO, f"({asked.source} is {node.name})")


def _read_comparison(node: nodes.Compare, scope: Scope) -> Reading:
    left = read(node.expr, scope)
    source = left.source
    for operand in node.ops:
        right = _read_operand(operand, scope)
        if left.kind is None or right.kind is None:
            return Reading(None, "")
        source += f" {_OPERATORS[operand.op]} {right.source}"
        if operand.op in _NUMBERS_ONLY and not left.kind == right.kind == NUMBER:
            return scope.refuse(f"“{source}” compares what is not a number", "Compare numbers, such as loop.index.")
        if operand.op in {"in", "notin"} and not _can_be_searched(right.kind, left.kind):
            what = f"“{right.source}” is nothing in which “{left.source}” could be"
            return scope.refuse(what, 'Look for a text in a text or in a list: ["UK", "US"].')
        left = right
    return Reading(YES_OR_NO, f"({source})")


def _read_operand(operand: nodes.Operand, scope: Scope) -> Reading:
    if operand.op in {"in", "notin"} and isinstance(operand.expr, nodes.List | nodes.Tuple):
        return _read_list(operand.expr, scope)
    return read(operand.expr, scope)


def _read_list(node: nodes.List | nodes.Tuple, scope: Scope) -> Reading:
    """A list of written-out texts or numbers; it can only be looked in."""
    items = [read(each, scope) for each in node.items]
    if not all(isinstance(each, nodes.Const) for each in node.items):
        return scope.refuse("a list may hold written-out texts and numbers only", 'Write it as ["UK", "US"].')
    return Reading(ListOf(TEXT), f"[{', '.join(each.source for each in items)}]")


def _read_both(node: nodes.BinExpr, scope: Scope) -> Reading:
    left, right = read(node.left, scope), read(node.right, scope)
    word = "and" if isinstance(node, nodes.And) else "or"
    return Reading(_yes_or_no(left, right), f"({left.source} {word} {right.source})")


def _read_not(node: nodes.Not, scope: Scope) -> Reading:
    denied = read(node.node, scope)
    return Reading(_yes_or_no(denied), f"(not {denied.source})")


def _read_choice(node: nodes.CondExpr, scope: Scope) -> Reading:
    if node.expr2 is None:
        return scope.refuse("an “if” inside a field needs its “else”", 'Write {{ … if … else "" }}, or {% if … %}.')
    first, test, second = read(node.expr1, scope), read(node.test, scope), read(node.expr2, scope)
    if any(each.kind is None for each in (first, test, second)):
        return Reading(None, "")
    if first.kind != second.kind or not isinstance(first.kind, Leaf):
        what = f"“{first.source}” and “{second.source}” are not both texts or both numbers"
        return scope.refuse(what, "Write {% if … %} and {% else %}, with a tag of its own for each.")
    return Reading(first.kind, f"({first.source} if {test.source} else {second.source})")


READERS: Mapping[type[nodes.Node], Callable[..., Reading]] = {
    nodes.Name: _read_name,
    nodes.Getattr: _read_attribute,
    nodes.Const: _read_constant,
    nodes.TemplateData: _read_text_parts,
    nodes.Filter: _read_filter,
    nodes.Test: _read_test,
    nodes.Compare: _read_comparison,
    nodes.And: _read_both,
    nodes.Or: _read_both,
    nodes.Not: _read_not,
    nodes.CondExpr: _read_choice,
}


def quoted(text: str, scope: Scope) -> str:
    """A text as Jinja reads it back, in plain ASCII: docxtpl would straighten its quotes and lose its ampersands."""
    if len(text) > LITERAL_LIMIT:
        scope.refuse(
            f"a text of {len(text)} characters stands inside a tag", "Write it in the letter, outside the tag."
        )
    return '"' + re.sub(r"[^A-Za-z0-9 ]", lambda found: f"\\U{ord(found.group()):08x}", marked_text(text)) + '"'


def _can_be_searched(kind: Kind, sought: Kind) -> bool:
    return kind == sought == TEXT or (isinstance(kind, ListOf) and kind.each == TEXT)


def _yes_or_no(*readings: Reading) -> Kind | None:
    return None if any(each.kind is None for each in readings) else YES_OR_NO


def _refuse_filter(name: str, scope: Scope) -> Reading:
    nearest = difflib.get_close_matches(name, FILTERS, n=1)
    if nearest:
        what = f"the filter “{name}” is not known; did you mean “{nearest[0]}”?"
        return scope.refuse(what, "", (name, nearest[0]))
    return scope.refuse(f"the filter “{name}” is not allowed in a letter template")
