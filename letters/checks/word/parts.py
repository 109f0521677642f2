"""The parts of a Word file and how they point to each other; the zip is read as it stands."""

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from letters.checks.word.names import Element, parse


@dataclass(frozen=True)
class Relationship:
    """One line of a .rels part; `target` is the name of a part, or an address where `external`."""

    id: str
    kind: str
    """The last word of its type: "header", "footnotes", "hyperlink"."""
    target: str
    external: bool


def read_parts(docx: bytes) -> Mapping[str, bytes]:
    """Every member of the zip by its name. Raises zipfile.BadZipFile where the bytes are no zip."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return MappingProxyType({info.filename: archive.read(info) for info in archive.infolist()})


def main_part(parts: Mapping[str, bytes]) -> str:
    """The name of the part that holds the document."""
    for each in relationships(parts, ""):
        if each.kind == "officeDocument":
            return each.target
    return "word/document.xml"


def relationships(parts: Mapping[str, bytes], part: str) -> Iterator[Relationship]:
    """What a part points to; "" is the package itself."""
    folder, _, name = part.rpartition("/")
    data = parts.get(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
    for element in parse(data) if data else ():
        target, external = element.get("Target", ""), element.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield Relationship(element.get("Id", ""), element.get("Type", "").rpartition("/")[2], target, external)


def root_of(parts: Mapping[str, bytes], part: str | None) -> Element | None:
    """The root element of a part; None where there is no such part."""
    data = parts.get(part or "")
    return parse(data) if data else None
