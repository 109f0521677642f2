"""What is warned of at many places in the same words, told once with all of them."""

from collections.abc import Iterable, Iterator, Sequence

from letters.messages import Message


def gathered_warnings(messages: Iterable[Message]) -> Iterator[tuple[Sequence[str], str]]:
    """Each warning's text with all its places, in the order in which they were met."""
    places: dict[tuple[str, str], list[str]] = {}
    for each in messages:
        places.setdefault((each.kind, each.text), []).append(each.place)
    yield from ((where, text) for (_, text), where in places.items())
