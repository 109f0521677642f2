"""word/styles.xml → Styles (ECMA-376-1 §17.7)."""

from collections.abc import Iterator

from letters.typeset.document.styles import Style, StyleKind, Styles
from letters.typeset.document.table_formats import RegionFormat, TableRegion, overlay_region
from letters.typeset.ooxml.names import qualified
from letters.typeset.ooxml.paragraph_format import read_paragraph_format
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.run_format import read_run_format
from letters.typeset.ooxml.table_format import read_cell_format, read_row_format, read_table_format
from letters.typeset.ooxml.theme import ThemeFonts
from letters.typeset.ooxml.values import attribute, child, flag, value_of


def read_styles(root: Element | None, theme: ThemeFonts) -> Styles:
    """All styles; a document without the part has none, and Word's own defaults hold."""
    defaults = child(root, "w:docDefaults")
    elements = [] if root is None else root.findall(qualified("w:style"))
    styles = [style for element in elements if (style := _read_style(element, theme)) is not None]
    return Styles(
        by_id={style.id: style for style in styles},
        default_run=read_run_format(child(child(defaults, "w:rPrDefault"), "w:rPr"), theme),
        default_paragraph=read_paragraph_format(child(child(defaults, "w:pPrDefault"), "w:pPr")),
        default_ids={
            StyleKind(attribute(element, "w:type") or "paragraph"): attribute(element, "w:styleId") or ""
            for element in elements
            if flag(element, "w:default") and attribute(element, "w:type") in set(StyleKind)
        },
    )


def _read_style(element: Element, theme: ThemeFonts) -> Style | None:
    style_id, kind = attribute(element, "w:styleId"), attribute(element, "w:type") or "paragraph"
    if style_id is None or kind not in set(StyleKind):
        return None
    return Style(
        id=style_id,
        name=value_of(element, "w:name") or style_id,
        kind=StyleKind(kind),
        based_on=value_of(element, "w:basedOn"),
        run=read_run_format(child(element, "w:rPr"), theme),
        paragraph=read_paragraph_format(child(element, "w:pPr")),
        regions=dict(_read_regions(element, theme)) if kind == StyleKind.TABLE else {},
    )


def _read_regions(style: Element, theme: ThemeFonts) -> Iterator[tuple[TableRegion, RegionFormat]]:
    """A table style's own properties dress the whole table; so do those that it names so (§17.7.6.6)."""
    whole = _read_region(style, theme)
    for element in style.findall(qualified("w:tblStylePr")):
        region = attribute(element, "w:type")
        if region == TableRegion.WHOLE:
            whole = overlay_region(whole, _read_region(element, theme))
        elif region in set(TableRegion):
            yield TableRegion(region), _read_region(element, theme)
    yield TableRegion.WHOLE, whole


def _read_region(element: Element, theme: ThemeFonts) -> RegionFormat:
    return RegionFormat(
        run=read_run_format(child(element, "w:rPr"), theme),
        paragraph=read_paragraph_format(child(element, "w:pPr")),
        table=read_table_format(child(element, "w:tblPr")),
        row=read_row_format(child(element, "w:trPr")),
        cell=read_cell_format(child(element, "w:tcPr")),
    )
