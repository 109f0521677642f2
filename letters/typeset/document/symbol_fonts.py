"""The fonts of signs that come with Word: their characters stand from U+F000 on (ECMA-376-1 §17.3.3.30)."""

FIRST_SIGN = 0xF000
SYMBOL_FONTS = frozenset({"Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings"})
