"""Where lines may break (measured: rules T2, T3). Word breaks after a hyphen between digits and not after a slash."""

import re

from letters.typeset.html.writer import BREAK_OPPORTUNITY, Markup, element, escape, join

NO_BREAK_SPACE = "\u00a0"
_DIGIT_HYPHEN = re.compile(r"(?<=\d-)(?=\d)")
_SLASH_TOKEN = re.compile(r"([^\s/\u2014]+(?:/[^\s/\u2014]+)+/?)")
_LONGEST_UNBROKEN_TOKEN = 40
"""A longer word with slashes, as a web address, must be allowed to break somewhere."""


def keep_spaces(text: str, after_space: bool) -> str:
    """The text with the second and later of adjacent spaces made unbreakable, so that CSS does not fold them.

    `after_space` tells that a space, or the start of a line, stands before the text.
    """
    kept = []
    for character in text:
        kept.append(NO_BREAK_SPACE if character == " " and after_space else character)
        after_space = character == " "
    return "".join(kept)


def with_break_rules(text: str) -> Markup:
    """Text as markup that breaks where Word breaks."""
    return join(_token(part) if index % 2 else _plain(part) for index, part in enumerate(_SLASH_TOKEN.split(text)))


def _token(token: str) -> Markup:
    if len(token) > _LONGEST_UNBROKEN_TOKEN:
        return _plain(token)
    return element("span", {"class": "unbroken"}, [_plain(token)])


def _plain(text: str) -> Markup:
    return join(
        [piece if index == 0 else join([BREAK_OPPORTUNITY, piece]) for index, piece in enumerate(_pieces(text))]
    )


def _pieces(text: str) -> list[Markup]:
    return [escape(piece) for piece in _DIGIT_HYPHEN.split(text)]
