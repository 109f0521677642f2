"""Writes one file that belongs to no set, whole or not at all."""

import os
import tempfile
from pathlib import Path

from letters.errors import Problem, WorkplaceError
from letters.publish.faults import workplace_errors


def write_file(path: Path, data: bytes) -> None:
    """Write `data` to `path`, over what stands there; a reader sees the old file or the new one, never a part.

    Raises WorkplaceError if its folder does not exist, and for what the system refuses; nothing is changed then.
    """
    if not path.parent.exists():
        raise WorkplaceError([Problem(str(path.parent), "does not exist", "Make this folder, or choose another.")])
    with workplace_errors(path):
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        unfinished = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            unfinished.chmod(0o666 & ~_umask())
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)


def _umask() -> int:
    """The permissions that this user withholds from new files; the system tells them only when they are set."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
