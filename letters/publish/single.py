"""Writes one file that belongs to no set, whole or not at all."""

import os
import tempfile
from pathlib import Path

from letters.publish.faults import workplace_errors


def write_file(path: Path, data: bytes) -> None:
    """Write `data` to `path`, over what stands there; a reader sees the old file or the new one, never a part.

    Raises WorkplaceError for what the system refuses; nothing is changed then.
    """
    with workplace_errors(path.parent):
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
    mask = os.umask(0)
    os.umask(mask)
    return mask
