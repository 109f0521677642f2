"""What is bold, italic, capital or hidden in the end: toggles over the levels of styles (ECMA-376-1 §17.7.3)."""

from collections.abc import Iterator
from dataclasses import dataclass

from letters.checks.word.names import Element, on_off, q, value

_TOGGLES = ("w:b", "w:i", "w:caps", "w:smallCaps", "w:vanish")


@dataclass(frozen=True)
class Look:
    """How a run is shown, as far as words go. `capitals`: shown in capitals, full or small."""

    bold: bool = False
    italic: bool = False
    capitals: bool = False
    hidden: bool = False


@dataclass(frozen=True)
class Style:
    """A style as it stands in styles.xml; `element` is its XML."""

    id: str
    name: str
    kind: str
    based_on: str | None
    element: Element


class StyleSheet:
    """The styles of a file by their ids. A look is worked out once for each combination of styles and direct format."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._defaults: dict[str, str] = {}
        self._document = (
            root.find(f"{q('w:docDefaults')}/{q('w:rPrDefault')}/{q('w:rPr')}") if root is not None else None
        )
        self._style_values: dict[tuple[str | None, str], bool | None] = {}
        for element in root.iter(q("w:style")) if root is not None else ():
            self._add(element)

    def _add(self, element: Element) -> None:
        style_id, kind = element.get(q("w:styleId"), ""), element.get(q("w:type"), "paragraph")
        name = value(element, "w:name") or style_id
        self._styles[style_id] = Style(style_id, name, kind, value(element, "w:basedOn"), element)
        if element.get(q("w:default")) in {"1", "true", "on"}:
            self._defaults.setdefault(kind, style_id)

    def paragraph_style(self, properties: Element | None) -> str | None:
        """The id of a paragraph's style: its own, or the default one."""
        named = value(properties, "w:pStyle")
        return named if named in self._styles else self._defaults.get("paragraph")

    def name_of(self, style_id: str | None) -> str:
        """The name that people see in Word; "" where there is no such style."""
        style = self._styles.get(style_id or "")
        return style.name if style else ""

    def chain(self, style_id: str | None) -> Iterator[Style]:
        """A style and those that it is based on, nearest first; a circle ends where it closes."""
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            yield self._styles[style_id]
            style_id = self._styles[style_id].based_on

    def numbering_of(self, style_id: str | None) -> str | None:
        """The id of the list that a numbering style stands for."""
        style = self._styles.get(style_id or "")
        return value(style.element.find(f"{q('w:pPr')}/{q('w:numPr')}"), "w:numId") if style else None

    def look(self, paragraph_style: str | None, run_properties: Element | None) -> Look:
        """How a run is shown, by its direct format, its character style and its paragraph's style."""
        character_style = value(run_properties, "w:rStyle")
        bold, italic, caps, small_caps, hidden = (
            self._toggle(name, paragraph_style, character_style, run_properties) for name in _TOGGLES
        )
        return Look(bold, italic, caps or small_caps, hidden)

    def _toggle(self, name: str, paragraph_style: str | None, character_style: str | None, run: Element | None) -> bool:
        """A direct value wins; the levels of styles combine by exclusive or; document defaults make it true alone."""
        direct = on_off(run, name)
        if direct is not None:
            return direct
        if on_off(self._document, name):
            return True
        return bool(self._in_chain(paragraph_style, name)) != bool(self._in_chain(character_style, name))

    def _in_chain(self, style_id: str | None, name: str) -> bool | None:
        key = (style_id, name)
        if key not in self._style_values:
            values = (on_off(style.element.find(q("w:rPr")), name) for style in self.chain(style_id))
            self._style_values[key] = next((each for each in values if each is not None), None)
        return self._style_values[key]
