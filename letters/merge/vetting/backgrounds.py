"""What is behind a run: a highlight, a shading, the fill of a cell or a text box, the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType

from letters.merge.cleaning.names import qualified, split_name
from letters.merge.vetting.colours import BLACK, HIGHLIGHTS, WHITE, Colour, ThemeColours, mixed, plain, rgb_of
from letters.merge.vetting.looks import Looks
from letters.merge.vetting.placed import PlacedFile
from letters.merge.wordml import CELL, PARAGRAPH, TEXT_BOX, VAL, Element, ancestor, w

_SHADING, _HIGHLIGHT = w("shd"), w("highlight")
_SHAPE, _FILLS = qualified("wps:wsp"), ("solidFill", "noFill", "gradFill", "blipFill", "pattFill", "grpFill")
_FILL_REFERENCE = qualified("a:fillRef")
_VML_SHAPES = tuple(qualified(f"v:{name}") for name in ("shape", "rect", "roundrect", "oval"))
_VML_COLOURS = MappingProxyType({"white": WHITE, "window": WHITE, "black": BLACK, "windowtext": BLACK})


@dataclass(frozen=True)
class Background:
    """What is behind a run. `colour` None: nobody can tell from the file, as over a picture or a see-through box."""

    colour: Colour | None
    is_page: bool = False


class Backgrounds:
    """The backgrounds of a file's runs."""

    def __init__(self, file: PlacedFile, looks: Looks, theme: ThemeColours) -> None:
        self._looks = looks
        self._theme = theme
        page = file.file.root(file.file.main).find(w("background"))
        colour = theme.read(page, "color", "themeColor") if page is not None else plain(WHITE)
        self._page = colour if colour.by_value is not None else plain(WHITE)

    def behind(self, run: Element) -> Background:
        """The nearest thing behind a run that is not see-through."""
        for look in self._looks.run_formats(run):
            highlight = look.find(_HIGHLIGHT)
            if highlight is not None:
                if rgb := HIGHLIGHTS.get(highlight.get(VAL, "")):
                    return Background(plain(rgb))
                break
        found = self._shading(self._looks.run_formats(run))
        around: Element | None = ancestor(run, PARAGRAPH)
        if found is None and around is not None:
            found = self._shading(self._looks.paragraph_formats(around))
        while found is None and around is not None:
            around = ancestor(around, CELL, TEXT_BOX)
            if around is not None:
                found = self._of_cell(around) if around.tag == CELL else self._of_box(around)
        return found or Background(self._page, is_page=True)

    def _of_cell(self, cell: Element) -> Background | None:
        return self._shading(self._looks.cell_formats(cell))

    def _shading(self, formats: Iterable[Element]) -> Background | None:
        """The background that the first shading among some formats makes; None where it is see-through."""
        for look in formats:
            shading = look.find(_SHADING)
            if shading is not None:
                return self._of_shading(shading)
        return None

    def _of_shading(self, shading: Element) -> Background | None:
        """§17.3.5: a fill, and a pattern of another colour on it."""
        pattern = shading.get(VAL, "clear")
        fill = self._theme.read(shading, "fill", "themeFill")
        colour = self._theme.read(shading, "color", "themeColor")
        if pattern in {"clear", "nil"}:
            return Background(fill) if fill != Colour(None, None) else None
        if pattern == "solid":
            return Background(Colour(colour.by_value or BLACK, colour.by_theme or BLACK))
        if pattern.startswith("pct") and pattern[3:].isdecimal():
            share = int(pattern[3:]) / 100
            by_value = mixed(fill.by_value or WHITE, colour.by_value or BLACK, share)
            return Background(Colour(by_value, mixed(fill.by_theme or WHITE, colour.by_theme or BLACK, share)))
        return Background(None)

    def _of_box(self, box: Element) -> Background | None:
        """The fill of the shape around a text box."""
        shape = ancestor(box, _SHAPE, *_VML_SHAPES)
        if shape is None:
            return Background(None)
        return self._of_vml(shape) if shape.tag != _SHAPE else self._of_drawing(shape)

    def _of_drawing(self, shape: Element) -> Background:
        properties = shape.find(qualified("wps:spPr"))
        for fill in properties if properties is not None else ():
            name = split_name(str(fill.tag))[1]
            if name in _FILLS:
                rgb = self._theme.drawn(fill) if name == "solidFill" else None
                return Background(plain(rgb) if rgb is not None else None)
        reference = next(shape.iter(_FILL_REFERENCE), None)
        rgb = self._theme.drawn(reference) if reference is not None and reference.get("idx") != "0" else None
        return Background(plain(rgb) if rgb is not None else None)

    def _of_vml(self, shape: Element) -> Background:
        """ECMA-376-4 §19.1.2.19: shapes are filled with white unless they say otherwise."""
        fill = shape.find(qualified("v:fill"))
        is_plain = fill is None or fill.get("type", "solid") == "solid"
        if shape.get("filled", "t") in {"f", "false"} or not is_plain:
            return Background(None)
        said = (shape.get("fillcolor") or "white").split()[0].lower()
        rgb = _VML_COLOURS.get(said) or rgb_of(said)
        return Background(plain(rgb) if rgb is not None else None)
