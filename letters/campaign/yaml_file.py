"""Reads YAML 1.2 as a tree of nodes with their lines, refusing what data for people has no use for.

Every value is a text as it is written (the failsafe schema, YAML 1.2.2 §10.1): `no` is Norway's code, never false, and
`2018` is no number. Only what means "nothing" in the core schema (§10.3.2) is read as an empty text.
"""

import re
from collections.abc import Iterator

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from letters.campaign.faults import Fault, Place, quoted
from letters.campaign.nodes import Entry, Items, Mapping, Node, Text

DEPTH_LIMIT = 10
"""The deepest data there is (an answer in a list of queries) is four levels deep."""

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_WRITE_AS_BLOCK = "If it belongs to a text, write |- after the key and the whole text on the next line, indented."
_KEYS = "Write “key: value”; a text that begins with [ or { is written after |-, on the next line."
_DOES_NOT_FIT = (
    "this line does not fit what stands above it",
    "Give it the same indentation; a text that holds quotation marks or begins with * is best written after |-.",
)
_SYNTAX_FAULTS = {
    "mapping values are not allowed here": ("a colon stands where none can", _WRITE_AS_BLOCK),
    "could not find expected ':'": ("a key without its colon", "Write “key: value”, or indent a text’s next line."),
    "found character '\\t'": ("a tab at the beginning of a line", "Indent with spaces."),
    "that cannot start any token": ("a text cannot begin with this character", _WRITE_AS_BLOCK),
    "found unexpected end of stream": ("a quotation mark that is never closed", _WRITE_AS_BLOCK),
    "found unknown escape character": ("a backslash in double quotation marks", _WRITE_AS_BLOCK),
    "sequence entries are not allowed here": ("a list cannot begin here", "Begin it on a line of its own."),
    "expected ',' or ']'": ("a list in square brackets that is not closed", "Write ] at its end, commas within."),
    "expected ',' or '}'": ("a curly bracket that is not closed", "Write } at the end, commas within."),
    "expected the node content": ("a bracket that is not closed", "Write ] or } at its end, commas within."),
    "expected <block end>": _DOES_NOT_FIT,
    "expected '<document start>'": _DOES_NOT_FIT,
}
"""ruamel.yaml's wording, as far as it tells the cases apart, in words for people who do not know YAML's grammar."""


