"""Tracked changes: what Word shows as inserted, deleted, moved or reformatted, with the name of who did it."""

from collections.abc import Iterator
from types import MappingProxyType

from letters.errors import Problem
from letters.merge.cleaning.alternatives import is_in_dropped_branch
from letters.merge.vetting.placed import PlacedFile, first_words, text_in
from letters.merge.wordml import PARAGRAPH, RUN, Element, ancestor, w

_KINDS = MappingProxyType(
    {
        "ins": "a tracked insertion",
        "del": "a tracked deletion",
        "moveFrom": "a tracked move",
        "moveTo": "a tracked move",
        "moveFromRangeStart": "a tracked move",
        "moveToRangeStart": "a tracked move",
        "delText": "deleted text",
        "delInstrText": "a deleted field",
        "cellIns": "a tracked insertion of table cells",
        "cellDel": "a tracked deletion of table cells",
        "cellMerge": "a tracked merge of table cells",
        "customXmlInsRangeStart": "a tracked insertion",
        "customXmlDelRangeStart": "a tracked deletion",
        "customXmlMoveFromRangeStart": "a tracked move",
        "customXmlMoveToRangeStart": "a tracked move",
        "numberingChange": "a tracked change of numbering",
        "rPrChange": "a tracked change of format",
        "pPrChange": "a tracked change of format",
        "sectPrChange": "a tracked change of the page layout",
        "tblPrChange": "a tracked change of a table",
        "tblPrExChange": "a tracked change of a table",
        "trPrChange": "a tracked change of a table row",
        "tcPrChange": "a tracked change of a table cell",
    }
)
"""The marks of ECMA-376-1 §17.13.5, but for w:tblGridChange, which names nobody and outlives its change in Word."""
_BY_NAME = {w(name): words for name, words in _KINDS.items()}
_TRACKED_AROUND = (w("ins"), w("del"), w("moveFrom"), w("moveTo"))
_REMEDY = "In Word, decide about every change (Review ▸ Accept or Reject), switch Track Changes off, and save."
_NOBODY = "an unnamed author"


def tracked_changes(file: PlacedFile) -> Iterator[Problem]:
    """Yield each tracked change, those of one author that follow each other in a paragraph as one."""
    texts: dict[tuple[str, str, str], str] = {}
    for element in file.elements(*_BY_NAME):
        if not is_in_dropped_branch(element) and not _is_told_by_its_change(element):
            key = file.place(element), _BY_NAME[str(element.tag)], _author(element)
            texts[key] = texts.get(key, "") + _text_of(element)
    for (place, kind, author), text in texts.items():
        yield Problem(place, f"holds {kind} by {author}: {first_words(text)}", _REMEDY)
    for kind in ("styles", "numbering"):
        root = file.file.root_of_kind(kind)
        for element in () if root is None else root.iter(*_BY_NAME):
            yield Problem(f"{file.name}, {kind}", f"holds {_BY_NAME[str(element.tag)]} by {_author(element)}", _REMEDY)


def _is_told_by_its_change(element: Element) -> bool:
    """Whether it is the text of a deletion that is told as a whole."""
    return element.tag in {w("delText"), w("delInstrText")} and ancestor(element, *_TRACKED_AROUND) is not None


def _author(element: Element) -> str:
    return element.get(w("author")) or _NOBODY


def _text_of(element: Element) -> str:
    """The text that was changed; a format's change stands in its run, a mark's change in its paragraph."""
    if element.tag in _TRACKED_AROUND and len(element):
        return text_in(element)
    if element.tag in {w("delText"), w("delInstrText")}:
        return element.text or ""
    owner = ancestor(element, RUN, PARAGRAPH, w("tc"), w("tr"))
    return text_in(owner) if owner is not None else ""
