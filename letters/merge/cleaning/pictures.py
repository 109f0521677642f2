"""The pictures of a letter: where each is used, how much of it is seen, and its clean copy."""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from letters.errors import InputError, Problem
from letters.merge.cleaning.images import CleanPicture, Crop, UnreadablePictureError, re_encoded
from letters.merge.cleaning.names import qualified, split_name
from letters.merge.wordfile import WordFile
from letters.merge.wordml import Element, R

_BLIP, _CROP = qualified("a:blip"), qualified("a:srcRect")
_SIDES = {"left": "l", "top": "t", "right": "r", "bottom": "b"}
_MEDIA = "word/media"
REMEDY = (
    "Copy it, then Home ▸ Paste ▸ Paste Special ▸ Picture (PNG), and delete the one that was there; "
    "or put it in again from a PNG or JPEG file (Insert ▸ Pictures)."
)


@dataclass(frozen=True, eq=False)
class PictureUse:
    """A place where a picture is shown. `target` is the picture's part; `attribute` of `element` leads to it."""

    element: Element
    attribute: str
    target: str
    crop: Crop


def picture_uses(file: WordFile, part: str) -> Iterator[PictureUse]:
    """All places in a part that show a picture of the file, in order."""
    targets = {each.id: each.target for each in file.relationships(part) if each.kind == "image" and not each.external}
    if not targets:
        return
    for element in file.root(part).iter():
        for name, value in element.attrib.items():
            if split_name(str(name))[0] == R and value in targets:
                yield PictureUse(element, str(name), targets[str(value)], _crop_of(element))


def clean_pictures(file: WordFile, parts: Iterable[str]) -> None:
    """Give every picture use of these parts a picture made anew; raise InputError where one cannot be."""
    made: dict[tuple[str, Crop], str] = {}
    stored = file.finished()
    for part in parts:
        links: dict[str, str] = {}
        for use in list(picture_uses(file, part)):
            key = use.target, use.crop
            if key not in made:
                picture = _re_encoded(file, stored, use)
                made[key] = f"{_MEDIA}/clean{len(made) + 1}.{picture.extension}"
                file.set_part(made[key], picture.data)
            if made[key] not in links:
                path = posixpath.relpath(made[key], posixpath.dirname(part))
                links[made[key]] = file.add_relationship(part, "image", path, external=False)
            use.element.set(use.attribute, links[made[key]])
            _say_rest_of_crop(use)


def _re_encoded(file: WordFile, stored: dict[str, bytes], use: PictureUse) -> CleanPicture:
    try:
        return re_encoded(stored.get(use.target, b""), use.crop)
    except UnreadablePictureError as error:
        raise InputError([Problem(f"{file.name}, {use.target}", f"the picture {error}", REMEDY)]) from error


def _crop_of(element: Element) -> Crop:
    if element.tag != _BLIP:
        return _limited({side: _vml_share(element.get(f"crop{side}")) for side in _SIDES})
    parent = element.getparent()
    rectangle = parent.find(_CROP) if parent is not None else None
    if rectangle is None:
        return Crop()
    return _limited({side: _share(rectangle.get(name)) for side, name in _SIDES.items()})


def _limited(shares: dict[str, float]) -> Crop:
    """A crop that leaves something; one that leaves nothing is no crop that programs agree on."""
    crop = Crop(**shares)
    leaves_width = max(crop.left, 0) + max(crop.right, 0) < 1
    leaves_height = max(crop.top, 0) + max(crop.bottom, 0) < 1
    return crop if leaves_width and leaves_height else Crop()


def _share(text: str | None) -> float:
    """Thousandths of a percent, or a number with a percent sign (ECMA-376-1 §20.1.10.40)."""
    return _number((text or "0").removesuffix("%")) / (100 if (text or "").endswith("%") else 100_000)


def _vml_share(text: str | None) -> float:
    """A fraction, in 65,536ths where it ends with an f (ECMA-376-4 §19.1.2.11)."""
    return _number((text or "0").removesuffix("f")) / (65_536 if (text or "").endswith("f") else 1)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def _say_rest_of_crop(use: PictureUse) -> None:
    if not use.crop.cuts:
        return
    rest = use.crop.rest
    if use.element.tag != _BLIP:
        for side in _SIDES:
            use.element.attrib.pop(f"crop{side}", None)
            if share := getattr(rest, side):
                use.element.set(f"crop{side}", f"{round(share * 65_536)}f")
        return
    parent = use.element.getparent()
    rectangle = parent.find(_CROP) if parent is not None else None
    if rectangle is not None:
        rectangle.attrib.clear()
        for side, name in _SIDES.items():
            if share := getattr(rest, side):
                rectangle.set(name, str(round(share * 100_000)))
