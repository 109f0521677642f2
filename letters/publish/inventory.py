"""What stands in a folder now: every file with its SHA-256, nothing followed, nothing changed."""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_ANY_WRITE_BIT = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


@dataclass(frozen=True)
class Inventory:
    """Paths are relative to the folder, with slashes; "" is the folder itself.

    `files` maps each to its SHA-256; what is no plain file (a link, a device) has a word instead that equals
    no hash. `protected` are the files and folders that are marked read-only, or that the system says we may not
    write to.
    """

    files: Mapping[str, str]
    folders: frozenset[str]
    protected: frozenset[str]


def take_inventory(folder: Path) -> Inventory:
    """List the folder; empty if there is none. Raises OSError for what cannot be read."""
    if not folder.exists():
        return Inventory({}, frozenset(), frozenset())
    files: dict[str, str] = {}
    folders: set[str] = set()
    protected: set[str] = set()
    for path, status in _walk(folder):
        name = "" if path == folder else path.relative_to(folder).as_posix()
        if stat.S_ISDIR(status.st_mode):
            folders.add(name)
        else:
            files[name] = sha256_of(path) if stat.S_ISREG(status.st_mode) else "not a plain file"
        if _is_protected(path, status.st_mode):
            protected.add(name)
    return Inventory(files, frozenset(folders), frozenset(protected))


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes as they are on the disk now, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _walk(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """The folder and everything below it, in the order of names; links are not followed."""
    yield folder, folder.stat()
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(folder / entry.name)
        else:
            yield folder / entry.name, entry.stat(follow_symlinks=False)


def _is_protected(path: Path, mode: int) -> bool:
    """A person's read-only mark counts even where the system would let us pass (as it lets root)."""
    if stat.S_ISDIR(mode):
        return not mode & _ANY_WRITE_BIT or not os.access(path, os.W_OK)
    return stat.S_ISREG(mode) and not mode & _ANY_WRITE_BIT
