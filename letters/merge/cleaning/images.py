"""Pictures made anew from their pixels: no camera data, no comments, no cut-off rest, nothing behind their end."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PIL import Image, ImageCms, ImageFile, ImageOps, JpegImagePlugin

PIXEL_LIMIT = 50_000_000
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
"""What pillow reads well, without another program; Windows' drawing formats (EMF, WMF) and SVG are not pixels."""
_VECTOR = "is a vector drawing (EMF, WMF or SVG), which can hold names and text that nobody sees"
_JPEG_QUALITY = 95
_UNREADABLE = (OSError, ValueError, SyntaxError, EOFError, IndexError, Image.DecompressionBombError)
"""What pillow raises at damaged pictures, depending on where the damage lies."""
_PNG_MODES = {"1", "L", "LA", "P", "RGB", "RGBA", "I;16"}


class UnreadablePictureError(Exception):
    """The bytes are no picture of pixels that can be made anew; the text tells why, to go on after "the picture"."""


@dataclass(frozen=True)
class Crop:
    """What is cut off at each side, as a share of the whole picture; negative: room that is added."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0

    @property
    def cuts(self) -> bool:
        """Whether any part of the picture is cut off."""
        return max(self.left, self.top, self.right, self.bottom) > 0

    @property
    def rest(self) -> "Crop":
        """What is left to be said once the picture has been cut: the added room, as a share of what remains."""
        width = 1 - max(self.left, 0) - max(self.right, 0)
        height = 1 - max(self.top, 0) - max(self.bottom, 0)
        return Crop(
            min(self.left, 0.0) / width,
            min(self.top, 0.0) / height,
            min(self.right, 0.0) / width,
            min(self.bottom, 0.0) / height,
        )


@dataclass(frozen=True)
class CleanPicture:
    """A picture made anew; `extension` is "png" or "jpeg"."""

    data: bytes
    extension: str


def open_picture(data: bytes) -> Image.Image:
    """Decode a picture. Raises UnreadablePictureError."""
    with warnings.catch_warnings(), _whole_pictures_only():
        warnings.simplefilter("ignore")
        try:
            image = Image.open(io.BytesIO(data), formats=_FORMATS)
            if image.width * image.height > PIXEL_LIMIT:
                raise UnreadablePictureError(f"has more than {PIXEL_LIMIT // 1_000_000} million pixels")
            image.load()
        except _UNREADABLE as error:
            what = _VECTOR if _is_vector(data) else "is damaged or of an unknown kind"
            raise UnreadablePictureError(what) from error
    return image


@contextmanager
def _whole_pictures_only() -> Iterator[None]:
    """Take a picture that breaks off for damaged: WeasyPrint tells pillow, for its whole process, to fill it up."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _is_vector(data: bytes) -> bool:
    """Whether the bytes are one of the drawing formats that Word takes: EMF, WMF or SVG."""
    return (
        data[40:44] == b" EMF"
        or data.startswith((b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00", b"\x02\x00\x09\x00"))
        or b"<svg" in data[:4096]
    )


def re_encoded(data: bytes, crop: Crop) -> CleanPicture:
    """The picture as it is seen, from its pixels: turned as its camera says, in sRGB, cut. Equal bytes for equal bytes.

    A photo stays a JPEG, with the quality that it has; all else becomes a PNG. Raises UnreadablePictureError.
    """
    original = open_picture(data)
    image = _cut(_in_srgb(ImageOps.exif_transpose(original)), crop)
    stream = io.BytesIO()
    if original.format in {"JPEG", "MPO"}:
        image = image if image.mode in {"L", "RGB"} else image.convert("RGB")
        image.info = {}
        image.save(stream, "JPEG", **_jpeg_options(original, image))
        return CleanPicture(stream.getvalue(), "jpeg")
    image = _without_hidden_colours(image)
    image.info = {}
    image.save(stream, "PNG")
    return CleanPicture(stream.getvalue(), "png")


def _jpeg_options(original: Image.Image, image: Image.Image) -> dict[str, object]:
    """The original's own quantization where the colours are coded alike: it then loses next to nothing."""
    if isinstance(original, JpegImagePlugin.JpegImageFile) and original.mode == image.mode:
        sampling = JpegImagePlugin.get_sampling(original)
        tables: dict[str, object] = {"qtables": original.quantization}
        return tables | ({"subsampling": sampling} if sampling >= 0 else {})
    return {"quality": _JPEG_QUALITY, "subsampling": 0}


def _in_srgb(image: Image.Image) -> Image.Image:
    """The picture in the colours that every program assumes; the profile, which may name its maker, goes."""
    profile = image.info.get("icc_profile")
    if not profile:
        return image
    if image.mode == "P":
        image = image.convert("RGBA" if "transparency" in image.info else "RGB")
    mode = "RGBA" if image.mode in {"RGBA", "LA"} else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        in_srgb = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        # a profile that does not fit its picture tells nothing; programs pass over it too
        return image
    return in_srgb if in_srgb is not None else image


def _cut(image: Image.Image, crop: Crop) -> Image.Image:
    """The pixels that are seen, at least one."""
    if not crop.cuts:
        return image
    width, height = image.size
    left = min(round(width * max(crop.left, 0)), width - 1)
    top = min(round(height * max(crop.top, 0)), height - 1)
    right = max(round(width * (1 - max(crop.right, 0))), left + 1)
    bottom = max(round(height * (1 - max(crop.bottom, 0))), top + 1)
    return image.crop((left, top, right, bottom))


def _without_hidden_colours(image: Image.Image) -> Image.Image:
    """The picture in a mode that a PNG has; where nothing of it is seen, no colour is left under the transparency."""
    if "transparency" in image.info or image.mode in {"PA", "La", "RGBa"}:
        image = image.convert("RGBA")
    elif image.mode not in _PNG_MODES:
        image = image.convert("RGB")
    if image.mode not in {"RGBA", "LA"}:
        return image
    seen = image.getchannel("A").point(lambda alpha: 255 if alpha else 0)
    return Image.composite(image, Image.new(image.mode, image.size), seen)
