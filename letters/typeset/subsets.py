"""Keeps the subsets of fonts that WeasyPrint makes: letters of one campaign use the same Chinese signs.

A subset of a Chinese font takes 25 ms, a tenth of a letter's time (measured with WeasyPrint 70 and Noto Serif CJK).
"""

from collections.abc import Callable, Collection
from functools import cache, wraps

from weasyprint.pdf.fonts import Font

MOST = 64
"""Subsets of one process; each is some ten kilobytes."""

_Subset = Callable[[Font, Collection[int], bool], None]


@cache
def keep_subsets() -> None:
    """Let WeasyPrint take a font's subset from an earlier letter that used the very same glyphs, once in a process."""
    Font.subset = _kept(Font.subset)


def _kept(subset: _Subset) -> _Subset:
    kept: dict[tuple[object, ...], bytes] = {}

    @wraps(subset)
    def subset_or_take(font: Font, to_unicode: Collection[int], hinting: bool) -> None:
        used = (font.hash, font.index, font.glyph_count, tuple(sorted(to_unicode)), bool(font.missing), hinting)
        if used not in kept:
            subset(font, to_unicode, hinting)
            if len(kept) == MOST:
                del kept[next(iter(kept))]
            kept[used] = font.file_content
        font.file_content = kept[used]

    return subset_or_take
