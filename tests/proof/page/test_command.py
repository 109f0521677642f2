"""The command `letters proof`, from built letters to written files."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest

from letters.proof.page.layouts import Layout, read_layouts
from tests.cli.commands import Answer, change, letters, small_workplace

DAY = {"SOURCE_DATE_EPOCH": "1900000000"}


@dataclass(frozen=True)
class Proofed:
    """A workplace whose two letters are built and proofed, with what was answered."""

    folder: Path
    answer: Answer


@pytest.fixture(scope="module")
def proofed(tmp_path_factory: pytest.TempPathFactory) -> Proofed:
    folder = small_workplace(tmp_path_factory.mktemp("proofed"))
    assert letters("build", folder=folder).code == 0
    return Proofed(folder, letters("proof", folder=folder, environment=DAY))


@pytest.fixture
def folder(proofed: Proofed, tmp_path: Path) -> Path:
    """A copy of it that a test may change."""
    return Path(shutil.copytree(proofed.folder, tmp_path / "workplace"))


def test_proof_is_written_beside_the_letters(proofed: Proofed) -> None:
    assert (proofed.answer.code, proofed.answer.err) == (0, "")
    assert proofed.answer.out.endswith("Open output/small/proof/index.html in a browser.\n")
    proof = proofed.folder / "output/small/proof"
    assert sorted(each.relative_to(proof).as_posix() for each in proof.rglob("*.*")) == [
        "index.html",
        "marked/iceland.pdf",
        "marked/norway.pdf",
        "proof.pdf",
    ]
    with pypdfium2.PdfDocument(proof / "proof.pdf") as pdf:
        words = " ".join(pdf[0].get_textpage().get_text_range().split())
    assert "A small appeal" in words
    assert "No finding in the 2 letters" in words


def test_without_letters_the_remedy_is_to_make_them(tmp_path: Path) -> None:
    answer = letters("proof", folder=small_workplace(tmp_path))
    assert (answer.code, answer.out) == (2, "")
    assert "output/small\n  does not exist: no letter was built yet\n  → Run “make letters”." in answer.err


def test_letter_that_was_changed_by_hand_is_a_finding_and_the_proof_is_written(folder: Path) -> None:
    letter = folder / "output/small/letter/norway.pdf"
    letter.write_bytes(letter.read_bytes() + b"% a comment\n")
    answer = letters("proof", folder=folder)
    assert answer.code == 1
    assert "norway.pdf  [changed-since-built:norway]" in answer.err
    assert "1 finding in 1 letter: Norway" in (folder / "output/small/proof/index.html").read_text(encoding="utf-8")


def test_letters_that_are_older_than_the_data_are_named_on_the_first_screen(folder: Path) -> None:
    change(folder / "data/small/recommendations.yaml", "Do the *first* thing.", "Do the *very first* thing.")
    letters("proof", folder=folder)
    page = (folder / "output/small/proof/index.html").read_text(encoding="utf-8")
    assert "Older than today’s data or template: Norway</h3>" in page


def test_what_could_not_be_marked_is_told_with_its_words(folder: Path) -> None:
    letter = folder / "output/small/letter"
    shutil.copy(letter / "iceland.pdf", letter / "norway.pdf")
    answer = letters("proof", folder=folder)
    assert answer.err.splitlines()[0] == (
        "Warning: marked/norway.pdf: not marked, as it does not stand in the PDF as in the Word file; read it there: "
        "“Norway” (S6), “Do the second thing.” (R02)"
    )


def test_file_that_is_no_pdf_is_told_without_a_traceback(folder: Path) -> None:
    (folder / "output/small/letter/norway.pdf").write_bytes(b"no PDF")
    answer = letters("proof", folder=folder)
    assert answer.code == 2
    assert "norway.docx or .pdf\n  cannot be read: the file is damaged, or is no letter" in answer.err


def test_next_build_removes_the_proof_of_the_old_letters(folder: Path) -> None:
    answer = letters("build", "--only", "norway", folder=folder)
    assert "Removed, as it no longer fits the letters: proof." in answer.out
    assert not (folder / "output/small/proof").exists()


def test_same_letters_on_the_same_day_give_the_same_proof(folder: Path) -> None:
    proof = folder / "output/small/proof"
    before = {each: each.read_bytes() for each in proof.rglob("*.*")}
    assert letters("proof", folder=folder, environment=DAY).code == 0
    assert {each: each.read_bytes() for each in proof.rglob("*.*")} == before


def test_approving_keeps_the_layout_of_letters_that_are_built(folder: Path) -> None:
    assert letters("approve", "--all", "--by", "Anna Reader", folder=folder).code == 0
    assert read_layouts(folder / "data/small/layouts.yaml") == {
        "iceland": Layout(("October 2018 To the government of", "Recommendations made by HRIC to Iceland")),
        "norway": Layout(("October 2018 To the government of", "Recommendations made by HRIC to Norway")),
    }
