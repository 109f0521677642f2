"""The files to compare: every Word file of a folder."""

from collections.abc import Iterator
from pathlib import Path


def word_files(folder: Path, part_of_name: str) -> Iterator[tuple[str, bytes]]:
    """Names relative to the folder, with the files' bytes; damaged files too, which must be refused in words."""
    for path in sorted(folder.rglob("*.do[ct]x")):
        name = path.relative_to(folder).as_posix()
        if part_of_name in name:
            yield name, path.read_bytes()
