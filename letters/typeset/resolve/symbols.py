"""Characters of symbol fonts as the Unicode characters that they look like, so that labels can be read."""

from dataclasses import replace

from letters.typeset.document.effective import EffectiveRunFormat

_SYMBOL = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0b0": "°", "\uf02d": "−"}
_WINGDINGS = {
    "\uf0a7": "▪",
    "\uf0a8": "◻",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf06f": "□",
    "\uf076": "❖",
    "\uf0e0": "→",
    "\uf0b7": "•",
}
SYMBOL_FONTS = {"Symbol": _SYMBOL, "Wingdings": _WINGDINGS}


def readable_label(text: str, look: EffectiveRunFormat) -> tuple[str, EffectiveRunFormat]:
    """A label in a symbol font as a label in the text font that shows the same sign."""
    signs = SYMBOL_FONTS.get(look.fonts.ascii) or SYMBOL_FONTS.get(look.fonts.high_ansi)
    if signs is None:
        return text.replace("\uf0b7", "•"), look
    readable = "".join(
        signs.get(character, signs.get(chr(0xF000 + ord(character) % 256), character)) for character in text
    )
    return readable, replace(look, fonts=replace(look.fonts, ascii="Arial", high_ansi="Arial", hint=None))
