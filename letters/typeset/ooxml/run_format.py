"""`w:rPr` → RunFormat (ECMA-376-1 §17.3.2)."""

from collections.abc import Sequence

from letters.typeset.document.formats import Fonts, RunFormat
from letters.typeset.ooxml.borders import read_border
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.theme import ThemeFonts
from letters.typeset.ooxml.values import (
    Children,
    attribute,
    child,
    children,
    color,
    half_points_measure,
    integer,
    on_off,
    twips_measure,
    value_of,
)

_HIGHLIGHTS = {
    "black": "#000000",
    "blue": "#0000FF",
    "cyan": "#00FFFF",
    "green": "#00FF00",
    "magenta": "#FF00FF",
    "red": "#FF0000",
    "yellow": "#FFFF00",
    "white": "#FFFFFF",
    "darkBlue": "#000080",
    "darkCyan": "#008080",
    "darkGreen": "#008000",
    "darkMagenta": "#800080",
    "darkRed": "#800000",
    "darkYellow": "#808000",
    "darkGray": "#808080",
    "lightGray": "#C0C0C0",
    "none": "none",
}
_EFFECTS = {
    "w:outline": "outlined characters",
    "w:shadow": "characters with a shadow",
    "w:emboss": "embossed characters",
    "w:imprint": "engraved characters",
    "w:em": "emphasis marks beside characters",
    "w14:glow": "characters with a glow",
    "w14:shadow": "characters with a shadow",
    "w14:reflection": "characters with a reflection",
}
"""What people call the elements for looks that are not set: §17.3.2.23, .31, .13, .18, .12, and Word 2010's own."""
_SWITCHED_OFF = {"0", "false", "off", "none"}
_FONT_SLOTS = {
    "ascii": ("w:ascii", "w:asciiTheme"),
    "high_ansi": ("w:hAnsi", "w:hAnsiTheme"),
    "east_asian": ("w:eastAsia", "w:eastAsiaTheme"),
    "complex": ("w:cs", "w:cstheme"),
}


def read_run_format(properties: Element | None, theme: ThemeFonts) -> RunFormat:
    """What a `w:rPr` says; an absent one says nothing."""
    if properties is None or len(properties) == 0:
        return NOTHING_SAID
    said = children(properties)
    underline = child(said, "w:u")
    language = child(said, "w:lang")
    return RunFormat(
        fonts=_read_fonts(child(said, "w:rFonts"), theme),
        size=half_points_measure(value_of(said, "w:sz")),
        size_complex=half_points_measure(value_of(said, "w:szCs")),
        bold=on_off(said, "w:b"),
        bold_complex=on_off(said, "w:bCs"),
        italic=on_off(said, "w:i"),
        italic_complex=on_off(said, "w:iCs"),
        caps=on_off(said, "w:caps"),
        small_caps=on_off(said, "w:smallCaps"),
        strike=on_off(said, "w:strike"),
        double_strike=on_off(said, "w:dstrike"),
        hidden=on_off(said, "w:vanish"),
        underline=attribute(underline, "w:val"),
        underline_color=color(attribute(underline, "w:color")),
        color=color(value_of(said, "w:color")),
        highlight=_HIGHLIGHTS.get(value_of(said, "w:highlight") or ""),
        shading=read_shading(child(said, "w:shd")),
        border=read_border(child(said, "w:bdr")),
        effect=_read_effect(said),
        vertical_align=value_of(said, "w:vertAlign"),
        position=half_points_measure(value_of(said, "w:position")),
        spacing=twips_measure(value_of(said, "w:spacing")),
        scale=_percentage(value_of(said, "w:w")),
        kern_from=half_points_measure(value_of(said, "w:kern")),
        ligatures=_read_ligatures(attribute(child(said, "w14:ligatures"), "w14:val")),
        language=attribute(language, "w:val"),
        language_east_asian=attribute(language, "w:eastAsia"),
        language_complex=attribute(language, "w:bidi"),
        right_to_left=on_off(said, "w:rtl"),
        complex_script=on_off(said, "w:cs"),
    )


NOTHING_SAID = RunFormat()


def _read_effect(properties: Children) -> str | None:
    """The name of the first effect that is on, "" where all that are said are off."""
    said = [name for name in _EFFECTS if child(properties, name) is not None]
    if not said:
        return None
    return next((_EFFECTS[name] for name in said if value_of(properties, name) not in _SWITCHED_OFF), "")


def _read_fonts(element: Element | None, theme: ThemeFonts) -> Fonts | None:
    """Font names by slot; a theme reference wins over a name beside it (§17.3.2.26)."""
    if element is None:
        return None
    names = {}
    for slot, (name, reference) in _FONT_SLOTS.items():
        by_theme = theme.get(attribute(element, reference) or "")
        names[slot] = by_theme or attribute(element, name) or None
    return Fonts(**names, hint=attribute(element, "w:hint"))


def read_shading(element: Element | None) -> str | None:
    """The colour of a `w:shd`: hexadecimal RGB, "auto" for none (§17.3.5).

    Patterns of dots, as "pct20", are shown as the even colour that they look like; those of lines as their ground.
    """
    if element is None:
        return None
    pattern, fill = attribute(element, "w:val") or "clear", color(attribute(element, "w:fill"))
    share = 100 if pattern == "solid" else integer(pattern.removeprefix("pct")) if pattern.startswith("pct") else 0
    if not share:
        return fill
    ground, dots = (_components(each, auto) for each, auto in ((fill, 255), (color(attribute(element, "w:color")), 0)))
    mixed = (round(a + (b - a) * share / 100) for a, b in zip(ground, dots, strict=True))
    return "".join(f"{each:02X}" for each in mixed)


def _components(name: str | None, automatic: int) -> Sequence[int]:
    return (automatic,) * 3 if name in {None, "auto"} else bytes.fromhex(name or "")


def _read_ligatures(value: str | None) -> bool | None:
    """Whether standard ligatures are on (Word 2010's w14:ligatures, MS-DOCX §2.6.4)."""
    return None if value is None else value not in {"none", "contextual", "historical", "discretional"}


def _percentage(text: str | None) -> float | None:
    number = integer(text.rstrip("%")) if text else None
    return number / 100 if number else None
