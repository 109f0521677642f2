import io

import pytest
from PIL import Image

from tests.merge.vetting.vetted import notices_of, problems_of
from tests.specimens import docx_with

AT_1 = "letter.docx, body, paragraph 1"
IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


def _png(size: tuple[int, int] = (2, 2)) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", size, (10, 20, 30)).save(stream, "PNG")
    return stream.getvalue()


def _docx(data: bytes | None, blip: str = '<a:blip r:embed="pic"/>') -> bytes:
    members = {} if data is None else {"word/media/image1.png": data}
    body = f"<w:p><w:r><w:drawing>{blip}</w:drawing></w:r></w:p>"
    link = f'<Relationship Id="pic" Type="{IMAGE}" Target="media/image1.png"/>'
    return docx_with(body, relationships=link, members=members)


def test_picture_of_pixels_passes_and_is_made_anew() -> None:
    assert notices_of(_docx(_png())) == [
        ("stripped", "picture-data", "letter.docx", "what 1 picture held beside the pixels")
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"\x01\x00\x00\x00" + b"\x00" * 36 + b" EMF" + b"\x00" * 60,
        b"\xd7\xcd\xc6\x9a" + b"\x00" * 60,
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    ],
)
def test_vector_drawing_is_refused(data: bytes) -> None:
    what = (
        "a picture is a vector drawing (EMF, WMF or SVG), which can hold names and text that nobody sees "
        "(word/media/image1.png)"
    )
    assert problems_of(_docx(data)) == [(AT_1, what)]


def test_damaged_picture_and_one_that_is_not_in_the_file_are_refused() -> None:
    assert problems_of(_docx(_png((200, 200))[:60])) == [
        (AT_1, "a picture is damaged or of an unknown kind (word/media/image1.png)")
    ]
    assert problems_of(_docx(None)) == [(AT_1, "a picture is not in the file (word/media/image1.png)")]


def test_picture_of_too_many_pixels_is_refused() -> None:
    stream = io.BytesIO()
    Image.new("1", (10_000, 5_001)).save(stream, "PNG")
    assert problems_of(_docx(stream.getvalue())) == [
        (AT_1, "a picture has more than 50 million pixels (word/media/image1.png)")
    ]


def test_second_copy_of_a_picture_for_word_alone_is_not_judged() -> None:
    extension = (
        '<a:extLst><a:ext uri="x"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
        'r:embed="svg"/></a:ext></a:extLst>'
    )
    body = f'<w:p><w:r><w:drawing><a:blip r:embed="pic">{extension}</a:blip></w:drawing></w:r></w:p>'
    links = "".join(
        f'<Relationship Id="{key}" Type="{IMAGE}" Target="media/{name}"/>'
        for key, name in (("pic", "image1.png"), ("svg", "image2.svg"))
    )
    members = {"word/media/image1.png": _png(), "word/media/image2.svg": b"<svg/>"}
    docx = docx_with(body, relationships=links, members=members)
    assert notices_of(docx)[-1] == (
        "stripped",
        "unused-parts",
        "letter.docx",
        "parts that a letter does not need: word/media/image2.svg",
    )
