"""word/numbering.xml → Numbering (ECMA-376-1 §17.9)."""

from collections.abc import Iterator, Mapping

from letters.typeset.document.numbering import Level, ListInstance, Numbering
from letters.typeset.ooxml.names import qualified
from letters.typeset.ooxml.paragraph_format import read_paragraph_format
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.run_format import read_run_format
from letters.typeset.ooxml.theme import ThemeFonts
from letters.typeset.ooxml.values import attribute, child, integer, on_off, value_of


def read_numbering(root: Element | None, theme: ThemeFonts) -> Numbering:
    """All lists; one that only links to a numbering style (`w:numStyleLink`) gets the levels of that style's list."""
    if root is None:
        return Numbering({})
    abstracts = {attribute(each, "w:abstractNumId") or "": each for each in root.findall(qualified("w:abstractNum"))}
    by_style = {link: each for each in abstracts.values() if (link := value_of(each, "w:styleLink")) is not None}
    instances = {}
    for element in root.findall(qualified("w:num")):
        abstract_id = value_of(element, "w:abstractNumId") or ""
        abstract = abstracts.get(abstract_id)
        if abstract is None:
            continue
        linked = by_style.get(value_of(abstract, "w:numStyleLink") or "", abstract)
        instances[attribute(element, "w:numId") or ""] = _read_instance(element, linked, theme)
    return Numbering(instances)


def _read_instance(element: Element, abstract: Element, theme: ThemeFonts) -> ListInstance:
    overrides = element.findall(qualified("w:lvlOverride"))
    elements = {
        integer(attribute(level, "w:ilvl")) or 0: level
        for parent in (abstract, *overrides)
        for level in parent.findall(qualified("w:lvl"))
    }
    starts = {
        integer(attribute(override, "w:ilvl")) or 0: start
        for override in overrides
        if (start := integer(value_of(override, "w:startOverride"))) is not None
    }
    return ListInstance(attribute(abstract, "w:abstractNumId") or "", _Levels(elements, theme), starts)


class _Levels(Mapping[int, Level]):
    """Levels that are read when they are asked for: Word keeps every list that was ever made, and few are in use."""

    def __init__(self, elements: Mapping[int, Element], theme: ThemeFonts) -> None:
        self._elements = elements
        self._theme = theme
        self._read: dict[int, Level] = {}

    def __getitem__(self, number: int) -> Level:
        if number not in self._read:
            self._read[number] = _read_level(self._elements[number], self._theme)
        return self._read[number]

    def __iter__(self) -> Iterator[int]:
        return iter(self._elements)

    def __len__(self) -> int:
        return len(self._elements)


def _read_level(element: Element, theme: ThemeFonts) -> Level:
    start = integer(value_of(element, "w:start"))
    return Level(
        start=1 if start is None else start,
        number_format=value_of(element, "w:numFmt") or "decimal",
        text=value_of(element, "w:lvlText") or "",
        suffix=value_of(element, "w:suff") or "tab",
        alignment=value_of(element, "w:lvlJc") or "left",
        run=read_run_format(child(element, "w:rPr"), theme),
        paragraph=read_paragraph_format(child(element, "w:pPr")),
        restart_after=integer(value_of(element, "w:lvlRestart")),
        legal=bool(on_off(element, "w:isLgl")),
        style_id=value_of(element, "w:pStyle"),
        picture_bullet=child(element, "w:lvlPicBulletId") is not None,
    )
