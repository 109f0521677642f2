"""Every string of a Word file, seen or not: text, attributes, comments, properties, pictures, names of parts."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from letters.checks.word.names import Element, parse, short

_XML = re.compile(r"\.(xml|rels|vml)$", re.IGNORECASE)
_READABLE = re.compile(rb"[\x20-\x7e]{6,}|(?:[\x20-\x7e]\x00){6,}")
_TEXT_SHARE = 0.8
"""A run of bytes of which so much is letters and spaces is taken for text: compressed pixels have less."""
_LANGUAGES = {"w:lang", "w:themeFontLang"}
_LANGUAGE_ATTRIBUTES = {"xml:lang"}
_PARAGRAPHS = {"w:p", "a:p"}


@dataclass(frozen=True)
class PartString:
    """A string and the part that it is in; "" is the zip archive itself. `is_text`: it may be seen by readers."""

    part: str
    text: str
    is_text: bool = False


def strings_of(docx: bytes) -> Iterator[PartString]:
    """All strings of a file, deleted and hidden text with them."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        yield from _readable("", archive.comment)
        for info in archive.infolist():
            yield PartString(info.filename, info.filename)
            yield from _readable(info.filename, info.comment + info.extra)
            data = archive.read(info)
            if _XML.search(info.filename):
                yield from _xml_strings(info.filename, parse(data))
            else:
                yield from _readable(info.filename, data)


def _readable(part: str, data: bytes) -> Iterator[PartString]:
    return (PartString(part, text) for text in _texts_in(data))


def _texts_in(data: bytes) -> Iterator[str]:
    """Stretches of bytes that read as text, in ASCII or UTF-16."""
    for found in _READABLE.findall(data):
        text = found.replace(b"\x00", b"").decode("ascii")
        if sum(character.isalpha() or character == " " for character in text) >= _TEXT_SHARE * len(text):
            yield text


def _xml_strings(part: str, root: Element) -> Iterator[PartString]:
    """Attributes, comments, texts; text of a paragraph both by piece and joined, as a word may run over pieces."""
    for element in (*root.itersiblings(preceding=True), *root.iter(), *root.itersiblings()):
        name = short(element.tag)
        if name not in _LANGUAGES:
            for key, value in element.items():
                if short(key) not in _LANGUAGE_ATTRIBUTES:
                    yield PartString(part, str(value))
        texts = [element.text or "", element.tail or ""]
        if name in _PARAGRAPHS:
            texts.append("".join(_texts(element)))
        yield from (PartString(part, text, is_text=bool(name)) for text in texts if text.strip())


def _texts(paragraph: Element) -> Iterator[str]:
    for element in paragraph.iter():
        yield element.text or ""
        if element is not paragraph:
            yield element.tail or ""
