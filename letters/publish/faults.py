"""What the system refuses, in words for people who do not code."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from letters.errors import Problem, WorkplaceError

_UNCHANGED = "What was there before is unchanged."
_ELSEWHERE = "or choose another folder with --output"
_WORDS: dict[int, tuple[str, str]] = {
    errno.ENOSPC: ("cannot be written: the disk is full", "Make room on the disk, then run again."),
    errno.EDQUOT: ("cannot be written: your share of the disk is used up", "Make room on the disk, then run again."),
    errno.EFBIG: ("cannot be written: the file is larger than this system allows", "Raise the limit, then run again."),
    errno.EACCES: ("cannot be written: permission denied", f"Allow yourself to write there, {_ELSEWHERE}."),
    errno.EPERM: ("cannot be written: the system forbids it", f"Remove the write protection, {_ELSEWHERE}."),
    errno.EROFS: ("cannot be written: the disk is read-only", f"Make the disk writable, {_ELSEWHERE}."),
    errno.ENOENT: ("was changed meanwhile: a file or folder in it is no longer there", "Run again."),
    errno.EISDIR: ("is a folder where a file must stand", f"Move the folder away, {_ELSEWHERE}."),
    errno.ENOTDIR: ("is a file where a folder should be", f"Move the file away, {_ELSEWHERE}."),
    errno.EEXIST: ("is in the way of a folder of that name", f"Move it away, {_ELSEWHERE}."),
    errno.ENOLCK: ("cannot be locked: this disk has no locks", "Choose a folder on another disk with --output."),
    errno.EOPNOTSUPP: ("cannot be locked: this disk has no locks", "Choose a folder on another disk with --output."),
    errno.EBUSY: ("is in use by the system", f"Close what uses it, {_ELSEWHERE}."),
}


@contextmanager
def workplace_errors(folder: Path) -> Iterator[None]:
    """Turn an OSError of publishing into a WorkplaceError with `folder` as its place.

    Never wrapped around a caller's work: only our own steps are known to leave the old set unchanged.
    """
    try:
        yield
    except OSError as error:
        raise WorkplaceError([_problem(error, folder)]) from error


def _problem(error: OSError, folder: Path) -> Problem:
    unknown = (f"cannot be written: {error.strerror or error}", "Check the disk, then run again.")
    what, remedy = _WORDS.get(error.errno or 0, unknown)
    place = folder
    if error.errno in {errno.ENOTDIR, errno.EEXIST} and (file := _file_among(folder)):
        place, (what, remedy) = file, _WORDS[errno.ENOTDIR]
    return Problem(str(place), what, f"{remedy} {_UNCHANGED}")


def _file_among(folder: Path) -> Path | None:
    """The part of the path that is a file and so can hold no folder."""
    return next((part for part in (folder, *folder.parents) if part.is_file()), None)
