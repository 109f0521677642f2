"""What is taken out of every letter: each kind is named once, in words, without repeating what it said."""

import re
from collections.abc import Iterator
from types import MappingProxyType

from letters.merge.cleaning.assembly import kept_parts
from letters.merge.cleaning.controls import CONTROL, DROP_DOWN, WRAPPERS
from letters.merge.cleaning.headers import switched_off
from letters.merge.cleaning.names import split_name
from letters.merge.cleaning.notes import KINDS, unused_notes
from letters.merge.vetting.notice import Act, Notice
from letters.merge.vetting.pictures import pictures_of_letter
from letters.merge.vetting.placed import PlacedFile, first_words, text_in
from letters.merge.wordml import Element, R, w

_PROPERTIES = ("docProps/", "docMetadata/")
_ALWAYS_THERE = re.compile(
    r"\[Content_Types\]\.xml|.*\.rels|docProps/.*|docMetadata/.*|word/(webSettings|comments.*|people)\.xml"
)
_IN_WORDS = MappingProxyType(
    {
        "creator": "author",
        "lastModifiedBy": "last editor",
        "lastPrinted": "time of the last print",
        "TotalTime": "editing time",
        "Template": "name of its template",
        "HyperlinkBase": "base of its links",
        "docProps/custom.xml": "custom properties",
        "docMetadata/LabelInfo.xml": "sensitivity label",
        "thumbnail": "preview picture",
    }
)
_NAMED = frozenset(
    {*_IN_WORDS, "Company", "Manager", "keywords", "description", "subject", "category", "contentStatus", "identifier"}
)
"""The properties that can tell of people and places; the others count words and pages."""
_HEADER_KINDS = {"first": "first-page", "even": "even-page"}


def properties(file: PlacedFile) -> Iterator[Notice]:
    """Name the properties of the file that say who wrote it, where and with what."""
    named = [name for part in sorted(file.parts) if part.startswith(_PROPERTIES) for name in _properties_in(file, part)]
    if named:
        words = ", ".join(dict.fromkeys(_IN_WORDS.get(name, name.lower()) for name in named))
        yield _stripped(file, "properties", f"properties of the file: {words}")


def _properties_in(file: PlacedFile, part: str) -> Iterator[str]:
    """The names of what a part of properties says; the part's own where it says anything at all."""
    if not part.endswith(".xml"):
        yield "thumbnail"
        return
    for each in file.file.root(part):
        name = part if part in _IN_WORDS else split_name(str(each.tag))[1]
        if name in _NAMED and (len(each) or (each.text or "").strip() or part in _IN_WORDS):
            yield name


def comments(file: PlacedFile) -> Iterator[Notice]:
    """Tell how many comments there are."""
    root = file.file.root_of_kind("comments")
    number = sum(1 for _ in root.iterchildren(w("comment"))) if root is not None else 0
    if number:
        yield _stripped(file, "comments", f"{number} {_plural('comment', number)}, with the names of who wrote them")


def editing_marks(file: PlacedFile) -> Iterator[Notice]:
    """Tell that marks of editing sessions are there, by which copies of a text can be linked to each other."""
    has_marks = any(
        "rsid" in str(name) or split_name(str(name))[1] in {"paraId", "textId"}
        for element in file.elements()
        for name in element.attrib
    )
    if has_marks:
        yield _stripped(file, "editing-marks", "marks of editing sessions (rsid, paraId)")


def settings(file: PlacedFile) -> Iterator[Notice]:
    """Tell of settings that hold texts, paths or identities."""
    root = file.file.root_of_kind("settings")
    named = {
        "docVars": "document variables",
        "attachedTemplate": "the path of the attached template",
        "docId": "the file’s identity",
        "writeProtection": "the advice to open it read-only",
        "attachedSchema": "attached schemas",
        "captions": "caption labels",
        "trackRevisions": "Track Changes, which is on",
    }
    present = {split_name(str(each.tag))[1] for each in root} if root is not None else set()
    found = [words for name, words in named.items() if name in present]
    if found:
        yield _stripped(file, "settings", f"settings: {', '.join(found)}")


def controls(file: PlacedFile) -> Iterator[Notice]:
    """Tell how many content controls, drop-down fields and smart tags give way to the text that they show."""
    kinds = {
        "content-controls": ("content control", (CONTROL,), "of which the text stays"),
        "drop-downs": ("drop-down field", (DROP_DOWN,), "of which the chosen entry stays"),
        "smart-tags": ("smart tag", tuple(WRAPPERS), "of which the text stays"),
    }
    for kind, (words, names, rest) in kinds.items():
        number = sum(1 for _ in file.elements(*names))
        if number:
            yield _stripped(file, kind, f"{number} {_plural(words, number)}, {rest}")


def pictures(file: PlacedFile) -> Iterator[Notice]:
    """Tell how many pictures are made anew, and of how many a part was cut off that was still in the file."""
    uses = list(pictures_of_letter(file))
    number = len({use.target for use in uses})
    if number:
        yield _stripped(file, "picture-data", f"what {number} {_plural('picture', number)} held beside the pixels")
    cropped = sum(use.crop.cuts for use in uses)
    if cropped:
        yield _stripped(file, "cropped", f"the part that was cut off from {cropped} {_plural('picture', cropped)}")


def unused_parts(file: PlacedFile) -> Iterator[Notice]:
    """Name the parts that no letter needs: building blocks, data of other programs, media that nothing shows."""
    kept = {part for part in kept_parts(file.file) if part.endswith(".xml")}
    kept |= {use.target for use in pictures_of_letter(file)}
    unused = sorted(part for part in file.parts if part not in kept and not _ALWAYS_THERE.fullmatch(part))
    if unused:
        yield _stripped(file, "unused-parts", f"parts that a letter does not need: {', '.join(unused)}")


def notes_without_call(file: PlacedFile) -> Iterator[Notice]:
    """Tell of notes that are still in the file though the text calls them no more."""
    for kind in KINDS:
        number = sum(1 for _ in unused_notes(file.file, kind))
        if number:
            yield _stripped(file, "unused-notes", f"{number} {_plural(kind, number)} that the text does not call")


def headers_switched_off(file: PlacedFile) -> Iterator[Notice]:
    """Show the headers and footers with text that exist but are switched off: they are in no letter."""
    targets = {each.id: each.target for each in file.file.relationships(file.file.main)}
    for reference in switched_off(file.file):
        part = targets.get(reference.get(f"{{{R}}}id", ""))
        text = text_in(file.file.root(part)) if part is not None and part in file.file else ""
        if text.strip():
            name = f"{_HEADER_KINDS.get(reference.get(w('type'), ''), '')} {_kind_of(reference)}"
            told = f"is switched off, so it is in no letter: {first_words(text)}"
            yield Notice(Act.LOOK, "switched-off", f"{file.name}, {name}", told)


def marked_as_final(file: PlacedFile) -> Iterator[Notice]:
    """Tell that Word shows the file as final, which hinders nobody."""
    if b"_MarkAsFinal" in file.parts.get("docProps/custom.xml", b""):
        yield Notice(Act.LOOK, "final", file.name, "is marked as final (File ▸ Info ▸ Protect Document)")


def _kind_of(reference: Element) -> str:
    return "header" if reference.tag == w("headerReference") else "footer"


def _stripped(file: PlacedFile, kind: str, text: str) -> Notice:
    return Notice(Act.STRIPPED, kind, file.name, text)


def _plural(word: str, number: int) -> str:
    return word if number == 1 else f"{word}s"
