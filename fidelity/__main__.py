"""Run the comparison: `python -m fidelity`; `--help` names the options."""

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path

FONTS = Path(__file__).with_name("fonts.conf")
"""The one fontconfig setting of both engines."""
os.environ["FONTCONFIG_FILE"] = str(FONTS)  # before anything loads fontconfig

from fidelity.compare import compare  # noqa: E402
from fidelity.corpus import word_files  # noqa: E402
from fidelity.libreoffice import PROGRAM, convert, is_installed  # noqa: E402
from fidelity.ligatures import with_ligatures  # noqa: E402
from fidelity.on_purpose import differences  # noqa: E402
from fidelity.ours import Answer, Outcome, set_files  # noqa: E402
from fidelity.report import Result, print_report, write_tsv  # noqa: E402
from fidelity.unseen import unseen_texts  # noqa: E402
from fidelity.variants import letter_variants  # noqa: E402
from letters.errors import LettersError  # noqa: E402
from letters.package import open_package  # noqa: E402


def main() -> int:
    """Compare and report; 1 where a file crashed or hung, or there is nothing to compare with."""
    arguments = _arguments()
    if not is_installed():
        print(f"LibreOffice ({PROGRAM}) is missing: on Debian, apt-get install libreoffice-writer-nogui")
        return 1
    files = _files(arguments)
    answers = set_files(files)
    references = _references(files, answers, arguments.keep / "reference")
    for name, answer in answers.items():
        if answer.pdf is not None:
            _keep(arguments.keep, name, answer.pdf, references.get(name))
    results = [_result(name, files[name], answer, references.get(name)) for name, answer in answers.items()]
    write_tsv(arguments.output, results)
    print_report(results)
    return int(any(answer.outcome in {Outcome.CRASHED, Outcome.HUNG} for answer in answers.values()))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m fidelity", description=__doc__)
    default = os.environ.get("CORPUS") or "../shared/corpus"
    parser.add_argument("--corpus", type=Path, default=Path(default), help="a folder of Word files (or set CORPUS)")
    parser.add_argument("--only", default="", metavar="PART", help="only files whose name has this part")
    parser.add_argument("--variants", type=int, default=40, help="how many random variants of the shipped letter")
    parser.add_argument("--seed", type=int, default=1, help="which random variants")
    parser.add_argument("--letter", type=Path, help="another letter (.docx) to vary than the shipped one")
    parser.add_argument("--output", type=Path, default=Path("output/fidelity.tsv"), help="the figures by file")
    parser.add_argument("--keep", type=Path, default=Path("output/fidelity"), help="where the PDFs of both engines go")
    return parser.parse_args()


def _files(arguments: argparse.Namespace) -> dict[str, bytes]:
    """Variants and corpus by name; what is missing is said."""
    files = {
        name: data
        for name, data in letter_variants(arguments.letter, arguments.variants, arguments.seed)
        if arguments.only in name
    }
    if arguments.corpus.is_dir():
        files |= dict(word_files(arguments.corpus, arguments.only))
    else:
        print(f"left out: the corpus; there is no folder {arguments.corpus}")
    return {name: _with_ligatures(data, name) for name, data in files.items()}


def _with_ligatures(data: bytes, name: str) -> bytes:
    try:
        return with_ligatures(data, name)
    except LettersError:
        return data  # it will be refused again where that is counted


def _references(files: Mapping[str, bytes], answers: Mapping[str, Answer], kept: Path) -> dict[str, bytes]:
    wanted = {name: files[name] for name, answer in answers.items() if answer.outcome is not Outcome.REFUSED}
    return convert(wanted, kept, FONTS.read_bytes())


def _keep(folder: Path, name: str, ours: bytes, reference: bytes | None) -> None:
    stem = name.replace("/", "__").removesuffix(".docx")
    (folder / f"{stem}.ours.pdf").write_bytes(ours)
    if reference is not None:
        (folder / f"{stem}.reference.pdf").write_bytes(reference)


def _result(name: str, data: bytes, answer: Answer, reference: bytes | None) -> Result:
    if answer.pdf is None:
        return Result(name, answer, None, ())
    package = open_package(data, "")
    comparison = None if reference is None else compare(reference, answer.pdf, unseen_texts(package))
    return Result(name, answer, comparison, differences(package))


if __name__ == "__main__":
    sys.exit(main())
