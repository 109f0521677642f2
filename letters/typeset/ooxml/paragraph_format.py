"""`w:pPr` → ParagraphFormat (ECMA-376-1 §17.3.1)."""

from letters.typeset.document.formats import (
    Alignment,
    LineRule,
    LineSpacing,
    NumberingRef,
    ParagraphFormat,
    TabAlignment,
    TabStop,
)
from letters.typeset.ooxml.borders import read_borders
from letters.typeset.ooxml.frame import read_frame
from letters.typeset.ooxml.names import qualified
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.run_format import read_shading
from letters.typeset.ooxml.values import attribute, child, children, flag, integer, on_off, twips_measure, value_of
from letters.typeset.units import from_twips

_ALIGNMENTS = {
    "left": Alignment.START,
    "start": Alignment.START,
    "center": Alignment.CENTER,
    "right": Alignment.END,
    "end": Alignment.END,
    "both": Alignment.JUSTIFY,
    "distribute": Alignment.JUSTIFY,
    "lowKashida": Alignment.JUSTIFY,
    "mediumKashida": Alignment.JUSTIFY,
    "highKashida": Alignment.JUSTIFY,
    "thaiDistribute": Alignment.JUSTIFY,
}
_TAB_ALIGNMENTS = {
    "left": TabAlignment.LEFT,
    "start": TabAlignment.LEFT,
    "num": TabAlignment.LEFT,
    "center": TabAlignment.CENTER,
    "right": TabAlignment.RIGHT,
    "end": TabAlignment.RIGHT,
    "decimal": TabAlignment.DECIMAL,
    "bar": TabAlignment.BAR,
    "clear": TabAlignment.CLEAR,
}
LEADERS = {"dot": ".", "hyphen": "-", "underscore": "_", "heavy": "_", "middleDot": "·"}
NOTHING_SAID = ParagraphFormat()


def read_paragraph_format(properties: Element | None) -> ParagraphFormat:
    """What a `w:pPr` says; an absent one says nothing."""
    if properties is None or len(properties) == 0:
        return NOTHING_SAID
    said = children(properties)
    indents, spacing = child(said, "w:ind"), child(said, "w:spacing")
    return ParagraphFormat(
        alignment=_ALIGNMENTS.get(value_of(said, "w:jc") or ""),
        indent_left=twips_measure(attribute(indents, "w:left") or attribute(indents, "w:start")),
        indent_right=twips_measure(attribute(indents, "w:right") or attribute(indents, "w:end")),
        first_line=_read_first_line(indents),
        space_before=twips_measure(attribute(spacing, "w:before")),
        space_after=twips_measure(attribute(spacing, "w:after")),
        automatic_before=flag(spacing, "w:beforeAutospacing"),
        automatic_after=flag(spacing, "w:afterAutospacing"),
        line=_read_line_spacing(spacing),
        contextual_spacing=on_off(said, "w:contextualSpacing"),
        keep_next=on_off(said, "w:keepNext"),
        keep_lines=on_off(said, "w:keepLines"),
        page_break_before=on_off(said, "w:pageBreakBefore"),
        widow_control=on_off(said, "w:widowControl"),
        tabs=_read_tabs(child(said, "w:tabs")),
        borders=read_borders(child(said, "w:pBdr")),
        shading=read_shading(child(said, "w:shd")),
        numbering=_read_numbering(child(said, "w:numPr")),
        outline_level=integer(value_of(said, "w:outlineLvl")),
        right_to_left=on_off(said, "w:bidi"),
        suppress_hyphens=on_off(said, "w:suppressAutoHyphens"),
        apart_from_letters=on_off(said, "w:autoSpaceDE"),
        apart_from_digits=on_off(said, "w:autoSpaceDN"),
        frame=read_frame(child(said, "w:framePr")),
    )


def _read_first_line(indents: Element | None) -> float | None:
    """Hanging wins over first line where both stand (§17.3.1.12)."""
    hanging = twips_measure(attribute(indents, "w:hanging"))
    if hanging is not None:
        return -hanging
    return twips_measure(attribute(indents, "w:firstLine"))


def _read_line_spacing(spacing: Element | None) -> LineSpacing | None:
    """`w:line` counts 240ths of a line under the rule auto, twips under the others (§17.3.1.33)."""
    line = attribute(spacing, "w:line")
    if line is None:
        return None
    rule = attribute(spacing, "w:lineRule") or "auto"
    points = twips_measure(line)
    if points is None or rule not in set(LineRule):
        return None
    if rule == LineRule.AUTO:
        return LineSpacing(LineRule.AUTO, points / from_twips(240))
    return LineSpacing(LineRule(rule), abs(points))


def _read_tabs(tabs: Element | None) -> tuple[TabStop, ...] | None:
    if tabs is None:
        return None
    stops = []
    for element in tabs.iter(qualified("w:tab")):
        position = twips_measure(attribute(element, "w:pos"))
        alignment = _TAB_ALIGNMENTS.get(attribute(element, "w:val") or "")
        if position is not None and alignment is not None:
            stops.append(TabStop(position, alignment, LEADERS.get(attribute(element, "w:leader") or "", "")))
    return tuple(stops)


def _read_numbering(element: Element | None) -> NumberingRef | None:
    if element is None:
        return None
    return NumberingRef(value_of(element, "w:numId"), integer(value_of(element, "w:ilvl")))
