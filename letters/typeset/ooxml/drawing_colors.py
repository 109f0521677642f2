"""Colours of drawings: the theme's, and how they are made lighter or darker (ECMA-376-1 §20.1.2.3)."""

import colorsys
from collections.abc import Mapping
from dataclasses import dataclass, field

from letters.typeset.document.drawings import Paint, PaintStop, solid
from letters.typeset.ooxml.names import qualified, short
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.values import child, integer
from letters.typeset.units import from_emu

THOUSANDTHS_OF_A_PERCENT = 100_000
_SIXTY_THOUSANDTHS_OF_A_DEGREE = 60_000
_DEFAULT_THEME = {"dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6"}
_MAPPED = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
"""The roles that documents map to the theme's colours, in the mapping that all templates have (§17.15.1.20)."""
_PRESETS = {
    "black": "000000",
    "white": "FFFFFF",
    "red": "FF0000",
    "green": "008000",
    "blue": "0000FF",
    "yellow": "FFFF00",
    "gray": "808080",
    "grey": "808080",
    "silver": "C0C0C0",
    "navy": "000080",
    "maroon": "800000",
    "purple": "800080",
    "teal": "008080",
    "olive": "808000",
    "lime": "00FF00",
    "aqua": "00FFFF",
    "fuchsia": "FF00FF",
    "orange": "FFA500",
    "ltGray": "D3D3D3",
    "dkGray": "A9A9A9",
}


@dataclass(frozen=True)
class ThemeLook:
    """The theme's colours by name ("accent1" …) and the widths in points of its lines, the thinnest first."""

    colors: Mapping[str, str] = field(default_factory=lambda: dict(_DEFAULT_THEME))
    line_widths: tuple[float, ...] = ()

    def color(self, name: str) -> str:
        """Hexadecimal RGB; black for a name that the theme does not have."""
        return self.colors.get(_MAPPED.get(name, name), "000000")

    def line_width(self, index: int) -> float:
        """The width of a line style; `index` counts from 1 (§20.1.4.2.19)."""
        return self.line_widths[index - 1] if 0 < index <= len(self.line_widths) else 0.75


def read_theme_look(theme: Element | None) -> ThemeLook:
    """The colours and lines of a theme part."""
    scheme = None if theme is None else next(theme.iter(qualified("a:clrScheme")), None)
    lines = None if theme is None else next(theme.iter(qualified("a:lnStyleLst")), None)
    colors = dict(_DEFAULT_THEME)
    for each in () if scheme is None else scheme:
        value = next(iter(each), None)
        if value is not None:
            colors[short(each.tag).partition(":")[2]] = value.get("lastClr") or value.get("val") or "000000"
    widths = () if lines is None else tuple(from_emu(integer(line.get("w")) or 9525) for line in lines)
    return ThemeLook(colors, widths)


def read_paint(parent: Element | None, theme: ThemeLook, placeholder: str = "000000") -> Paint | None:
    """What fills a shape or a line, from the fill among an element's children; None: nothing does.

    `placeholder` is the colour that a style's "phClr" stands for.
    """
    if parent is None:
        return None
    for element in parent:
        tag = short(element.tag)
        if tag == "a:solidFill":
            stop = read_color(element, theme, placeholder)
            return solid(stop.color, stop.opacity) if stop else None
        if tag == "a:gradFill":
            return _read_gradient(element, theme, placeholder)
        if tag == "a:pattFill":
            stop = read_color(child(element, "a:bgClr"), theme, placeholder)
            return solid(stop.color, stop.opacity) if stop else None
    return None


def says_fill(parent: Element | None) -> bool:
    """Whether an element has a fill of its own, be it none."""
    fills = {"a:noFill", "a:solidFill", "a:gradFill", "a:pattFill", "a:blipFill", "a:grpFill"}
    return parent is not None and any(short(each.tag) in fills for each in parent)


def _read_gradient(element: Element, theme: ThemeLook, placeholder: str) -> Paint | None:
    stops = []
    for each in element.iter(qualified("a:gs")):
        stop = read_color(each, theme, placeholder)
        if stop is not None:
            place = (integer(each.get("pos")) or 0) / THOUSANDTHS_OF_A_PERCENT
            stops.append(PaintStop(stop.color, stop.opacity, place))
    line = child(element, "a:lin")
    angle = (integer(line.get("ang")) or 0) / _SIXTY_THOUSANDTHS_OF_A_DEGREE if line is not None else 90.0
    return Paint(tuple(sorted(stops, key=lambda stop: stop.place)), angle) if stops else None


def read_color(parent: Element | None, theme: ThemeLook, placeholder: str = "000000") -> PaintStop | None:
    """The colour that stands in an element; None where there is none."""
    for element in () if parent is None else parent:
        base = _base_color(element, theme, placeholder)
        if base is not None:
            return _modified(base, element)
    return None


def _base_color(element: Element, theme: ThemeLook, placeholder: str) -> str | None:
    tag, value = short(element.tag), element.get("val") or ""
    if tag == "a:srgbClr":
        return value
    if tag == "a:schemeClr":
        return placeholder if value == "phClr" else theme.color(value)
    if tag == "a:sysClr":
        return element.get("lastClr") or ("FFFFFF" if value == "window" else "000000")
    if tag == "a:prstClr":
        return _PRESETS.get(value, "000000")
    return None


def _modified(base: str, element: Element) -> PaintStop:
    """The colour after its modifiers, in their order (§20.1.2.3.20 and others)."""
    try:
        red, green, blue = (int(base[index : index + 2], 16) / 255 for index in (0, 2, 4))
    except ValueError:
        red = green = blue = 0.0
    opacity = 1.0
    for modifier in element:
        name = short(modifier.tag)
        amount = (integer(modifier.get("val")) or 0) / THOUSANDTHS_OF_A_PERCENT
        if name == "a:alpha":
            opacity = amount
        else:
            red, green, blue = _modify(name, amount, (red, green, blue))
    color = "".join(f"{round(min(max(part, 0.0), 1.0) * 255):02X}" for part in (red, green, blue))
    return PaintStop(color, opacity)


def _modify(name: str, amount: float, rgb: tuple[float, float, float]) -> tuple[float, float, float]:
    if name == "a:shade":
        return rgb[0] * amount, rgb[1] * amount, rgb[2] * amount
    if name == "a:tint":
        return tuple(1 - (1 - part) * amount for part in rgb)  # type: ignore[return-value]
    hue, lightness, saturation = colorsys.rgb_to_hls(*rgb)
    if name == "a:lumMod":
        lightness *= amount
    elif name == "a:lumOff":
        lightness += amount
    elif name == "a:satMod":
        saturation *= amount
    else:
        return rgb
    return colorsys.hls_to_rgb(hue, min(max(lightness, 0.0), 1.0), min(max(saturation, 0.0), 1.0))
