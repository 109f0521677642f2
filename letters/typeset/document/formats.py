"""What Word says about looks: every property may be None, which means that it is inherited. Lengths are in points."""

from collections.abc import Hashable
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, cast

from letters.typeset.document.frames import FrameFormat


class Alignment(StrEnum):
    """How lines stand between the margins; START and END follow the paragraph's direction."""

    START = "start"
    CENTER = "center"
    END = "end"
    JUSTIFY = "justify"


class LineRule(StrEnum):
    """How a line's height is found (§17.18.48): a multiple of the font's own, at least, or exactly."""

    AUTO = "auto"
    AT_LEAST = "atLeast"
    EXACT = "exact"


@dataclass(frozen=True)
class LineSpacing:
    """`value` is a multiple under AUTO, else points; `leading`: the gap that a font asks for above its lines counts."""

    rule: LineRule
    value: float
    leading: bool = True


@dataclass(frozen=True)
class Border:
    """One edge: `style` is Word's name ("single", "double", "dashed" …), `space` the distance to the text."""

    style: str
    width: float
    space: float
    color: str | None
    """Hexadecimal RGB without a sign; None: automatic."""

    @property
    def is_drawn(self) -> bool:
        """Whether there is a line; one that is not drawn switches off what is inherited (§17.18.2)."""
        return self.style not in {"none", "nil"}


@dataclass(frozen=True)
class Borders:
    """The edges of a paragraph, table or cell; None: not said. `between` and `inside_*` stand between neighbours."""

    top: Border | None = None
    left: Border | None = None
    bottom: Border | None = None
    right: Border | None = None
    between: Border | None = None
    inside_horizontal: Border | None = None
    inside_vertical: Border | None = None


@dataclass(frozen=True)
class CellMargins:
    """The room between a cell's edges and its text; None: not said."""

    top: float | None = None
    left: float | None = None
    bottom: float | None = None
    right: float | None = None


class TabAlignment(StrEnum):
    """What of the text stands at the stop; CLEAR takes an inherited stop away, BAR draws a line and is no stop."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    DECIMAL = "decimal"
    BAR = "bar"
    CLEAR = "clear"


@dataclass(frozen=True)
class TabStop:
    """A stop at `position` points from the text's edge; `leader` is the character that fills the gap, "" for none."""

    position: float
    alignment: TabAlignment
    leader: str = ""


@dataclass(frozen=True)
class NumberingRef:
    """The list that a paragraph belongs to; `num_id` "0" takes it out of an inherited list, `level` counts from 0."""

    num_id: str | None
    level: int | None


@dataclass(frozen=True)
class Fonts:
    """Font names by Word's four script slots (§17.3.2.26), theme references already looked up."""

    ascii: str | None = None
    high_ansi: str | None = None
    east_asian: str | None = None
    complex: str | None = None
    hint: str | None = None


@dataclass(frozen=True)
class RunFormat:
    """The look of characters, as said at one level of the cascade."""

    fonts: Fonts | None = None
    size: float | None = None
    size_complex: float | None = None
    bold: bool | None = None
    bold_complex: bool | None = None
    italic: bool | None = None
    italic_complex: bool | None = None
    caps: bool | None = None
    small_caps: bool | None = None
    strike: bool | None = None
    double_strike: bool | None = None
    hidden: bool | None = None
    underline: str | None = None
    """Word's name of the kind; "none" switches an inherited underline off."""
    underline_color: str | None = None
    color: str | None = None
    """Hexadecimal RGB, or "auto"."""
    highlight: str | None = None
    """A CSS colour, or "none"."""
    shading: str | None = None
    """The fill's hexadecimal RGB, or "auto" for none."""
    border: Border | None = None
    """The line around the characters, the same on all sides."""
    effect: str | None = None
    """What people call a look of the characters that is not set; empty where an inherited one is switched off."""
    vertical_align: str | None = None
    """"superscript", "subscript" or "baseline"."""
    position: float | None = None
    """Points that the text is raised."""
    spacing: float | None = None
    """Points added after each character."""
    scale: float | None = None
    """Width of the characters; 1 is normal."""
    kern_from: float | None = None
    """Pairs are kerned from this font size on; 0: never."""
    ligatures: bool | None = None
    language: str | None = None
    language_east_asian: str | None = None
    language_complex: str | None = None
    right_to_left: bool | None = None
    complex_script: bool | None = None
    """Whether all characters take the font, size and switches for complex scripts."""


@dataclass(frozen=True)
class ParagraphFormat:
    """The look of paragraphs, as said at one level of the cascade."""

    alignment: Alignment | None = None
    indent_left: float | None = None
    indent_right: float | None = None
    first_line: float | None = None
    """Indent of the first line against the others; negative: hanging."""
    space_before: float | None = None
    space_after: float | None = None
    automatic_before: bool | None = None
    """Whether Word decides on the space instead, as web pages do."""
    automatic_after: bool | None = None
    line: LineSpacing | None = None
    contextual_spacing: bool | None = None
    keep_next: bool | None = None
    keep_lines: bool | None = None
    page_break_before: bool | None = None
    widow_control: bool | None = None
    tabs: tuple[TabStop, ...] | None = None
    borders: Borders | None = None
    shading: str | None = None
    numbering: NumberingRef | None = None
    outline_level: int | None = None
    """0 to 8 for headings; 9: body text."""
    right_to_left: bool | None = None
    suppress_hyphens: bool | None = None
    apart_from_letters: bool | None = None
    """Whether East Asian characters have room beside Western letters, and in the same way digits."""
    apart_from_digits: bool | None = None
    frame: FrameFormat | None = None


Format = TypeVar("Format")
_IN_PARTS = (Fonts, NumberingRef, Borders, CellMargins)
"""Values of which a level may say a part and leave the rest to the levels below."""


@cache
def _field_names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def overlay(lower: Format, upper: Format) -> Format:
    """`upper` where it speaks, `lower` where it is silent; so also within fonts, borders, margins, numbering and tabs.

    Both are formats of one kind: dataclasses whose fields are None where nothing is said.
    """
    if lower == upper:
        return lower
    values = {
        name: _combine(getattr(lower, name), getattr(upper, name)) for name in _field_names(cast(Hashable, type(lower)))
    }
    return type(lower)(**values)


def _combine(below: Any, above: Any) -> Any:
    if above is None or below is None:
        return below if above is None else above
    if isinstance(above, _IN_PARTS):
        return overlay(below, above)
    if isinstance(above, tuple) and isinstance(below, tuple):
        return merge_tabs(below, above)
    return above


def merge_tabs(below: tuple[TabStop, ...], above: tuple[TabStop, ...]) -> tuple[TabStop, ...]:
    """Tab stops add up over the levels; a stop at the same position replaces or clears (§17.3.1.37)."""
    by_position = {round(stop.position, 1): stop for stop in (*below, *above)}
    return tuple(by_position[position] for position in sorted(by_position))
