"""Reads approvals.yaml, as strictly as the campaign's own data: a wrong line is named, never passed over."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from types import MappingProxyType

from letters.campaign import (
    Fault,
    ListShape,
    Mapping,
    Node,
    RecordShape,
    Text,
    TextShape,
    nearest,
    on_one_line,
    printable,
    quoted,
    read_data_file,
)
from letters.proof.approvals.models import (
    Approvals,
    ApprovedBlock,
    ReviewBlockKind,
    Signature,
    Waiver,
    hash_of,
    kind_of,
    subject_of,
)

_HASH = re.compile("[0-9a-f]{64}")
_SINGLE = {ReviewBlockKind.BODY, ReviewBlockKind.TOPICS, ReviewBlockKind.SETTINGS}
_TAKE_BACK = "Take the file back from an older version, or delete this entry and approve the block again."
_TAKE_WAIVER_BACK = "Take the file back from an older version, or delete this entry and waive the finding again."


def read_approvals(path: Path) -> Approvals:
    """What the file holds; nothing where there is no file yet. Raises InputError with all that is wrong with it."""
    if not path.exists():
        return Approvals()
    node = read_data_file(path, _FILE, _faults)
    return Approvals(
        tuple(_approved_block(each) for each in _records(node, "approvals")),
        tuple(_waiver(each) for each in _records(node, "waivers")),
    )


def _is_date(value: Text) -> Iterator[Fault]:
    remedy = "Write year, month and day: 2030-05-01."
    try:
        day = date.fromisoformat(value.text)
    except ValueError:
        yield Fault(value.place, f"{quoted(value.text)} is no date", remedy)
    else:
        if day.isoformat() != value.text:
            yield Fault(value.place, f"{quoted(value.text)} is not written as other dates are", remedy)


def _is_hash(value: Text) -> Iterator[Fault]:
    if not _HASH.fullmatch(value.text):
        what = f"{quoted(value.text)} is no hash: 64 digits from 0 to 9 and a to f"
        yield Fault(value.place, what, "Take the file back from an older version: hashes are not written by hand.")


def _is_block(value: Text) -> Iterator[Fault]:
    try:
        single = kind_of(value.text) in _SINGLE
    except ValueError:
        kinds = [each.value for each in ReviewBlockKind]
        likely = nearest(value.text.partition(":")[0], kinds)
        remedy = f"Did you mean {quoted(likely)}?" if likely else f"A block begins with one of: {', '.join(kinds)}."
        yield Fault(value.place, f"unknown block {quoted(value.text)}", remedy)
        return
    if single == (":" in value.text) or (not single and not subject_of(value.text)):
        remedy = "Compare it with the blocks that “letters status” lists."
        yield Fault(value.place, f"unknown block {quoted(value.text)}", remedy)


_LINE = TextShape((printable, on_one_line))
_TEXT = TextShape((printable,))


def _record(keys: dict[str, ListShape | RecordShape | TextShape], without: str) -> RecordShape:
    return RecordShape(MappingProxyType(keys), MappingProxyType(dict.fromkeys(keys, without)))


_SIGNATURE = _record({"name": _LINE, "date": TextShape((_is_date,))}, "a signature without it")
_APPROVAL = _record(
    {
        "block": TextShape((printable, _is_block)),
        "by": ListShape(_SIGNATURE),
        "hash": TextShape((_is_hash,)),
        "content": _TEXT,
    },
    "an approval without it",
)
_WAIVER = _record(
    {"finding": _LINE, "by": _SIGNATURE, "reason": _LINE, "hash": TextShape((_is_hash,)), "waived": _TEXT},
    "a waiver without it",
)
_FILE = RecordShape(
    MappingProxyType({"approvals": ListShape(_APPROVAL), "waivers": ListShape(_WAIVER)}), MappingProxyType({})
)


def _faults(node: Node) -> Iterator[Fault]:
    """What must hold between the values of one entry, and between entries."""
    approvals, waivers = _records(node, "approvals"), _records(node, "waivers")
    yield from _said_twice((each.text("block") for each in approvals), "block")
    yield from _said_twice((each.text("finding") for each in waivers), "finding")
    for each in approvals:
        yield from _hash_fits(each, "content", _TAKE_BACK)
    for each in waivers:
        yield from _hash_fits(each, "waived", _TAKE_WAIVER_BACK)


def _said_twice(names: Iterable[Text | None], what: str) -> Iterator[Fault]:
    first: dict[str, Text] = {}
    for each in names:
        if each is not None and (earlier := first.setdefault(each.text, each)) is not each:
            problem = f"the {what} {quoted(each.text)} stands twice (first in line {earlier.place.line})"
            yield Fault(each.place, problem, "Delete the older one of the two.")


def _hash_fits(entry: Mapping, content: str, remedy: str) -> Iterator[Fault]:
    """A text that was changed by hand would pass for what was approved."""
    said, text = entry.text("hash"), entry.text(content)
    if said and text and _HASH.fullmatch(said.text) and said.text != hash_of(text.text):
        what = f"the hash does not belong to “{content}”: one of them was changed by hand"
        yield Fault(said.place, what, remedy)


def _records(node: Node, key: str) -> tuple[Mapping, ...]:
    return node.records(key) if isinstance(node, Mapping) else ()


def _approved_block(entry: Mapping) -> ApprovedBlock:
    signatures = tuple(_signature(each) for each in entry.records("by"))
    return ApprovedBlock(_text(entry, "block"), _text(entry, "content"), signatures)


def _waiver(entry: Mapping) -> Waiver:
    by = entry.entries["by"].value
    signature = _signature(by) if isinstance(by, Mapping) else Signature("", "")
    return Waiver(_text(entry, "finding"), _text(entry, "waived"), _text(entry, "reason"), signature)


def _signature(entry: Mapping) -> Signature:
    return Signature(_text(entry, "name"), _text(entry, "date"))


def _text(entry: Mapping, key: str) -> str:
    text = entry.text(key)
    return text.text if text else ""
