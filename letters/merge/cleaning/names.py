"""Names of the namespaces that a letter may hold, and of what stands in them."""

from functools import cache
from types import MappingProxyType

from letters.merge.wordml import MC, R, W

NAMESPACES = MappingProxyType(
    {
        "w": W,
        "r": R,
        "mc": MC,
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "wpc": "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
        "wp14": "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
        "a14": "http://schemas.microsoft.com/office/drawing/2010/main",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w10": "urn:schemas-microsoft-com:office:word",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "xml": "http://www.w3.org/XML/1998/namespace",
    }
)
"""By the prefixes that Word gives them."""


@cache
def qualified(name: str) -> str:
    """`w:p` as lxml writes it: `{http://…}p`."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def qualified_all(names: str) -> frozenset[str]:
    """Several names, parted by spaces."""
    return frozenset(qualified(name) for name in names.split())


@cache
def split_name(name: str) -> tuple[str, str]:
    """The namespace of a name as lxml writes it, "" for none, and its local part."""
    if not name.startswith("{"):
        return "", name
    namespace, _, local = name[1:].partition("}")
    return namespace, local
