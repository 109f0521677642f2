"""Whether words that are not the same show the same text: what only the layout knows is filled in."""

import re
from collections.abc import Sequence

from letters.checks.words.tokens import LABEL, LINE_END_HYPHEN, MARK, NUMBER, SYMBOL

_PATTERNS = {
    NUMBER: r"[\w.,-]{0,8}",
    SYMBOL: r".{0,2}",
    LABEL: r".{0,20}?",
    MARK: r"[\w*†‡§¶#]{0,6}",
    "-": f"[-{LINE_END_HYPHEN}]",
}


def agree(expected: Sequence[str], found: Sequence[str]) -> bool:
    """Whether `found` shows what is expected, however it is cut into words.

    Hyphens that a line's end may have brought are written as LINE_END_HYPHEN in `found`.
    """
    pieces = [_PATTERNS.get(character) or re.escape(character) for character in "".join(expected)]
    return re.fullmatch(f"{LINE_END_HYPHEN}?".join(pieces) if pieces else "", "".join(found)) is not None
