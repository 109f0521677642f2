"""Differences between words that are expected and words that are found, and which of them are none."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from letters.checks.word import Paragraph
from letters.checks.words.agree import agree
from letters.checks.words.tokens import SYMBOL, Words
from letters.checks.words.walk import Equal, Gap, walk


@dataclass(frozen=True)
class Difference:
    """Words that the Word file has and the PDF has not, and the other way round.

    `origin` is the number of the paragraph or note, counted from 1, and `page` the PDF's page; 0 where not known.
    """

    lost: tuple[str, ...]
    added: tuple[str, ...]
    origin: int
    page: int


def differences(expected: Words, found: Words) -> Iterator[Difference]:
    """Where words are lost, added or changed."""
    for gap in steps(expected, found):
        if isinstance(gap, Gap):
            yield Difference(
                lost=tuple(expected.words[index] for index in gap.expected),
                added=tuple(found.words[index] for index in gap.found),
                origin=_origin(expected, gap.expected),
                page=_origin(found, gap.found),
            )


def steps(expected: Words, found: Words) -> Iterator[Equal | Gap]:
    """Both in order: where they are equal, and where they truly differ."""
    return walk(expected.words, found.words, lambda gap: agree(expected.marked(gap.expected), found.marked(gap.found)))


def _origin(words: Words, place: range) -> int:
    return words.origins[min(place.start, len(words.origins) - 1)] if words.origins else 0


def without_reordered(found: Iterable[Difference], body: Sequence[Paragraph]) -> Iterator[Difference]:
    """The differences that are not merely of order, where the order of a PDF is not that of the Word file:

    cells that run on over a page end, and writing from right to left, where words may be found in a neighbour.
    """
    groups: dict[Hashable, list[Difference]] = {}
    passages = _passages_from_right_to_left(body)
    for index, each in enumerate(found):
        paragraph = body[each.origin - 1] if body and each.origin else None
        key: Hashable = index
        if paragraph is not None and paragraph.table is not None:
            key = f"table {paragraph.table}"
        elif paragraph is not None and paragraph.right_to_left:
            key = f"passage {passages[each.origin - 1]}"
        groups.setdefault(key, []).append(each)
    for key, group in groups.items():
        if isinstance(key, int) or _characters(each.lost for each in group) != _characters(
            each.added for each in group
        ):
            yield from group


def _passages_from_right_to_left(body: Sequence[Paragraph]) -> Sequence[int]:
    """For each paragraph the number of its passage: neighbours that run the same way are one."""
    turns = (before.right_to_left != after.right_to_left for before, after in pairwise(body))
    return [*accumulate(turns, initial=0)]


def _characters(groups: Iterable[Sequence[str]]) -> Sequence[str]:
    """The characters of some words, sorted; hyphens may come from line ends, brackets are mirrored in Arabic.

    What a sign is drawn as is not known, as little as where a bullet is.
    """
    return sorted("".join(word for words in groups for word in words).translate(_ONE_SIDED))


_ONE_SIDED = str.maketrans(")]}>»", "([{<«", f"-{SYMBOL}")


def without_movable(found: Iterable[Difference], boxes: Iterable[str], repeated: Sequence[str]) -> Iterator[Difference]:
    """The differences that are not text boxes, which stand once somewhere, or header rows, which come again.

    A box that stands nowhere is a difference.
    """
    missing = list(boxes)
    for each in found:
        if each.lost or not (added := _without_known("".join(each.added), missing, repeated)):
            if each.lost:
                yield each
        elif added == "".join(each.added):
            yield each
        else:
            yield replace(each, added=(added,))
    for box in missing:
        yield Difference((box,), (), 0, 0)


def _without_known(added: str, missing: list[str], repeated: Sequence[str]) -> str:
    """What is left of `added` when boxes, taken out of `missing`, and header rows are taken off its beginning."""
    while added:
        box = next((each for each in missing if added.startswith(each)), None)
        row = next((each for each in repeated if added.startswith(each)), None)
        if box is not None:
            missing.remove(box)
        if box is None and row is None:
            break
        added = added.removeprefix(box or row or "")
    return added
