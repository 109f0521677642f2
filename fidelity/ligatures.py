"""Both engines set ligatures, so that widths can be compared.

LibreOffice always does, Word (and so our PDF) only where the document asks for it: so the document is made to ask.
"""

import re

from letters.package import Package, open_package, write_package

_STYLES = "word/styles.xml"
_W14 = b'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_LIGATURES = b"<w14:ligatures " + _W14 + b' w14:val="standardContextual"/>'


def with_ligatures(data: bytes, name: str) -> bytes:
    """The Word file with standard ligatures switched on in its defaults."""
    package = open_package(data, name)
    return write_package({**package.parts, _STYLES: _switched_on(package)}) if _STYLES in package.parts else data


def _switched_on(package: Package) -> bytes:
    styles = re.sub(rb"<w14:ligatures[^>]*/>", b"", package.parts[_STYLES])
    for pattern, replacement in (
        (rb"(<w:rPrDefault>\s*<w:rPr>.*?)(</w:rPr>)", rb"\g<1>" + _LIGATURES + rb"\2"),
        (rb"(<w:rPrDefault>\s*)<w:rPr/>", rb"\g<1><w:rPr>" + _LIGATURES + rb"</w:rPr>"),
        (
            rb"<w:docDefaults/>|<w:docDefaults>",
            rb"<w:docDefaults><w:rPrDefault><w:rPr>" + _LIGATURES + rb"</w:rPr></w:rPrDefault>",
        ),
    ):
        changed, count = re.subn(pattern, replacement, styles, count=1, flags=re.DOTALL)
        if count:
            return changed
    return styles
