"""Picture bytes as Word stores them → bytes that can be printed: PNG, JPEG or SVG, without what a camera noted."""

import io
import re
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image

from letters.typeset.document.drawings import Sides

CONVERTER_SECONDS = 20
"""A metafile that takes longer to convert is given up."""
_EMF_SIGNATURE = b" EMF"
_WMF_SIGNATURES = (b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00", b"\x02\x00\x09\x00")
_SVG_LENGTH = re.compile(rb"\s(width|height)=[\"']([0-9.]+)(?:px)?[\"']")
_UNREADABLE = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)
"""Pillow reports what it cannot read by each of these."""
_PRINTABLE_MODES = {"1", "L", "LA", "P", "RGB", "RGBA", "CMYK"}
_START_OF_SCAN, _END_OF_IMAGE = 0xDA, b"\xff\xd9"
_JPEG_SEGMENTS_KEPT = {0xE0, 0xE2, 0xEE}
"""JFIF, colour profile, and Adobe's note on how colours are stored; the other application segments tell of people."""


@dataclass(frozen=True)
class PrintablePicture:
    """A picture that WeasyPrint draws. `kind` is "png", "jpeg" or "svg"; `crop` the shares still to be cut off."""

    data: bytes
    kind: str
    crop: Sides


@lru_cache(maxsize=64)
def printable(data: bytes, crop: Sides) -> PrintablePicture | None:
    """The picture in a format that can be printed, cropped if it can be; None where nothing can read it.

    What is cut off is not in the result, so that no reader of the PDF can bring it back. Letters of one template share
    most pictures: each is made once.
    """
    if data[:4] == b"\x01\x00\x00\x00" and data[40:44] == _EMF_SIGNATURE:
        return _as_svg(_converted(data, ("emf2svg-conv", "--input", "{source}", "--output", "{target}")), crop)
    if data.startswith(_WMF_SIGNATURES):
        return _as_svg(_converted(data, ("wmf2svg", "-o", "{target}", "{source}")), crop)
    if b"<svg" in data[:4096]:
        return _as_svg(data, crop)
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return _raster(data, crop)
        except _UNREADABLE:
            return None


def is_metafile(data: bytes) -> bool:
    """Whether the picture is one of Windows' drawing formats, which need a converter."""
    return data.startswith(_WMF_SIGNATURES) or data[40:44] == _EMF_SIGNATURE


def _raster(data: bytes, crop: Sides) -> PrintablePicture:
    image = Image.open(io.BytesIO(data))
    image.load()
    can_be_cropped = min(crop.top, crop.right, crop.bottom, crop.left) >= 0
    is_cropped = can_be_cropped and crop != Sides()
    if image.format in {"JPEG", "MPO"} and not is_cropped:
        return PrintablePicture(b"".join(_jpeg_without_notes(data)), "jpeg", crop)
    if image.format == "PNG" and not is_cropped and image.mode in _PRINTABLE_MODES:
        return PrintablePicture(data, "png", crop)
    is_jpeg = image.format in {"JPEG", "MPO"}
    cropped: Image.Image = image.crop(_box(image.size, crop)) if is_cropped else image
    stream = io.BytesIO()
    if is_jpeg:
        cropped.save(stream, "JPEG", quality=95)
    else:
        (cropped if cropped.mode in _PRINTABLE_MODES - {"CMYK"} else cropped.convert("RGB")).save(stream, "PNG")
    return PrintablePicture(stream.getvalue(), "jpeg" if is_jpeg else "png", Sides() if is_cropped else crop)


def _box(size: tuple[int, int], crop: Sides) -> tuple[int, int, int, int]:
    """The pixels that are kept, at least one."""
    width, height = size
    left, top = min(round(width * crop.left), width - 1), min(round(height * crop.top), height - 1)
    right, bottom = round(width * (1 - crop.right)), round(height * (1 - crop.bottom))
    return left, top, max(right, left + 1), max(bottom, top + 1)


def _jpeg_without_notes(data: bytes) -> Iterator[bytes]:
    """The pieces of a JPEG file without comments, EXIF and the like, and without what stands behind its end."""
    yield data[:2]
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker == _START_OF_SCAN:
            end = data.rfind(_END_OF_IMAGE)
            yield data[place : end + 2] if end > place else data[place:]
            return
        length = 2 + int.from_bytes(data[place + 2 : place + 4], "big")
        is_note = 0xE0 <= marker <= 0xEF or marker == 0xFE
        if not is_note or marker in _JPEG_SEGMENTS_KEPT:
            yield data[place : place + length]
        place += length


def _as_svg(data: bytes | None, crop: Sides) -> PrintablePicture | None:
    """Nothing before the root is kept: what a document type may declare must not be expanded."""
    start = -1 if data is None else data.find(b"<svg")
    return None if data is None or start < 0 else PrintablePicture(_stretchable(data[start:]), "svg", crop)


def _stretchable(svg: bytes) -> bytes:
    """The drawing with a view box, which converters leave out: so it can be drawn in another size than its own."""
    root = svg[: svg.find(b">") + 1]
    size = dict(_SVG_LENGTH.findall(root))
    if b"viewBox" in root or set(size) != {b"width", b"height"}:
        return svg
    box = b' viewBox="0 0 %b %b" preserveAspectRatio="none"' % (size[b"width"], size[b"height"])
    return svg[:4] + box + svg[4:]


def _converted(data: bytes, command: tuple[str, ...]) -> bytes | None:
    """A metafile as SVG; None where the converter is not installed or gives up."""
    if shutil.which(command[0]) is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "source"), Path(folder, "target.svg")
        source.write_bytes(data)
        filled = [part.format(source=source, target=target) for part in command]
        try:
            subprocess.run(filled, capture_output=True, check=True, timeout=CONVERTER_SECONDS)  # noqa: S603
        except (OSError, subprocess.SubprocessError):
            return None
        return target.read_bytes() if target.exists() else None
