"""Puts a letter's package together anew: the parts that it needs, under plain names, and nothing else."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import MappingProxyType

from lxml import etree

from letters.merge.cleaning.names import NAMESPACES, split_name
from letters.merge.cleaning.properties import CORE_PROPERTIES
from letters.merge.wordfile import RELATIONSHIP_TYPES, Relationship, WordFile, relationships_part
from letters.merge.wordml import Element, serialise
from letters.package import CONTENT_TYPES

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SINGLE_PARTS = MappingProxyType(
    {
        "officeDocument": ("word/document.xml", f"{_WORD_TYPE}.document.main+xml"),
        "styles": ("word/styles.xml", f"{_WORD_TYPE}.styles+xml"),
        "settings": ("word/settings.xml", f"{_WORD_TYPE}.settings+xml"),
        "numbering": ("word/numbering.xml", f"{_WORD_TYPE}.numbering+xml"),
        "fontTable": ("word/fontTable.xml", f"{_WORD_TYPE}.fontTable+xml"),
        "footnotes": ("word/footnotes.xml", f"{_WORD_TYPE}.footnotes+xml"),
        "endnotes": ("word/endnotes.xml", f"{_WORD_TYPE}.endnotes+xml"),
        "theme": ("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
    }
)
"""The kinds of parts that a letter has once, each with its name and its content type."""
_TEXT_PARTS = MappingProxyType({kind: f"{_WORD_TYPE}.{kind}+xml" for kind in ("header", "footer")})
_EXTENSIONS = MappingProxyType(
    {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        "png": "image/png",
        "jpeg": "image/jpeg",
    }
)
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"


@dataclass
class _Plan:
    """Which parts stay: their new names by their present ones, their kinds, and the relationships that each keeps."""

    names: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    links: dict[str, list[Relationship]] = field(default_factory=dict)


def kept_parts(file: WordFile) -> tuple[str, ...]:
    """The parts of a file that its letter needs, by their present names, the main document first."""
    return tuple(_plan(file).names)


def assemble(file: WordFile, core_properties: bytes | None) -> dict[str, bytes]:
    """The members of the finished package; `core_properties` None: no such part, as in a template.

    Relationships get new ids in the order in which the parts list them, so equal files give equal bytes.
    """
    plan = _plan(file)
    for part, links in plan.links.items():
        _rename_references(file.root(part), links)
    stored = file.finished()
    parts = {name: stored[part] for part, name in plan.names.items()}
    for part, links in plan.links.items():
        if links:
            parts[relationships_part(plan.names[part])] = _links_of(part, links, plan)
    root_links = [(f"{RELATIONSHIP_TYPES}/officeDocument", plan.names[file.main], False)]
    if core_properties is not None:
        parts[CORE_PROPERTIES] = core_properties
        root_links.append((f"{_PACKAGE}/relationships/metadata/core-properties", CORE_PROPERTIES, False))
    parts["_rels/.rels"] = _relationships(root_links)
    parts[CONTENT_TYPES] = _content_types(plan, with_properties=core_properties is not None)
    return parts


def _plan(file: WordFile) -> _Plan:
    plan = _Plan({file.main: _SINGLE_PARTS["officeDocument"][0]}, {file.main: "officeDocument"})
    waiting = [file.main]
    while waiting:
        part = waiting.pop(0)
        plan.links[part] = list(_needed(file, part))
        for link in plan.links[part]:
            if not link.external and link.target not in plan.names:
                plan.names[link.target] = _new_name(link, plan)
                plan.kinds[link.target] = link.kind
                if link.kind != "image":
                    waiting.append(link.target)
    return plan


def _needed(file: WordFile, part: str) -> Iterator[Relationship]:
    """The relationships that a part has by its nature or by a reference in its XML, to what a letter may hold."""
    links = list(file.relationships(part))
    referenced = set(_references(file.root(part))) if links else set()
    single: set[str] = set()
    for link in links:
        if not link.external and link.target not in file:
            continue
        if part == file.main and link.kind in _SINGLE_PARTS and link.kind not in single and not link.external:
            single.add(link.kind)
            yield link
        elif link.id in referenced and (link.kind in {"hyperlink", "image"} or link.kind in _TEXT_PARTS):
            yield link


def _references(root: Element) -> Iterator[str]:
    for element in root.iter():
        for name, value in element.attrib.items():
            if split_name(str(name))[0] == NAMESPACES["r"]:
                yield str(value)


def _rename_references(root: Element, links: list[Relationship]) -> None:
    new_ids = {link.id: f"rId{number}" for number, link in enumerate(links, start=1)}
    for element in root.iter() if links else ():
        for name, value in element.attrib.items():
            if split_name(str(name))[0] == NAMESPACES["r"] and value in new_ids:
                element.set(name, new_ids[str(value)])


def _new_name(link: Relationship, plan: _Plan) -> str:
    if link.kind in _SINGLE_PARTS:
        return _SINGLE_PARTS[link.kind][0]
    number = sum(kind == link.kind for kind in plan.kinds.values()) + 1
    if link.kind == "image":
        return f"word/media/image{number}.{link.target.rpartition('.')[2].lower()}"
    return f"word/{link.kind}{number}.xml"


def _links_of(part: str, links: list[Relationship], plan: _Plan) -> bytes:
    folder = posixpath.dirname(plan.names[part])
    written = []
    for link in links:
        target = link.target if link.external else posixpath.relpath(plan.names[link.target], folder)
        written.append((f"{RELATIONSHIP_TYPES}/{link.kind}", target, link.external))
    return _relationships(written)


def _relationships(links: list[tuple[str, str, bool]]) -> bytes:
    """A .rels part; each link is its type, its target, and whether that is outside."""
    root = etree.Element(f"{{{_PACKAGE}/relationships}}Relationships", nsmap={None: f"{_PACKAGE}/relationships"})
    for number, (kind, target, external) in enumerate(links, start=1):
        element = etree.SubElement(root, f"{{{_PACKAGE}/relationships}}Relationship")
        element.set("Id", f"rId{number}")
        element.set("Type", kind)
        element.set("Target", target)
        if external:
            element.set("TargetMode", "External")
    return serialise(root)


def _content_types(plan: _Plan, *, with_properties: bool) -> bytes:
    types = f"{_PACKAGE}/content-types"
    root = etree.Element(f"{{{types}}}Types", nsmap={None: types})
    used = {"rels", "xml", *(name.rpartition(".")[2] for name in plan.names.values())}
    for extension in (each for each in _EXTENSIONS if each in used):
        etree.SubElement(root, f"{{{types}}}Default", Extension=extension, ContentType=_EXTENSIONS[extension])
    overrides = {plan.names[part]: _content_type(kind) for part, kind in plan.kinds.items() if kind != "image"}
    if with_properties:
        overrides[CORE_PROPERTIES] = _CORE_TYPE
    for name, content_type in overrides.items():
        etree.SubElement(root, f"{{{types}}}Override", PartName=f"/{name}", ContentType=content_type)
    return serialise(root)


def _content_type(kind: str) -> str:
    return _SINGLE_PARTS[kind][1] if kind in _SINGLE_PARTS else _TEXT_PARTS[kind]
