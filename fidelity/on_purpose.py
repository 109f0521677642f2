"""Where our PDF differs from LibreOffice's because Word does: docs/differences-from-libreoffice.md says why.

Files that hold such a place are listed and counted apart.
"""

import re
from collections.abc import Mapping

from letters.package import Package

_MARKS: Mapping[str, re.Pattern[bytes]] = {
    "automatic hyphenation": re.compile(rb"<w:autoHyphenation(?: w:val=\"(?:1|true|on)\")?/>"),
}
"""What in a file's XML brings a difference about."""


def differences(package: Package) -> tuple[str, ...]:
    """The names of the differences on purpose that the file can show."""
    texts = [data for member, data in package.parts.items() if member.endswith(".xml")]
    return tuple(name for name, mark in _MARKS.items() if any(mark.search(text) for text in texts))
