"""Nothing but what the Word file brings is ever fetched; what asks for more is refused."""

import pytest

from letters.errors import InputError, Problem
from letters.messages import Messages
from letters.package import open_package
from letters.typeset import set_pdf
from tests.typeset.drawn import docx_with_pictures, inline, picture


def _letter_with_svg(inside: str) -> bytes:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">{inside}</svg>'
    return docx_with_pictures(f"<w:p>{inline(picture(), 100, 50)}</w:p>", svg.encode())


FONT = '<style>@font-face{font-family:"x";src:url(http://example.org/a.woff)}</style><text font-family="x">a</text>'


@pytest.mark.parametrize(
    ("inside", "address"),
    [
        ('<image href="http://example.org/a.png" width="5" height="5"/>', "http://example.org/a.png"),
        ('<image href="https://example.org/a.svg" width="5" height="5"/>', "https://example.org/a.svg"),
        ('<image href="file:///a/b.png" width="5" height="5"/>', "file:///a/b.png"),
        ('<image href="b.png" width="5" height="5"/>', "b.png"),
        (FONT, "http://example.org/a.woff"),
    ],
)
def test_a_picture_that_needs_something_from_elsewhere_is_refused(inside: str, address: str) -> None:
    with pytest.raises(InputError) as raised:
        set_pdf(open_package(_letter_with_svg(inside), "letter.docx"), Messages())
    remedy = "Save the picture as PNG or JPEG, so that nothing of it lies elsewhere, and put it in again."
    assert raised.value.problems == (
        Problem("a picture of the letter", f"needs a resource outside the letter: {address}", remedy),
    )


@pytest.mark.parametrize(
    "inside",
    [
        "<style>@import url(http://example.org/a.css);</style>",
        '<use href="http://example.org/a.svg#b"/>',
        '<rect width="5" height="5" fill="url(file:///a/b.svg#c)"/>',
    ],
)
def test_sheets_and_parts_from_elsewhere_are_not_asked_for(inside: str) -> None:
    pdf = set_pdf(open_package(_letter_with_svg(inside), "letter.docx"), Messages())
    assert pdf.startswith(b"%PDF-1.7")
    assert b"example.org" not in pdf
