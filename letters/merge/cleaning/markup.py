"""Takes out of a part what programs note for themselves or for colleagues, and what nobody reads."""

from lxml import etree

from letters.merge.cleaning.alternatives import resolve_alternatives
from letters.merge.cleaning.controls import settle_drop_downs, unwrap_controls
from letters.merge.cleaning.names import NAMESPACES, qualified, qualified_all, split_name
from letters.merge.wordml import RUN, RUN_FORMAT, Element, remove, w

_KNOWN_NAMESPACES = frozenset({"", *NAMESPACES.values()})
_DROPPED = qualified_all(
    "w:rsid w:nsid w:tmpl w:proofErr w:lastRenderedPageBreak w:divId w:tblGridChange w:printerSettings "
    "w:commentRangeStart w:commentRangeEnd w:commentReference w:annotationRef w:ffData w:fldData"
)
"""Editing marks, comments' ends, form data, and references to parts that no letter has."""
_DROPPED_ATTRIBUTES = qualified_all(
    "w:rsidR w:rsidRPr w:rsidRDefault w:rsidP w:rsidDel w:rsidSect w:rsidTr w14:paraId w14:textId wp14:anchorId "
    "wp14:editId o:gfxdata o:spid o:title mc:ProcessContent mc:PreserveElements mc:PreserveAttributes w:tgtFrame"
)
"""Editing marks; a second copy of a drawing, zipped; the file from which a picture came."""
_TEXTS = qualified_all("w:t w:instrText wp:align wp:posOffset m:t") | {
    qualified(f"wp14:{name}") for name in ("pctWidth", "pctHeight", "pctPosHOffset", "pctPosVOffset")
}
"""The elements whose text counts; no other one has any (ECMA-376-1 §17)."""
_EXTENSIONS = "extLst"
_DECORATIVE = qualified("adec:decorative")
_PICTURE_PROPERTIES = qualified("pic:cNvPr")
_BOOKMARK_START, _BOOKMARK_END = w("bookmarkStart"), w("bookmarkEnd")
_LAST_EDIT = "_GoBack"
_IGNORABLE = qualified("mc:Ignorable")


def clean_markup(root: Element) -> None:
    """Clean a part that holds text or its formats: body, header, footer, notes, styles, numbering."""
    resolve_alternatives(root)
    settle_drop_downs(root)
    unwrap_controls(root)
    _drop_last_edit(root)
    for element in list(root.iter()):
        if element is not root and _is_dropped(element):
            _drop(element)
        else:
            _clean_element(element)
    declare_only_what_is_used(root)


def declare_only_what_is_used(root: Element) -> None:
    """Drop the declarations of namespaces that are not used: their names could hold anything."""
    used = {element.prefix for element in root.iter() if element.prefix}
    for element in root.iter():
        used |= {_prefix_of(element, str(name)) for name in element.attrib if str(name).startswith("{")}
    ignorable = " ".join(prefix for prefix in (root.get(_IGNORABLE) or "").split() if prefix in used)
    if ignorable:
        root.set(_IGNORABLE, ignorable)
    else:
        root.attrib.pop(_IGNORABLE, None)
    required = " ".join(choice.get("Requires", "") for choice in root.iter(qualified("mc:Choice")))
    usual = [prefix for prefix in ("w", "r") if root.nsmap.get(prefix) == NAMESPACES[prefix]]
    etree.cleanup_namespaces(root, keep_ns_prefixes=[*ignorable.split(), *required.split(), *usual])


def _prefix_of(element: Element, attribute: str) -> str:
    namespace, _ = split_name(attribute)
    return next((prefix for prefix, uri in element.nsmap.items() if uri == namespace and prefix), "")


def _is_dropped(element: Element) -> bool:
    namespace, local = split_name(str(element.tag))
    if namespace not in _KNOWN_NAMESPACES or element.tag in _DROPPED:
        return True
    return local == _EXTENSIONS and next(element.iter(_DECORATIVE), None) is None


def _drop(element: Element) -> None:
    """Take an element out, and the run around it where nothing else is left in that."""
    parent = element.getparent()
    remove(element)
    if parent is not None and parent.tag == RUN and all(child.tag == RUN_FORMAT for child in parent):
        remove(parent)


def _clean_element(element: Element) -> None:
    element.tail = None
    if element.tag not in _TEXTS or len(element):
        element.text = None
    for name in list(element.attrib):
        namespace, _ = split_name(str(name))
        if name in _DROPPED_ATTRIBUTES or namespace not in _KNOWN_NAMESPACES:
            del element.attrib[name]
    if element.tag == _PICTURE_PROPERTIES:
        element.set("name", "Picture")
    elif split_name(str(element.tag))[1] == _EXTENSIONS:
        for extension in [each for each in element if next(each.iter(_DECORATIVE), None) is None]:
            element.remove(extension)


def _drop_last_edit(root: Element) -> None:
    """Take out the bookmark by which Word finds the place of the last edit."""
    for start in [each for each in root.iter(_BOOKMARK_START) if each.get(w("name")) == _LAST_EDIT]:
        ends = [each for each in root.iter(_BOOKMARK_END) if each.get(w("id")) == start.get(w("id"))]
        for each in (start, *ends[:1]):
            remove(each)
