"""Pages of a finished PDF as small pictures."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_WIDTH = 560
"""Pixels: the text can be made out, and two pages of twenty letters stay far below five megabytes."""
_QUALITY = 50
"""Of JPEG, which is made ten times faster than a PNG of the same page."""


@dataclass(frozen=True)
class PagePicture:
    """A page, counted from 1, as a grey JPEG; `width` and `height` in pixels."""

    page: int
    jpeg: bytes
    width: int
    height: int


def pictures_of(pdf: bytes, pages: Sequence[int]) -> tuple[PagePicture, ...]:
    """Pictures of some pages of a PDF, those that it has."""
    import pypdfium2  # noqa: PLC0415 -- loads the library only when a PDF is read

    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_picture(document[number - 1], number) for number in pages if 0 < number <= len(document))
    finally:
        document.close()


def _picture(page: Any, number: int) -> PagePicture:
    width, _ = page.get_size()
    image = page.render(scale=_WIDTH / width, grayscale=True).to_pil()
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=_QUALITY)
    return PagePicture(number, stream.getvalue(), image.width, image.height)
