"""Tells whether a published set still is what was built."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from letters.publish.faults import workplace_errors
from letters.publish.inventory import Inventory, take_inventory
from letters.publish.manifest import BUILD_ANEW, Manifest, missing_manifest, read_manifest
from letters.publish.models import MANIFEST, VerifyReport


def verify(folder: Path) -> VerifyReport:
    """Compare every file of a campaign's folder with its manifest; InputError if that is missing or damaged.

    A build that swaps in a new set meanwhile does no harm: what was read is then read again.
    """
    with workplace_errors(folder):
        manifest, inventory = _read(folder) if folder.exists() else (None, None)
    if manifest is None or inventory is None:
        raise missing_manifest(folder)
    return _compare(manifest, inventory)


def _read(folder: Path) -> tuple[Manifest | None, Inventory]:
    """Manifest and files of one and the same set."""
    while True:
        with _seen(folder) as seen:
            try:
                reading = read_manifest(folder, BUILD_ANEW), take_inventory(folder)
            except FileNotFoundError:
                # a file that was listed is gone: no fault if the whole set has been swapped meanwhile
                if _still_stands(folder, seen):
                    raise
                continue
            if _still_stands(folder, seen):
                return reading


@contextmanager
def _seen(folder: Path) -> Iterator[os.stat_result]:
    """The folder's identity; held open, for the number of a folder that is removed is soon given to another."""
    if not hasattr(os, "O_DIRECTORY"):
        yield folder.stat()  # Windows: no folder can be opened
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield os.fstat(descriptor)
    finally:
        os.close(descriptor)


def _still_stands(folder: Path, seen: os.stat_result) -> bool:
    try:
        return os.path.samestat(folder.stat(), seen)
    except FileNotFoundError:
        return False


def _compare(manifest: Manifest, inventory: Inventory) -> VerifyReport:
    built = {path: record.sha256 for path, record in sorted(manifest.files.items())}
    found = inventory.files
    return VerifyReport(
        intact=tuple(path for path in built if found.get(path) == built[path]),
        changed=tuple(path for path in built if path in found and found[path] != built[path]),
        missing=tuple(path for path in built if path not in found),
        unknown=tuple(sorted(found.keys() - built.keys() - {MANIFEST})),
    )
