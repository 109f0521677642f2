"""Makes the next set in the workshop: exclusively, flushed to the disk, every file read back."""

import hashlib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from letters.errors import Problem, WorkplaceError
from letters.publish.inventory import take_inventory
from letters.publish.leftovers import finished, place, unfinished
from letters.publish.models import MANIFEST, LockedUnit
from letters.publish.next_set import NextSet
from letters.publish.standing import Standing
from letters.publish.swap import synchronize


def stage(unit: LockedUnit, next_set: NextSet, standing: Standing) -> Path:
    """Write the whole set and return the folder that is ready to be swapped in.

    The workshop is closed to other users while it is filled (0700); the set itself gets the permissions that its
    predecessor had, or the user's usual ones. Raises OSError; WorkplaceError if the disk does not give back what
    was written, or a file was changed meanwhile.
    """
    unit.workshop.mkdir(mode=0o700)
    folder = unfinished(unit)
    folder.mkdir()
    for path, old_path in next_set.taken_over.items():
        place(unit.folder / old_path, folder / path)
    new = {**next_set.new, MANIFEST: next_set.manifest.to_json()}
    for path, data in new.items():
        _write(folder / path, data)
    taken_over = {path: standing.inventory.files[old_path] for path, old_path in next_set.taken_over.items()}
    _read_back(unit, folder, new, taken_over)
    for path in sorted(take_inventory(folder).folders):
        if path in standing.inventory.folders:
            shutil.copymode(unit.folder / path, folder / path)
        synchronize(folder / path)
    folder.rename(finished(unit))
    return finished(unit)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _read_back(unit: LockedUnit, folder: Path, new: Mapping[str, bytes], taken_over: Mapping[str, str]) -> None:
    """Compare what stands on the disk with what was meant to; `taken_over` gives the hash of each path."""
    expected = {path: hashlib.sha256(data).hexdigest() for path, data in new.items()} | dict(taken_over)
    found = take_inventory(folder).files
    wrong = sorted(path for path in expected.keys() | found.keys() if expected.get(path) != found.get(path))
    if wrong:
        what = "did not read back as it was written, or was changed during the build"
        raise WorkplaceError(Problem(str(unit.folder / path), what, "Run again.") for path in wrong)
