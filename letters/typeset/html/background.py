"""Colours behind text. Text of automatic colour is white on a dark one (ECMA-376-1 §17.3.2.6)."""

_DARK = 62
"""A luminance, of 255, up to which a background is dark (measured)."""


def background_declarations(color: str, of_text: str | None = None) -> dict[str, str]:
    """CSS of a background, "#RRGGBB" or a colour's name; `of_text` is the colour of the text, None: automatic."""
    declarations = {"background-color": color}
    if color.startswith("#") and of_text is None:
        declarations["color"] = "#ffffff" if _luminance(bytes.fromhex(color[1:])) <= _DARK else "#000000"
    return declarations


def _luminance(color: bytes) -> float:
    red, green, blue = color
    return 0.3 * red + 0.59 * green + 0.11 * blue
