"""Lists that begin to count anew: an instance of a numbering for each (ECMA-376-1 §17.9.15, §17.9.26)."""

from letters.merge.styles import ListStyle
from letters.merge.wordfile import WordFile
from letters.merge.wordml import VAL, Element, new, w


class Numbering:
    """The numberings of a Word file; `restarted` adds to them."""

    def __init__(self, file: WordFile) -> None:
        part = file.related(file.main, "numbering")
        self._root = file.root(part) if part is not None and part in file else new("numbering")

    def counts(self, style: ListStyle) -> bool:
        """Whether the list's labels are numbers or letters; a bullet or an empty label does not count."""
        level = self._level(style)
        return level is not None and _value(level, "numFmt") not in {"bullet", "none"}

    def restarted(self, style: ListStyle) -> ListStyle:
        """A new instance of the same list that begins to count anew."""
        level = self._level(style)
        start = (_value(level, "start") if level is not None else "") or "1"
        taken = {
            int(each.get(w("numId"), "0")) for each in self._root.iter(w("num")) if each.get(w("numId"), "").isdigit()
        }
        number_id = str(max(taken, default=0) + 1)
        override = new("lvlOverride", new("startOverride", val=start), ilvl=style.level)
        instance = new("num", new("abstractNumId", val=self._abstract_id(style)), override, numId=number_id)
        following = self._root.find(w("numIdMacAtCleanup"))
        if following is None:
            self._root.append(instance)
        else:
            following.addprevious(instance)
        return ListStyle(number_id, style.level)

    def _abstract_id(self, style: ListStyle) -> str:
        number = self._find("num", "numId", style.number_id)
        return _value(number, "abstractNumId") if number is not None else ""

    def _find(self, name: str, attribute: str, value: str) -> Element | None:
        return next((each for each in self._root.iter(w(name)) if each.get(w(attribute)) == value), None)

    def _level(self, style: ListStyle) -> Element | None:
        """The level's definition: the instance's own, or that of the numbering on which it stands."""
        number = self._find("num", "numId", style.number_id)
        if number is None:
            return None
        abstract = self._find("abstractNum", "abstractNumId", _value(number, "abstractNumId"))
        owners = [*number.iter(w("lvlOverride")), *([abstract] if abstract is not None else [])]
        levels = (level for owner in owners for level in owner.iter(w("lvl")) if level.get(w("ilvl")) == style.level)
        return next(levels, None)


def number_properties(style: ListStyle) -> Element:
    """The w:numPr that puts a paragraph into a list."""
    return new("numPr", new("ilvl", val=style.level), new("numId", val=style.number_id))


def _value(owner: Element, name: str) -> str:
    child = owner.find(w(name))
    return child.get(VAL, "") if child is not None else ""
