"""Texts beside the letter's own, which Word keeps for its user: alternative texts, names of things and styles."""

import re
from collections.abc import Iterator

from letters.errors import Problem
from letters.merge.cleaning.alternatives import is_in_dropped_branch
from letters.merge.cleaning.names import qualified, split_name
from letters.merge.vetting.notice import Act, Notice
from letters.merge.vetting.placed import PlacedFile
from letters.merge.wordml import VAL, Element, says_yes, w

_PATH = re.compile(r"[A-Za-z]:\\|\\\\\w|file:/|/(?:Users|home|Volumes|mnt|media)/|~/", re.IGNORECASE)
_GENERIC = re.compile(r"([^\W\d_]+|Text Box|Straight (Arrow )?Connector|Freeform: Shape) ?\d+(\.(png|jpe?g|gif))?")
"""Names as programs give them: "Picture 2", "Text Box 7", "Grafik 1", "image1.png"."""
_TWIN_OF_PARAGRAPH_STYLE = " Char"
"""How Word ends the name of the character style that it makes to each paragraph style."""
_MOST_NAMES = 30
_TABLE_TEXTS = (w("tblCaption"), w("tblDescription"))
_DRAWING_PROPERTIES = {"docPr", "cNvPr"}
_VML_SHAPES = {"shape", "rect", "roundrect", "oval", "group", "line", "imagedata"}
_REMEDY = "Right-click the picture ▸ View Alt Text: say what it shows, or mark it as decorative."


def alternative_texts(file: PlacedFile) -> Iterator[Problem | Notice]:
    """Refuse the alternative texts and names that hold a path; show the others."""
    for element in file.elements():
        if is_in_dropped_branch(element):
            continue
        for text in dict.fromkeys(_alternatives(element)):
            if _PATH.search(text):
                yield Problem(
                    file.place(element), f"the alternative text or name of a picture holds a path: {text}", _REMEDY
                )
            else:
                yield Notice(Act.LOOK, "alternative-text", file.place(element), f"alternative text: {text}")
        name = element.get("name", "") if _is_drawing(element) else ""
        if _PATH.search(name):
            yield Problem(
                file.place(element), f"the alternative text or name of a picture holds a path: {name}", _REMEDY
            )
        elif name and not _GENERIC.fullmatch(name) and split_name(str(element.tag))[1] == "docPr":
            yield Notice(Act.LOOK, "name", file.place(element), f"a picture or shape is named: {name}")


def names_of_bookmarks(file: PlacedFile) -> Iterator[Notice]:
    """Show the bookmarks that people named, all together; Word's own begin with an underscore."""
    names = [start.get(w("name"), "") for start in file.elements(w("bookmarkStart"))]
    named = [name for name in names if name and not name.startswith("_")]
    if named:
        yield Notice(Act.LOOK, "name", file.name, f"bookmarks are named: {_listed(named)}")


def tooltips_of_links(file: PlacedFile) -> Iterator[Notice]:
    """Show what Word says when the mouse rests on a link."""
    for element in file.elements(w("hyperlink"), qualified("a:hlinkClick")):
        for name in (w("tooltip"), "tooltip", w("docLocation")):
            if text := element.get(name):
                yield Notice(Act.LOOK, "tooltip", file.place(element), f"a link says: {text}")


def names_of_styles(file: PlacedFile) -> Iterator[Notice]:
    """Show the names of the styles that people made, all together."""
    styles = file.file.root_of_kind("styles")
    named = []
    for style in styles.iter(w("style")) if styles is not None else ():
        if says_yes(style, "customStyle"):
            named += [each.get(VAL, "") for each in style.iterchildren(w("name"), w("aliases"))]
    named = [name for name in named if not name.endswith(_TWIN_OF_PARAGRAPH_STYLE)]
    if named:
        yield Notice(Act.LOOK, "name", file.name, f"styles are named: {_listed(named)}")


def _listed(names: list[str]) -> str:
    once = list(dict.fromkeys(names))
    more = f" and {len(once) - _MOST_NAMES} more" if len(once) > _MOST_NAMES else ""
    return f"{', '.join(once[:_MOST_NAMES])}{more}"


def _is_drawing(element: Element) -> bool:
    return split_name(str(element.tag))[1] in _DRAWING_PROPERTIES


def _alternatives(element: Element) -> Iterator[str]:
    namespace, local = split_name(str(element.tag))
    if local in _DRAWING_PROPERTIES:
        yield from (text.strip() for name in ("descr", "title") if (text := element.get(name)))
    elif namespace.endswith(":vml") and local in _VML_SHAPES:
        yield from (text.strip() for name in ("alt", "title") if (text := element.get(name)))
    elif element.tag in _TABLE_TEXTS:
        yield element.get(VAL, "")
