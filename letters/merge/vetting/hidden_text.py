"""Text that nobody sees: hidden by a format, in the colour of its background, too small to be read."""

from collections.abc import Iterator

from letters.errors import Problem
from letters.merge.cleaning.alternatives import is_in_dropped_branch
from letters.merge.cleaning.names import qualified
from letters.merge.vetting.backgrounds import Backgrounds
from letters.merge.vetting.colours import BLACK, Colour, ThemeColours, looks_like, plain, rgb_of
from letters.merge.vetting.looks import Looks
from letters.merge.vetting.notice import Act, Notice
from letters.merge.vetting.placed import PlacedFile, first_words, own_text
from letters.merge.wordml import PARAGRAPH, RUN, TEXT, VAL, Element, ancestor, is_on, w

SMALLEST_HALF_POINTS = 8
"""4 pt: what is smaller is not meant to be read."""
_SWITCHES = ("vanish", "webHidden", "specVanish")
_OBJECTS = (w("drawing"), w("pict"), w("object"), w("sym"), w("footnoteReference"), w("endnoteReference"))
_SHOW = "Show it with Home ▸ ¶, then delete it or untick Font ▸ Hidden."
_RECOLOUR = "Delete the text, or give it a colour that can be read (Home ▸ Font Color)."
_ENLARGE = "Delete the text, or make it larger (Home ▸ Font Size)."
_TEXT_FILL = qualified("w14:textFill")
_SEE_THROUGH = 90_000
"""From this alpha on, in thousandths of a percent, a text's fill shows next to nothing ([MS-ODRAWXML] §2.24.3.1)."""


def hidden_runs(file: PlacedFile) -> Iterator[Problem]:
    """Yield the text and pictures that a format hides, through a style too, each stretch once."""
    looks = Looks(file)
    for paragraph in file.paragraphs():
        hidden = [run for run in _runs(paragraph) if any(looks.switch(run, name) for name in _SWITCHES)]
        if hidden:
            words = first_words("".join(_text(run) for run in hidden)) if any(map(_text, hidden)) else "a picture"
            yield Problem(file.place(paragraph), f"holds hidden text: {words}", _SHOW)
        elif looks.is_hidden_mark(paragraph) and own_text(paragraph).strip():
            what = f"ends with a hidden paragraph mark: {first_words(own_text(paragraph))}"
            yield Problem(file.place(paragraph), what, "Show it with Home ▸ ¶, and press Enter in its place.")
    for row in file.elements(w("hidden")):
        if is_on(row):
            yield Problem(file.place(row), "holds a hidden table row", "Delete the row (Table Layout ▸ Delete).")


def tiny_runs(file: PlacedFile) -> Iterator[Problem]:
    """Yield the text that is smaller than 4 pt."""
    looks = Looks(file)
    for paragraph in file.paragraphs():
        tiny = "".join(_text(run) for run in _runs(paragraph) if _text(run) and _is_tiny(looks, run))
        if tiny:
            yield Problem(file.place(paragraph), f"holds text under 4 pt: {first_words(tiny)}", _ENLARGE)


def invisible_runs(file: PlacedFile) -> Iterator[Problem | Notice]:
    """Yield the text in the colour of what is behind it; where that cannot be told, white text is shown to a person."""
    looks, theme = Looks(file), ThemeColours(file)
    backgrounds = Backgrounds(file, looks, theme)
    for paragraph in file.paragraphs():
        unseen = unsure = ""
        for run in (each for each in _runs(paragraph) if _text(each)):
            colour = _colour(looks, theme, run)
            behind = backgrounds.behind(run)
            is_like_page = behind.colour is not None and looks_like(colour, behind.colour)
            if is_like_page and not (behind.is_page and _stands_over_drawing(file, paragraph)):
                unseen += _text(run)
            elif is_like_page or (behind.colour is None and looks_like(colour, plain((255, 255, 255)))):
                unsure += _text(run)
        place = file.place(paragraph)
        if unseen:
            what = f"holds text in the colour of its background: {first_words(unseen)}"
            yield Problem(place, what, _RECOLOUR)
        if unsure:
            text = f"white text, seen only if something dark is behind it: {first_words(unsure)}"
            yield Notice(Act.LOOK, "white-text", place, text)
    yield from _see_through_runs(file)


def _see_through_runs(file: PlacedFile) -> Iterator[Problem]:
    """Text whose fill Word draws as nothing."""
    for fill in file.elements(_TEXT_FILL):
        run = ancestor(fill, RUN)
        alpha = next(fill.iter(qualified("w14:alpha")), None)
        amount = alpha.get(qualified("w14:val"), "") if alpha is not None else ""
        is_unseen = fill.find(qualified("w14:noFill")) is not None or (
            amount.isdecimal() and int(amount) >= _SEE_THROUGH
        )
        if is_unseen and run is not None and _text(run):
            yield Problem(file.place(run), f"holds text without a colour: {first_words(_text(run))}", _RECOLOUR)


def _runs(paragraph: Element) -> Iterator[Element]:
    """The runs of a paragraph that show something, without those of its text boxes."""
    for run in paragraph.iter(RUN):
        shows = any(_text(run)) or next(run.iter(*_OBJECTS), None) is not None
        if shows and ancestor(run, PARAGRAPH) is paragraph and not is_in_dropped_branch(run):
            yield run


def _text(run: Element) -> str:
    """What a run says itself; spaces alone say nothing."""
    text = "".join(each.text or "" for each in run.iterchildren(TEXT))
    return text if text.strip() else ""


def _is_tiny(looks: Looks, run: Element) -> bool:
    """Whether a run is smaller than can be read."""
    sizes = (look.find(w("sz")) for look in looks.run_formats(run))
    size = next((each.get(VAL, "") for each in sizes if each is not None), "")
    return size.isdecimal() and int(size) < SMALLEST_HALF_POINTS


def _colour(looks: Looks, theme: ThemeColours, run: Element) -> Colour:
    """The colour of a run; automatic is black, but over black shading Word makes it white."""
    for look in looks.run_formats(run):
        fill = look.find(f"{_TEXT_FILL}/{qualified('w14:solidFill')}/{qualified('w14:srgbClr')}")
        if fill is not None and (rgb := rgb_of(fill.get(qualified("w14:val")))) is not None:
            return plain(rgb)
        colour = look.find(w("color"))
        if colour is not None:
            said = theme.read(colour, "val", "themeColor")
            return said if said != Colour(None, None) else _automatic(looks, run)
    return _automatic(looks, run)


def _automatic(looks: Looks, run: Element) -> Colour:
    """Automatic text turns white on a dark shading, not under a black highlight."""
    highlights = (look.find(w("highlight")) for look in looks.run_formats(run))
    highlight = next((each.get(VAL) for each in highlights if each is not None), None)
    return plain(BLACK) if highlight not in {None, "none"} else Colour(None, None)


def _stands_over_drawing(file: PlacedFile, paragraph: Element) -> bool:
    """Whether the paragraph's story has a drawing behind its text: a band or a picture on which white can be read."""
    story = file.story_of(paragraph)
    if story is None:
        return False
    drawings = story.element.iter(qualified("wp:anchor"))
    older = story.element.iter(qualified("v:shape"), qualified("v:rect"))
    return any(each.get("behindDoc") in {"1", "true"} for each in drawings) or any(
        "z-index:-" in (each.get("style") or "").replace(" ", "") for each in older
    )
