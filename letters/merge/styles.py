"""The template's own styles, found by the names that Word gives its built-in ones in every language.

A German Word calls the style "Überschrift 1" on the screen and writes w:name="heading 1" with some w:styleId into the
file (ECMA-376-1 §17.7.4.9); names differ in case between programs.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from letters.merge.wordfile import WordFile
from letters.merge.wordml import PARAGRAPH_FORMAT, RUN_FORMAT, VAL, Element, new, says_yes, value_of, w


@dataclass(frozen=True)
class ListStyle:
    """How a style numbers its paragraphs: an instance of a numbering and its level, counted from 0."""

    number_id: str
    level: str


class Styles:
    """The styles of a Word file by id."""

    def __init__(self, file: WordFile) -> None:
        styles = file.root_of_kind("styles")
        self._root = styles if styles is not None else new("styles")
        self._by_id = {style.get(w("styleId"), ""): style for style in self._root.iter(w("style"))}

    def find(self, kind: str, *names: str) -> str | None:
        """The id of the "paragraph" or "character" style that has one of these names, the first that there is."""
        named = {}
        for style_id, style in self._by_id.items():
            if style.get(w("type")) == kind:
                for name in (style_id, *value_of(style, "aliases").split(","), value_of(style, "name")):
                    named[_folded(name)] = style_id
        return next((named[_folded(name)] for name in names if _folded(name) in named), None)

    def default_paragraph_style(self) -> str | None:
        """The id of the style of paragraphs that name none ("Normal")."""
        styles = (each for each in self._by_id.items() if each[1].get(w("type")) == "paragraph")
        return next((style_id for style_id, style in styles if says_yes(style, "default")), None)

    def style_of(self, paragraph: Element) -> str:
        """The id of the style that a paragraph has, or "" if the file has no default one."""
        own = paragraph.find(f"{PARAGRAPH_FORMAT}/{w('pStyle')}")
        return own.get(VAL, "") if own is not None else self.default_paragraph_style() or ""

    def list_of(self, paragraph: Element) -> ListStyle | None:
        """The list in which a paragraph stands, by itself or by its style; None if in none."""
        of_style = self.list_style(self.style_of(paragraph))
        own = paragraph.find(f"{PARAGRAPH_FORMAT}/{w('numPr')}")
        if own is None:
            return of_style
        number_id = value_of(own, "numId") or (of_style.number_id if of_style else "")
        level = value_of(own, "ilvl") or (of_style.level if of_style else "0")
        return ListStyle(number_id, level) if number_id not in {"", "0"} else None

    def list_style(self, style_id: str) -> ListStyle | None:
        """How the style, or one that it is based on, numbers its paragraphs; None if it does not."""
        for style in self._chain(style_id):
            numbering = style.find(f"{PARAGRAPH_FORMAT}/{w('numPr')}")
            if numbering is not None:
                number_id = value_of(numbering, "numId")
                return ListStyle(number_id, value_of(numbering, "ilvl") or "0") if number_id not in {"", "0"} else None
        return None

    def indent_beside_numbering(self, style_id: str) -> Element | None:
        """The indent that the style sets over its numbering's own, as a w:ind; None where the numbering's holds.

        A numbering that a paragraph names itself would override it, where the same one named by the style does not
        (§17.3.1.12, §17.9.23).
        """
        attributes: dict[str, str] = {}
        for style in self._chain(style_id):
            indent = style.find(f"{PARAGRAPH_FORMAT}/{w('ind')}")
            own = {str(name): str(value) for name, value in indent.attrib.items()} if indent is not None else {}
            attributes = own | attributes
            if style.find(f"{PARAGRAPH_FORMAT}/{w('numPr')}") is not None:
                break
        if not attributes:
            return None
        return new("ind", **{name.rpartition("}")[2]: value for name, value in attributes.items()})

    def is_heading(self, style_id: str) -> bool:
        """Whether the style's paragraphs stand in the document's outline."""
        levels = (style.find(f"{PARAGRAPH_FORMAT}/{w('outlineLvl')}") for style in self._chain(style_id))
        level = next((each.get(VAL, "9") for each in levels if each is not None), "9")
        return level != "9"

    def language(self) -> str | None:
        """The language of the text, as "en-GB": what the default paragraph style or the document's defaults say."""
        places = [f"{w('docDefaults')}/{w('rPrDefault')}/{RUN_FORMAT}/{w('lang')}"]
        default = self._by_id.get(self.default_paragraph_style() or "")
        of_style = default.find(f"{RUN_FORMAT}/{w('lang')}") if default is not None else None
        for language in (of_style, *(self._root.find(place) for place in places)):
            if language is not None and language.get(VAL):
                return language.get(VAL)
        return None

    def _chain(self, style_id: str) -> Iterator[Element]:
        return style_chain(self._by_id, style_id)


def style_chain(styles: Mapping[str, Element], style_id: str) -> Iterator[Element]:
    """The style, then the one that it is based on, and so on; a circle is left. `styles` are a file's, by id."""
    seen: set[str] = set()
    while style_id in styles and style_id not in seen:
        seen.add(style_id)
        yield styles[style_id]
        style_id = value_of(styles[style_id], "basedOn")


def _folded(name: str) -> str:
    return name.strip().replace(" ", "").casefold()
