"""Pictures that cannot be made anew from their pixels, so that what else is in them would go out with the letter."""

from collections.abc import Iterator

from letters.errors import Problem
from letters.merge.cleaning.alternatives import is_in_dropped_branch
from letters.merge.cleaning.assembly import kept_parts
from letters.merge.cleaning.images import UnreadablePictureError, open_picture
from letters.merge.cleaning.names import split_name
from letters.merge.cleaning.pictures import REMEDY, PictureUse, picture_uses
from letters.merge.vetting.placed import PlacedFile

_EXTENSIONS = "extLst"


def pictures_of_letter(file: PlacedFile) -> Iterator[PictureUse]:
    """The uses of pictures that reach a letter: not the copies that are stripped, for other programs or for Word."""
    for part in kept_parts(file.file):
        if part.endswith(".xml") or part == file.file.main:
            for use in picture_uses(file.file, part):
                in_extension = any(split_name(str(each.tag))[1] == _EXTENSIONS for each in use.element.iterancestors())
                if not in_extension and not is_in_dropped_branch(use.element):
                    yield use


def unreadable_pictures(file: PlacedFile) -> Iterator[Problem]:
    """Yield the pictures that are no pixels, are damaged, or are not in the file."""
    judged: dict[str, str | None] = {}
    for use in pictures_of_letter(file):
        if use.target not in judged:
            judged[use.target] = _fault(file.parts.get(use.target))
        if fault := judged[use.target]:
            yield Problem(file.place(use.element), f"a picture {fault} ({use.target})", REMEDY)


def _fault(data: bytes | None) -> str | None:
    if data is None:
        return "is not in the file"
    try:
        open_picture(data)
    except UnreadablePictureError as error:
        return str(error)
    return None
