"""One build at a time for each campaign: a lock that the system itself releases when its process dies."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from letters.errors import Problem, WorkplaceError
from letters.publish.faults import workplace_errors

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        """Lock one byte far behind the text, which others may so still read."""
        os.lseek(descriptor, 1 << 20, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked_file(path: Path, folder: Path) -> Iterator[None]:
    """Hold the lock file `path` on behalf of `folder`; it is gone afterwards.

    Raises WorkplaceError naming the process that holds it, or what the system refuses. The file's descriptor is
    not inherited by the programs that a build starts, so no child keeps the lock of a parent that died.
    """
    with workplace_errors(folder):
        descriptor = _acquire(path, folder)
    try:
        yield
    finally:
        # still holding the lock: a name removed after the lock is released could be another build's
        _remove(path)
        os.close(descriptor)


def _acquire(path: Path, folder: Path) -> int:
    """A descriptor that holds the lock on the file that stands at `path` now."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _take(descriptor)
        except (BlockingIOError, PermissionError) as error:
            os.close(descriptor)
            raise WorkplaceError([_held(path, folder)]) from error
        except BaseException:
            os.close(descriptor)
            raise
        if _stands_at(path, descriptor):
            _sign(descriptor)
            return descriptor
        # the build before us removed the file between our opening and our locking it
        os.close(descriptor)


def _stands_at(path: Path, descriptor: int) -> bool:
    return path.exists() and os.path.samestat(path.stat(), os.fstat(descriptor))


def _sign(descriptor: int) -> None:
    """Write who holds the lock, and since when in local time, for whoever is refused."""
    now = datetime.now().astimezone()
    os.ftruncate(descriptor, 0)
    os.write(descriptor, f"process {os.getpid()}, since {now:%Y-%m-%d %H:%M:%S}\n".encode())


def _held(path: Path, folder: Path) -> Problem:
    try:
        holder = path.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        holder = ""
    what = f"another build is writing here ({holder or 'it has just begun'})"
    return Problem(str(folder), what, "Wait until it has finished, then run again.")


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
