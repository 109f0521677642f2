"""The content of a paragraph → runs (ECMA-376-1 §17.3.2, §17.3.3)."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from letters.typeset.document.formats import Fonts, RunFormat, TabAlignment, overlay
from letters.typeset.document.nodes import (
    AlignmentTab,
    Break,
    BreakKind,
    NoteCall,
    NoteKind,
    NoteMark,
    PageField,
    PageFieldKind,
    Run,
    RunContent,
    Tab,
    Text,
)
from letters.typeset.document.symbol_fonts import FIRST_SIGN, SYMBOL_FONTS
from letters.typeset.ooxml.alternatives import chosen_content
from letters.typeset.ooxml.context import ReadingPlace
from letters.typeset.ooxml.drawing import read_drawing
from letters.typeset.ooxml.fields import hyperlink_target, page_field, shows_nothing
from letters.typeset.ooxml.formulas import read_formula
from letters.typeset.ooxml.names import short
from letters.typeset.ooxml.paragraph_format import LEADERS
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.run_format import read_run_format
from letters.typeset.ooxml.values import attribute, child, flag, value_of
from letters.typeset.ooxml.vml import read_pict

NO_BREAK_HYPHEN, SOFT_HYPHEN = "\u2011", "\u00ad"

InlineReader = Callable[[Element, ReadingPlace, str | None], Iterator[Run]]
ContentReader = Callable[[Element, ReadingPlace], Iterator[RunContent]]


def read_runs(parent: Element, place: ReadingPlace, link: str | None = None) -> Iterator[Run]:
    """The runs below an element in reading order; `link` is the target of the hyperlink around it."""
    for element in parent:
        yield from read_inline(element, place, link)


def read_inline(element: Element, place: ReadingPlace, link: str | None = None) -> Iterator[Run]:
    """The runs that one child of a paragraph comes to."""
    name = short(element.tag)
    reader = INLINE_READERS.get(name)
    if reader is not None:
        yield from reader(element, place, link)
    elif name not in IGNORED_BESIDE_RUNS:
        place.not_set(name)
        yield from read_runs(element, place, link)


def _read_run(element: Element, place: ReadingPlace, link: str | None) -> Iterator[Run]:
    properties = child(element, "w:rPr")
    run_format = read_run_format(properties, place.theme)
    style_id = value_of(properties, "w:rStyle")
    for content_element in element:
        name = short(content_element.tag)
        if name == "w:sym":
            yield _read_symbol(content_element, run_format, style_id, link)
            continue
        if name == "w:ruby":
            yield from _read_ruby(content_element, place, link)
            continue
        content = tuple(_read_content(content_element, name, place))
        if content:
            yield Run(content, run_format, style_id, link or place.fields.link)


def _read_content(element: Element, name: str, place: ReadingPlace) -> Iterator[RunContent]:
    if name == "w:fldChar":
        yield from place.fields.mark(element)
    elif name == "w:instrText":
        place.fields.add_instruction(element.text or "")
    elif name in CONTENT_READERS:
        if place.fields.shows_text:
            yield from CONTENT_READERS[name](element, place)
    elif name == "mc:AlternateContent":
        for chosen in chosen_content(element):
            yield from _read_content(chosen, short(chosen.tag), place)
    elif name not in IGNORED_IN_RUNS:
        place.not_set(name)


def _read_text(element: Element, _place: ReadingPlace) -> Iterator[RunContent]:
    """Without xml:space="preserve" outer spaces do not count; line ends and tabs in XML are spaces to Word."""
    text = element.text or ""
    if element.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve":
        text = text.strip(" \t\r\n")
    if text:
        yield Text(text.replace("\n", " ").replace("\r", " ").replace("\t", " "))


def _read_break(element: Element, _place: ReadingPlace) -> Iterator[RunContent]:
    kind = attribute(element, "w:type")
    yield Break(BreakKind(kind) if kind in {BreakKind.PAGE, BreakKind.COLUMN} else BreakKind.LINE)


def _read_alignment_tab(element: Element, _place: ReadingPlace) -> Iterator[RunContent]:
    alignment = attribute(element, "w:alignment")
    yield AlignmentTab(
        TabAlignment(alignment) if alignment in {TabAlignment.CENTER, TabAlignment.RIGHT} else TabAlignment.LEFT,
        LEADERS.get(attribute(element, "w:leader") or "", ""),
        between_indents=attribute(element, "w:relativeTo") == "indent",
    )


def _read_note_call(element: Element, kind: NoteKind) -> Iterator[RunContent]:
    yield NoteCall(kind, attribute(element, "w:id") or "", bool(flag(element, "w:customMarkFollows")))


def _read_symbol(element: Element, run_format: RunFormat, style_id: str | None, link: str | None) -> Run:
    """A `w:sym` brings its own font; a symbol font's characters may be named without the U+F000 that Word adds."""
    font = attribute(element, "w:font")
    try:
        code = int(attribute(element, "w:char") or "", 16)
        character = chr(code + FIRST_SIGN if font in SYMBOL_FONTS and code < 0x100 else code)
    except (ValueError, OverflowError):
        character = "\ufffd"
    symbol_font = RunFormat(fonts=Fonts(font, font, font, font))
    return Run((Text(character),), overlay(run_format, symbol_font), style_id, link)


