"""Font names → the faces that will be drawn, with their metrics.

Fonts are found through fontconfig, so that one user setting serves every program; each face once in a process.
Everything here is measured in ems: multiply by the font size.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from fontTools.ttLib import TTFont

from letters.errors import Problem, WorkplaceError
from letters.typeset.font_tables import glyph_finder, width_finder
from letters.typeset.fontconfig import match, run

METRIC_TWINS = {
    "Calibri": "Carlito",
    "Cambria": "Caladea",
    "Times New Roman": "Liberation Serif",
    "Arial": "Liberation Sans",
    "Courier New": "Liberation Mono",
    "Arial Narrow": "Liberation Sans Narrow",
    "Times": "Liberation Serif",
    "Helvetica": "Liberation Sans",
    "Courier": "Liberation Mono",
    "Georgia": "Gelasio",
}
"""Free fonts whose characters are exactly as wide as those of the font that Word names."""

_USE_TYPO_METRICS = 1 << 7
_UNKNOWN = "no font has this name"


@dataclass(frozen=True)
class FontFace:
    """A face as found on this machine: `family` is its own name, `asked` the name that the document uses."""

    asked: str
    family: str
    path: str
    index: int

    @property
    def is_faithful(self) -> bool:
        """Whether lines break as with the font that the document names."""
        return self.family.casefold() == self.asked.casefold() or METRIC_TWINS.get(self.asked) == self.family


@dataclass(frozen=True)
class VerticalMetrics:
    """How high a line of the font is: ascent above the baseline, descent below it (positive), gap above both."""

    ascent: float
    descent: float
    gap: float

    @property
    def natural_height(self) -> float:
        """The height of a single-spaced line."""
        return self.ascent + self.descent + self.gap


@cache
def find_face(family: str, bold: bool, italic: bool) -> FontFace:
    """The face that fontconfig puts in the place of a named font.

    Behind a semicolon, `family` may go on with names to be tried where fontconfig knows nothing of the first one.
    """
    style = (":bold" if bold else "") + (":italic" if italic else "")
    asked, *others = (name.strip() for name in family.split(";"))
    face = _match(asked, _escaped(asked) + style)
    if face.is_faithful or not others or face.path != _last_resort(style):
        return face
    stand_ins = (_match(asked, _escaped(name) + style) for name in others)
    return next((each for each in stand_ins if each.path != _last_resort(style)), face)


@cache
def _last_resort(style: str) -> str:
    """The file of the face that fontconfig puts in the place of a font that it knows nothing of."""
    return _match(_UNKNOWN, _UNKNOWN + style).path


@cache
def find_face_for_text(family: str, bold: bool, language: str, characters: str) -> FontFace:
    """The face nearest to a named font that has these characters; for scripts that the font itself may lack.

    `characters` are the distinct ones, sorted. If no font has them all, the nearest by language is taken.
    """
    face = find_face(family, bold, False)
    if face.is_faithful and has_characters(face, characters):
        return face
    charset = " ".join(f"{ord(character):x}" for character in characters[:16])
    weight = ":bold" if bold else ""
    return _match(face.asked, f"{_escaped(face.asked)}{weight}:lang={_escaped(language)}:charset={charset}")


@cache
def font_versions() -> str:
    """All faces of this machine with their versions, a line each: what decides, beside a letter, how it is set."""
    return "".join(sorted(run("fc-list", "--format=%{family} %{style} %{fontversion}\n").splitlines(True)))


def _match(family: str, pattern: str) -> FontFace:
    found = match(pattern)
    if found is None:
        remedy = "Run “make” again: it installs the fonts that letters are set in."
        raise WorkplaceError([Problem("fontconfig", "no font is installed at all", remedy)])
    name, path, index = found
    return FontFace(family, name, path, index & 0xFFFF)


def _escaped(name: str) -> str:
    return "".join("\\" + character if character in "\\-:,=" else character for character in name)


@cache
def _open_font(path: str, index: int) -> TTFont:
    return TTFont(path, fontNumber=index, lazy=True)


@cache
def vertical_metrics(face: FontFace) -> VerticalMetrics:
    """The metrics that Word uses: hhea; OS/2 typo if the font asks for it; win where hhea is empty (measured)."""
    font = _open_font(face.path, face.index)
    units = font["head"].unitsPerEm
    hhea, os2 = font["hhea"], font.get("OS/2")
    if os2 is not None and os2.fsSelection & _USE_TYPO_METRICS:
        return VerticalMetrics(os2.sTypoAscender / units, -os2.sTypoDescender / units, os2.sTypoLineGap / units)
    if os2 is not None and hhea.ascent == 0 and hhea.descent == 0:
        return VerticalMetrics(os2.usWinAscent / units, os2.usWinDescent / units, 0.0)
    return VerticalMetrics(hhea.ascent / units, -hhea.descent / units, hhea.lineGap / units)


@cache
def _glyph_finder(path: str, index: int) -> Callable[[int], int]:
    return glyph_finder(_open_font(path, index))


def has_characters(face: FontFace, characters: str) -> bool:
    """Whether the face can draw all of these."""
    glyph_of = _glyph_finder(face.path, face.index)
    return all(glyph_of(ord(character)) for character in characters)


@lru_cache(maxsize=2048)
def lacking_characters(face: FontFace, text: str) -> Sequence[str]:
    """The characters of a text that the face has no glyph for, each once; spaces and what is unseen need none."""
    seen = (each for each in dict.fromkeys(text) if not each.isspace() and each not in _INVISIBLE)
    return [each for each in seen if not has_characters(face, _DRAWN_AS.get(each, each))]


def text_width(face: FontFace, text: str) -> float:
    """The width of text on one line, without kerning, which Word leaves off; in ems."""
    return sum(_width(face.path, face.index, character) for character in text)


@cache
def _width_finder(path: str, index: int) -> Callable[[int], float]:
    return width_finder(_open_font(path, index))


@cache
def _width(path: str, index: int, character: str) -> float:
    """A character that the face lacks is half an em wide, as most are; spaces are made up by HarfBuzz."""
    if character in _INVISIBLE:
        return 0.0
    glyph = _glyph_finder(path, index)(ord(_DRAWN_AS.get(character, character)))
    if glyph:
        return _width_finder(path, index)(glyph)
    like, share = _SPACES_LIKE.get(character, ("", 1.0))
    return share * _width(path, index, like) if like else _EMS_OF_SPACE.get(character, 0.5)


_INVISIBLE = set("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_DRAWN_AS = {"\u2010": "-", "\u2011": "-"}
"""Hyphens that many fonts lack."""
_SPACES_LIKE = {"\u00a0": (" ", 1.0), "\u202f": (" ", 0.5), "\u2007": ("0", 1.0), "\u2008": (".", 1.0)}
_EMS_OF_SPACE = {"\u2001": 1.0, "\u2003": 1.0, "\u2004": 1 / 3, "\u2005": 1 / 4, "\u2006": 1 / 6, "\u2009": 1 / 5}
"""What HarfBuzz sets for spaces that a font lacks (Carlito has no U+00A0), `hb-ot-shape-fallback.cc`: a part of the
width of another character, or of an em."""
