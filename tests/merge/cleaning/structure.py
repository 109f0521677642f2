"""What no validator finds in a Word file, though Word stumbles over it or shows another text: for finished letters."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from tests.merge.cleaning.cleaned import members_of
from tests.specimens import NAMESPACES

_TAG = re.compile(r"\{\{|\}\}|\{%|%\}|[\U000f0000-\U000ffffd]")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MUST_END_WITH_PARAGRAPH = ("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote")
_UNIQUE = (
    ("w14:paraId of a paragraph", "w:p", "w14:paraId"),
    ("id of a drawing", "wp:docPr", "id"),
    ("id of a bookmark", "w:bookmarkStart", "w:id"),
    ("name of a bookmark", "w:bookmarkStart", "w:name"),
    ("id of a content control", "w:sdtPr/w:id", "w:val"),
    ("id of a footnote", "w:footnote[w:p]", "w:id"),
    ("call of a footnote", "w:footnoteReference", "w:id"),
    ("id of an older shape", "v:shape", "id"),
)


def faults_of(docx: bytes) -> list[str]:
    """The faults of a file, each in words with the member where it is."""
    members = members_of(docx)
    roots = {name: etree.fromstring(data) for name, data in members.items() if name.endswith((".xml", ".rels"))}
    stories = {name: root for name, root in roots.items() if root.tag.startswith(_w("")) and "rels" not in name}
    faults = list(_repeated(stories.values()))
    for name, root in stories.items():
        faults += [f"{name}: {fault}" for fault in (*_of_story(root), *_dangling(name, root, roots))]
    return faults + list(_of_package(members, roots))


def _w(name: str) -> str:
    return f"{{{NAMESPACES['w']}}}{name}"


def _qualified(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if prefix else local


def _repeated(roots: Iterable[etree._Element]) -> Iterator[str]:
    roots = list(roots)
    for words, path, attribute in _UNIQUE:
        elements = (each for root in roots for each in root.iterfind(f".//{path}", NAMESPACES))
        seen = Counter(value for each in elements if (value := each.get(_qualified(attribute))) is not None)
        yield from (f"{words} {value} stands {count} times" for value, count in seen.items() if count > 1)


def _of_story(root: etree._Element) -> Iterator[str]:
    for owner in root.iter(*(_w(name) for name in _MUST_END_WITH_PARAGRAPH)):
        is_reference = owner.getparent() is not None and owner.getparent().tag == _w("footnotePr")
        if not is_reference and (len(owner) == 0 or owner[-1].tag not in {_w("p"), _w("bookmarkEnd")}):
            yield f"{etree.QName(owner).localname} does not end with a paragraph"
    if root.tag in {_w("footnotes"), _w("endnotes")}:
        types = {each.get(_w("type")) for each in root}
        yield from (f"{each} is missing" for each in ("separator", "continuationSeparator") if each not in types)
    marks = Counter(each.get(_w("fldCharType")) for each in root.iter(_w("fldChar")))
    if marks["begin"] != marks["end"]:
        yield f"{marks['begin']} fields begin and {marks['end']} end"
    yield from _of_texts(root)


def _of_texts(root: etree._Element) -> Iterator[str]:
    for text in root.iter(_w("t")):
        if (text.text or "") != (text.text or "").strip() and text.get(_SPACE) != "preserve":
            yield f"outer spaces of {text.text!r} are not preserved"
    for element in root.iter():
        for value in (element.text or "", element.tail or "", *element.attrib.values()):
            if _TAG.search(str(value)):
                yield f"a tag or a marker is left: {value!r}"


def _dangling(name: str, root: etree._Element, roots: Mapping[str, etree._Element]) -> Iterator[str]:
    folder, base = posixpath.split(name)
    links = roots.get(f"{folder}/_rels/{base}.rels")
    ids = {each.get("Id") for each in links} if links is not None else set()
    used = {value for each in root.iter() for key, value in each.attrib.items() if NAMESPACES["r"] in str(key)}
    yield from (f"nothing stands behind the reference {each}" for each in sorted(used - ids))


def _of_package(members: Mapping[str, bytes], roots: Mapping[str, etree._Element]) -> Iterator[str]:
    types = roots["[Content_Types].xml"]
    known = {each.get("PartName", "").lstrip("/") for each in types} | {each.get("Extension") for each in types}
    for name in members:
        if name != "[Content_Types].xml" and name not in known and name.rpartition(".")[2] not in known:
            yield f"{name} has no content type"
    parts = sorted(str(each) for each in known if "/" in str(each))
    yield from (f"{name} is no member" for name in parts if name not in members)
    for name, root in roots.items():
        folder = posixpath.dirname(posixpath.dirname(name))
        for link in root if name.endswith(".rels") else ():
            target = posixpath.normpath(posixpath.join(folder, link.get("Target", "")))
            if link.get("TargetMode") != "External" and target.lstrip("/") not in members:
                yield f"{name}: {target} is no member"
