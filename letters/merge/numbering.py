"""Lists that begin to count anew: an instance of a numbering for each (ECMA-376-1 §17.9.15, §17.9.26)."""

from copy import deepcopy

from letters.merge.styles import ListStyle
from letters.merge.wordfile import WordFile
from letters.merge.wordml import Element, new, put, value_of, w


class Numbering:
    """The numberings of a Word file; `restarted` adds to them."""

    def __init__(self, file: WordFile) -> None:
        numbering = file.root_of_kind("numbering")
        self._root = numbering if numbering is not None else new("numbering")

    def counts(self, style: ListStyle) -> bool:
        """Whether the list's labels are numbers or letters; a bullet or an empty label does not count."""
        level = self._level(style)
        return level is not None and value_of(level, "numFmt") not in {"bullet", "none"}

    def holds(self, style: ListStyle) -> bool:
        """Whether the file has such a list at all."""
        return self._find("num", "numId", style.number_id) is not None

    def identity(self, style: ListStyle) -> str:
        """What two lists have in common that count together: the numbering on which they stand.

        An instance with a start of its own counts for itself (§17.9.26).
        """
        number = self._find("num", "numId", style.number_id)
        if number is None or next(number.iter(w("startOverride")), None) is not None:
            return f"instance {style.number_id}"
        return value_of(number, "abstractNumId")

    def restarted(self, style: ListStyle) -> ListStyle:
        """A new instance of the same list that begins to count anew; the same one if the file does not hold it."""
        original = self._find("num", "numId", style.number_id)
        if original is None:
            return style
        taken = [each.get(w("numId"), "") for each in self._root.iter(w("num"))]
        instance = deepcopy(original)
        instance.attrib.clear()
        instance.set(w("numId"), str(max(int(each) for each in taken if each.isdecimal()) + 1))
        self._override_start(instance, style)
        following = self._root.find(w("numIdMacAtCleanup"))
        if following is None:
            self._root.append(instance)
        else:
            following.addprevious(instance)
        return ListStyle(instance.get(w("numId"), ""), style.level)

    def _override_start(self, instance: Element, style: ListStyle) -> None:
        """Let an instance begin its level at the number that the level says, unless it has a start of its own."""
        override = next((each for each in instance.iter(w("lvlOverride")) if each.get(w("ilvl")) == style.level), None)
        if override is None:
            override = new("lvlOverride", ilvl=style.level)
            instance.append(override)
        if override.find(w("startOverride")) is None:
            level = self._level(style)
            start = value_of(level, "start") or "1"
            override.insert(0, new("startOverride", val=start))

    def _find(self, name: str, attribute: str, value: str) -> Element | None:
        return next((each for each in self._root.iter(w(name)) if each.get(w(attribute)) == value), None)

    def _level(self, style: ListStyle) -> Element | None:
        """The level's definition: the instance's own, or that of the numbering on which it stands."""
        number = self._find("num", "numId", style.number_id)
        if number is None:
            return None
        abstract = self._find("abstractNum", "abstractNumId", value_of(number, "abstractNumId"))
        owners = [*number.iter(w("lvlOverride")), *([abstract] if abstract is not None else [])]
        levels = (level for owner in owners for level in owner.iter(w("lvl")) if level.get(w("ilvl")) == style.level)
        return next(levels, None)


def put_into_list(paragraph_format: Element, listed: ListStyle, indent: Element | None) -> None:
    """Number a paragraph by its own w:pPr. `indent` is what its style sets over the numbering's indent, or None.

    What the paragraph sets itself goes before both.
    """
    put(paragraph_format, new("numPr", new("ilvl", val=listed.level), new("numId", val=listed.number_id)))
    if indent is not None:
        own = paragraph_format.find(w("ind"))
        for name, value in own.attrib.items() if own is not None else ():
            indent.set(name, value)
        put(paragraph_format, indent)
