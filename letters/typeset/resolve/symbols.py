"""Characters of symbol fonts as the Unicode characters that they look like, so that labels can be read."""

from dataclasses import replace

from letters.typeset.document.effective import EffectiveRunFormat


def _signs(first: int, signs: str) -> dict[str, str]:
    """Signs from a place in the font on; Word stores a symbol font's character c as U+F000 + c (§17.3.3.30)."""
    return {chr(0xF000 + first + index): sign for index, sign in enumerate(signs)}


_SYMBOL = {
    **_signs(0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?"),
    **_signs(0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
    **_signs(0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
    **_signs(0xA1, "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
    **_signs(0xD2, "®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"),
}
_WINGDINGS = {
    **_signs(0x28, "☎✆✉"),
    **_signs(0x46, "☞"),
    **_signs(0x4A, "☺"),
    **_signs(0x6C, "●❍■□❐❑❒⬧⧫◆❖⬥"),
    **_signs(0x9E, "·•"),
    **_signs(0xA1, "○"),
    **_signs(0xA7, "▪◻"),
    **_signs(0xB7, "•"),
    **_signs(0xD8, "➢"),
    **_signs(0xDF, "←→↑↓"),
    **_signs(0xFB, "✗✓☒☑"),
}
_WINGDINGS_2 = {**_signs(0x4F, "✗✓☒☑"), **_signs(0x97, "•"), **_signs(0xA3, "□")}
SYMBOL_FONTS = {"Symbol": _SYMBOL, "Wingdings": _WINGDINGS, "Wingdings 2": _WINGDINGS_2}
"""The signs that letters use, by font."""

TEXT_FONT = "Arial"
"""Signs of symbol fonts are shown in the font that has most of them in Unicode."""


def readable(text: str, look: EffectiveRunFormat) -> tuple[str, EffectiveRunFormat]:
    """Text in a symbol font as text in a text font that shows the same signs; other text as it is.

    Word stores the signs of symbol fonts from U+F000 on; ordinary characters in a symbol font, which the font lacks,
    are shown in a text font by Word, too.
    """
    signs = SYMBOL_FONTS.get(look.fonts.ascii) or SYMBOL_FONTS.get(look.fonts.high_ansi)
    if signs is None:
        return text.replace("\uf0b7", "•"), look
    shown = "".join(signs.get(character, character) for character in text)
    return shown, replace(look, fonts=replace(look.fonts, ascii=TEXT_FONT, high_ansi=TEXT_FONT, hint=None))


def readable_label(text: str, look: EffectiveRunFormat) -> tuple[str, EffectiveRunFormat]:
    """A label of a symbol font likewise; here ordinary characters stand for the font's signs."""
    if look.fonts.ascii in SYMBOL_FONTS or look.fonts.high_ansi in SYMBOL_FONTS:
        text = "".join(chr(0xF000 + ord(character)) if ord(character) < 0x100 else character for character in text)
    return readable(text, look)
