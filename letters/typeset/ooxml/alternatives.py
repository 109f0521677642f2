"""`mc:AlternateContent`: one thing said in several ways, of which a program takes the first that it understands."""

from collections.abc import Iterator

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
