"""Gives what a loop has copied an identity of its own: notes, pictures, content controls, bookmarks."""

from copy import deepcopy
from itertools import count

from letters.merge.stories import parts_with_text
from letters.merge.wordfile import WordFile
from letters.merge.wordml import VAL, Element, remove, w

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_ID, _NAME, _START, _END = w("id"), w("name"), w("bookmarkStart"), w("bookmarkEnd")


def part_copies(file: WordFile) -> None:
    """Make all identifiers of a rendered letter unique, as Word expects them to be."""
    for kind in ("footnote", "endnote"):
        _part_notes(file, kind)
    controls, bookmarks = set[str](), set[str]()
    numbers = count(1)
    for root in [file.root(part) for part in parts_with_text(file)]:
        for drawing in root.iter(_DRAWING):
            drawing.set("id", str(next(numbers)))
        for identifier in list(root.iterfind(f".//{w('sdtPr')}/{_ID}")):
            if identifier.get(VAL, "") in controls:
                remove(identifier)
            controls.add(identifier.get(VAL, ""))
        _part_bookmarks(root, bookmarks)


def _part_notes(file: WordFile, kind: str) -> None:
    """Copy a note for every further call of it: each call has its own note (ECMA-376-1 §17.11.14)."""
    part = file.related(file.main, f"{kind}s")
    if part is None or part not in file:
        return
    notes = {note.get(_ID, ""): note for note in file.root(part).iter(w(kind))}
    free = max((int(each) for each in notes if each.isdecimal()), default=0) + 1
    called: set[str] = set()
    for call in file.root(file.main).iter(w(f"{kind}Reference")):
        note = notes.get(call.get(_ID, ""))
        if note is not None and call.get(_ID, "") in called:
            copied = deepcopy(note)
            copied.set(_ID, str(free))
            file.root(part).append(copied)
            call.set(_ID, str(free))
            free += 1
        called.add(call.get(_ID, ""))


def _part_bookmarks(root: Element, names: set[str]) -> None:
    """Keep the first bookmark of each name; one that has lost its other half goes."""
    begun: dict[str, Element] = {}
    for mark in list(root.iter(_START, _END)):
        identifier = mark.get(_ID, "")
        if mark.tag == _END:
            if begun.pop(identifier, None) is None:
                remove(mark)
        elif mark.get(_NAME, "") in names:
            remove(mark)
        else:
            names.add(mark.get(_NAME, ""))
            begun[identifier] = mark
    for unended in begun.values():
        remove(unended)
