"""Whether words that are not the same show the same text: what only the layout knows is filled in."""

import re
from collections.abc import Sequence

from letters.checks.words.tokens import LABEL, LINE_END_HYPHEN, MARK, NUMBER, SPACE, SYMBOL

_PATTERNS = {
    NUMBER: r"[\w.,-]{0,8}",
    SYMBOL: r".{0,2}",
    LABEL: r".{0,20}?",
    MARK: r"[\w*†‡§¶#]{0,6}",
    SPACE: f"{SPACE}+",
    "-": f"[-{LINE_END_HYPHEN}]",
    "ß": "(?:ß|ẞ|SS|ss)",
}
_BETWEEN = f"[{LINE_END_HYPHEN}{SPACE}]*"
"""A line may end within a word, with a hyphen or without."""


def agree(expected: Sequence[str], found: Sequence[str]) -> bool:
    """Whether `found` shows what is expected, however it is cut into words.

    SPACE before an expected word must be found; hyphens that a line's end may have brought are LINE_END_HYPHEN.
    """
    pieces = [_PATTERNS.get(character) or re.escape(character) for character in "".join(expected)]
    return re.fullmatch(_BETWEEN + _BETWEEN.join(pieces) + _BETWEEN, "".join(found)) is not None
