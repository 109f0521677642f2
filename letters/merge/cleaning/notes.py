"""Footnotes and endnotes: only those that the text calls, each called once, and the separators that Word insists on."""

from collections.abc import Iterator
from copy import deepcopy

from letters.merge.footnotes import SEPARATORS
from letters.merge.wordfile import WordFile
from letters.merge.wordml import TEXT, Element, new, new_run, remove, w

KINDS = ("footnote", "endnote")
_ID, _TYPE = w("id"), w("type")


def unused_notes(file: WordFile, kind: str) -> Iterator[Element]:
    """The notes that the text does not call: a condition or somebody's deletion took the call away."""
    root = file.root_of_kind(f"{kind}s")
    called = {call.get(_ID) for call in file.root(file.main).iter(w(f"{kind}Reference"))}
    for note in () if root is None else root.iterchildren(w(kind)):
        if _is_note(note) and note.get(_ID) not in called:
            yield note


def settle_notes(file: WordFile) -> None:
    """Drop the notes that are not called; give each further call of a note one of its own, as loops copy calls."""
    for kind in KINDS:
        for note in list(unused_notes(file, kind)):
            remove(note)
        root = file.root_of_kind(f"{kind}s")
        if root is not None:
            _give_each_call_its_note(file, root, kind)


def settle_separators(file: WordFile) -> None:
    """Leave the separators plain, and add those that are missing: without them Word calls the file damaged."""
    for kind in KINDS:
        root = file.root_of_kind(f"{kind}s")
        if root is None:
            continue
        for separator in [each for each in root.iterchildren(w(kind)) if not _is_note(each)]:
            for text in list(separator.iter(TEXT)):
                remove(text)
        _add_missing_separators(root, kind)


def _add_missing_separators(root: Element, kind: str) -> None:
    present = {note.get(_TYPE) for note in root.iterchildren(w(kind))}
    taken = {note.get(_ID) for note in root.iterchildren(w(kind))}
    for position, (name, wanted) in enumerate(SEPARATORS.items()):
        if name not in present:
            note_id = wanted if wanted not in taken else str(min(int(each or "0") for each in taken) - 1)
            taken.add(note_id)
            root.insert(position, new(kind, new("p", new_run(None, new(name))), type=name, id=note_id))


def _give_each_call_its_note(file: WordFile, root: Element, kind: str) -> None:
    notes = {note.get(_ID, ""): note for note in root.iterchildren(w(kind))}
    last = max((int(note_id) for note_id in notes if note_id.isdecimal()), default=0)
    called: set[str] = set()
    for call in file.root(file.main).iter(w(f"{kind}Reference")):
        note_id = call.get(_ID, "")
        if note_id in called and note_id in notes:
            last += 1
            copy = deepcopy(notes[note_id])
            copy.set(_ID, str(last))
            call.set(_ID, str(last))
            root.append(copy)
        called.add(note_id)


def _is_note(note: Element) -> bool:
    return note.get(_TYPE, "normal") == "normal"
