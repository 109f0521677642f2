"""The filters and tests that a letter template may use; docxtpl is given these and no others."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from letters.merge.fields import NUMBER, TEXT, Kind, Leaf, ListOf
from letters.merge.markers import MARKER


@dataclass(frozen=True)
class Filter:
    """What a filter can take and what it gives; `argument` tells whether a text may follow, as in `join(", ")`."""

    function: Callable[..., Any]
    takes: Callable[[Kind], bool]
    gives: Leaf
    argument: bool = False


def capitalize_first(text: str) -> str:
    """Make the first letter a capital and leave the rest: "the government of Norway" → "The government of Norway"."""
    if marker := MARKER.match(text):
        return marker.group() + capitalize_first(text[marker.end() :])
    return text[:1].upper() + text[1:]


def join(texts: Sequence[str], between: str = "") -> str:
    """Put the lines of a list after one another."""
    return between.join(texts)


def _is_text(kind: Kind) -> bool:
    return kind == TEXT


def _is_list(kind: Kind) -> bool:
    return isinstance(kind, ListOf)


def _is_list_of_texts(kind: Kind) -> bool:
    return kind == ListOf(TEXT)


FILTERS: Mapping[str, Filter] = MappingProxyType(
    {
        "capitalize_first": Filter(capitalize_first, _is_text, TEXT),
        "upper": Filter(str.upper, _is_text, TEXT),
        "lower": Filter(str.lower, _is_text, TEXT),
        "join": Filter(join, _is_list_of_texts, TEXT, argument=True),
        "length": Filter(len, _is_list, NUMBER),
    }
)
TESTS: Mapping[str, Callable[[int], bool]] = MappingProxyType(
    {"odd": lambda number: number % 2 == 1, "even": lambda number: number % 2 == 0}
)
"""What may be asked of a number: `{% if loop.index is even %}`."""
