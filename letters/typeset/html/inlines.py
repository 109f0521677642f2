"""Runs → spans."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from letters.typeset.document.effective import EffectiveRunFormat
from letters.typeset.document.nodes import (
    Break,
    BreakKind,
    NoteCall,
    NoteMark,
    PageField,
    RunContent,
    Tab,
    Text,
)
from letters.typeset.document.resolved import ResolvedParagraph, ResolvedRun
from letters.typeset.html.breaking import keep_spaces, with_break_rules
from letters.typeset.html.characters import (
    SMALL_CAPS_SIZE,
    Stretch,
    stretch_declarations,
    stretch_line_box,
    warn_of_substitute,
)
from letters.typeset.html.composition import Composition
from letters.typeset.html.scripts import Script, stretches
from letters.typeset.html.writer import EMPTY, LINE_BREAK, Markup, element, escape, join


@dataclass
class Line:
    """The state of the line being written: whether a space stands just before, and the shift of all its text."""

    paragraph: ResolvedParagraph
    shift: float
    after_space: bool = True


def paragraph_content(paragraph: ResolvedParagraph, composition: Composition, note_number: str | None) -> Markup:
    """All that stands in a paragraph. `note_number` is what a note's own mark shows, None outside notes."""
    line = Line(paragraph, _shift_of(paragraph))
    written = list(_runs(paragraph.runs, line, composition, note_number))
    if not any(written) and paragraph.label is None:
        return _empty_line(paragraph, line, composition)
    return join(written)


def label_content(paragraph: ResolvedParagraph, composition: Composition) -> Markup:
    """The label of a list paragraph as text, without what follows it."""
    if paragraph.label is None:
        return EMPTY
    return _text(paragraph.label.text, paragraph.label.format, Line(paragraph, _shift_of(paragraph)), composition)


def _shift_of(paragraph: ResolvedParagraph) -> float:
    """The shift of the look in which most of the paragraph is written: one for all, so that baselines stay aligned."""
    lengths: dict[EffectiveRunFormat, int] = {}
    for run in paragraph.runs:
        if run.format.vertical_align is None:
            length = sum(len(content.text) for content in run.content if isinstance(content, Text))
            lengths[run.format] = lengths.get(run.format, 0) + length
    main = max(lengths, key=lambda look: lengths[look]) if lengths else paragraph.mark
    return stretch_line_box(Stretch(main, Script.ASCII), paragraph.format.line).shift


def _empty_line(paragraph: ResolvedParagraph, line: Line, composition: Composition) -> Markup:
    stretch = Stretch(paragraph.mark, Script.ASCII)
    name = composition.classes.name_of(stretch_declarations(stretch, paragraph.format.line, line.shift))
    return element("span", {"class": name}, [LINE_BREAK])


def _runs(
    runs: tuple[ResolvedRun, ...], line: Line, composition: Composition, note_number: str | None
) -> Iterator[Markup]:
    for run in _joined(runs):
        written = join(
            chain.from_iterable(
                _content(content, run.format, line, composition, note_number) for content in run.content
            )
        )
        if run.link is not None and written:
            written = element("a", {"href": run.link}, [written])
        yield written


def _joined(runs: tuple[ResolvedRun, ...]) -> Iterator[ResolvedRun]:
    """Neighbouring runs of one look as one: Word cuts runs at every spell-check, a font shapes them together."""
    pending: ResolvedRun | None = None
    for run in runs:
        if pending is not None and (pending.format, pending.link) == (run.format, run.link):
            pending = ResolvedRun(_with_texts_joined(pending.content, run.content), run.format, run.link)
            continue
        if pending is not None:
            yield pending
        pending = run
    if pending is not None:
        yield pending


def _with_texts_joined(before: tuple[RunContent, ...], after: tuple[RunContent, ...]) -> tuple[RunContent, ...]:
    if before and after and isinstance(before[-1], Text) and isinstance(after[0], Text):
        return (*before[:-1], Text(before[-1].text + after[0].text), *after[1:])
    return before + after


def _content(
    content: RunContent, look: EffectiveRunFormat, line: Line, composition: Composition, note_number: str | None
) -> Iterator[Markup]:
    match content:
        case Text(text):
            yield _text(text, look, line, composition)
        case Tab():
            yield _text(" ", look, line, composition)
            composition.not_set("a tab character", line.paragraph.place)
        case Break(kind):
            yield _break(kind, line)
        case PageField():
            yield _page_field(content, look, line, composition)
        case NoteCall():
            yield composition.note_call(content, lambda number: _text(number, look, line, composition))
        case NoteMark() if note_number:
            yield _text(note_number, look, line, composition)


def _text(text: str, look: EffectiveRunFormat, line: Line, composition: Composition) -> Markup:
    if look.caps:
        text = text.upper()
    return join(_stretch(script, part, look, line, composition) for script, part in stretches(text, look.fonts.hint))


def _stretch(script: Script, text: str, look: EffectiveRunFormat, line: Line, composition: Composition) -> Markup:
    characters = "".join(sorted(set(text) - {" "})) if script in {Script.EAST_ASIAN, Script.COMPLEX} else ""
    stretch = Stretch(look, script, characters)
    warn_of_substitute(stretch.face, composition.messages, composition.name)
    declarations = stretch_declarations(stretch, line.paragraph.format.line, line.shift)
    kept = keep_spaces(text, line.after_space)
    line.after_space = text.endswith(" ")
    written = _small_caps(kept) if look.small_caps else with_break_rules(kept)
    language = stretch.language if stretch.language != composition.language else None
    return element("span", {"class": composition.classes.name_of(declarations), "lang": language}, [written])


def _small_caps(text: str) -> Markup:
    """Lower-case letters as smaller capitals; CSS's own small caps would make the line higher (measured: L4)."""
    parts: list[Markup] = []
    for character in text:
        if character.upper() != character:
            style = f"font-size:{SMALL_CAPS_SIZE}em"
            parts.append(element("span", {"style": style}, [escape(character.upper())]))
        else:
            parts.append(escape(character))
    return join(parts)


def _break(kind: BreakKind, line: Line) -> Markup:
    line.after_space = True
    if kind is BreakKind.LINE:
        return LINE_BREAK
    return element("span", {"class": f"{kind}-break"})


def _page_field(field: PageField, look: EffectiveRunFormat, line: Line, composition: Composition) -> Markup:
    declarations = stretch_declarations(Stretch(look, Script.ASCII), line.paragraph.format.line, line.shift)
    line.after_space = False
    name = composition.classes.name_of(declarations)
    return element("span", {"class": f"{name} {composition.page_field_class(field)}"})
