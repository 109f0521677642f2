"""Keeps the subsets of fonts that WeasyPrint makes: letters of one campaign use the same Chinese signs.

A subset of a Chinese font takes 25 ms, a tenth of a letter's time, and 4 ms to be compressed (measured with
WeasyPrint 70 and Noto Serif CJK). And each new number of glyphs took 2 ms: its array had a type of its own, which cffi
had to parse.
"""

import zlib
from collections.abc import Callable, Collection
from functools import cache, lru_cache, wraps

import pydyf
from weasyprint.pdf.fonts import Font

from letters.typeset.repair import Repair

REPAIRS = tuple(
    Repair(Font._harfbuzz_subset, f"ffi.new(f'hb_codepoint_t[{{len({glyphs})}}]'", "ffi.new('hb_codepoint_t[]'")
    for glyphs in ("to_unicode", "drop_tables", "keep")
)
MOST = 64
"""Subsets of one process; each is some hundred kilobytes at most, and compressed a sixth of that."""

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


def compress_fonts(pdf: pydyf.PDF) -> None:
    """Compress the fonts of a PDF that is about to be written as it would do itself, those of earlier letters never."""
    for each in pdf.objects:
        if isinstance(each, pydyf.Stream) and each.compress and _is_font(each):
            (font,) = each.stream
            each.stream, each.compress = [_compressed(font)], False
            each.extra["Filter"] = "/FlateDecode"


def _is_font(stream: pydyf.Stream) -> bool:
    return "Length1" in stream.extra or stream.extra.get("Subtype") == "/OpenType"


@lru_cache(maxsize=MOST)
def _compressed(font: bytes) -> bytes:
    return zlib.compress(font, level=9)
