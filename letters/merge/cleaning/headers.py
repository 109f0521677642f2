"""Headers and footers that exist but are switched off: nobody sees them, so no letter carries them."""

from collections.abc import Iterator

from letters.merge.wordfile import WordFile
from letters.merge.wordml import VAL, Element, remove, w

_REFERENCES = (w("headerReference"), w("footerReference"))
_OFF = {"0", "false", "off"}


def switched_off(file: WordFile) -> Iterator[Element]:
    """The references to headers and footers of first or even pages that no section of the file shows.

    Sections inherit from the ones before them (ECMA-376-1 §17.10.1), so one switch that is on keeps all of its kind.
    """
    root = file.root(file.main)
    settings = file.related(file.main, "settings")
    shows = {
        "first": any(_is_on(section, "titlePg") for section in root.iter(w("sectPr"))),
        "even": settings is not None and settings in file and _is_on(file.root(settings), "evenAndOddHeaders"),
    }
    for reference in root.iter(*_REFERENCES):
        if not shows.get(reference.get(w("type"), "default"), True):
            yield reference


def drop_switched_off(file: WordFile) -> None:
    """Take these references out; the parts that they lead to are then used by nobody."""
    for reference in list(switched_off(file)):
        remove(reference)


def _is_on(parent: Element, name: str) -> bool:
    switch = parent.find(w(name))
    return switch is not None and switch.get(VAL, "1") not in _OFF
