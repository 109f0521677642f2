"""Whether every character of a PDF has a glyph to be seen by."""

from collections.abc import Iterator, Sequence

from letters.checks.findings import Finding
from letters.checks.pdf import PdfPage

_REMEDY = (
    "Install a font that has the character (for Chinese, Japanese and Korean: Noto CJK), "
    "or write the place with other characters."
)


def check_glyphs(pages: Sequence[PdfPage], letter: str, place: str) -> Iterator[Finding]:
    """Yield a finding that names every character which is drawn as an empty box or not at all.

    `letter` is what the findings' ids call the letter, `place` what messages call the PDF.
    """
    missing = {
        character: number for number, page in reversed(list(enumerate(pages, start=1))) for character in page.missing
    }
    if missing:
        named = ", ".join(f"“{each}” (U+{ord(each):04X}, page {missing[each]})" for each in sorted(missing))
        yield Finding(f"glyph-missing:{letter}", place, f"the PDF cannot show {named}: no font has it", _REMEDY)
