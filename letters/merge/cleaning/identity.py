"""Makes the ids of a letter unique over its whole package: loops of a template copy them, and parts repeat them."""

from collections.abc import Iterable, Iterator

from letters.merge.cleaning.names import qualified
from letters.merge.wordml import Element, remove, w

_DRAWING = qualified("wp:docPr")
_START, _END, _ID, _NAME = w("bookmarkStart"), w("bookmarkEnd"), w("id"), w("name")
_VML = qualified("v:shape")[: -len("shape")]
_SHAPE_TYPE = qualified("v:shapetype")


def make_ids_unique(roots: Iterable[Element]) -> None:
    """Number drawings and bookmarks anew, and rename older shapes that have the same name, over all parts."""
    roots = list(roots)
    for number, drawing in enumerate((each for root in roots for each in root.iter(_DRAWING)), start=1):
        drawing.set("id", str(number))
    _number_bookmarks(roots)
    _rename_shapes(roots)


def _number_bookmarks(roots: Iterable[Element]) -> None:
    """Give each pair an id; of bookmarks of one name the first stays, as it does in Word; halves go."""
    names: set[str] = set()
    number = 0
    for root in roots:
        for start, end in list(_pairs(root)):
            name = (start.get(_NAME) or "").casefold() if start is not None else ""
            if start is None or end is None or name in names:
                for each in (start, end):
                    if each is not None:
                        remove(each)
                continue
            names.add(name)
            start.set(_ID, str(number))
            end.set(_ID, str(number))
            number += 1


def _pairs(root: Element) -> Iterator[tuple[Element | None, Element | None]]:
    """The bookmarks of a part, each from its start to the next free end of its id."""
    open_starts: dict[str, list[Element]] = {}
    for element in root.iter(_START, _END):
        waiting = open_starts.setdefault(element.get(_ID, ""), [])
        if element.tag == _START:
            waiting.append(element)
        else:
            yield waiting.pop() if waiting else None, element
    for waiting in open_starts.values():
        yield from ((start, None) for start in waiting)


def _rename_shapes(roots: Iterable[Element]) -> None:
    taken: set[str] = set()
    for root in roots:
        for shape in root.iter(f"{_VML}*"):
            name = shape.get("id")
            if name is None or shape.tag == _SHAPE_TYPE:
                continue
            if name in taken:
                name = next(f"{name}_{copy}" for copy in range(2, len(taken) + 3) if f"{name}_{copy}" not in taken)
                shape.set("id", name)
            taken.add(name)
