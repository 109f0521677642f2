"""Finished PDFs before judges from outside: qpdf for their syntax, outloud for PDF/UA-1."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.commands import letters, workplace

pytestmark = pytest.mark.more


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """All letters of the real campaign."""
    folder = workplace(tmp_path_factory.mktemp("finished"))
    answer = letters("build", folder=folder)
    assert answer.code == 0, answer.err
    return sorted((folder / "output/2018-china-upr/letter").glob("*.pdf"))


def test_qpdf_finds_no_fault_in_the_files(pdfs: list[Path]) -> None:
    program = shutil.which("qpdf") or pytest.fail("qpdf is not installed: apt-get install qpdf")
    answers = {
        file.stem: subprocess.run([program, "--check", str(file)], capture_output=True, text=True, check=False)
        for file in pdfs
    }
    assert len(answers) == 20
    assert {name: answer.stderr for name, answer in answers.items() if answer.returncode != 0} == {}


def test_outloud_finds_no_error_in_what_is_read_aloud(pdfs: list[Path], tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("outloud")
    report = tmp_path / "report.json"
    command = [str(program), "--fail-on", "error", "--quiet", "--json", str(report), *map(str, pdfs)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert len(json.loads(report.read_text(encoding="utf-8"))["results"]) == 20
