"""CSS as text: declarations, and one class for each distinct set of them."""

from collections.abc import Mapping

Declarations = Mapping[str, str]


def points(value: float) -> str:
    """A length; a thousandth of a point is finer than any device."""
    return f"{value:.3f}".rstrip("0").rstrip(".") + "pt"


def quoted(text: str) -> str:
    """A CSS string (CSS Syntax 3 §4.3.5): what could end it or start another token is written as its code."""
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    return f"\\{ord(character):x} " if character in '"\\<>&' or ord(character) < 0x20 else character


def block(declarations: Declarations) -> str:
    """Declarations as they stand between braces."""
    return ";".join(f"{name}:{value}" for name, value in declarations.items())


class StyleSheet:
    """Collects the classes of one document; equal declarations get one class."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._rules: list[str] = []

    def name_of(self, declarations: Declarations) -> str:
        """The class that holds these declarations."""
        text = block(declarations)
        if text not in self._names:
            name = f"c{len(self._names)}"
            self._names[text] = name
            self._rules.append(f".{name}{{{text}}}")
        return self._names[text]

    def add_rule(self, selector: str, declarations: Declarations) -> None:
        """A rule beside the classes, as for pages and pseudo-elements."""
        self._rules.append(f"{selector}{{{block(declarations)}}}")

    def add_page_box(self, page: str, box: str, declarations: Declarations) -> None:
        """A margin box of a page, as `@page section-1 { @top-left { … } }`."""
        self._rules.append(f"{page}{{{box}{{{block(declarations)}}}}}")

    def text(self) -> str:
        """All rules, in the order in which they were asked for."""
        return "\n".join(self._rules)
