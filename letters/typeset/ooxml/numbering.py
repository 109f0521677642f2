"""word/numbering.xml → Numbering (ECMA-376-1 §17.9)."""

from collections.abc import Mapping

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
    levels: dict[int, Level] = dict(_read_levels(abstract, theme))
    starts: dict[int, int] = {}
    for override in element.findall(qualified("w:lvlOverride")):
        number = integer(attribute(override, "w:ilvl")) or 0
        levels |= _read_levels(override, theme)
        start = integer(value_of(override, "w:startOverride"))
        if start is not None:
            starts[number] = start
    return ListInstance(attribute(abstract, "w:abstractNumId") or "", levels, starts)


def _read_levels(parent: Element, theme: ThemeFonts) -> Mapping[int, Level]:
    return {
        integer(attribute(element, "w:ilvl")) or 0: _read_level(element, theme)
        for element in parent.findall(qualified("w:lvl"))
    }


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
