"""Two lists of words → where they differ; fast where they agree nearly everywhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_FIRST_WINDOW, _LAST_WINDOW = 16, 1024
_ENOUGH = 4
"""So many equal words in a row are taken for the place where both go on together."""


@dataclass(frozen=True)
class Gap:
    """Where the lists differ: what is expected there and what is found, as ranges of indices; one may be empty."""

    expected: range
    found: range


def gaps(expected: Sequence[str], found: Sequence[str]) -> Iterator[Gap]:
    """The places where `found` is not `expected`, in order."""
    i = j = 0
    while True:
        equal = _equal_ahead(expected, found, i, j)
        i, j = i + equal, j + equal
        if i == len(expected) and j == len(found):
            return
        skipped, jumped, inner = _resynchronized(expected, found, i, j)
        yield from inner
        i, j = i + skipped, j + jumped


def _equal_ahead(expected: Sequence[str], found: Sequence[str], i: int, j: int) -> int:
    count, most = 0, min(len(expected) - i, len(found) - j)
    while count < most and expected[i + count] == found[j + count]:
        count += 1
    return count


def _resynchronized(expected: Sequence[str], found: Sequence[str], i: int, j: int) -> tuple[int, int, list[Gap]]:
    """How far to go on in both lists to the next place where they agree, and the gaps up to there."""
    window = _FIRST_WINDOW
    while True:
        some, others = expected[i : i + window], found[j : j + window]
        matcher = SequenceMatcher(None, some, others, autojunk=False)
        blocks = matcher.get_matching_blocks()
        is_whole = i + window >= len(expected) and j + window >= len(found)
        end = next((block for block in blocks if block.size >= _ENOUGH), None)
        if end is not None:
            skipped, jumped = end.a, end.b
        elif is_whole or window >= _LAST_WINDOW:
            skipped, jumped = len(some), len(others)
        else:
            window *= 4
            continue
        inner = [
            Gap(range(i + a1, i + a2), range(j + b1, j + b2))
            for kind, a1, a2, b1, b2 in matcher.get_opcodes()
            if kind != "equal" and a2 <= skipped and b2 <= jumped
        ]
        return skipped, jumped, inner
