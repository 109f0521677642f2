"""Numberings that no paragraph and no style uses: Word keeps each list that ever stood in a file, with its labels."""

from collections.abc import Iterator

from letters.merge.wordfile import WordFile
from letters.merge.wordml import VAL, Element, remove, value_of, w

_INSTANCE, _ABSTRACT = w("num"), w("abstractNum")


def unused_numberings(file: WordFile) -> Iterator[Element]:
    """The w:num and w:abstractNum elements to which nothing in the file's text and styles leads."""
    root = file.root_of_kind("numbering")
    if root is None:
        return
    used = set(_used_numbers(file))
    kept = [each for each in root.iterchildren(_INSTANCE) if each.get(w("numId")) in used]
    abstracts = {value_of(each, "abstractNumId") for each in kept}
    for each in root.iterchildren(_INSTANCE):
        if each not in kept:
            yield each
    for each in root.iterchildren(_ABSTRACT):
        links_styles = each.find(w("styleLink")) is not None or each.find(w("numStyleLink")) is not None
        if each.get(w("abstractNumId")) not in abstracts and not links_styles:
            yield each


def drop_unused_numberings(file: WordFile) -> None:
    """Take them out."""
    for each in list(unused_numberings(file)):
        remove(each)


def _used_numbers(file: WordFile) -> Iterator[str]:
    kinds = {"styles", "header", "footer", "footnotes", "endnotes"}
    related = [each.target for each in file.relationships(file.main) if each.kind in kinds and not each.external]
    for part in (file.main, *(each for each in related if each in file)):
        for number in file.root(part).iter(w("numId")):
            yield number.get(VAL, "")
