"""Characters of symbol fonts as the Unicode characters that they look like, so that they can be seen and read."""

from dataclasses import replace

from letters.typeset.document.effective import EffectiveRunFormat
from letters.typeset.document.nodes import Text
from letters.typeset.document.resolved import ResolvedRun
from letters.typeset.document.symbol_fonts import FIRST_SIGN, SYMBOL_FONTS
from letters.typeset.resolve.sign_tables import SIGN_TABLES

TEXT_FONT = "Arial"
"""Signs of symbol fonts are shown in the font that has most of them in Unicode."""


def readable(text: str, look: EffectiveRunFormat) -> tuple[str, EffectiveRunFormat]:
    """Text in a symbol font as text in a text font that shows the same signs; other text as it is.

    Word stores the signs of symbol fonts from U+F000 on; ordinary characters in a symbol font, which the font lacks,
    are shown in a text font by Word, too.
    """
    signs = SIGN_TABLES.get(look.fonts.ascii) or SIGN_TABLES.get(look.fonts.high_ansi)
    if signs is None:
        return text.replace("\uf0b7", "•"), look
    shown = "".join(signs.get(character, character) for character in text)
    return shown, replace(look, fonts=replace(look.fonts, ascii=TEXT_FONT, high_ansi=TEXT_FONT, hint=None))


def readable_label(text: str, look: EffectiveRunFormat) -> tuple[str, EffectiveRunFormat]:
    """A label of a symbol font likewise; here ordinary characters stand for the font's signs."""
    if look.fonts.ascii in SYMBOL_FONTS or look.fonts.high_ansi in SYMBOL_FONTS:
        text = "".join(chr(FIRST_SIGN + ord(each)) if ord(each) < 0x100 else each for each in text)
    return readable(text, look)


def readable_run(run: ResolvedRun) -> ResolvedRun:
    """A run likewise."""
    texts = {each.text for each in run.content if isinstance(each, Text)}
    shown = {text: readable(text, run.format) for text in texts}
    if all((text, run.format) == (known, look) for known, (text, look) in shown.items()):
        return run
    content = tuple(Text(shown[each.text][0]) if isinstance(each, Text) else each for each in run.content)
    return replace(run, content=content, format=next(iter(shown.values()))[1])
