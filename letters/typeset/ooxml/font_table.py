"""word/fontTable.xml → what may stand in for fonts that a machine does not have (ECMA-376-1 §17.8.3)."""

from collections.abc import Iterator, Mapping

from letters.typeset.document.symbol_fonts import SYMBOL_FONTS
from letters.typeset.ooxml.names import qualified
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.values import attribute, value_of

_BY_FAMILY = {"roman": "Times New Roman", "swiss": "Arial", "modern": "Courier New"}
"""The nearest font that has a free twin, by the kind that Word tells (§17.18.30); it tells none for fancy ones."""
_RELATIVES = {
    "Calibri Light": "Calibri",
    "Cambria Math": "Cambria",
    "Lucida Sans": "DejaVu Sans",
    "Lucida Sans Unicode": "DejaVu Sans",
    "Verdana": "DejaVu Sans",
}
"""Fonts that a font of another name is nearer to than the one of their kind: the last ones are wider by a sixth."""


def read_stand_ins(root: Element | None) -> Mapping[str, tuple[str, ...]]:
    """By font name, the names to try instead: those that the table gives first (§17.8.3.1), then one of its kind."""
    fonts = () if root is None else root.findall(qualified("w:font"))
    named = ((attribute(font, "w:name") or "", font) for font in fonts)
    return {
        name: names for name, font in named if name not in SYMBOL_FONTS and (names := tuple(_stand_ins(name, font)))
    }


def _stand_ins(name: str, font: Element) -> Iterator[str]:
    others = (each.strip() for each in (value_of(font, "w:altName") or "").split(","))
    yield from (each for each in others if each and each not in SYMBOL_FONTS)
    by_family = _RELATIVES.get(name) or _BY_FAMILY.get(value_of(font, "w:family") or "")
    if by_family:
        yield by_family
