"""What holds once the cascade is folded: None only where None itself is the answer. Lengths are in points."""

from dataclasses import dataclass

from letters.typeset.document.formats import Alignment, Border, Borders, LineSpacing, TabStop
from letters.typeset.document.frames import FrameFormat


@dataclass(frozen=True)
class EffectiveFonts:
    """The font of each script slot; behind a semicolon there may be others, to be tried where it is missing."""

    ascii: str
    high_ansi: str
    east_asian: str
    complex: str
    hint: str | None
    only_complex: bool = False
    """All characters take the complex slot, whatever their script."""


@dataclass(frozen=True)
class EffectiveRunFormat:
    """The look of characters."""

    fonts: EffectiveFonts
    size: float
    bold: bool
    italic: bool
    size_complex: float
    bold_complex: bool
    italic_complex: bool
    caps: bool
    small_caps: bool
    strike: bool
    double_strike: bool
    hidden: bool
    underline: str | None
    underline_color: str | None
    color: str | None
    """None: automatic, which is black unless the background is dark."""
    background: str | None
    """A CSS colour behind the characters, from highlighting or shading."""
    border: Border | None
    """The line around the characters; its style may be "none"."""
    effect: str | None
    """What people call a look of the characters that is not set."""
    vertical_align: str | None
    position: float
    spacing: float
    scale: float
    kerning: bool
    ligatures: bool
    language: str | None
    language_east_asian: str | None
    language_complex: str | None


@dataclass(frozen=True)
class EffectiveMargins:
    """The room between a cell's edges and its text."""

    top: float
    left: float
    bottom: float
    right: float


@dataclass(frozen=True)
class EffectiveParagraphFormat:
    """The look of a paragraph. `space_before` is the room above it, once its neighbour has been asked; see resolve."""

    alignment: Alignment
    stretches_broken_lines: bool
    """Where the text is justified, lines that end with a break are, too."""
    indent_left: float
    indent_right: float
    first_line: float
    space_before: float
    space_after: float
    automatic_before: bool
    """Whether the space is Word's own choice, which it leaves out within a list."""
    automatic_after: bool
    list_id: str | None
    line: LineSpacing
    contextual_spacing: bool
    keep_next: bool
    keep_lines: bool
    page_break_before: bool
    column_break_before: bool
    widow_control: bool
    tabs: tuple[TabStop, ...]
    borders: Borders | None
    shading: str | None
    outline_level: int | None
    right_to_left: bool
    frame: FrameFormat | None
    hyphenate: bool
    apart_from_letters: bool
    apart_from_digits: bool
    space_of_its_own: float = 0.0
    """Points of the space above that the paragraph above does not ask for, too: drawings are measured from there."""
    box_room_above: float = 0.0
    """Points above the text, inside a box of borders that the paragraph above stands in, too."""
    box_room_below: float = 0.0
    """Points below the text, above a line between two paragraphs of one box."""
