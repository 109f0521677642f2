"""The parts of a package as XML trees, and the relationships between them (ECMA-376-2 §6)."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from letters.errors import InputError, Problem
from letters.package import Package
from letters.typeset.ooxml.names import STRICT_NAMESPACES, qualified

Element = etree._Element


@dataclass(frozen=True)
class Relationship:
    """A pointer from a part: `kind` is the last word of its type; `target` a member's name, or a URL if external."""

    kind: str
    target: str
    external: bool


def parse_part(package: Package, member: str) -> Element:
    """The root element of a part. Raises InputError where the XML is broken or nested too deeply.

    Comments and processing instructions are dropped; entities cannot occur, the package's door refuses DTDs.
    """
    data = package.parts[member]
    if b"purl.oclc.org" in data:
        for strict, transitional in STRICT_NAMESPACES.items():
            data = data.replace(strict, transitional)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        place = f"{package.name}, {member}, line {error.lineno or 1}"
        remedy = "Open the file in Word, let Word repair it, and save it again."
        raise InputError([Problem(place, "is not well-formed XML", remedy)]) from error


def relationships_of(package: Package, member: str) -> Mapping[str, Relationship]:
    """The relationships of a part by id; `member` "" gives those of the package itself."""
    folder, name = posixpath.split(member)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if rels not in package.parts:
        return {}
    return dict(_relationships(parse_part(package, rels), folder))


def _relationships(root: Element, folder: str) -> Iterator[tuple[str, Relationship]]:
    for element in root.iter(qualified("rel:Relationship")):
        target = element.get("Target", "")
        external = element.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield element.get("Id", ""), Relationship(element.get("Type", "").rpartition("/")[2], target, external)


def related(package: Package, relationships: Mapping[str, Relationship], kind: str) -> str | None:
    """The member that the first relationship of this kind points to; None if there is none or the member is missing."""
    targets = (each.target for each in relationships.values() if each.kind == kind and not each.external)
    member = next(targets, None)
    return member if member in package.parts else None
