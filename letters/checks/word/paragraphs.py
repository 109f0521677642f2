"""The paragraphs of a part as they are seen: text with its look, and what the layout numbers."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from letters.checks.word.fields import FieldStack, shows_nothing
from letters.checks.word.inlines import (
    Inline,
    NoteCall,
    NoteKind,
    NoteMark,
    Number,
    NumberKind,
    Paragraph,
    Stretch,
    Symbol,
)
from letters.checks.word.labels import Labels
from letters.checks.word.looks import Look, StyleSheet
from letters.checks.word.names import Element, q, short
from letters.checks.word.properties import heading_level, is_right_to_left, numbered_as


@dataclass
class _Growing:
    """A paragraph while it is read."""

    style: str | None
    inlines: list[Inline] = field(default_factory=list)
    boxes: list[Paragraph] = field(default_factory=list)


class StoryReader:
    """Reads one part; fields may run over several paragraphs, so their state lives as long as the part."""

    def __init__(self, styles: StyleSheet, labels: Labels) -> None:
        self._styles = styles
        self._labels = labels
        self._fields = FieldStack()
        self._tables = 0

    def read(self, parent: Element) -> Iterator[Paragraph]:
        """The paragraphs below an element, those of tables cell by cell."""
        for element in parent:
            name = short(element.tag)
            if name == "w:p":
                yield self._paragraph(element)
            elif name == "w:tbl":
                yield from self._table(element)
            elif name == "w:tr":
                yield from self._row(element)
            elif name == "mc:AlternateContent":
                yield from self.read(chosen(element))
            elif name not in _SHOWS_NOTHING:
                yield from self.read(element)

    def _table(self, table: Element) -> Iterator[Paragraph]:
        self._tables += 1
        number = self._tables
        for paragraph in self.read(table):
            yield replace(paragraph, table=number)

    def _row(self, row: Element) -> Iterator[Paragraph]:
        if row.find(f"{q('w:trPr')}/{q('w:del')}") is None:
            repeated = _is_header_row(row)
            for paragraph in self.read(row):
                yield replace(paragraph, repeated=repeated)

    def _paragraph(self, element: Element) -> Paragraph:
        properties = element.find(q("w:pPr"))
        style = self._styles.paragraph_style(properties)
        numbered = numbered_as(self._styles, style, properties)
        growing = _Growing(style)
        self._inlines(element, growing)
        return Paragraph(
            inlines=tuple(_joined(growing.inlines)),
            style=self._styles.name_of(style),
            heading=heading_level(self._styles, style, properties),
            label=self._labels.label(numbered) if numbered is not None else "",
            boxes=tuple(growing.boxes),
            right_to_left=is_right_to_left(self._styles, style, properties, growing.inlines),
        )

    def _inlines(self, parent: Element, growing: _Growing) -> None:
        for element in parent:
            name = short(element.tag)
            if name == "w:r":
                self._run(element, growing)
            elif name == "w:fldSimple":
                self._simple_field(element, growing)
            elif name == "m:t":
                self._in_formula(element.text or "", growing)
            elif name == "mc:AlternateContent":
                self._inlines(chosen(element), growing)
            elif name not in _SHOWS_NOTHING:
                self._inlines(element, growing)

    def _in_formula(self, text: str, growing: _Growing) -> None:
        """Brackets, roots and sums are no text of their own: how they are shown is the layout's affair."""
        for inline in (Symbol(), Symbol(), Stretch(text, Look()), Symbol(), Symbol()):
            self._add(growing, inline)

    def _simple_field(self, element: Element, growing: _Growing) -> None:
        code = element.get(q("w:instr"), "")
        number = number_of(code)
        if shows_nothing(code):
            return
        if number is None:
            self._inlines(element, growing)
        else:
            self._add(growing, number)

    def _run(self, run: Element, growing: _Growing) -> None:
        look = self._styles.look(growing.style, run.find(q("w:rPr")))
        for element in run:
            self._content(element, short(element.tag), look, growing)

    def _content(self, element: Element, name: str, look: Look, growing: _Growing) -> None:
        if name == "w:fldChar":
            for text in self._fields.mark(element):
                self._add_visible(growing, look, number_of(text) or Stretch(text, look))
        elif name == "w:instrText":
            self._fields.add_code(element.text or "")
        elif name == "mc:AlternateContent":
            for each in chosen(element):
                self._content(each, short(each.tag), look, growing)
        elif name in _HOLDS_BOXES:
            self._boxes(element, growing)
        elif name == "w:ruby":
            self._inlines(element, growing)
        elif (inline := _inline(element, name, look)) is not None:
            self._add_visible(growing, look, inline)

    def _boxes(self, parent: Element, growing: _Growing) -> None:
        """The paragraphs of the text boxes in a drawing, and the words of a drawn text such as a watermark."""
        for element in parent:
            name = short(element.tag)
            if name == "w:txbxContent":
                growing.boxes += StoryReader(self._styles, self._labels).read(element)
            elif name == "v:textpath" and element.get("string"):
                drawn = Stretch(element.get("string", ""), Look())
                growing.boxes.append(Paragraph((drawn,), "", None, ""))
            else:
                self._boxes(chosen(element) if name == "mc:AlternateContent" else element, growing)

    def _add_visible(self, growing: _Growing, look: Look, inline: Inline) -> None:
        if not look.hidden:
            self._add(growing, inline)

    def _add(self, growing: _Growing, inline: Inline) -> None:
        if self._fields.shows_text:
            growing.inlines.append(inline)


