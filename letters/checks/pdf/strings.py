"""The strings of a PDF that are on no page: properties, bookmarks, addresses of links, descriptions of pictures."""

import re
import zlib
from collections.abc import Iterator

_STREAM = re.compile(rb"<<((?:(?!endobj|stream\r?\n).)*)>>\s*stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_STRING = re.compile(rb"\((?:\\.|[^\\()])*\)|<(?:[0-9A-Fa-f]{2}\s*){2,}>", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
_BINARY = re.compile(rb"/Subtype|/Length1\b|/FunctionType|/XRef\b")
"""What the dictionaries of pictures, fonts, shadings and tables of places have (ISO 32000-1 §7.5.8, §8.9.5, §9.9)."""
_DRAWING = re.compile(rb"\bBT\b|\bTf\b|\bcm\b|begincmap")
"""What the streams hold early on that draw pages, and those that map characters."""


def strings_of_pdf(pdf: bytes) -> Iterator[str]:
    """Strings outside of what is drawn, each as often as it is there; XMP metadata is one string."""
    for data in _stretches(pdf):
        if data.lstrip().startswith(b"<?xpacket") or b"<x:xmpmeta" in data:
            yield data.decode("utf-8", "replace")
        elif not _DRAWING.search(data[:400]):
            yield from (_decoded(each) for each in _STRING.findall(data))


def _stretches(pdf: bytes) -> Iterator[bytes]:
    """The objects outside of streams, and each stream that may hold text, unpacked where it is packed as usual."""
    between, streams = list[bytes](), list[tuple[bytes, bytes]]()
    end = 0
    for found in _STREAM.finditer(pdf):
        between.append(pdf[end : found.start()])
        streams.append((found[1], found[2]))
        end = found.end()
    yield b"".join((*between, pdf[end:]))
    for dictionary, packed in streams:
        if _BINARY.search(dictionary) and b"/Metadata" not in dictionary:
            continue
        try:
            # not all at once: a checksum that ends in a carriage return seems cut off where a line end is taken away
            yield zlib.decompressobj().decompress(packed)
        except zlib.error:
            yield packed


def _decoded(written: bytes) -> str:
    if written.startswith(b"<"):
        data = bytes.fromhex(written[1:-1].decode("ascii"))
    else:
        data = _ESCAPE.sub(_unescaped, written[1:-1])
    return data[2:].decode("utf-16-be", "replace") if data.startswith(b"\xfe\xff") else data.decode("latin-1")


def _unescaped(escape: re.Match[bytes]) -> bytes:
    """A character written with a backslash (ISO 32000-1 §7.3.4.2)."""
    code = escape.group(1)
    if code[:1].isdigit():
        return bytes([int(code, 8) & 0xFF])
    return _ESCAPED.get(code, code)


_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r\n": b""}
