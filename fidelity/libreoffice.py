"""LibreOffice as the reference: Word files → PDFs, several in one call; what was converted once is kept."""

import hashlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

BATCH = 25
SECONDS_FOR_A_FILE = 20
PROGRAM = "soffice"


def is_installed() -> bool:
    """Whether there is a LibreOffice to compare with."""
    return shutil.which(PROGRAM) is not None


def convert(files: Mapping[str, bytes], kept: Path, fonts: bytes) -> dict[str, bytes]:
    """PDFs by the same names; a file that LibreOffice cannot convert is missing.

    `kept` is the folder of PDFs from earlier runs, found by what went into them: the file, and `fonts`, which is the
    fontconfig setting.
    """
    kept.mkdir(parents=True, exist_ok=True)
    places = {name: kept / f"{hashlib.sha256(data + fonts).hexdigest()[:32]}.pdf" for name, data in files.items()}
    missing = sorted(name for name, place in places.items() if not place.exists())
    for start in range(0, len(missing), BATCH):
        batch = missing[start : start + BATCH]
        converted = _convert_batch(batch, files, kept) or {
            name: pdf for each in batch for name, pdf in _convert_batch([each], files, kept).items()
        }
        for name, pdf in converted.items():
            places[name].write_bytes(pdf)
    return {name: place.read_bytes() for name, place in places.items() if place.exists()}


def _convert_batch(names: Sequence[str], files: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """The batch in one call; nothing where a file of it hangs LibreOffice."""
    with tempfile.TemporaryDirectory(dir=folder) as work:
        sources = [Path(work) / f"{number}.docx" for number in range(len(names))]
        for name, source in zip(names, sources, strict=True):
            source.write_bytes(files[name])
        command = [PROGRAM, f"-env:UserInstallation={(folder.resolve() / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", work, *map(str, sources)]
        if not _finishes(command, SECONDS_FOR_A_FILE * len(names)):
            return {}
        pdfs = ((name, source.with_suffix(".pdf")) for name, source in zip(names, sources, strict=True))
        return {name: pdf.read_bytes() for name, pdf in pdfs if pdf.exists()}


def _finishes(command: Sequence[str], seconds: float) -> bool:
    """Run a program that starts others; all of them are ended when the time is up."""
    program = subprocess.Popen(  # noqa: S603
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        program.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()
        return False
    return True
