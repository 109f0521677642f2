"""Fields: what Word computes anew on another machine, from files and names that are there (ECMA-376-1 §17.16)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from letters.errors import Problem
from letters.merge.cleaning.alternatives import is_in_dropped_branch
from letters.merge.stories import Story
from letters.merge.vetting.placed import PlacedFile, first_words
from letters.merge.wordml import PARAGRAPH, Element, ancestor, w

MERGE_FIELD = "MERGEFIELD"
_PAGE_NUMBERS = {"PAGE", "NUMPAGES", "SECTIONPAGES"}
_ALLOWED = {*_PAGE_NUMBERS, "HYPERLINK", "REF", "PAGEREF", "NOTEREF", "FORMDROPDOWN"}
_SWITCHES_ONLY = re.compile(r'\s*[A-Za-z]+(\s*\\[*#]\s*("[\d#,.x ]*"|[\w#,.]+))*\s*')
_MARK, _CODE, _SIMPLE = w("fldChar"), w("instrText"), w("fldSimple")
_DATES = tuple(w(f"{part}{length}") for part in ("day", "month", "year") for length in ("Short", "Long"))
_PLAIN_TEXT = "Click it and press Ctrl+Shift+F9, so that it becomes plain text, or delete it."
_DAMAGED = "Delete the whole line there, and type it again."


@dataclass
class Field:
    """A field of a story. `start` is where it begins, `end` where it ends, None if it never does."""

    start: Element
    code: str = ""
    in_result: bool = False
    end: Element | None = None

    @property
    def name(self) -> str:
        """The first word of its code, in capitals; "" if it has none."""
        return (self.code.split() or [""])[0].upper()


def fields_of(story: Story) -> Iterator[Field | Element]:
    """The fields of a story as they end, then those that never do; an end without a beginning comes as its element."""
    open_fields: list[Field] = []
    for element in story.element.iter(_MARK, _CODE, _SIMPLE):
        kind = element.get(w("fldCharType"))
        if element.tag == _SIMPLE:
            yield Field(element, element.get(w("instr"), ""), in_result=True, end=element)
        elif element.tag == _CODE:
            if open_fields and not open_fields[-1].in_result:
                open_fields[-1].code += element.text or ""
        elif kind == "begin":
            open_fields.append(Field(element))
        elif kind == "separate" and open_fields:
            open_fields[-1].in_result = True
        elif kind == "end" and open_fields:
            open_fields[-1].end = element
            yield open_fields.pop()
        elif kind == "end":
            yield element
    yield from open_fields


def unsafe_fields(file: PlacedFile) -> Iterator[Problem]:
    """Yield the fields that a letter must not have.

    Merge fields are left to the reader of tags, which knows them all, but for one that goes on over the end of its
    paragraph: that reader passes over it.
    """
    for each, place in _placed_fields(file):
        if not isinstance(each, Field) or each.end is None:
            yield Problem(place, "holds a damaged field: its beginning or its end is missing", _DAMAGED)
        elif each.name == MERGE_FIELD:
            if ancestor(each.start, PARAGRAPH) is not ancestor(each.end, PARAGRAPH):
                what = f"holds a merge field over two paragraphs: {first_words(each.code)}"
                yield Problem(place, what, "Delete it, and put it in again (Mailings ▸ Insert Merge Field).")
        elif each.name not in _ALLOWED:
            name = each.name or "without a name"
            yield Problem(place, f"holds the field {name}: {first_words(each.code)}", _PLAIN_TEXT)
        elif each.name in _PAGE_NUMBERS and not _SWITCHES_ONLY.fullmatch(each.code):
            yield Problem(
                place, f"holds a page number field with text in its code: {first_words(each.code)}", _PLAIN_TEXT
            )
    for element in file.elements(*_DATES):
        yield Problem(file.place(element), "holds the day’s date, which Word computes anew", _PLAIN_TEXT)


def unfilled_merge_fields(file: PlacedFile) -> Iterator[Problem]:
    """Yield the merge fields of a letter, where none may be left."""
    for each, place in _placed_fields(file):
        if isinstance(each, Field) and each.name == MERGE_FIELD:
            yield Problem(place, f"holds a merge field that was not filled: {first_words(each.code)}", _PLAIN_TEXT)


def _placed_fields(file: PlacedFile) -> Iterator[tuple[Field | Element, str]]:
    for story in file.stories:
        for each in fields_of(story):
            start = each.start if isinstance(each, Field) else each
            if not is_in_dropped_branch(start):
                yield each, file.place(start)
