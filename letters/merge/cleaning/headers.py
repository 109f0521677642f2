"""Headers and footers that exist but are switched off: nobody sees them, so no letter carries them."""

from collections.abc import Iterator

from letters.merge.wordfile import WordFile
from letters.merge.wordml import Element, is_on, remove, w

_REFERENCES = (w("headerReference"), w("footerReference"))


def switched_off(file: WordFile) -> Iterator[Element]:
    """The references to headers and footers of first or even pages that no section of the file shows.

    Sections inherit from the ones before them (ECMA-376-1 §17.10.1), so one switch that is on keeps all of its kind.
    """
    root = file.root(file.main)
    settings = file.root_of_kind("settings")
    shows = {
        "first": any(is_on(section.find(w("titlePg"))) for section in root.iter(w("sectPr"))),
        "even": settings is not None and is_on(settings.find(w("evenAndOddHeaders"))),
    }
    for reference in root.iter(*_REFERENCES):
        if not shows.get(reference.get(w("type"), "default"), True):
            yield reference


def drop_switched_off(file: WordFile) -> None:
    """Take these references out; the parts that they lead to are then used by nobody."""
    for reference in list(switched_off(file)):
        remove(reference)
