"""Copies finished letters to where they are sent from, under the names that recipients see."""

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from letters.errors import InputError, Problem, raise_input_error_if_any
from letters.publish.covering_list import COVERING_LIST, Line, covering_list, listed_files
from letters.publish.faults import workplace_errors
from letters.publish.inventory import sha256_of
from letters.publish.manifest import BUILD_ANEW
from letters.publish.single import write_file

_MOVE_AWAY = "Move it away, or export to another folder."


@dataclass(frozen=True)
class ExportedFile:
    """A letter that goes out. `name` is the file's in the folder; `government` and `state` stand in the covering list.

    `sha256` is that of the build: the copy is refused where `source` no longer has it.
    """

    source: Path
    name: str
    sha256: str
    government: str
    pages: int
    state: str


@dataclass(frozen=True)
class Exported:
    """What an export did; the tuples are sorted. `removed` are files of an earlier export that are no part of this."""

    folder: Path
    written: tuple[str, ...]
    removed: tuple[str, ...]


def export_files(folder: Path, files: Sequence[ExportedFile]) -> Exported:
    """Put the files and their covering list into `folder`, in place of those that an earlier export put there.

    Raises InputError, and changes nothing, where a letter is not what was built, two would have one name, or a file
    stands in the way that is not an unchanged one of an earlier export. Raises WorkplaceError for what the system
    refuses: part of the files may be new then, and the list is the old one.
    """
    with workplace_errors(folder):
        contents = {each.source: each.source.read_bytes() for each in files if each.source.is_file()}
        earlier = _earlier(folder)
        problems = [*_not_as_built(files, contents), *_of_one_name(files), *_in_the_way(folder, files, earlier)]
        raise_input_error_if_any(problems)
        folder.mkdir(parents=True, exist_ok=True)
    for each in files:
        write_file(folder / each.name, contents[each.source])
    written = {each.name for each in files}
    removed = sorted(name for name in earlier if name not in written and (folder / name).is_file())
    with workplace_errors(folder):
        for name in removed:
            (folder / name).unlink()
    write_file(folder / COVERING_LIST, covering_list(_line(each) for each in files))
    return Exported(folder, tuple(sorted(written)), tuple(removed))


def _earlier(folder: Path) -> Mapping[str, str]:
    """The SHA-256 of the files that an earlier export put there."""
    path = folder / COVERING_LIST
    if not path.exists():
        return {}
    listed = listed_files(path.read_bytes()) if path.is_file() else None
    if listed is None:
        raise InputError([Problem(str(path), "is not the list of an export, or was changed since", _MOVE_AWAY)])
    return listed


def _not_as_built(files: Sequence[ExportedFile], contents: Mapping[Path, bytes]) -> Iterator[Problem]:
    for each in files:
        data = contents.get(each.source)
        if data is None:
            yield Problem(str(each.source), "is missing", BUILD_ANEW)
        elif hashlib.sha256(data).hexdigest() != each.sha256:
            remedy = "Run “letters build --force”: it makes the letter anew, and keeps this one beside it."
            yield Problem(str(each.source), "was changed by hand since it was built", remedy)


def _of_one_name(files: Sequence[ExportedFile]) -> Iterator[Problem]:
    """On some disks names that differ in case, or in how an accent is stored, are one file."""
    first: dict[str, ExportedFile] = {}
    for each in files:
        earlier = first.setdefault(unicodedata.normalize("NFC", each.name).casefold(), each)
        if earlier is not each:
            what = f"would be one file with “{earlier.name}”"
            yield Problem(f"“{each.name}”", what, "Give the governments names that differ in more than case.")


def _in_the_way(folder: Path, files: Sequence[ExportedFile], earlier: Mapping[str, str]) -> Iterator[Problem]:
    """Files that no export put there, or that were changed since: they are someone's, and are not overwritten."""
    new = {each.name: each.sha256 for each in files}
    for name in sorted({*new, *earlier}):
        path = folder / name
        if not path.exists():
            continue
        found = sha256_of(path) if path.is_file() and not path.is_symlink() else "not a plain file"
        if found not in (new.get(name), earlier.get(name)):
            known = "was changed since it was exported" if name in earlier else "was not put there by an export"
            fate = "would be overwritten" if name in new else "is no longer one of the letters"
            yield Problem(str(path), f"{known} and {fate}", _MOVE_AWAY)


def _line(file: ExportedFile) -> Line:
    return Line(file.government, file.name, str(file.pages), file.sha256, file.state)
