"""Undoes what Word's AutoCorrect does to tags, where it is certain what was meant."""

import re

CURLY_DOUBLE = "“”„‟″«»"
CURLY_SINGLE = "‘’‚‛′‹›"
DASHES = "–—‑−"
_KEYWORDS = {"if", "elif", "else", "endif", "for", "in", "endfor", "and", "or", "not", "is", "true", "false"}
_LITERAL = re.compile(
    rf"""(?P<straight>"[^"]*"|'[^']*')|[{CURLY_DOUBLE}](?P<double>[^{CURLY_DOUBLE}"]*)[{CURLY_DOUBLE}"]"""
    rf"""|[{CURLY_SINGLE}](?P<single>[^{CURLY_SINGLE}']*)[{CURLY_SINGLE}']"""
)
_WORD = re.compile(r"(?<![\w.])[A-Za-z]+(?!\w)")
_NO_BREAK_SPACES = "\u00a0\u202f"


def repaired(source: str) -> str:
    """A tag as it was meant: straight quotes, ordinary spaces, keywords in small letters.

    What stands between quotes is left alone, but for the spaces that AutoCorrect puts inside « ».
    """
    pieces, position = [], 0
    for literal in _LITERAL.finditer(source):
        pieces += [_repaired_code(source[position : literal.start()]), _straightened(literal)]
        position = literal.end()
    return "".join([*pieces, _repaired_code(source[position:])])


def without_literals(source: str) -> str:
    """A repaired tag with its quoted texts emptied: what is left is code."""
    return re.sub(r'"[^"]*"|\'[^\']*\'', '""', source)


def _repaired_code(code: str) -> str:
    spaced = "".join(" " if character.isspace() else character for character in code)
    return _WORD.sub(lambda word: _lowered(word.group()), spaced)


def _lowered(word: str) -> str:
    return word.lower() if word.lower() in _KEYWORDS else word


def _straightened(literal: re.Match[str]) -> str:
    if (straight := literal.group("straight")) is not None:
        return straight
    text = literal.group("double")
    if text is None:
        text = literal.group("single")
    inside = text.strip(_NO_BREAK_SPACES)
    return f"'{inside}'" if '"' in inside else f'"{inside}"'
