"""Clears the workshop after a build, finished or dead, without losing what people saved meanwhile."""

import os
import shutil
from pathlib import Path

from letters.errors import InputError
from letters.publish.inventory import take_inventory
from letters.publish.manifest import read_manifest
from letters.publish.models import MANIFEST, KeptEdit, LockedUnit
from letters.publish.paths import edited_name


def unfinished(unit: LockedUnit) -> Path:
    """Where the next set is being made; nothing in it is the only copy of anything."""
    return unit.workshop / "unfinished"


def finished(unit: LockedUnit) -> Path:
    """Where the next set waits to be swapped in, and where the old one stands right after."""
    return unit.workshop / "finished"


def aside(unit: LockedUnit) -> Path:
    """Where the old set stands if it had to be renamed away."""
    return unit.workshop / "aside"


def clear(unit: LockedUnit) -> tuple[KeptEdit, ...]:
    """Remove the workshop; what it held that people had changed is put back beside the set, and named.

    Where the system does not let us remove it, it is still there afterwards, but holds nothing that is needed.
    Raises OSError for what else fails, the workshop untouched.
    """
    if not unit.workshop.exists():
        return ()
    if aside(unit).exists() and not unit.folder.exists():
        aside(unit).rename(unit.folder)
    rescued: list[KeptEdit] = []
    for old in (finished(unit), aside(unit)):
        if old.exists():
            rescued += _rescue(old, unit.folder)
            # from here on it needs no second look: half removed, it would no longer tell what was whose
            old.rename(old.with_name(f"{old.name}-discarded"))
    shutil.rmtree(unit.workshop, ignore_errors=True)
    return tuple(rescued)


def place(source: Path, target: Path) -> None:
    """Have the file stand at `target` too, which must be free: by a second name, or by a copy.

    A second name is better than a copy: what a program that has the file open still writes is not lost.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    # a second name for a link would, on some systems, be one for its target
    if source.is_symlink() or not _linked(source, target):
        shutil.copy2(source, target, follow_symlinks=False)


def _linked(source: Path, target: Path) -> bool:
    """Give the file a second name; False where the disk has no second names, or not for another's files."""
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:
        return False
    return True


def _rescue(old: Path, folder: Path) -> list[KeptEdit]:
    """Put into `folder` what differs from `old`'s own manifest and is nowhere in `folder`."""
    standing = dict(take_inventory(folder).files)
    built = _built_hashes(old)
    kept: list[KeptEdit] = []
    for path, sha256 in take_inventory(old).files.items():
        if path == MANIFEST or built.get(path) == sha256 or sha256 in standing.values():
            continue
        name = edited_name(path, standing) if path in standing or path in built else path
        place(old / path, folder / name)
        standing[name] = sha256
        kept.append(KeptEdit(path, name))
    return kept


def _built_hashes(folder: Path) -> dict[str, str]:
    try:
        manifest = read_manifest(folder, remedy="")
    except InputError:
        return {}  # nobody can say what was built: all of it counts as changed
    return {path: record.sha256 for path, record in manifest.files.items()} if manifest else {}
