"""Things that bring files, programs or other documents of their own into a letter."""

from collections.abc import Iterator
from types import MappingProxyType

from letters.errors import Problem
from letters.merge.cleaning.names import NAMESPACES, qualified, split_name
from letters.merge.vetting.placed import PlacedFile
from letters.merge.wordml import Element, w

_DELETE = "Delete it, or put it in as a picture: copy it, then Home ▸ Paste ▸ Picture."
_ELEMENTS = MappingProxyType(
    {
        w("object"): "an embedded object (OLE)",
        w("control"): "a form control (ActiveX)",
        w("altChunk"): "another document inside",
        w("subDoc"): "a subdocument",
        w("movie"): "a film",
        qualified("a:videoFile"): "a film",
        qualified("a:audioFile"): "a sound",
        qualified("o:signatureline"): "a signature line with a name",
    }
)
_DRAWN = tuple(NAMESPACES[prefix] for prefix in ("pic", "wps", "wpg", "wpc"))
_DRAWN_IN_WORDS = MappingProxyType(
    {"chart": "a chart", "diagram": "a diagram (SmartArt)", "ink": "ink", "model3d": "a 3D model"}
)
_RELATIONS = MappingProxyType(
    {
        "vbaProject": ("macros", "Save it as “Word Document (.docx)”, without macros."),
        "webextensiontaskpanes": (
            "the panel of an add-in",
            "In Word: File ▸ Info ▸ Inspect Document ▸ Task Pane Add-ins ▸ Remove All, and save.",
        ),
        "origin": ("a digital signature", "In Word: File ▸ Info ▸ View Signatures ▸ Remove Signature, and save."),
        "attachedToolbars": ("toolbars", "Save it as “Word Document (.docx)” in a new file."),
        "frameset": ("a page of frames", "Copy the text into a new document."),
    }
)
"""What the package or its main document may relate to without any mark in the text."""


def embedded_things(file: PlacedFile) -> Iterator[Problem]:
    """Yield what is more than text, tables, pictures and shapes."""
    for element in file.elements():
        what = _name_of(element)
        if what:
            yield Problem(file.place(element), f"holds {what}", _DELETE)
    for part in ("", file.file.main):
        for relationship in file.file.relationships(part):
            if relationship.kind in _RELATIONS:
                what, remedy = _RELATIONS[relationship.kind]
                yield Problem(file.name, f"holds {what}", remedy)


def hidden_drawings(file: PlacedFile) -> Iterator[Problem]:
    """Yield the pictures and shapes that are switched invisible (Layout ▸ Selection Pane)."""
    for element in file.elements():
        is_hidden = split_name(str(element.tag))[1] in {"docPr", "cNvPr"} and element.get("hidden") in {"1", "true"}
        if is_hidden or "visibility:hidden" in (element.get("style") or "").replace(" ", ""):
            remedy = "Show it in Layout ▸ Selection Pane, then delete it or leave it shown."
            yield Problem(file.place(element), "holds a hidden picture or shape", remedy)


def _name_of(element: Element) -> str | None:
    if element.tag in _ELEMENTS:
        return _ELEMENTS[str(element.tag)]
    local = split_name(str(element.tag))[1]
    if local == "contentPart":
        return "ink"
    if local == "graphicData" and element.get("uri") not in _DRAWN:
        uri = (element.get("uri") or "").lower()
        return next((words for key, words in _DRAWN_IN_WORDS.items() if key in uri), "a drawing of an unknown kind")
    return None
