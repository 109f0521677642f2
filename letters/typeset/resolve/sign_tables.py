"""The signs of Word's symbol fonts as Unicode has them, or as the nearest sign that ordinary fonts have."""

from collections.abc import Mapping
from itertools import product

from letters.typeset.document.symbol_fonts import FIRST_SIGN

MISSING = "□"
"""What Word shows where a font has no sign."""


def _signs(first: int, signs: str) -> dict[str, str]:
    """Signs from a place in the font on; a space leaves a place out."""
    return {chr(FIRST_SIGN + first + index): sign for index, sign in enumerate(signs) if sign != " "}


_SYMBOL = {
    **{chr(FIRST_SIGN + 16 * row + column): MISSING for row, column in product(range(2, 16), range(16))},
    "\uf020": " ",
    **_signs(0x21, "!∀#∃%&∋()∗+,−./0123456789:;<=>?"),
    **_signs(0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
    **_signs(0x60, "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
    **_signs(0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐—↵"),
    **_signs(0xC0, "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"),
    **_signs(0xE0, "◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ ⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"),
}
_WINGDINGS = {
    "\uf020": " ",
    **_signs(0x21, "✎✂✁    ☎✆✉✉"),
    **_signs(0x3E, "✇✍✍✌   ☜☞☝☟ ☺ ☹ ☠⚐ ✈☼ ❄✝✞ ✠✡☪☯ ☸"),
    **_signs(0x5E, "♈♉♊♋♌♍♎♏♐♑♒♓&&●❍■□❐❑❒⧫⧫◆❖◆⌧⍓⌘❀✿❝❞▯"),
    **_signs(0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    **_signs(0x9E, "·•▪○○○◉◎○▪◻ ✦★✶✴✹✵  ⟡⌑ ✪✰•"),
    **_signs(0xD5, "⌫⌦ ➢  ←➲↑↓←→↑↓↖↗↙↘←➔↑↓↖↗↙↘⇦⇨⇧⇩⇔⇕"),
    **_signs(0xF9, "▫▫✗✓☒☑"),
}
_WINGDINGS_2 = {
    "\uf020": " ",
    **_signs(0x4F, "✗✓☒☑☒☒"),
    **_signs(0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    **_signs(0x95, "·•••○○○○"),
    **_signs(0x9E, "◉◎▪▪■□□□"),
    **_signs(0xAC, "◆◇"),
}
_WINGDINGS_3 = {
    "\uf020": " ",
    **_signs(0x21, "←→↑↓↖↗↙↘"),
    **_signs(0x70, "▲▼△▽◀▶◁▷◣◢◤◥◂▸▴"),
    **_signs(0x80, "▾"),
}
_WEBDINGS = {"\uf020": " ", **_signs(0x33, "◀▶▲▼"), **_signs(0x61, "✓ □   ■      ●   ✗")}
SIGN_TABLES: Mapping[str, Mapping[str, str]] = {
    "Symbol": _SYMBOL,
    "Wingdings": _WINGDINGS,
    "Wingdings 2": _WINGDINGS_2,
    "Wingdings 3": _WINGDINGS_3,
    "Webdings": _WEBDINGS,
}
"""Signs by font and by the character that Word stores. Of Symbol all places are known, of the others those in use."""
