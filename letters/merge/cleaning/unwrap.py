"""Takes a wrapper away from around what it holds."""

from collections.abc import Iterable

from letters.merge.wordml import Element, remove


def replace_by(element: Element, contents: Iterable[Element]) -> None:
    """Put other elements into the place of an element."""
    for each in list(contents):
        element.addprevious(each)
    remove(element)
