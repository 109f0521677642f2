"""The theme without the names that organisations give their own, and the table of fonts without font files."""

from collections.abc import Collection, Iterator

from letters.merge.cleaning.markup import declare_only_what_is_used
from letters.merge.cleaning.names import qualified, split_name
from letters.merge.wordml import Element, remove, w

_NAMED = tuple(qualified(f"a:{name}") for name in ("theme", "clrScheme", "fontScheme", "fmtScheme"))
_DROPPED = tuple(qualified(f"a:{name}") for name in ("extLst", "custClrLst"))
_EXTRA = qualified("a:extraClrSchemeLst")
_NEUTRAL = "Office"
_FONT_SLOTS = tuple(w(slot) for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
_EMBEDDED = tuple(w(f"embed{style}") for style in ("Regular", "Bold", "Italic", "BoldItalic"))


def clean_theme(root: Element) -> None:
    """Name the theme and its schemes neutrally; drop what is beside them."""
    for element in list(root.iter(*_DROPPED)):
        remove(element)
    for extra in list(root.iter(_EXTRA)):
        for scheme in list(extra):
            extra.remove(scheme)
    for element in root.iter():
        element.tail = element.text = None
        if element.tag in _NAMED and element.get("name") is not None:
            element.set("name", _NEUTRAL)
    declare_only_what_is_used(root)


def clean_font_table(root: Element, used: Collection[str]) -> None:
    """Keep what is said about the fonts that are `used`, by their names; font files inside the document go."""
    for font in list(root):
        if font.get(w("name")) not in used:
            root.remove(font)
    for embedded in list(root.iter(*_EMBEDDED)):
        remove(embedded)
    for element in root.iter():
        element.tail = element.text = None
    root.attrib.clear()
    declare_only_what_is_used(root)


def fonts_in(root: Element) -> Iterator[str]:
    """The names of the fonts that a part uses."""
    for element in root.iter():
        _, local = split_name(str(element.tag))
        if local == "rFonts":
            yield from (value for slot in _FONT_SLOTS if (value := element.get(slot)))
        elif local == "sym":
            yield element.get(w("font"), "")
        elif typeface := element.get("typeface"):
            yield typeface
