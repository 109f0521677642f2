"""Text of one look → spans of one script each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from letters.typeset.document.effective import EffectiveRunFormat
from letters.typeset.document.nodes import BreakKind, PageField, Text
from letters.typeset.document.resolved import ResolvedParagraph
from letters.typeset.html.breaking import (
    NO_BREAK_SPACE,
    Before,
    divisible_parts,
    keep_spaces,
    plain_hyphens,
    with_break_rules,
)
from letters.typeset.html.characters import (
    SMALL_CAPS_SIZE,
    Stretch,
    stretch_line_box,
    strut_declarations,
    text_declarations,
    warn_of_other_fonts,
)
from letters.typeset.html.composition import Composition
from letters.typeset.html.css import points
from letters.typeset.html.flow import Flow
from letters.typeset.html.scripts import Script, in_capitals, stretches
from letters.typeset.html.widths import spacing_that_scales
from letters.typeset.html.writer import LINE_BREAK, Markup, element, escape, join


@dataclass
class Line:
    """The state of the line being written: what stands just before, and the shift of all its text.

    `starts_paragraph`: no text of the paragraph has been written yet. `is_empty`: nothing that makes the line high has.
    `divisible`: the words being written may be divided where their paragraph's are.
    """

    paragraph: ResolvedParagraph
    shift: float
    flow: Flow
    before: Before = Before.START
    starts_paragraph: bool = True
    is_empty: bool = True
    divisible: bool = True


def start_line(paragraph: ResolvedParagraph, flow: Flow) -> Line:
    """The first line of a paragraph."""
    shift = stretch_line_box(_main_stretch(paragraph), paragraph.format.line).shift
    has_label = paragraph.label is not None and bool(paragraph.label.text.strip())
    return Line(paragraph, shift, flow, is_empty=not has_label)


def line_declarations(paragraph: ResolvedParagraph) -> dict[str, str]:
    """CSS of a paragraph for the sake of its lines' height."""
    return strut_declarations(_main_stretch(paragraph), paragraph.format.line)


def _main_stretch(paragraph: ResolvedParagraph) -> Stretch:
    """The look of most characters; the text of all others is aligned with it."""
    counts: dict[EffectiveRunFormat, int] = {}
    for run in paragraph.runs:
        count = sum(len(content.text) for content in run.content if isinstance(content, Text))
        if count and run.format.vertical_align is None:
            counts[run.format] = counts.get(run.format, 0) + count
    return Stretch(max(counts, key=counts.__getitem__, default=paragraph.mark), Script.ASCII)


def empty_line(line: Line, composition: Composition) -> Markup:
    """The one line of a paragraph without content, as high as its mark, of which nothing else is seen.

    Where text flows around something the line is not empty: an empty one would find room beside whatever stands there.
    """
    content = escape(NO_BREAK_SPACE) if composition.tracks else LINE_BREAK
    mark = replace(line.paragraph.mark, underline=None, strike=False, double_strike=False, background=None, border=None)
    stretch = Stretch(mark, Script.ASCII)
    name = composition.classes.name_of(text_declarations(stretch, line.paragraph.format.line, line.shift))
    return element("span", {"class": name}, [content])


def set_text(text: str, look: EffectiveRunFormat, line: Line, composition: Composition) -> Markup:
    """Text of one look."""
    if look.caps:
        text = in_capitals(text)
    return join(_part(script, part, look, line, composition) for script, part in stretches(text, look.fonts))


def _part(script: Script, text: str, look: EffectiveRunFormat, line: Line, composition: Composition) -> Markup:
    """Text of one script; where words are divided, in parts in which they may be and may not be."""
    if not line.paragraph.format.hyphenate:
        return _stretch(script, text, look, line, composition)
    written = []
    for line.divisible, part in divisible_parts(text, composition.divides_capitals):
        written.append(_stretch(script, part, look, line, composition))
    return join(written)


def _stretch(script: Script, text: str, look: EffectiveRunFormat, line: Line, composition: Composition) -> Markup:
    characters = "".join(sorted(set(text) - {" "})) if script in {Script.EAST_ASIAN, Script.COMPLEX} else ""
    is_seen = bool(text.strip(" "))
    return _span(Stretch(look, script, characters, makes_height=is_seen), text, line, composition)


def set_gap(text: str, look: EffectiveRunFormat, line: Line, composition: Composition) -> Markup:
    """The leader or the space on the way to a tab stop."""
    parts = stretches(text, look.fonts)
    return join(_span(Stretch(look, script, makes_height=False), part, line, composition) for script, part in parts)


def _span(stretch: Stretch, text: str, line: Line, composition: Composition) -> Markup:
    look = stretch.format
    line.is_empty = line.is_empty and not stretch.makes_height
    warn_of_other_fonts(stretch.face, text, composition.messages, composition.name)
    declarations = text_declarations(stretch, line.paragraph.format.line, line.shift)
    if look.scale != 1 and text:
        declarations["letter-spacing"] = points(look.spacing + spacing_that_scales(stretch, text))
    for feature in _not_set(look):
        composition.not_set(feature, line.paragraph.place)
    if not line.divisible:
        declarations["hyphens"] = "manual"
    kept = keep_spaces(text, line.before)
    if text.strip(" ") or line.before is not Before.START:
        line.before = Before.SPACE if text.endswith(" ") else Before.WORD
    written = _small_caps(plain_hyphens(kept)) if look.small_caps else with_break_rules(kept, line.starts_paragraph)
    line.starts_paragraph = False
    language = stretch.language if stretch.language != composition.language else None
    return element("span", {"class": composition.classes.name_of(declarations), "lang": language}, [written])


def _not_set(look: EffectiveRunFormat) -> Iterator[str]:
    """What text asks for and does not get, in words for people."""
    if look.scale != 1:
        yield "characters made wider or narrower"
    if look.effect:
        yield look.effect


def _small_caps(text: str) -> Markup:
    """Lower-case letters as smaller capitals; CSS's own small caps would make the line higher (measured: L4)."""
    parts: list[Markup] = []
    for character in text:
        capital = in_capitals(character)
        if capital != character:
            style = f"font-size:{SMALL_CAPS_SIZE}em;line-height:0"
            parts.append(element("span", {"style": style}, [escape(capital)]))
        else:
            parts.append(escape(character))
    return join(parts)


def set_break(kind: BreakKind, look: EffectiveRunFormat, line: Line, composition: Composition) -> Markup:
    """A break inside a paragraph; page breaks never come here, `resolve` cuts paragraphs at them.

    A line that holds nothing else is as high as the break; others are as high as what they hold (measured).
    """
    is_alone, line.is_empty, line.before = line.is_empty, True, Before.START
    if kind is BreakKind.LINE:
        stretch = Stretch(look, Script.ASCII, makes_height=is_alone)
        name = composition.classes.name_of(text_declarations(stretch, line.paragraph.format.line, line.shift))
        return element("span", {"class": name}, [LINE_BREAK])
    return element("span", {"class": f"{kind}-break"})


def set_page_field(field: PageField, look: EffectiveRunFormat, line: Line, composition: Composition) -> Markup:
    """The place where the layout puts a page number."""
    declarations = text_declarations(Stretch(look, Script.ASCII), line.paragraph.format.line, line.shift)
    line.before, line.is_empty = Before.WORD, False
    name = composition.classes.name_of(declarations)
    return element("span", {"class": f"{name} {composition.page_field_class(field, line.flow)}"})
