"""`mc:AlternateContent`: one thing said in several ways, of which a program takes the first that it understands."""

from collections.abc import Iterator
from copy import deepcopy

from letters.typeset.ooxml.names import qualified
from letters.typeset.ooxml.part import Element

UNDERSTOOD = {"wps", "wpg", "wpc", "wp14", "w14", "w15", "a14"}
"""The prefixes of the extensions that this reader understands (ECMA-376-3 §9.3: `Requires` names them)."""


def chosen_content(element: Element) -> Iterator[Element]:
    """The children of the first choice that is understood, else of the fallback: never two copies."""
    for choice in element.findall(qualified("mc:Choice")):
        if set((choice.get("Requires") or "").split()) <= UNDERSTOOD:
            yield from choice
            return
    for fallback in element.findall(qualified("mc:Fallback")):
        yield from fallback


def without_alternatives(element: Element) -> Element:
    """The element with all alternatives inside of it decided; programs put them in the midst of drawings."""
    if next(element.iter(qualified("mc:AlternateContent")), None) is None:
        return element
    decided = deepcopy(element)
    while (alternatives := next(decided.iter(qualified("mc:AlternateContent")), None)) is not None:
        parent = alternatives.getparent()
        if parent is None:
            return decided
        index = parent.index(alternatives)
        parent[index : index + 1] = list(chosen_content(alternatives))
    return decided
