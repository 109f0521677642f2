import io
from collections.abc import Mapping

import pytest
from PIL import Image, ImageCms, ImageFile
from PIL.PngImagePlugin import PngInfo

from letters.merge.cleaning.images import Crop, UnreadablePictureError, re_encoded
from tests.merge.cleaning.cleaned import cleaned_template, relationship, values
from tests.specimens import docx_with

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


def _quarters() -> Image.Image:
    """Red, green over blue, white: 8 by 8 pixels each."""
    image = Image.new("RGB", (16, 16))
    for index, colour in enumerate((RED, GREEN, BLUE, WHITE)):
        image.paste(colour, (index % 2 * 8, index // 2 * 8, index % 2 * 8 + 8, index // 2 * 8 + 8))
    return image


def _saved(image: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def _opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def _pixel(data: bytes, x: int, y: int) -> tuple[int, ...]:
    """The pixel's colour, its parts rounded to the nearest of 0 and 255: a JPEG is not exact."""
    pixel = _opened(data).convert("RGB").getpixel((x, y))
    assert isinstance(pixel, tuple)
    return tuple(255 if part > 127 else 0 for part in pixel)


def test_photo_stays_a_jpeg_without_what_the_camera_noted() -> None:
    exif = Image.Exif()
    exif[0x010E], exif[0x9C9B] = "exif note", "exif title"
    data = _saved(_quarters(), "JPEG", exif=exif, comment=b"jpeg comment", quality=90) + b"trailing bytes"
    clean = re_encoded(data, Crop())
    assert clean.extension == "jpeg"
    assert all(note not in clean.data for note in (b"exif", b"Exif", b"comment", b"trailing"))
    assert _opened(clean.data).info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert [_pixel(clean.data, x, y) for y in (3, 12) for x in (3, 12)] == [RED, GREEN, BLUE, WHITE]


def test_photo_keeps_its_quality() -> None:
    data = _saved(_quarters(), "JPEG", quality=90, subsampling=0)
    original, clean = _opened(data), _opened(re_encoded(data, Crop()).data)
    assert getattr(clean, "quantization", None) == getattr(original, "quantization", None)
    difference = max(abs(a - b) for a, b in zip(original.tobytes(), clean.tobytes(), strict=True))
    assert difference <= 2


def test_photo_is_turned_as_its_camera_says_before_it_is_cut() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise by a quarter
    clean = re_encoded(_saved(_quarters(), "JPEG", exif=exif, quality=95), Crop(left=0.5))
    assert _opened(clean.data).size == (8, 16)
    assert [_pixel(clean.data, 4, y) for y in (3, 12)] == [RED, GREEN]


def test_text_and_time_in_a_png_go() -> None:
    info = PngInfo()
    info.add_text("Author", "png author")
    info.add_itxt("XML:com.adobe.xmp", "xmp packet")
    data = _saved(_quarters(), "PNG", pnginfo=info, dpi=(300, 300)) + b"trailing bytes"
    clean = re_encoded(data, Crop())
    assert clean.extension == "png"
    chunks = [name for name in (b"tEXt", b"iTXt", b"pHYs", b"eXIf", b"trailing") if name in clean.data]
    assert chunks == []
    assert _opened(clean.data).tobytes() == _quarters().tobytes()


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "WEBP"])
def test_other_pictures_become_png(kind: str) -> None:
    clean = re_encoded(_saved(_quarters(), kind), Crop())
    assert (clean.extension, _opened(clean.data).format) == ("png", "PNG")
    assert [_pixel(clean.data, x, y) for y in (3, 12) for x in (3, 12)] == [RED, GREEN, BLUE, WHITE]


def test_colour_under_full_transparency_goes_and_the_rest_stays() -> None:
    image = Image.new("RGBA", (2, 1), (10, 20, 30, 0))
    image.putpixel((1, 0), (40, 50, 60, 128))
    clean = _opened(re_encoded(_saved(image, "PNG"), Crop()).data)
    assert [clean.getpixel((x, 0)) for x in (0, 1)] == [(0, 0, 0, 0), (40, 50, 60, 128)]


def test_palette_with_transparency_stays_transparent() -> None:
    image = Image.new("P", (2, 1), 0)
    image.putpalette([1, 2, 3, 4, 5, 6])
    image.putpixel((1, 0), 1)
    clean = _opened(re_encoded(_saved(image, "PNG", transparency=0), Crop()).data)
    assert [clean.convert("RGBA").getpixel((x, 0)) for x in (0, 1)] == [(0, 0, 0, 0), (4, 5, 6, 255)]


def test_colour_profile_is_applied_and_goes() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    clean = re_encoded(_saved(_quarters(), "PNG", icc_profile=profile), Crop())
    assert b"iCCP" not in clean.data
    assert [_pixel(clean.data, x, y) for y in (3, 12) for x in (3, 12)] == [RED, GREEN, BLUE, WHITE]


def test_colour_profile_that_is_damaged_is_passed_over() -> None:
    clean = re_encoded(_saved(_quarters(), "PNG", icc_profile=b"no profile"), Crop())
    assert _opened(clean.data).tobytes() == _quarters().tobytes()


def test_cmyk_photo_becomes_rgb() -> None:
    clean = re_encoded(_saved(_quarters().convert("CMYK"), "JPEG"), Crop())
    assert (_opened(clean.data).mode, _pixel(clean.data, 12, 12)) == ("RGB", WHITE)


def test_equal_pictures_give_equal_bytes() -> None:
    data = _saved(_quarters(), "JPEG")
    assert re_encoded(data, Crop(top=0.25)) == re_encoded(data, Crop(top=0.25))


def test_picture_that_breaks_off_is_damaged_also_where_weasyprint_would_fill_it_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    with pytest.raises(UnreadablePictureError, match="is damaged or of an unknown kind"):
        re_encoded(_saved(_quarters(), "BMP")[:200], Crop())
    assert ImageFile.LOAD_TRUNCATED_IMAGES


def test_what_is_no_picture_is_told() -> None:
    with pytest.raises(UnreadablePictureError, match="is damaged or of an unknown kind"):
        re_encoded(b"no picture", Crop())


def _letter(blip: str, name: str = "image1.png", data: bytes | None = None) -> Mapping[str, bytes]:
    body = f"<w:p><w:r><w:drawing>{blip}</w:drawing></w:r></w:p>"
    members = {f"word/media/{name}": data or _saved(_quarters(), "PNG")}
    return cleaned_template(docx_with(body, relationships=relationship("p", "image", f"media/{name}"), members=members))


def test_cropped_picture_is_cut_for_real() -> None:
    parts = _letter('<pic:blipFill><a:blip r:embed="p"/><a:srcRect l="50000" b="50000"/></pic:blipFill>')
    assert [name for name in parts if "media" in name] == ["word/media/image1.png"]
    assert _opened(parts["word/media/image1.png"]).size == (8, 8)
    assert _pixel(parts["word/media/image1.png"], 4, 4) == GREEN
    assert [values(parts, "word/document.xml", "a:srcRect", side)[0] for side in "ltrb"] == [None] * 4


def test_room_that_is_added_beside_a_cropped_picture_is_said_anew() -> None:
    parts = _letter('<pic:blipFill><a:blip r:embed="p"/><a:srcRect l="50000" r="-25000"/></pic:blipFill>')
    assert [values(parts, "word/document.xml", "a:srcRect", side)[0] for side in "lr"] == [None, "-50000"]


def test_older_picture_is_cut_too() -> None:
    parts = _letter('<v:imagedata r:id="p" cropleft="32768f" croptop=".5"/>')
    assert _pixel(parts["word/media/image1.png"], 4, 4) == WHITE
    assert [values(parts, "word/document.xml", "v:imagedata", f"crop{side}") for side in ("left", "top")] == [
        [None]
    ] * 2


def test_picture_that_is_shown_in_two_ways_is_kept_in_both() -> None:
    parts = _letter(
        '<pic:blipFill><a:blip r:embed="p"/></pic:blipFill>'
        '<pic:blipFill><a:blip r:embed="p"/><a:srcRect l="50000"/></pic:blipFill>'
        '<pic:blipFill><a:blip r:embed="p"/></pic:blipFill>'
    )
    assert values(parts, "word/document.xml", "a:blip", "r:embed") == ["rId4", "rId5", "rId4"]
    assert [_opened(parts[f"word/media/image{number}.png"]).size for number in (1, 2)] == [(16, 16), (8, 16)]


def test_picture_behind_an_effect_and_its_drawing_copy_go() -> None:
    extension = '<a:extLst><a:ext uri="x"><x:imgLayer xmlns:x="urn:x" r:embed="p"/></a:ext></a:extLst>'
    parts = _letter(f'<a:blip r:embed="p">{extension}</a:blip>')
    assert b"imgLayer" not in parts["word/document.xml"]
