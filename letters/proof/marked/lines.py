"""Characters → lines of a page: for line numbers, and for marks that run over several lines."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from letters.proof.marked.characters import Character

_SAME_LINE = 5.0
"""Points between baselines: a note's number is raised by less, the lines of a note are farther apart."""
_MARGIN_ABOVE, _MARGIN_BELOW = 8.5, 3.0
"""Points that a mark reaches above and below the baseline."""


@dataclass(frozen=True)
class Line:
    """A line of a page, counted from 0; points from the page's lower left."""

    page: int
    baseline: float
    left: float
    right: float

    @property
    def bottom(self) -> float:
        """Where a mark on the line begins."""
        return self.baseline - _MARGIN_BELOW

    @property
    def height(self) -> float:
        """How high a mark on the line is."""
        return _MARGIN_ABOVE + _MARGIN_BELOW


def lines_of(characters: Iterable[Character]) -> tuple[Line, ...]:
    """The lines that the characters stand on, page by page from top to bottom."""
    groups: list[list[Character]] = []
    for each in sorted(characters, key=lambda each: (each.page, -each.baseline)):
        last = groups[-1][-1] if groups else None
        if last is not None and last.page == each.page and last.baseline - each.baseline < _SAME_LINE:
            groups[-1].append(each)
        else:
            groups.append([each])
    return tuple(map(_line, groups))


def _line(group: list[Character]) -> Line:
    baseline = Counter(each.baseline for each in group).most_common(1)[0][0]
    return Line(group[0].page, baseline, min(each.left for each in group), max(each.right for each in group))
