"""What shape a data file has: which keys, which of them must be there, where a text stands and where a list.

A shape is data; `faults_of_shape` compares a node with it. What holds between entries is a matter of `rules`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from letters.campaign.faults import Fault, nearest, quoted
from letters.campaign.nodes import Entry, Items, Node, Text
from letters.campaign.nodes import Mapping as Entries

Rule = Callable[[Text], Iterator[Fault]]


@dataclass(frozen=True)
class TextShape:
    """A text that keeps these rules."""

    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class ListShape:
    """A list whose entries all have one shape."""

    each: "Shape"


@dataclass(frozen=True)
class MapShape:
    """Free keys, whose values all have one shape."""

    each: "Shape"


@dataclass(frozen=True)
class RecordShape:
    """An entry with known keys.

    `required` gives those that must be there and hold something, each with what the entry is without it.
    """

    keys: Mapping[str, "Shape"]
    required: Mapping[str, str]


Shape = TextShape | ListShape | MapShape | RecordShape

_MOST_UNKNOWN = 100
"""So many unknown keys of a record are named and guessed."""
_AS_TEXT = ("a text", "Write one text behind the colon; one that begins with [ or { stands after |-, a line below.")
_AS_LIST = ("a list", "Write it in square brackets, [one, two], or each entry on a line of its own after “- ”.")
_AS_KEYS = ("keys with values", "Write each as “key: value” on a line of its own, indented.")
_WANTED = {TextShape: _AS_TEXT, ListShape: _AS_LIST, MapShape: _AS_KEYS, RecordShape: _AS_KEYS}
_FOUND = {Text: "a text", Items: "a list", Entries: "keys with values"}


def faults_of_shape(node: Node, shape: Shape, name: str) -> Iterator[Fault]:
    """Everything in which `node` differs from `shape`; `name` is what it is called: “to”, the file."""
    match node, shape:
        case Text(), TextShape():
            for rule in shape.rules:
                yield from rule(node)
        case Items(), ListShape():
            for item in node.items:
                yield from _faults_of_value(item, shape.each, f"an entry of {name}")
        case Entries(), MapShape():
            for key, entry in node.entries.items():
                yield from _faults_of_value(entry.value, shape.each, quoted(key))
        case Entries(), RecordShape():
            yield from _faults_of_record(node, shape)
        case _:
            wanted, remedy = _WANTED[type(shape)]
            yield Fault(node.place, f"{name} must be {wanted}, and is {_FOUND[type(node)]}", remedy)


def is_nothing(node: Node) -> bool:
    """Whether nothing is written there: no text but white space, no entry."""
    match node:
        case Text():
            return not node.text.strip()
        case Items():
            return not node.items
        case Entries():
            return not node.entries


def _faults_of_record(record: Entries, shape: RecordShape) -> Iterator[Fault]:
    unknown = (key for key in record.entries if key not in shape.keys)
    meant = {key: nearest(key, shape.keys) for key in islice(unknown, _MOST_UNKNOWN)}
    for key, without in shape.required.items():
        entry = record.entries.get(key)
        if entry is not None and is_nothing(entry.value):
            yield Fault(entry.place, f"{quoted(key)} is empty: {without}", f"Write something behind “{key}:”.")
        elif entry is None and key not in meant.values():
            yield Fault(record.place, f"{quoted(key)} is missing: {without}", f"Write “{key}:” with its value.")
    for key, entry in record.entries.items():
        if key in meant:
            yield _unknown_key(key, meant[key], entry, shape.keys)
        elif key in shape.keys and not is_nothing(entry.value):
            yield from faults_of_shape(entry.value, shape.keys[key], quoted(key))


def _faults_of_value(value: Node, shape: Shape, name: str) -> Iterator[Fault]:
    if is_nothing(value):
        yield Fault(value.place, f"{name} is empty", "Fill it or delete it.")
    else:
        yield from faults_of_shape(value, shape, name)


def _unknown_key(key: str, meant: str | None, entry: Entry, known: Iterable[str]) -> Fault:
    others = f"There are: {', '.join(known)}. A remark of your own begins with #."
    return Fault(entry.place, f"unknown key {quoted(key)}", f"Did you mean {quoted(meant)}?" if meant else others)
