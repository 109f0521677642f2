"""A letter's properties: its title and its language, nothing about who wrote it, when and with what."""

from lxml import etree

from letters.merge.wordml import serialise

CORE_PROPERTIES = "docProps/core.xml"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


def core_properties(title: str, language: str | None) -> bytes:
    """The part docProps/core.xml; `language` is a tag such as "en-GB", None: not known."""
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DUBLIN_CORE})
    etree.SubElement(root, f"{{{_DUBLIN_CORE}}}title").text = title
    if language is not None:
        etree.SubElement(root, f"{{{_DUBLIN_CORE}}}language").text = language
    return serialise(root)
