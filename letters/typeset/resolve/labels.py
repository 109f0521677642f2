"""List labels as text, counted as Word counts (ECMA-376-1 §17.9)."""

import re

from letters.typeset.document.numbering import Level, ListInstance, Numbering
from letters.typeset.resolve.number_formats import format_number

_PLACEHOLDER = re.compile(r"%([1-9])")


class ListCounters:
    """The counters of all lists at one place of the document; they are keyed by abstract list, as Word's are."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def step(self, num_id: str, level: int) -> str:
        """Count one paragraph of the list and return its label, "" where the list is not defined."""
        instance = self._numbering.instances.get(num_id)
        definition = instance.levels.get(level) if instance else None
        if instance is None or definition is None:
            return ""
        counts = self._counts.setdefault(instance.abstract_id, {})
        _count_levels_passed_over(instance, level, counts)
        if level in instance.starts and (num_id, level) not in self._started:
            counts[level] = instance.starts[level]
        else:
            counts[level] = counts.get(level, definition.start - 1) + 1
        self._started.add((num_id, level))
        for deeper in [each for each in counts if each > level and _restarts(instance.levels.get(each), level)]:
            del counts[deeper]
        return _label(definition, instance, counts)


def _count_levels_passed_over(instance: ListInstance, level: int, counts: dict[int, int]) -> None:
    """Where a deeper level comes first, those above it have begun with it: 1.1 is followed by 2 (measured)."""
    for above in range(level):
        if above in instance.levels:
            counts.setdefault(above, instance.levels[above].start)


def _restarts(deeper: Level | None, stepped: int) -> bool:
    """Whether a step of a level makes a deeper one start anew (§17.9.10)."""
    if deeper is None or deeper.restart_after is None:
        return True
    return stepped < deeper.restart_after


def _label(definition: Level, instance: ListInstance, counts: dict[int, int]) -> str:
    if definition.number_format == "bullet":
        return definition.text

    def counter(match: re.Match[str]) -> str:
        level = int(match[1]) - 1
        other = instance.levels.get(level)
        if other is None:
            return ""
        number = counts.get(level, other.start)
        return format_number(number, "decimal" if definition.legal else other.number_format)

    return _PLACEHOLDER.sub(counter, definition.text)
