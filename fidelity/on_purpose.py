"""Where our PDF differs from LibreOffice's because Word does: docs/differences-from-libreoffice.md says why.

Files that hold such a place are listed and counted apart.
"""

import re
from collections.abc import Callable, Mapping

from fidelity.unseen import references_to_nothing, texts_that_are_set
from letters.package import Package

_SECTION = re.compile(rb"<w:sectPr[ >].*?</w:sectPr>", re.DOTALL)
_SIDE_MARGIN = re.compile(rb"w:(left|right)=\"(\d+)\"")


def _holds(pattern: bytes) -> Callable[[bytes], bool]:
    return lambda xml: re.search(pattern, xml) is not None


def _changes_margins_within_a_page(xml: bytes) -> bool:
    sections = _SECTION.findall(xml)
    margins = [sorted(_SIDE_MARGIN.findall(section)) for section in sections]
    return any(
        b'w:val="continuous"' in section and before != after
        for section, before, after in zip(sections[1:], margins, margins[1:], strict=False)
    )


_MARKS: Mapping[str, Callable[[bytes], bool]] = {
    "automatic hyphenation": _holds(rb"<w:autoHyphenation(?: w:val=\"(?:1|true|on)\")?/>"),
    "tracked deletions": _holds(rb"<w:(?:del|moveFrom) "),
    "endnotes": _holds(rb"<w:endnoteReference "),
    "a table style without a name": _holds(rb"<w:style (?=[^>]*w:type=\"table\")[^>]*>(?!\s*<w:name )"),
    "a reference to nothing": lambda xml: bool(references_to_nothing(xml)),
    "a text that a field sets": lambda xml: any(text.strip() for text in texts_that_are_set(xml)),
    "a raised or lowered style": _holds(rb"<w:styles[ >](?s:.)*<w:position w:val=\"-?[1-9]"),
    "other margins within a page": _changes_margins_within_a_page,
    "room of a border that is none": _holds(rb"<w:pBdr>(?:(?!</w:pBdr>).)*w:val=\"n(?:one|il)\"[^>]*w:space=\"[1-9]"),
}
"""What in a part's XML brings a difference about."""


def differences(package: Package) -> tuple[str, ...]:
    """The names of the differences on purpose that the file can show."""
    parts = [data for member, data in package.parts.items() if member.endswith(".xml")]
    return tuple(name for name, is_in in _MARKS.items() if any(is_in(part) for part in parts))
