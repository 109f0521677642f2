"""LibreOffice as the reference: Word files → PDFs, several in one call."""

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

BATCH = 25
SECONDS_FOR_A_FILE = 20


def convert(files: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """PDFs by the same names; a file that LibreOffice cannot convert is missing. `folder` keeps what is in between."""
    names = sorted(files)
    converted: dict[str, bytes] = {}
    for start in range(0, len(names), BATCH):
        batch = names[start : start + BATCH]
        converted |= _convert_batch(batch, files, folder) or {
            name: pdf for each in batch for name, pdf in _convert_batch([each], files, folder).items()
        }
    return converted


def _convert_batch(names: Sequence[str], files: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """The batch in one call; nothing where a file of it hangs LibreOffice."""
    with tempfile.TemporaryDirectory(dir=folder) as work:
        sources = [Path(work) / f"{number}.docx" for number in range(len(names))]
        for name, source in zip(names, sources, strict=True):
            source.write_bytes(files[name])
        command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", work, *map(str, sources)]
        try:
            subprocess.run(command, capture_output=True, check=False, timeout=SECONDS_FOR_A_FILE * len(names))
        except subprocess.TimeoutExpired:
            return {}
        pdfs = ((name, source.with_suffix(".pdf")) for name, source in zip(names, sources, strict=True))
        return {name: pdf.read_bytes() for name, pdf in pdfs if pdf.exists()}
