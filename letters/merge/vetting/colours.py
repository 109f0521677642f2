"""Colours as Word says them: as a value, and as a role in the theme with a shade (ECMA-376-1 §17.3.2.6)."""

import colorsys
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from letters.merge.cleaning.names import qualified, split_name
from letters.merge.vetting.placed import PlacedFile
from letters.merge.wordml import Element, w

Rgb = tuple[int, int, int]

WHITE, BLACK = (255, 255, 255), (0, 0, 0)
_NEAR = 8
"""Two colours that differ by no more than this, of 255, in each of red, green and blue are not told apart by eye."""
_ROLES = MappingProxyType(
    {
        "background1": "bg1",
        "text1": "t1",
        "background2": "bg2",
        "text2": "t2",
        "tx1": "t1",
        "tx2": "t2",
        "hlink": "hyperlink",
        "folHlink": "followedHyperlink",
    }
)
_SLOTS = MappingProxyType(
    {
        "light1": "lt1",
        "dark1": "dk1",
        "light2": "lt2",
        "dark2": "dk2",
        "bg1": "lt1",
        "t1": "dk1",
        "bg2": "lt2",
        "t2": "dk2",
        "hyperlink": "hlink",
        "followedHyperlink": "folHlink",
    }
)
HIGHLIGHTS: Mapping[str, Rgb] = MappingProxyType(
    {
        "black": BLACK,
        "blue": (0, 0, 255),
        "cyan": (0, 255, 255),
        "green": (0, 255, 0),
        "magenta": (255, 0, 255),
        "red": (255, 0, 0),
        "yellow": (255, 255, 0),
        "white": WHITE,
        "darkBlue": (0, 0, 128),
        "darkCyan": (0, 128, 128),
        "darkGreen": (0, 128, 0),
        "darkMagenta": (128, 0, 128),
        "darkRed": (128, 0, 0),
        "darkYellow": (128, 128, 0),
        "darkGray": (128, 128, 128),
        "lightGray": (192, 192, 192),
    }
)


@dataclass(frozen=True)
class Colour:
    """A colour twice: as programs see it that read the value, and as those that read the theme. None: not said."""

    by_value: Rgb | None
    by_theme: Rgb | None


def looks_like(one: Colour, other: Colour) -> bool:
    """Whether any program shows two colours alike: the value and the theme need not agree in a file."""
    pairs = ((one.by_value, other.by_value), (one.by_theme, other.by_theme))
    return any(
        first is not None
        and second is not None
        and all(abs(a - b) <= _NEAR for a, b in zip(first, second, strict=True))
        for first, second in pairs
    )


def plain(rgb: Rgb) -> Colour:
    """A colour that is the same to all programs."""
    return Colour(rgb, rgb)


class ThemeColours:
    """The colours of a file's theme, by the roles that the file gives them (§17.15.1.20)."""

    def __init__(self, file: PlacedFile) -> None:
        # what holds where a file has no theme, or one that says nothing of them
        self._by_slot: dict[str, Rgb] = {"lt1": WHITE, "dk1": BLACK}
        theme, settings = file.file.root_of_kind("theme"), file.file.root_of_kind("settings")
        for slot in next(theme.iter(qualified("a:clrScheme")), ()) if theme is not None else ():
            for value in slot:
                if rgb := rgb_of(value.get("lastClr") or value.get("val")):
                    self._by_slot[split_name(str(slot.tag))[1]] = rgb
        mapping = settings.find(w("clrSchemeMapping")) if settings is not None else None
        self._mapping = (
            {split_name(str(k))[1]: str(v) for k, v in mapping.attrib.items()} if mapping is not None else {}
        )

    def role(self, name: str | None) -> Rgb | None:
        """The colour of a role ("accent1", "background1"), or None if the theme has none such."""
        role = _ROLES.get(name or "", name or "")
        slot = self._mapping.get(role, role)
        return self._by_slot.get(_SLOTS.get(slot, slot))

    def read(self, element: Element, value: str, prefix: str) -> Colour:
        """The colour that an element says in the attribute `value`, and in those of the theme, which have a `prefix`.

        The names are w:themeColor, w:themeTint … for text and w:themeFill … for a background.
        """
        by_value = rgb_of(element.get(w(value)))
        by_theme = self.role(element.get(w(prefix)))
        if by_theme is not None:
            stem = prefix.removesuffix("Color")
            by_theme = _tinted(by_theme, element.get(w(f"{stem}Tint")), element.get(w(f"{stem}Shade")))
        return Colour(by_value, by_theme if by_theme is not None else by_value)

    def drawn(self, fill: Element) -> Rgb | None:
        """The colour in a drawing's fill (a:solidFill, a:fillRef), or None if it cannot be told (§20.1.2.3)."""
        for element in fill:
            name = split_name(str(element.tag))[1]
            value = element.get("lastClr") or element.get("val")
            rgb = self.role(value) if name == "schemeClr" else _PRESETS.get(value or "") or rgb_of(value)
            return _modified(rgb, element) if rgb is not None else None
        return None


_PRESETS = {"white": WHITE, "black": BLACK}


def rgb_of(text: str | None) -> Rgb | None:
    """Six hexadecimal digits, with or without a number sign, as a colour; None for anything else, "auto" too."""
    digits = (text or "").removeprefix("#")
    try:
        number = int(digits, 16)
    except ValueError:
        return None
    return (number >> 16, number >> 8 & 255, number & 255) if len(digits) == 6 else None


def mixed(background: Rgb, foreground: Rgb, share: float) -> Rgb:
    """What a pattern of so much foreground looks like from afar."""
    red, green, blue = (round(b + (f - b) * share) for b, f in zip(background, foreground, strict=True))
    return red, green, blue


def _tinted(rgb: Rgb, tint: str | None, shade: str | None) -> Rgb:
    """Lighter or darker by 255ths in hexadecimal (§17.18.97, on lightness as Word does it)."""
    if tint:
        return _lightness_changed(rgb, _share(tint), 1 - _share(tint))
    return _lightness_changed(rgb, _share(shade), 0.0) if shade else rgb


def _share(text: str) -> float:
    try:
        return int(text, 16) / 255
    except ValueError:
        return 1.0


def _modified(rgb: Rgb, element: Element) -> Rgb:
    """The colour after a drawing's lumMod and lumOff; other modifiers leave white white and black black."""
    for modifier in element:
        value = modifier.get("val") or ""
        name, amount = split_name(str(modifier.tag))[1], int(value) / 100_000 if value.isdecimal() else None
        if name == "lumMod" and amount is not None:
            rgb = _lightness_changed(rgb, amount, 0.0)
        elif name == "lumOff" and amount is not None:
            rgb = _lightness_changed(rgb, 1.0, amount)
    return rgb


def _lightness_changed(rgb: Rgb, factor: float, added: float) -> Rgb:
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in rgb))
    parts = colorsys.hls_to_rgb(hue, min(max(lightness * factor + added, 0.0), 1.0), saturation)
    red, green, blue = (round(part * 255) for part in parts)
    return red, green, blue
