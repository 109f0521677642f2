"""Run the comparison: `python -m fidelity FOLDER [--only PART-OF-NAME] [--output results.tsv]`."""

import argparse
import tempfile
import time
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from fidelity.compare import Comparison, compare
from fidelity.corpus import openable_files
from fidelity.libreoffice import convert
from fidelity.ligatures import with_ligatures
from fidelity.report import print_table, write_tsv
from letters.errors import LettersError
from letters.messages import Messages
from letters.package import open_package
from letters.typeset import set_pdf


def main() -> None:
    """Compare and report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--output", type=Path, default=Path("output/fidelity.tsv"))
    parser.add_argument("--keep", type=Path, help="keep both PDFs of each file in this folder")
    arguments = parser.parse_args()
    if not arguments.folder.is_dir():
        print(f"left out: there is no folder {arguments.folder}")
        return
    files = {
        name: with_ligatures(data, name) for name, data in openable_files(arguments.folder) if arguments.only in name
    }
    keep = arguments.keep or Path(tempfile.mkdtemp())
    references = _references(files, keep)
    with ProcessPoolExecutor() as pool:
        ours = dict(zip(files, pool.map(_set, files, files.values()), strict=True))
    results = {name: _compare(references.get(name), ours[name][0]) for name in files}
    for name, (pdf, _seconds, _answer) in ours.items():
        if pdf is not None:
            _keep(keep, name, "ours", pdf)
    write_tsv(arguments.output, results, {name: each[1:] for name, each in ours.items()})
    print_table(results, {name: each[1:] for name, each in ours.items()})


def _references(files: Mapping[str, bytes], keep: Path) -> dict[str, bytes]:
    """LibreOffice's PDFs; those kept from an earlier run are taken as they are."""
    keep.mkdir(parents=True, exist_ok=True)
    known = {name: path.read_bytes() for name in files if (path := _kept(keep, name, "reference")).exists()}
    missing = {name: data for name, data in files.items() if name not in known}
    for name, pdf in convert(missing, keep).items():
        _keep(keep, name, "reference", pdf)
        known[name] = pdf
    return known


def _kept(keep: Path, name: str, kind: str) -> Path:
    return keep / f"{name.replace('/', '__').removesuffix('.docx')}.{kind}.pdf"


def _keep(keep: Path, name: str, kind: str, pdf: bytes) -> None:
    _kept(keep, name, kind).write_bytes(pdf)


def _set(name: str, data: bytes) -> tuple[bytes | None, float, str]:
    """Our PDF, the seconds that it took, and what was said: the kinds of warnings, or the refusal."""
    start, messages = time.monotonic(), Messages()
    try:
        pdf = set_pdf(open_package(data, name), messages)
    except LettersError as error:
        return None, time.monotonic() - start, f"refused: {error}"
    return pdf, time.monotonic() - start, "; ".join(sorted({message.kind for message in messages}))


def _compare(reference: bytes | None, ours: bytes | None) -> Comparison | None:
    return None if reference is None or ours is None else compare(reference, ours)


if __name__ == "__main__":
    main()
