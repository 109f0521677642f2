"""How wide text will be, before anything is laid out: exact, because pairs are not kerned."""

from letters.typeset.document.effective import EffectiveRunFormat
from letters.typeset.fonts import text_width
from letters.typeset.html.characters import RAISED_SIZE, SMALL_CAPS_SIZE, Stretch
from letters.typeset.html.scripts import in_capitals, stretches


def width_of(text: str, look: EffectiveRunFormat) -> float:
    """Points that text of one look takes on a line."""
    if look.caps:
        text = in_capitals(text)
    return sum(_stretch_width(Stretch(look, script), part) for script, part in stretches(text, look.fonts))


def _stretch_width(stretch: Stretch, text: str) -> float:
    look = stretch.format
    return _width_of_characters(stretch, text) * look.scale + look.spacing * len(text)


def spacing_that_scales(stretch: Stretch, text: str) -> float:
    """Points after each character that make text as wide as its scaled characters would be (§17.3.2.43)."""
    return _width_of_characters(stretch, text) * (stretch.format.scale - 1) / len(text)


def _width_of_characters(stretch: Stretch, text: str) -> float:
    look = stretch.format
    size = stretch.size * (RAISED_SIZE if look.vertical_align else 1.0)
    if look.small_caps:
        capitals = zip(text, in_capitals(text), strict=True)
        parts = ((capital, SMALL_CAPS_SIZE if capital != each else 1.0) for each, capital in capitals)
        width = sum(text_width(stretch.face, each) * scale for each, scale in parts)
    else:
        width = text_width(stretch.face, text)
    return width * size
