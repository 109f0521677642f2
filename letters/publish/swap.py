"""Puts a finished folder in another's place in one step, so that readers see the old set or the new one."""

import ctypes
import errno
import os
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # renameat2(2), Linux
_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def swap(finished: Path, folder: Path, aside: Path) -> None:
    """Put `finished` where `folder` is. The old folder ends at `finished` or at `aside`, or there was none.

    Where the system cannot exchange two names, the old folder is renamed to `aside` first: if the process dies
    between the two steps, the next start puts it back (`leftovers.clear`). Raises OSError, the old folder in place.
    """
    if not folder.exists():
        finished.rename(folder)
    elif not _exchange(finished, folder):
        _rename_away_and_in(finished, folder, aside)
    synchronize(folder.parent)


def synchronize(folder: Path) -> None:
    """Have the disk keep the names in a folder even if the power fails now; Windows cannot, and need not."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names at once; False where the system or the file system has no such thing."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):  # TypeError: Windows has no library without a name
        return False
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _rename_away_and_in(finished: Path, folder: Path, aside: Path) -> None:
    folder.rename(aside)
    try:
        finished.rename(folder)
    except BaseException:
        aside.rename(folder)
        raise
