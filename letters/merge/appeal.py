"""The appeal in the template: its blocks become paragraphs in the template's own styles.

A paragraph of plain text takes the look of the one in which `{{p appeal }}` stands; everything else has a style of
Word's own for it, which the template must hold.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from letters.campaign.models import Appeal, Block, BlockKind, FootnoteCall, Inline, Span
from letters.errors import Problem
from letters.merge.footnotes import Footnotes
from letters.merge.numbering import Numbering, put_into_list
from letters.merge.styles import ListStyle, Styles
from letters.merge.tags import Paragraph
from letters.merge.wordfile import WordFile
from letters.merge.wordml import PARAGRAPH_FORMAT, RUN_FORMAT, Element, new, new_link, new_run, put, text_element, w

_STYLE_NAMES: Mapping[BlockKind, str] = {
    BlockKind.HEADING: "Heading",
    BlockKind.BULLET: "List Bullet",
    BlockKind.NUMBERED: "List Number",
    BlockKind.CONTINUED: "List Continue",
    BlockKind.QUOTATION: "Quote",
}
_FOOTNOTE_TEXT, _FOOTNOTE_REFERENCE, _LINK = "footnote text", "footnote reference", "Hyperlink"
_LISTS = {BlockKind.BULLET, BlockKind.NUMBERED}


@dataclass
class AppealInWord:
    """The appeal as paragraphs that are still to be put into the body, its notes' paragraphs, and what is missing.

    The place of each paragraph is its line in appeal.md.
    """

    body: list[Paragraph] = field(default_factory=list)
    notes: list[Paragraph] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def appeal_in_word(appeal: Appeal, place: str, file: WordFile, pattern: Element) -> AppealInWord:
    """Make the appeal's paragraphs for `file`.

    `place` is what messages call appeal.md; `pattern` is the paragraph that holds the tag.
    """
    writer = _Writer(appeal, place, file, pattern)
    writer.write()
    return writer.result


class _Writer:
    """Writes the blocks one after another; it knows where a numbered list begins."""

    def __init__(self, appeal: Appeal, place: str, file: WordFile, pattern: Element) -> None:
        self.result = AppealInWord()
        self._appeal = appeal
        self._place = place
        self._file = file
        self._pattern = pattern
        self._styles = Styles(file)
        self._numbering = Numbering(file)
        self._lists: dict[int, ListStyle] = {}
        self._missing: dict[str, str] = {}

    def write(self) -> None:
        for block in self._appeal.blocks:
            where = f"{self._place}, line {block.line}"
            self._end_lists(block)
            element = new("p", self._paragraph_format(block, where))
            element.extend(self._runs(block.inlines, where, self._look(block), self._file.main))
            self.result.body.append(Paragraph(element, where))
        self.result.problems += [_missing_style(name, where, self._file.name) for name, where in self._missing.items()]

    def _end_lists(self, block: Block) -> None:
        """Forget the numbered lists that a block ends: deeper ones, at a bullet its own level's, outside lists all."""
        goes_on = {BlockKind.NUMBERED: block.level, BlockKind.CONTINUED: block.level, BlockKind.BULLET: block.level - 1}
        deepest = goes_on.get(block.kind, 0)
        self._lists = {level: each for level, each in self._lists.items() if level <= deepest}

    def _paragraph_format(self, block: Block, where: str) -> Element:
        if block.kind == BlockKind.BODY:
            return self._pattern_format()
        name = _STYLE_NAMES[block.kind]
        if block.level > 1 or block.kind == BlockKind.HEADING:
            name = f"{name} {block.level}"
        style = self._style("paragraph", name, where)
        paragraph_format = new("pPr", new("pStyle", val=style))
        if block.kind in _LISTS and style:
            self._put_into_list(paragraph_format, block, style, where)
        return paragraph_format

    def _pattern_format(self) -> Element:
        """The format of the paragraph that holds the tag, but for what belongs to its own place in the file."""
        own = self._pattern.find(PARAGRAPH_FORMAT)
        paragraph_format = deepcopy(own) if own is not None else new("pPr")
        for name in ("sectPr", "pPrChange", "rPr"):
            for child in paragraph_format.findall(w(name)):
                paragraph_format.remove(child)
        return paragraph_format

    def _look(self, block: Block) -> Element | None:
        """The direct format of the tag's own run holds for plain text only: other styles have their own look."""
        return self._pattern.find(f".//{w('r')}/{RUN_FORMAT}") if block.kind == BlockKind.BODY else None

    def _put_into_list(self, paragraph_format: Element, block: Block, style: str, where: str) -> None:
        listed = self._styles.list_style(style)
        if listed is None or not self._numbering.holds(listed):
            name = _STYLE_NAMES[block.kind]
            what = f"the style “{name}” of {self._file.name} has no bullet or number, and the appeal has a list here"
            remedy = f"In Word, Modify Style ▸ Format ▸ Numbering for “{name}”, and save."
            self.result.problems.append(Problem(where, what, remedy))
        elif block.kind == BlockKind.NUMBERED:
            restarted = self._lists.get(block.level) or self._numbering.restarted(listed)
            self._lists[block.level] = restarted
            put_into_list(paragraph_format, restarted, self._styles.indent_beside_numbering(style))

    def _runs(self, inlines: Sequence[Inline], where: str, look: Element | None, part: str) -> Iterator[Element]:
        for inline in inlines:
            if isinstance(inline, FootnoteCall):
                yield self._footnote_call(inline, where)
            else:
                yield self._run(inline, where, look, part)

    def _run(self, span: Span, where: str, look: Element | None, part: str) -> Element:
        run = new_run(look)
        if span.link or span.bold or span.italic:
            run_format = run.find(RUN_FORMAT)
            if run_format is None:
                run_format = new("rPr")
                run.insert(0, run_format)
            if span.link:
                put(run_format, new("rStyle", val=self._style("character", _LINK, where)))
            add_emphasis(run_format, bold=span.bold, italic=span.italic)
        run.extend(_contents(span.text))
        return new_link(self._file.add_link(part, span.link), run) if span.link else run

    def _footnote_call(self, call: FootnoteCall, where: str) -> Element:
        reference = self._style("character", _FOOTNOTE_REFERENCE, where)
        style = self._style("paragraph", _FOOTNOTE_TEXT, where)
        look = new("rPr", new("rStyle", val=reference))
        footnotes = Footnotes(self._file)
        note = new("p", new("pPr", new("pStyle", val=style)), new_run(look, new("footnoteRef")))
        note.append(new_run(None, text_element(" ")))
        note.extend(self._runs(self._appeal.footnotes[call.label], where, None, footnotes.part))
        self.result.notes.append(Paragraph(note, f"{self._place}, footnote {call.label}"))
        return new_run(look, new("footnoteReference", id=footnotes.add([note])))

    def _style(self, kind: str, name: str, where: str) -> str:
        """The id of a style; a missing one is noted, once, with the first line that needs it."""
        style = self._styles.find(kind, name)
        if style is None:
            self._missing.setdefault(name, where)
        return style or ""


def add_emphasis(run_format: Element, *, bold: bool, italic: bool) -> None:
    """Make a run bold or italic beside what it is already; the complex-script twins keep Arabic and Hebrew in step."""
    names = [*(("b", "bCs") if bold else ()), *(("i", "iCs") if italic else ())]
    for name in names:
        put(run_format, new(name))


def _contents(text: str) -> Iterator[Element]:
    """A run's contents: text, breaks and tabs."""
    makers: Mapping[str, Callable[[], Element]] = {"\n": lambda: new("br"), "\t": lambda: new("tab")}
    piece = ""
    for character in text:
        if character in makers:
            if piece:
                yield text_element(piece)
            yield makers[character]()
            piece = ""
        else:
            piece += character
    if piece:
        yield text_element(piece)


def _missing_style(name: str, where: str, template: str) -> Problem:
    what = f"the appeal needs the style “{name}”, and {template} has none of this name"
    remedy = f"Open {template} in Word, give a paragraph the style “{name}” once (Home ▸ Styles), and save."
    return Problem(where, what, remedy)
