"""Pages of a finished PDF as small pictures."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

_WIDTH = 680
"""Pixels: the text can be made out, and two pages of twenty letters stay far below five megabytes."""
_SHADES = 16
"""Black letters need no more; a page takes half of what it takes as JPEG."""


@dataclass(frozen=True)
class PagePicture:
    """A page, counted from 1, as a PNG; `width` and `height` in pixels."""

    page: int
    png: bytes
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


def _picture(page: object, number: int) -> PagePicture:
    width, _ = page.get_size()  # type: ignore[attr-defined]
    bitmap = page.render(scale=_WIDTH / width, grayscale=True)  # type: ignore[attr-defined]
    image = bitmap.to_pil().quantize(_SHADES)
    stream = io.BytesIO()
    image.save(stream, "PNG", optimize=True)
    return PagePicture(number, stream.getvalue(), image.width, image.height)
