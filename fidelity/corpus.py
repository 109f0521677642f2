"""The files to compare: every Word file of a folder that opens."""

from collections.abc import Iterator
from pathlib import Path

from letters.errors import LettersError
from letters.package import open_package


def openable_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Names relative to the folder, with the files' bytes."""
    for path in sorted(folder.rglob("*.docx")):
        name, data = path.relative_to(folder).as_posix(), path.read_bytes()
        try:
            open_package(data, name)
        except LettersError:
            continue
        yield name, data
