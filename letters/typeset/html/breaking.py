"""Where lines may break (measured: rules T2, T3). Word breaks behind any hyphen, and not behind a slash."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from itertools import groupby

from letters.typeset.html.writer import Markup, escape
from letters.typeset.spaces import FIRST_SPACE, NEXT_SPACE

NO_BREAK_SPACE, NO_BREAK_HYPHEN = "\u00a0", "\u2011"
JOINER, OPPORTUNITY = "\u2060", "\u200b"
"""They forbid and allow a break where they stand; they are no letters, take no room, and are not in the PDF."""

_BREAKS = re.compile(r"(?<=[^\s-]-)(?=\d+(?:[^\w/]|$))|(?<=\S\\)(?=\w)|(?= /)")
"""Behind a hyphen before a number, as in 2016-2020, behind a backslash, and behind a space before a slash, by a mark
before that space (UAX #14, LB8); others the layout finds by itself."""
_BOUND = re.compile(r"(?<=[^\W\d][.,:;])(?=\d)|(?<=[)\]}][.,:;])(?=\d)|(?<=})(?=\w)")
"""Where the layout would break L.36, (a).3 and {a}b."""
_WORDS = re.compile(r"\S+\s*|\s+")
_DIVISIBLE = re.compile(r"[^\w\s]*[^\W\d_]+(?:['’-][^\W\d_]+)*[^\w\s]*")
_SLASH = re.compile(r"/(?=\S)")
_UP_TO_HYPHEN = re.compile(r"(?<!\S)(?:[^\s-]|(?<=\d)-(?=\d))+")
"""The part of a word before its first hyphen that does not stand in a number."""


class Before(Enum):
    """What stands before a text in its line: nothing that a line may end with, a space, or anything else."""

    START = auto()
    SPACE = auto()
    WORD = auto()


def keep_spaces(text: str, before: Before) -> str:
    """The text with spaces at a line's start, and the later ones of adjacent spaces, made such that CSS keeps them.

    Lines may break behind each of them: at the end of a line they are not seen, at its start they would be.
    """
    if "  " not in text and not (before is not Before.WORD and text.startswith(" ")):
        return text
    kept = []
    for character in text:
        if character == " ":
            kept.append(_KEPT_SPACES[before])
            before = Before.SPACE if before is Before.WORD else before
        else:
            kept.append(character)
            before = Before.WORD
    return "".join(kept)


_KEPT_SPACES = {Before.START: FIRST_SPACE, Before.SPACE: NEXT_SPACE, Before.WORD: " "}


def with_break_rules(text: str, starts_paragraph: bool) -> Markup:
    """Text as markup that breaks where Word breaks; a word that is too long for a line is broken anywhere."""
    first = _UP_TO_HYPHEN.match(text) if starts_paragraph else None
    free = first.end() if first else 0
    bound = text[free:]
    if "/" in bound:
        bound = _UP_TO_HYPHEN.sub(lambda word: _SLASH.sub(f"/{JOINER}", word[0]), bound)
    return escape(plain_hyphens(_BOUND.sub(JOINER, _BREAKS.sub(OPPORTUNITY, text[:free] + bound))))


def divisible_parts(text: str, divides_capitals: bool) -> Iterator[tuple[bool, str]]:
    """The text in parts whose words hyphenation may divide (True) or not (False).

    Only words of mere letters are divided, not addresses, numbers or signs.
    """

    def may_be_divided(word: str) -> bool:
        bare = word.strip()
        return not bare or (bool(_DIVISIBLE.fullmatch(bare)) and (divides_capitals or not bare.isupper()))

    for divisible, words in groupby(_WORDS.findall(text), may_be_divided):
        yield divisible, "".join(words)


def plain_hyphens(text: str) -> str:
    """The text with hyphens that forbid a break as such that many fonts have, bound to what follows."""
    return text.replace(NO_BREAK_HYPHEN, f"-{JOINER}")
