"""Reads a data file as text: UTF-8, of a sane size, without characters that cannot stand in a letter."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from letters.campaign.characters import bad_characters, without_bad_characters
from letters.campaign.faults import LONGEST_REPORT, Fault, Place
from letters.misnamed import misnamed

SIZE_LIMIT = 1024 * 1024
"""In bytes: a hundred times the first campaign, and still read within seconds whatever stands in it."""


def read_source(path: Path, faults: list[Fault]) -> str | None:
    """The file's text, its lines ending in line feeds only; None where there is none to read on with.

    Bad characters are reported and left out, so that everything else that is wrong with the file is found as well.
    """
    content = _read_bytes(path, faults)
    if content is None:
        return None
    try:
        text = re.sub("\r\n?", "\n", content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        place = Place(path.as_posix(), content.count(b"\n", 0, error.start) + 1)
        faults.append(Fault(place, "is not UTF-8 text", "Save the file in a text editor with the encoding UTF-8."))
        return None
    faults.extend(islice(_character_faults(text, path.as_posix()), LONGEST_REPORT))
    return without_bad_characters(text)


def _read_bytes(path: Path, faults: list[Fault]) -> bytes | None:
    file = Place(path.as_posix())
    try:
        if path.exists() and not path.is_file():
            faults.append(Fault(file, "is not a file", "Put a text file of this name in its place."))
            return None
        with path.open("rb") as stream:
            content = stream.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        faults.append(_missing(path))
        return None
    except OSError as error:
        faults.append(Fault(file, f"cannot be read ({error.strerror})", "Give yourself the right to read it."))
        return None
    if len(content) > SIZE_LIMIT:
        faults.append(Fault(file, "is larger than 1 MiB", "A data file holds text only: is it the right file?"))
        return None
    return content


def _missing(path: Path) -> Fault:
    file = Place(path.as_posix())
    if meant := misnamed(path):
        return Fault(file, f"is missing; beside it lies {meant.name}", meant.remedy)
    return Fault(file, "is missing", "Every campaign needs this file: write it, or copy it from elsewhere.")


def _character_faults(text: str, file: str) -> Iterator[Fault]:
    for bad in bad_characters(text):
        yield Fault(Place(file, text.count("\n", 0, bad.offset) + 1), bad.what, bad.remedy)
