"""Where a line is being written: content of known width followed as it will be broken into lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from letters.typeset.document.drawings import Drawing
from letters.typeset.document.effective import EffectiveRunFormat
from letters.typeset.document.nodes import AlignmentTab, Break, PageField, Tab, Text
from letters.typeset.document.resolved import ResolvedContent
from letters.typeset.html.widths import width_of

PAGE_NUMBER_STAND_IN = "0"
"""A page number is taken to be one digit wide where its width matters."""
ROUNDING = 0.05
"""Points that widths may be off."""


@dataclass(frozen=True)
class Piece:
    """Content of one look and link."""

    content: ResolvedContent
    format: EffectiveRunFormat
    link: str | None

    @property
    def width(self) -> float:
        """Points that it takes on one line."""
        match self.content:
            case Text(text):
                return width_of(text, self.format)
            case PageField():
                return width_of(PAGE_NUMBER_STAND_IN, self.format)
            case Drawing(part, None):
                return part.width
        return 0.0


@dataclass
class Pen:
    """Points from the text's left edge; lines are broken at the right edge and go on at their start."""

    x: float
    line_start: float
    right: float
    word: float = field(default=0.0)
    """Width of the word being written, which moves to the next line as a whole."""

    def follow(self, piece: Piece) -> None:
        """Write a piece that is no tab character."""
        match piece.content:
            case Text(text):
                self._write(text, piece.format)
            case Break():
                self.new_line()
            case _:
                self._set(piece.width)

    def _write(self, text: str, look: EffectiveRunFormat) -> None:
        for index, word in enumerate(text.split(" ")):
            if index > 0:
                self.x += width_of(" ", look)
                self.word = 0.0
            self._set(width_of(word, look))

    def _set(self, width: float) -> None:
        """Follow something that is not broken: with the word that it is a part of it moves to the next line."""
        if not self.fits(width) and self.x - self.word > self.line_start:
            self.x = self.line_start + self.word
        self.x += width
        self.word += width

    def fits(self, width: float) -> bool:
        """Whether so much has room on the line."""
        return self.x + width <= self.right + ROUNDING

    def new_line(self) -> None:
        """Go to the start of the next line."""
        self.x, self.word = self.line_start, 0.0

    def move_to(self, x: float) -> None:
        """Go on behind a gap or a box."""
        self.x, self.word = x, 0.0


def up_to_tab(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """What a stop aligns: up to the next tab character or the line's end."""
    for index, piece in enumerate(pieces):
        if isinstance(piece.content, Tab | AlignmentTab | Break):
            return tuple(pieces[:index])
    return tuple(pieces)


def width_of_first_word(pieces: Sequence[Piece]) -> float:
    """Points that stand together before the first space."""
    return sum(_widths_before_space(pieces))


def _widths_before_space(pieces: Sequence[Piece]) -> Iterator[float]:
    for piece in pieces:
        if isinstance(piece.content, Text):
            word, space, _ = piece.content.text.partition(" ")
            yield width_of(word, piece.format)
            if space:
                return
        else:
            yield piece.width
