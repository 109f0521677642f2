"""A Word file while it is being changed: its parts, how they relate to each other, and what types they have."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from letters.errors import InputError, Problem
from letters.merge.wordml import Element, parse, serialise, w
from letters.package import CONTENT_TYPES

RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SAVE_AGAIN = "Open it in Word and save it as “Word Document (.docx)”."


@dataclass(frozen=True)
class Relationship:
    """A part's link to another part or, if `external`, to an address; `kind` is the last word of its type."""

    id: str
    kind: str
    target: str
    external: bool


class WordFile:
    """The parts of a Word file by name. XML parts are parsed when first asked for, and written back by `finished`."""

    def __init__(self, name: str, parts: Mapping[str, bytes]) -> None:
        self.name = name
        self._parts = dict(parts)
        self._roots: dict[str, Element] = {}
        self.main = self._find_main()

    def root(self, part: str) -> Element:
        """The root element of a part, to be read and changed in place."""
        if part not in self._roots:
            try:
                self._roots[part] = parse(self._parts[part])
            except etree.XMLSyntaxError as error:
                raise InputError(
                    [Problem(f"{self.name}, {part}", "is damaged: its XML is broken", _SAVE_AGAIN)]
                ) from error
        return self._roots[part]

    def text(self, part: str) -> str:
        """The XML of a part as it stands now, without a declaration."""
        return etree.tostring(self.root(part), encoding="unicode")

    def related(self, part: str, kind: str) -> str | None:
        """The name of the part that `part` has as its `kind` ("styles", "footnotes"); None if the file holds none."""
        targets = (each.target for each in self.relationships(part) if each.kind == kind and not each.external)
        target = next(targets, None)
        return target if target in self._parts else None

    def root_of_kind(self, kind: str) -> Element | None:
        """The root of the part that the main document has as its `kind` ("styles"); None if the file holds none."""
        part = self.related(self.main, kind)
        return self.root(part) if part is not None else None

    def relationships(self, part: str) -> Iterator[Relationship]:
        """A part's relationships, in the file's order; the targets inside the file as names of parts."""
        links = relationships_part(part)
        if links not in self._parts:
            return
        for each in self.root(links):
            external = each.get("TargetMode") == "External"
            target = each.get("Target", "")
            if not external:
                target = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")
            yield Relationship(each.get("Id", ""), each.get("Type", "").rpartition("/")[2], target, external)

    def add_link(self, part: str, address: str) -> str:
        """Give `part` a hyperlink to a web or mail address, once for each address; return the relationship's id."""
        for each in self.relationships(part):
            if each.external and each.kind == "hyperlink" and each.target == address:
                return each.id
        return self.add_relationship(part, "hyperlink", address, external=True)

    def add_part(self, part: str, kind: str, root: Element) -> str:
        """Add a part ("word/footnotes.xml") that the main document relates to as its `kind`; return its free name."""
        stem, count = part.removesuffix(".xml"), 1
        while part in self._parts:
            part, count = f"{stem}{count}.xml", count + 1
        self._parts[part] = b""
        self._roots[part] = root
        content_type = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
        override = etree.SubElement(self.root(CONTENT_TYPES), f"{{{_PACKAGE}/content-types}}Override")
        override.set("PartName", f"/{part}")
        override.set("ContentType", content_type)
        self.add_relationship(self.main, kind, posixpath.relpath(part, posixpath.dirname(self.main)), external=False)
        return part

    def set_part(self, part: str, data: bytes) -> None:
        """Replace the bytes of a part."""
        self._roots.pop(part, None)
        self._parts[part] = data

    def __contains__(self, part: str) -> bool:
        return part in self._parts

    def finished(self) -> dict[str, bytes]:
        """All parts, the changed ones written anew."""
        return self._parts | {name: serialise(root) for name, root in self._roots.items()}

    def add_relationship(self, part: str, kind: str, target: str, *, external: bool) -> str:
        """Relate `part` to another part (by its path from there) or to an address; return the relationship's id."""
        links = relationships_part(part)
        if links not in self._parts:
            self._parts[links] = f'<Relationships xmlns="{_PACKAGE}/relationships"/>'.encode()
        taken = {each.id for each in self.relationships(part)}
        free = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
        element = etree.SubElement(self.root(links), f"{{{_PACKAGE}/relationships}}Relationship")
        element.set("Id", free)
        element.set("Type", f"{RELATIONSHIP_TYPES}/{kind}")
        element.set("Target", target)
        if external:
            element.set("TargetMode", "External")
        return free

    def _find_main(self) -> str:
        """The main document's part; raise InputError if there is none that Word would open in its usual format."""
        main = self.related("", "officeDocument")
        if main is None:
            raise InputError([Problem(self.name, "is damaged: it has no main document", _SAVE_AGAIN)])
        if self.root(main).tag != w("document"):
            what = "is no Word document in the usual format (saved as “Strict Open XML Document”?)"
            raise InputError([Problem(self.name, what, _SAVE_AGAIN)])
        return main


def relationships_part(part: str) -> str:
    """The name of the part that holds the relationships of `part` (ECMA-376-2 §6.5.2)."""
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{base}.rels")
