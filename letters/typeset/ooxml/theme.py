"""The theme's fonts, which styles name by their role ("minorHAnsi") instead of by name (ECMA-376-1 §20.1.4.1.16)."""

from collections.abc import Mapping

from letters.typeset.ooxml.names import qualified
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.values import child

ThemeFonts = Mapping[str, str]
"""Font names by Word's theme reference: "minorAscii", "majorEastAsia" and so on."""

_SLOTS = {"Ascii": "latin", "HAnsi": "latin", "EastAsia": "ea", "Bidi": "cs"}
_SCRIPTS = {"zh-CN": "Hans", "zh-SG": "Hans", "zh-TW": "Hant", "zh-HK": "Hant", "ja-JP": "Jpan", "ko-KR": "Hang"}


def read_theme_fonts(theme: Element | None, east_asian_language: str | None) -> ThemeFonts:
    """The theme's fonts by reference.

    An empty East Asian slot is filled by the theme's font for the script of the document's East Asian
    theme language (§17.15.1.88), as Word does.
    """
    fonts: dict[str, str] = {}
    if theme is None:
        return fonts
    for role in ("major", "minor"):
        collection = next(theme.iter(qualified(f"a:{role}Font")), None)
        for slot, tag in _SLOTS.items():
            element = child(collection, f"a:{tag}")
            name = element.get("typeface", "") if element is not None else ""
            if not name and slot == "EastAsia":
                name = _font_for_script(collection, _SCRIPTS.get(east_asian_language or "", ""))
            if name:
                fonts[role + slot] = name
    return fonts


def _font_for_script(collection: Element | None, script: str) -> str:
    if collection is None:
        return ""
    for font in collection.iter(qualified("a:font")):
        if font.get("script") == script:
            return font.get("typeface", "")
    return ""
