"""Paths inside a campaign's folder: which are allowed, and free names for files that are kept beside new ones."""

import re
from collections.abc import Collection
from pathlib import PurePosixPath

_SEGMENT = re.compile(r"[^/\\:\x00-\x1f]+")


def document_of(path: str) -> str:
    """The document (first folder) that a path belongs to; the path itself for a file beside the documents."""
    return path.split("/", 1)[0]


def is_name(text: str) -> bool:
    """True for the name of a file or folder, without a way to another folder."""
    return _SEGMENT.fullmatch(text) is not None and text not in {".", ".."}


def is_inside(path: str) -> bool:
    """True for a relative path with slashes that cannot lead out of the folder."""
    return all(is_name(segment) for segment in path.split("/"))


def edited_name(path: str, taken: Collection[str]) -> str:
    """The first free of "letter/norway (edited).docx", "letter/norway (edited 2).docx", …

    Names that differ in case only count as taken: on some disks they are the same file.
    """
    whole = PurePosixPath(path)
    occupied = {name.casefold() for name in taken}
    number = 1
    while True:
        mark = "edited" if number == 1 else f"edited {number}"
        name = str(whole.with_name(f"{whole.stem} ({mark}){whole.suffix}"))
        if name.casefold() not in occupied:
            return name
        number += 1
