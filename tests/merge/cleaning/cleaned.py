"""For tests of the cleaning: a small Word file as template and as letter."""

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from letters.merge.cleaning import clean_letter, clean_template
from letters.merge.wordfile import WordFile
from letters.package import open_package, write_package
from tests.specimens import NAMESPACES

NAME = "letter.docx"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word_file(docx: bytes) -> WordFile:
    return WordFile(NAME, open_package(docx, NAME).parts)


def cleaned_template(docx: bytes) -> Mapping[str, bytes]:
    """The members of the template."""
    return clean_template(word_file(docx))


def cleaned_letter(docx: bytes) -> bytes:
    """The letter that comes out when there is nothing to fill."""
    template = write_package(cleaned_template(docx))
    return write_package(clean_letter(word_file(template), "Letter to a government", "en-GB"))


def members_of(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def body_of(parts: Mapping[str, bytes]) -> str:
    """The XML inside w:body, up to the last section, without declarations."""
    return inside(parts, "word/document.xml", "w:body").partition("<w:sectPr")[0]


def inside(parts: Mapping[str, bytes], member: str, name: str) -> str:
    """The XML inside the first element of that short name, without declarations of namespaces."""
    element = next(etree.fromstring(parts[member]).iter(_qualified(name)))
    text = "".join(etree.tostring(child, encoding="unicode") for child in element)
    for prefix, uri in NAMESPACES.items():
        text = text.replace(f' xmlns:{prefix}="{uri}"', "")
    return text


def values(parts: Mapping[str, bytes], member: str, name: str, attribute: str) -> list[str | None]:
    """An attribute of all elements of a short name."""
    key = _qualified(attribute) if ":" in attribute else attribute
    return [each.get(key) for each in etree.fromstring(parts[member]).iter(_qualified(name))]


def relationship(key: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def _qualified(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"
