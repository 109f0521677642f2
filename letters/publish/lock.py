"""One build at a time for each campaign: a lock that the system itself releases when its process dies."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from letters.errors import Problem, WorkplaceError
from letters.publish.faults import workplace_errors

if sys.platform == "win32":
    import msvcrt

    def _taken(descriptor: int) -> bool:
        """Lock one byte far behind the text, which others can so still read; False if another process has it."""
        os.lseek(descriptor, 1 << 20, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        os.lseek(descriptor, 0, os.SEEK_SET)
        return True

    def _release(_path: Path, descriptor: int) -> None:
        """Leave the file: Windows does not remove what is open, and once closed it could be another build's."""
        os.close(descriptor)
else:
    import fcntl

    def _taken(descriptor: int) -> bool:
        """Lock the file; False if another process has it."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _release(path: Path, descriptor: int) -> None:
        """Remove the name while the lock is still held: afterwards it could be another build's."""
        path.unlink(missing_ok=True)
        os.close(descriptor)


@contextmanager
def locked_file(path: Path, folder: Path) -> Iterator[None]:
    """Hold the lock file `path` on behalf of `folder`; it is gone afterwards (on Windows it stays, hidden by its dot).

    Raises WorkplaceError naming the process that holds it, or what the system refuses. The file's descriptor is
    not inherited by the programs that a build starts, so no child keeps the lock of a parent that died.
    """
    with workplace_errors(folder):
        descriptor = _acquire(path, folder)
    try:
        with workplace_errors(folder):
            _sign(descriptor)
        yield
    finally:
        _release(path, descriptor)


def _acquire(path: Path, folder: Path) -> int:
    """A descriptor that holds the lock on the file that stands at `path` now."""
    while True:
        with ExitStack() as closing:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
            closing.callback(os.close, descriptor)
            if not _taken(descriptor):
                raise WorkplaceError([_held(path, folder)])
            if _stands_at(path, descriptor):
                closing.pop_all()
                return descriptor
            # the build before us removed the file between our opening and our locking it: once more


def _stands_at(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


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
