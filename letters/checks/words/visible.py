"""Whether the words of a PDF lie on its pages: what runs over the edge is in the file and is not seen.

Turned text is not looked at: watermarks are made larger than the page.
"""

from collections.abc import Iterator, Sequence

from letters.checks.findings import Finding
from letters.checks.pdf import PdfPage, PdfText

_TOLERANCE = 2.0
"""Points that a letter's edge may lie beyond the page: italics lean out of their box."""
_SHOWN = 3


def check_words_on_pages(pages: Sequence[PdfPage], letter: str, place: str) -> Iterator[Finding]:
    """Yield a finding that names what runs over a page's edge; `place` is what messages call the PDF."""
    outside = [
        f"“{piece.text.strip()[:60]}” (page {number})"
        for number, page in enumerate(pages, start=1)
        for piece in (*page.flow, *page.notes, *page.furniture)
        if piece.text.strip() and not piece.turned and not _lies_on(page, piece)
    ]
    if outside:
        more = f", and {len(outside) - _SHOWN} more" if len(outside) > _SHOWN else ""
        yield Finding(
            f"words-off-page:{letter}",
            place,
            f"text runs over the edge of its page: {', '.join(outside[:_SHOWN])}{more}",
            "Give the text more room in Word: narrower tabs, tables or text boxes.",
        )


def _lies_on(page: PdfPage, piece: PdfText) -> bool:
    across = piece.left >= -_TOLERANCE and piece.right <= page.width + _TOLERANCE
    return across and -_TOLERANCE <= piece.baseline <= page.height + _TOLERANCE
