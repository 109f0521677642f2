"""Markup as text, which is HTML and XML in one: the only place that escapes."""

from collections.abc import Iterable, Mapping
from typing import NewType

Markup = NewType("Markup", str)
"""HTML that is safe to be put into a page as it is."""

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def escape(text: str) -> Markup:
    """Text as markup that shows exactly this text."""
    return Markup(text.translate(_ESCAPES))


_VOID = {"col", "img"}
"""Elements that hold nothing and have no end tag."""


def element(tag: str, attributes: Mapping[str, str | None], content: Iterable[Markup] = ()) -> Markup:
    """An element; attributes whose value is None are left out."""
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items() if value is not None)
    return Markup(f"<{tag}{written}/>" if tag in _VOID else f"<{tag}{written}>{''.join(content)}</{tag}>")


LINE_BREAK = Markup("<br/>")
BOX = "object"
"""HTML's element for what is embedded: the only one that may hold paragraphs and tables inside of a paragraph."""


EMPTY = Markup("")


def join(parts: Iterable[Markup]) -> Markup:
    """Markup one after the other."""
    return Markup("".join(parts))
