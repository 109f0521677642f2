"""Two lists of words → where they are equal and where they differ; fast where they are equal nearly everywhere."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_FIRST_WINDOW, _LAST_WINDOW = 16, 1024
_ENOUGH = 4
"""So many equal words in a row are taken for the place where both go on together."""
_SHORT = (3, 8)
"""So many expected and found words are tried as one text, cut in another way, before a difference is looked for."""


@dataclass(frozen=True)
class Gap:
    """Where the lists differ: what is expected there and what is found, as ranges of indices; one may be empty."""

    expected: range
    found: range


@dataclass(frozen=True)
class Equal:
    """Where the lists are equal, word by word: ranges of indices, of one length."""

    expected: range
    found: range


def walk(expected: Sequence[str], found: Sequence[str], agree: Callable[[Gap], bool]) -> Iterator[Equal | Gap]:
    """Both lists in order. What differs is a gap unless `agree` says that it is the same by other means."""
    i = j = 0
    while True:
        end = _end_of_equal(expected, found, i, j)
        if end[0] > i:
            yield Equal(range(i, end[0]), range(j, end[1]))
        i, j = end
        if i == len(expected) and j == len(found):
            return
        same = _same_otherwise(expected, found, i, j, agree)
        if same is not None:
            i, j = same.expected.stop, same.found.stop
            continue
        i, j, inner = _resynchronized(expected, found, i, j)
        yield from (step for step in inner if isinstance(step, Equal) or not agree(step))


def _end_of_equal(expected: Sequence[str], found: Sequence[str], i: int, j: int) -> tuple[int, int]:
    while i < len(expected) and j < len(found) and expected[i] == found[j]:
        i, j = i + 1, j + 1
    return i, j


def _same_otherwise(
    expected: Sequence[str], found: Sequence[str], i: int, j: int, agree: Callable[[Gap], bool]
) -> Gap | None:
    """The shortest pair of stretches that agree and behind which both lists go on with the same word, or end."""
    most_expected, most_found = min(_SHORT[0], len(expected) - i), min(_SHORT[1], len(found) - j)
    for a in range(most_expected + 1):
        for b in range(most_found + 1):
            ahead = (expected[i + a : i + a + 1], found[j + b : j + b + 1])
            gap = Gap(range(i, i + a), range(j, j + b))
            if a + b > 0 and ahead[0] == ahead[1] and agree(gap):
                return gap
    return None


def _resynchronized(
    expected: Sequence[str], found: Sequence[str], i: int, j: int
) -> tuple[int, int, Sequence[Equal | Gap]]:
    """The next place where both lists go on together, and the steps up to there."""
    window = _FIRST_WINDOW
    while True:
        some, others = expected[i : i + window], found[j : j + window]
        matcher = SequenceMatcher(None, some, others, autojunk=False)
        end = next((block for block in matcher.get_matching_blocks() if block.size >= _ENOUGH), None)
        is_whole = i + window >= len(expected) and j + window >= len(found)
        if end is None and not is_whole and window < _LAST_WINDOW:
            window *= 4
            continue
        skipped, jumped = (end.a, end.b) if end is not None else (len(some), len(others))
        inner = [
            (Equal if kind == "equal" else Gap)(range(i + a1, i + a2), range(j + b1, j + b2))
            for kind, a1, a2, b1, b2 in matcher.get_opcodes()
            if a2 <= skipped and b2 <= jumped
        ]
        return i + skipped, j + jumped, inner
