"""How approved letters broke their pages, kept beside the approvals."""

from pathlib import Path

import pytest

from letters.errors import InputError
from letters.proof.page.layouts import Layout, layout_of_pdf, layouts_file, read_layouts
from tests.checks.letters import pdf_of
from tests.cli.commands import letters, small_workplace
from tests.proof.page.proofs import Page, approved_by_reader, clean, proof_of
from tests.specimens import docx_with, paragraph


def test_page_is_known_by_its_first_words() -> None:
    broken = paragraph("One two three") + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + paragraph("Four, five.")
    assert layout_of_pdf(pdf_of(docx_with(broken))) == Layout(("One two three", "Four, five."))


def test_what_is_written_is_read(tmp_path: Path) -> None:
    layouts = {"norway": Layout(("“To: all” # not a remark", "- 2")), "austria": Layout(("yes",))}
    (tmp_path / "layouts.yaml").write_bytes(layouts_file(layouts))
    assert read_layouts(tmp_path / "layouts.yaml") == layouts


def test_without_a_file_no_layout_is_known(tmp_path: Path) -> None:
    assert read_layouts(tmp_path / "layouts.yaml") == {}


def test_unknown_key_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "layouts.yaml").write_text("layouts:\n  - leter: norway\n    pages: [One]\n", encoding="utf-8")
    with pytest.raises(InputError) as error:
        read_layouts(tmp_path / "layouts.yaml")
    assert [(each.place, each.what) for each in error.value.problems] == [
        (f"{tmp_path.as_posix()}/layouts.yaml, line 2", "unknown key “leter”")
    ]


def test_letter_that_breaks_its_pages_as_when_approved_is_not_told() -> None:
    assert proof_of(layouts={"norway": layout_of_pdf(clean("norway").pdf)}).changes.layouts == ()


def test_letter_with_another_number_of_pages_stands_apart() -> None:
    now = layout_of_pdf(clean("norway").pdf)
    proof = proof_of(layouts={"norway": Layout((*now.pages, "Yours sincerely,"))}, approvals=approved_by_reader())
    assert "Norway: 1 page instead of 2; page 2 is no more" in Page(proof).text("#changed")


def test_approving_without_letters_keeps_no_layout(tmp_path: Path) -> None:
    folder = small_workplace(tmp_path)
    assert letters("approve", "--all", "--by", "Anna Reader", folder=folder).code == 0
    assert not (folder / "data/small/layouts.yaml").exists()
