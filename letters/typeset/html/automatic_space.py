"""The room that Word leaves between East Asian characters and Western ones beside them (ECMA-376-1 §17.3.1.2, .3)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from unicodedata import category

from letters.typeset.document.effective import EffectiveParagraphFormat
from letters.typeset.document.nodes import Text
from letters.typeset.html.pen import Piece

EMS_OF_ROOM = 0.2
"""The standard leaves the width open; a fifth of the font size is LibreOffice's (measured)."""

_FIRST_IDEOGRAPH = "\u2e80"
_IDEOGRAPH = re.compile(f"[{_FIRST_IDEOGRAPH}-\uffef\U00020000-\U0003ffff]")


def with_automatic_space(pieces: Sequence[Piece], wanted: EffectiveParagraphFormat) -> Sequence[Piece]:
    """The pieces of a paragraph, cut where there is room: it is spacing behind the character before.

    So it is nowhere at the beginning of a line.
    """
    if not any(isinstance(each.content, Text) and _IDEOGRAPH.search(each.content.text) for each in pieces):
        return pieces
    following = [_first_character(piece) for piece in pieces[1:]] + [" "]
    return [part for piece, after in zip(pieces, following, strict=True) for part in _cut(piece, after, wanted)]


def _first_character(piece: Piece) -> str:
    return piece.content.text[:1] or " " if isinstance(piece.content, Text) else " "


def _cut(piece: Piece, after: str, wanted: EffectiveParagraphFormat) -> Iterator[Piece]:
    if not isinstance(piece.content, Text):
        yield piece
        return
    text, start = piece.content.text, 0
    spaced = replace(piece.format, spacing=piece.format.spacing + EMS_OF_ROOM * piece.format.size)
    for index, (first, second) in enumerate(pairwise(text + after)):
        if _are_apart(first, second, wanted):
            if start < index:
                yield replace(piece, content=Text(text[start:index]))
            yield replace(piece, content=Text(first), format=spaced)
            start = index + 1
    if start < len(text):
        yield replace(piece, content=Text(text[start:]))


def _are_apart(first: str, second: str, wanted: EffectiveParagraphFormat) -> bool:
    kinds = {_kind(first), _kind(second)}
    return (wanted.apart_from_letters and kinds == {"ideograph", "letter"}) or (
        wanted.apart_from_digits and kinds == {"ideograph", "digit"}
    )


def _kind(character: str) -> str:
    """Signs and marks of any script, and full-width letters and digits, are "other": they have no room beside them."""
    found = category(character)
    if character >= _FIRST_IDEOGRAPH:
        return "ideograph" if found == "Lo" else "other"
    if found in {"Lu", "Ll", "Lt"}:
        return "letter"
    return "digit" if character.isdecimal() and character.isascii() else "other"
