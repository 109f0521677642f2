"""Sets a letter on the paper of the place to which it goes."""

from collections.abc import Mapping

from letters.merge.wordfile import WordFile
from letters.merge.wordml import Element, new, w

_PAPER: Mapping[str, tuple[str, str]] = {"A4": ("11906", "16838"), "Letter": ("12240", "15840")}
"""Width and height in twips: 210 × 297 mm, 8½ × 11 inches."""


def set_paper(file: WordFile, paper: str) -> None:
    """Give every section the paper's size; a landscape section stays landscape (ECMA-376-1 §17.6.13)."""
    short, long = _PAPER[paper]
    for section in file.root(file.main).iter(w("sectPr")):
        size = section.find(w("pgSz"))
        if size is None:
            size = new("pgSz")
            section.insert(_place_of_size(section), size)
        is_landscape = _width(size, "w") > _width(size, "h") or size.get(w("orient")) == "landscape"
        size.set(w("w"), long if is_landscape else short)
        size.set(w("h"), short if is_landscape else long)
        size.attrib.pop(w("code"), None)


def _width(size: Element, side: str) -> float:
    """A side of the page in twips; 0 where the section says nothing, or something that is no number."""
    written = size.get(w(side), "")
    return float(written) if written.isdecimal() else 0


def _place_of_size(section: Element) -> int:
    """After the references, the notes' properties and the section's type, as the schema wants it (§17.6.17)."""
    before = {w(name) for name in ("headerReference", "footerReference", "footnotePr", "endnotePr", "type")}
    return sum(1 for child in section if child.tag in before)
