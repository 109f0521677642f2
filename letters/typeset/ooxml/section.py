"""`w:sectPr` → SectionFormat, and which header and footer parts it names (ECMA-376-1 §17.6)."""

from collections.abc import Iterator, Mapping

from letters.typeset.document.nodes import Columns, NoteKind, NoteNumbering, PageKind, PageNumbering, SectionFormat
from letters.typeset.ooxml.names import qualified
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.values import attribute, child, flag, integer, on_off, twips_measure, value_of

_DEFAULT_MARGIN = 72.0
_DEFAULT_HEADER_DISTANCE = 36.0


def read_section_format(properties: Element | None) -> SectionFormat:
    """The page; what is not said is Letter paper with margins of an inch, as Word sets it."""
    size, margins = child(properties, "w:pgSz"), child(properties, "w:pgMar")
    numbering = child(properties, "w:pgNumType")
    gutter = twips_measure(attribute(margins, "w:gutter")) or 0.0
    return SectionFormat(
        width=twips_measure(attribute(size, "w:w")) or 612.0,
        height=twips_measure(attribute(size, "w:h")) or 792.0,
        margin_top=_margin(margins, "w:top", _DEFAULT_MARGIN),
        margin_right=_margin(margins, "w:right", _DEFAULT_MARGIN),
        margin_bottom=_margin(margins, "w:bottom", _DEFAULT_MARGIN),
        margin_left=_margin(margins, "w:left", _DEFAULT_MARGIN) + gutter,
        header=_margin(margins, "w:header", _DEFAULT_HEADER_DISTANCE),
        footer=_margin(margins, "w:footer", _DEFAULT_HEADER_DISTANCE),
        different_first_page=bool(on_off(properties, "w:titlePg")),
        starts=value_of(properties, "w:type") or "nextPage",
        columns=_read_columns(child(properties, "w:cols")),
        right_to_left=bool(on_off(properties, "w:bidi")),
        page_numbering=PageNumbering(
            number_format=attribute(numbering, "w:fmt") or "decimal",
            start=integer(attribute(numbering, "w:start")),
        ),
        notes=read_note_numbering(properties),
    )


def read_note_numbering(properties: Element | None) -> Mapping[NoteKind, NoteNumbering]:
    """How a `w:sectPr` or the settings want notes counted (§17.11.11, §17.11.4)."""
    return {kind: _read_numbering(child(properties, f"w:{kind}Pr")) for kind in NoteKind}


def _read_numbering(element: Element | None) -> NoteNumbering:
    start = integer(value_of(element, "w:numStart"))
    return NoteNumbering(value_of(element, "w:numFmt"), start, value_of(element, "w:numRestart"))


def features_not_set(properties: Element | None) -> Iterator[str]:
    """What the section asks for and does not get, in words for people."""
    if child(properties, "w:pgBorders") is not None:
        yield "borders around the page"
    if child(properties, "w:lnNumType") is not None:
        yield "line numbers"
    if (value_of(properties, "w:vAlign") or "top") != "top":
        yield "text that is centred or spread between top and bottom of the page"
    if (attribute(child(properties, "w:docGrid"), "w:type") or "default") in {"lines", "linesAndChars", "snapToChars"}:
        yield "lines on a grid"
    if any(_widths(child(properties, "w:cols"))):
        yield "columns of different widths"
    for kind in NoteKind:
        if value_of(child(properties, f"w:{kind}Pr"), "w:numRestart") == "eachPage":
            yield f"{kind}s numbered anew on each page"


def _widths(columns: Element | None) -> set[float]:
    """How far the columns' widths differ from the first one's, in points and more than rounding does."""
    elements = [] if columns is None else columns.findall(qualified("w:col"))
    widths = [twips_measure(attribute(each, "w:w")) or 0.0 for each in elements]
    return {width for width in widths if abs(width - widths[0]) > 1}


def _read_columns(element: Element | None) -> Columns:
    """Columns of equal width; unequal ones are set as equal (§17.6.4)."""
    gap = twips_measure(attribute(element, "w:space"))
    return Columns(
        count=max(integer(attribute(element, "w:num")) or 1, 1),
        gap=_DEFAULT_HEADER_DISTANCE if gap is None else gap,
        line_between=bool(flag(element, "w:sep")),
    )


def _margin(margins: Element | None, name: str, default: float) -> float:
    measure = twips_measure(attribute(margins, name))
    return default if measure is None else measure


def read_references(properties: Element | None, kind: str) -> Mapping[PageKind, str]:
    """The relationship ids of the section's own headers or footers; `kind` is "header" or "footer"."""
    if properties is None:
        return {}
    return {
        PageKind(page): attribute(element, "r:id") or ""
        for element in properties.findall(qualified(f"w:{kind}Reference"))
        if (page := attribute(element, "w:type") or "default") in set(PageKind)
    }