class _Refused(Exception):
    """The reading of a file ends here."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def read_yaml(text: str, file: str, faults: list[Fault]) -> Node | None:
    """Read the one document of a file; None where a fault ended the reading. `file` is what messages call it."""
    try:
        _refuse_directives(text, file)
        return _Reader(text, file, faults).read()
    except _Refused as refused:
        faults.append(refused.fault)
        return None


def _refuse_directives(text: str, file: str) -> None:
    """No % may begin a line: %YAML 1.1 would make “no” false again, others would be ignored in silence."""
    if directive := re.search("^%", text, re.MULTILINE):
        place = Place(file, text.count("\n", 0, directive.start()) + 1)
        raise _Refused(Fault(place, "a line that begins with %", "Delete the line: data is YAML 1.2, always."))


class _Reader:
    """Builds nodes from the parser's events: no more than a level of recursion for a level of data."""

    def __init__(self, text: str, file: str, faults: list[Fault]) -> None:
        self._events = _parse(text, file)
        self._lines = text.split("\n")
        self._file = file
        self._faults = faults

    def read(self) -> Node:
        next(self._events)  # the stream's beginning
        start = next(self._events)
        if isinstance(start, StreamEndEvent):
            raise _Refused(
                Fault(Place(self._file), "is empty", "Write the data, or take it back from an older version.")
            )
        node = self._node(next(self._events), 1)
        end = next(self._events)
        while not isinstance(end, StreamEndEvent):
            if isinstance(end, DocumentStartEvent):
                raise self._refused(end, "a second document begins (---)", "Keep everything in one: delete the line.")
            end = next(self._events)
        return node

    def _node(self, event: Event, depth: int) -> Node:
        self._refuse_references(event)
        if depth > DEPTH_LIMIT:
            what = f"lists or keys within one another, more than {DEPTH_LIMIT} deep"
            raise self._refused(event, what, "Write the data as the other entries are written.")
        if isinstance(event, SequenceStartEvent):
            return Items(
                tuple(self._node(each, depth + 1) for each in self._until(SequenceEndEvent)), self._place(event)
            )
        if isinstance(event, MappingStartEvent):
            return self._mapping(event, depth)
        if isinstance(event, ScalarEvent):
            return self._text(event)
        raise AssertionError(f"no node begins with {event}")

    def _mapping(self, event: Event, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        for key_event in self._until(MappingEndEvent):
            key = self._node(key_event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if isinstance(value, Text) and not value.text:
                # the parser sees the end of nothing only at the next thing
                value = Text("", key.place)
            if not isinstance(key, Text):
                raise self._refused(key_event, "a key that is no plain word", _KEYS)
            if (first := entries.get(key.text)) is not None:
                what = f"the key {quoted(key.text)} stands twice (first in line {first.place.line})"
                self._faults.append(Fault(key.place, what, "Delete one of the two."))
            else:
                entries[key.text] = Entry(value, key.place)
        return Mapping(entries, self._place(event))

    def _text(self, event: ScalarEvent) -> Text:
        place = self._place(event)
        if event.style in ("|", ">"):
            # how many line feeds end a block is a matter of its header (|, |-, |+), not of the text
            return Text(event.value.rstrip("\n"), Place(place.file, place.line + 1), lines_kept=event.style == "|")
        if event.style:
            return Text(event.value, place)
        comment = self._comment_behind(event)
        if re.match("#[^#\\s]", comment):
            what = f"{quoted(comment)} is cut off: a # behind a space begins a comment"
            remedy = "Write a space behind the # of a comment. " + _WRITE_AS_BLOCK
            self._faults.append(Fault(Place(self._file, event.end_mark.line + 1), what, remedy))
            comment = ""
        return Text("" if event.value in _NOTHING else event.value, place, comment=comment)

    def _comment_behind(self, event: ScalarEvent) -> str:
        """A # behind a space begins a comment: “Resolution #5” ends with its first word, in silence."""
        end = event.end_mark
        cut = re.match(r"\s+(#.*)", self._lines[end.line][end.column :])
        return cut.group(1) if cut else ""

    def _until(self, end: type[Event]) -> Iterator[Event]:
        while not isinstance(event := next(self._events), end):
            yield event

    def _refuse_references(self, event: Event) -> None:
        if isinstance(event, AliasEvent):
            what = f"“*” at the beginning of a value refers to another value ({quoted(event.anchor)})"
            raise self._refused(event, what, _WRITE_AS_BLOCK)
        if isinstance(event, NodeEvent) and event.anchor:
            raise self._refused(
                event, f"“&” at the beginning of a value names it ({quoted(event.anchor)})", _WRITE_AS_BLOCK
            )
        if isinstance(event, ScalarEvent | SequenceStartEvent | MappingStartEvent) and event.tag:
            raise self._refused(event, "“!” at the beginning of a value gives it a type", _WRITE_AS_BLOCK)

    def _refused(self, event: Event, what: str, remedy: str) -> _Refused:
        return _Refused(Fault(self._place(event), what, remedy))

    def _place(self, event: Event) -> Place:
        return Place(self._file, event.start_mark.line + 1)


def _parse(text: str, file: str) -> Iterator[Event]:
    """The parser's events; what the parser cannot read is raised as _Refused."""
    last_line = 0
    try:
        for event in YAML(typ="safe", pure=True).parse(text):
            last_line = event.end_mark.line
            yield event
    except MarkedYAMLError as error:
        raise _Refused(_syntax_fault(error, file)) from error
    except (ValueError, OverflowError) as error:
        # ruamel.yaml hands an escape such as "\UFFFFFFFF" to chr() unchecked
        place = Place(file, last_line + 1)
        raise _Refused(Fault(place, "a backslash escape that names no character", _WRITE_AS_BLOCK)) from error


def _syntax_fault(error: MarkedYAMLError, file: str) -> Fault:
    problem = error.problem or ""
    # an unclosed quotation is noticed at the end of the file; where it began is told by the context
    mark = error.context_mark if "end of stream" in problem and error.context_mark else error.problem_mark
    place = Place(file, mark.line + 1 if mark else 0)
    for wording, (what, remedy) in _SYNTAX_FAULTS.items():
        if wording in problem:
            return Fault(place, what, remedy)
    return Fault(place, f"cannot be read as YAML: {quoted(problem)}", "Compare the line with the others of its kind.")