def number_of(code: str) -> Number | None:
    """What a field's code counts; None for all other fields."""
    word, *switches = code.split() or [""]
    if word.upper() not in set(NumberKind):
        return None
    return Number(NumberKind(word.upper()), plain={each.upper() for each in switches} <= _PLAIN_SWITCHES)


_PLAIN_SWITCHES = {"\\*", "MERGEFORMAT", "ARABIC", "CHARFORMAT"}
"""Switches that leave a number in plain figures (ECMA-376-1 §17.16.4.3.1)."""


def chosen(alternatives: Element) -> Element:
    """One copy of what stands twice: the first choice, or the fallback where there is none (ECMA-376-3 §7.6)."""
    choice = alternatives.find(q("mc:Choice"))
    if choice is None:
        choice = alternatives.find(q("mc:Fallback"))
    return alternatives if choice is None else choice


def _inline(element: Element, name: str, look: Look) -> Inline | None:
    if name == "w:t":
        text = element.text or ""
        return Stretch(text if element.get(q("xml:space")) == "preserve" else text.strip(" \t\r\n"), look)
    if name in _CHARACTERS:
        return Stretch(_CHARACTERS[name], look)
    if name in {"w:footnoteReference", "w:endnoteReference"}:
        kind = NoteKind(name.removeprefix("w:").removesuffix("Reference"))
        custom = element.get(q("w:customMarkFollows"), "0") in {"1", "true", "on"}
        return NoteCall(kind, element.get(q("w:id"), ""), custom)
    return _MARKS.get(name)


def _joined(inlines: list[Inline]) -> Iterator[Inline]:
    """Stretches of one look that follow each other are one."""
    pending: Stretch | None = None
    for each in inlines:
        if isinstance(each, Stretch) and pending is not None and pending.look == each.look:
            pending = Stretch(pending.text + each.text, each.look)
            continue
        if pending is not None:
            yield pending
        pending = each if isinstance(each, Stretch) else None
        if pending is None:
            yield each
    if pending is not None:
        yield pending


def _is_header_row(row: Element) -> bool:
    header = row.find(f"{q('w:trPr')}/{q('w:tblHeader')}")
    return header is not None and header.get(q("w:val"), "true") not in {"false", "0", "off"}


_CHARACTERS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_MARKS: dict[str, Inline] = {
    "w:sym": Symbol(),
    "w:footnoteRef": NoteMark(),
    "w:endnoteRef": NoteMark(),
    "w:pgNum": Number(NumberKind.PAGE, plain=True),
}
_HOLDS_BOXES = {"w:drawing", "w:pict", "w:object"}
_SHOWS_NOTHING = {
    "",
    "w:pPr",
    "w:tblPr",
    "w:tblGrid",
    "w:trPr",
    "w:tcPr",
    "w:sdtPr",
    "w:sdtEndPr",
    "w:smartTagPr",
    "w:customXmlPr",
    "w:rubyPr",
    "w:sectPr",
    "w:del",
    "w:moveFrom",
    "w:altChunk",
    "w:subDoc",
    "m:oMathParaPr",
    "m:ctrlPr",
}
"""What holds no text that is seen on paper: properties, tracked deletions, documents that are not inside."""
