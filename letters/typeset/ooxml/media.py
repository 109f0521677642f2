"""Pictures: the bytes that a relationship leads to, and how much of them is seen (ECMA-376-1 §20.1.8.13)."""

import posixpath

from letters.typeset.document.drawings import Picture, Sides
from letters.typeset.ooxml.context import ReadingPlace
from letters.typeset.ooxml.drawing_colors import THOUSANDTHS_OF_A_PERCENT
from letters.typeset.ooxml.names import qualified
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.values import attribute, integer

_EFFECTS = ("a:duotone", "a:grayscl", "a:biLevel", "a:lum", "a:clrChange")


def read_picture(blip: Element | None, crop: Element | None, place: ReadingPlace) -> Picture:
    """The picture of a blip. One that is linked, not embedded, is never fetched: a frame stands for it."""
    opacity = 1.0
    if blip is not None:
        amount = next(iter(blip.iter(qualified("a:alphaModFix"))), None)
        opacity = 1.0 if amount is None else (integer(amount.get("amt")) or 0) / THOUSANDTHS_OF_A_PERCENT
        if any(next(blip.iter(qualified(each)), None) is not None for each in _EFFECTS):
            place.not_set("a picture that Word recolours")
    picture = embedded_picture(attribute(blip, "r:embed") or attribute(blip, "r:link"), place)
    return Picture(picture.name, picture.data, _read_crop(crop), opacity)


def embedded_picture(relation: str | None, place: ReadingPlace) -> Picture:
    """The picture that a relationship leads to; without bytes, and told so, where it is not in the file."""
    relationship = place.relationships.get(relation or "")
    if relationship is None:
        place.not_set("a picture that is missing from the file")
        return Picture("", None)
    name = posixpath.basename(relationship.target)
    data = None if relationship.external else place.package.parts.get(relationship.target)
    if relationship.external:
        place.not_set("a picture that is linked, not in the file")
    elif data is None:
        place.not_set("a picture that is missing from the file")
    return Picture(name, data)


def _read_crop(element: Element | None) -> Sides:
    if element is None:
        return Sides()
    shares = ((integer(element.get(side)) or 0) / THOUSANDTHS_OF_A_PERCENT for side in ("t", "r", "b", "l"))
    return Sides(*shares)