def _read_ruby(element: Element, place: ReadingPlace, link: str | None) -> Iterator[Run]:
    """What Word sets above its characters is set before them, small and raised."""
    place.not_set("a reading aid above characters (ruby)")
    reading, base = child(element, "w:rt"), child(element, "w:rubyBase")
    for run in () if reading is None else read_runs(reading, place, link):
        yield replace(run, format=overlay(run.format, RunFormat(vertical_align="superscript")))
    if base is not None:
        yield from read_runs(base, place, link)


def _read_hyperlink(element: Element, place: ReadingPlace, link: str | None) -> Iterator[Run]:
    relationship = place.relationships.get(attribute(element, "r:id") or "")
    target = relationship.target if relationship is not None and relationship.external else None
    yield from read_runs(element, place, target or link)


def _read_simple_field(element: Element, place: ReadingPlace, link: str | None) -> Iterator[Run]:
    instruction = attribute(element, "w:instr") or ""
    stored = list(read_runs(element, place, hyperlink_target(instruction) or link))
    number = page_field(instruction)
    if shows_nothing(instruction):
        return
    if number is None:
        yield from stored
    elif place.fields.shows_text:
        like = stored[0] if stored else Run((), RunFormat(), None)
        yield replace(like, content=(number,))


def _read_inside(element: Element, place: ReadingPlace, link: str | None) -> Iterator[Run]:
    """The element is a mere wrapper: its content is what is seen."""
    yield from read_runs(element, place, link)


def _read_content_control(element: Element, place: ReadingPlace, link: str | None) -> Iterator[Run]:
    content = child(element, "w:sdtContent")
    if content is not None:
        yield from read_runs(content, place, link)


def _read_alternatives(element: Element, place: ReadingPlace, link: str | None) -> Iterator[Run]:
    for chosen in chosen_content(element):
        reader = INLINE_READERS.get(short(chosen.tag))
        if reader is not None:
            yield from reader(chosen, place, link)


def _read_formula(element: Element, place: ReadingPlace, link: str | None) -> Iterator[Run]:
    for run in read_formula(element, place, lambda other: read_inline(other, place, link)):
        yield run if run.link else replace(run, link=link)


INLINE_READERS: dict[str, InlineReader] = {
    "w:r": _read_run,
    "w:hyperlink": _read_hyperlink,
    "w:fldSimple": _read_simple_field,
    "w:sdt": _read_content_control,
    "w:ins": _read_inside,
    "w:moveTo": _read_inside,
    "w:smartTag": _read_inside,
    "w:customXml": _read_inside,
    "w:dir": _read_inside,
    "w:bdo": _read_inside,
    "mc:AlternateContent": _read_alternatives,
    "m:oMath": _read_formula,
    "m:oMathPara": _read_inside,
}

IGNORED_BESIDE_RUNS = {
    "w:pPr",
    "w:del",
    "w:moveFrom",
    "w:proofErr",
    "w:bookmarkStart",
    "w:bookmarkEnd",
    "w:commentRangeStart",
    "w:commentRangeEnd",
    "w:permStart",
    "w:permEnd",
    "w:moveFromRangeStart",
    "w:moveFromRangeEnd",
    "w:moveToRangeStart",
    "w:moveToRangeEnd",
    "w:smartTagPr",
    "w:customXmlPr",
    "w:sdtPr",
    "w:customXmlInsRangeStart",
    "w:customXmlInsRangeEnd",
    "w:customXmlDelRangeStart",
    "w:customXmlDelRangeEnd",
    "m:oMathParaPr",
}
"""What stands between runs and shows nothing on paper."""

CONTENT_READERS: dict[str, ContentReader] = {
    "w:t": _read_text,
    "w:tab": lambda _element, _place: iter((Tab(),)),
    "w:ptab": _read_alignment_tab,
    "w:br": _read_break,
    "w:drawing": read_drawing,
    "w:pict": read_pict,
    "w:object": read_pict,
    "w:cr": lambda _element, _place: iter((Break(BreakKind.LINE),)),
    "w:noBreakHyphen": lambda _element, _place: iter((Text(NO_BREAK_HYPHEN),)),
    "w:softHyphen": lambda _element, _place: iter((Text(SOFT_HYPHEN),)),
    "w:footnoteReference": lambda element, _place: _read_note_call(element, NoteKind.FOOTNOTE),
    "w:endnoteReference": lambda element, _place: _read_note_call(element, NoteKind.ENDNOTE),
    "w:pgNum": lambda _element, _place: iter((PageField(PageFieldKind.PAGE, None),)),
    "w:footnoteRef": lambda _element, _place: iter((NoteMark(),)),
    "w:endnoteRef": lambda _element, _place: iter((NoteMark(),)),
}

IGNORED_IN_RUNS = {
    "w:rPr",
    "w:delText",
    "w:delInstrText",
    "w:lastRenderedPageBreak",
    "w:annotationRef",
    "w:commentReference",
    "w:separator",
    "w:continuationSeparator",
    "w:instrText",
}
"""What stands in runs and shows nothing, or is set by the layout itself."""
