"""What is said of many letters in the same words is shown once, with the letters that it touches."""

from pathlib import Path

import pytest
from docx import Document

from letters.checks import Finding
from letters.cli.gathered import SharedFinding, gathered_findings, gathered_warnings
from letters.messages import Message
from tests.cli.commands import GOVERNMENTS, change, letters, small_workplace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_workplace(tmp_path)


def _finding(letter: str, subject: str = "norway", what: str = "names Norway", number: int = 2) -> Finding:
    return Finding(f"names:{letter}:{subject}", f"{letter}.docx, paragraph {number}", what, f"Build {letter} again.")


def test_findings_that_differ_by_their_letter_only_are_one() -> None:
    iceland, spain, other = _finding("iceland"), _finding("spain", number=3), _finding("spain", what="names Norge")
    assert list(gathered_findings([iceland, other, spain])) == [
        SharedFinding(iceland, (), ("spain",)),
        SharedFinding(other, (), ()),
    ]


def test_what_is_found_in_a_letter_twice_is_told_with_both_places() -> None:
    here, there = _finding("iceland", number=2), _finding("iceland", number=9)
    assert list(gathered_findings([here, there])) == [SharedFinding(here, ("iceland.docx, paragraph 9",), ())]


def test_id_within_another_word_is_no_letter() -> None:
    guinea = _finding("guinea", what="names guinea-bissau")
    bissau = _finding("guinea-bissau", what="names guinea-bissau")
    assert [each.others for each in gathered_findings([guinea, bissau])] == [(), ()]


def test_warnings_of_one_text_are_one_with_all_places() -> None:
    said = [Message("font", place, "no Aptos") for place in ("a.docx", "b.docx")]
    assert list(gathered_warnings([*said, Message("font", "a.docx", "no Lato")])) == [
        (["a.docx", "b.docx"], "no Aptos"),
        (["a.docx"], "no Lato"),
    ]


def test_an_addressee_typed_by_hand_is_shown_once_for_all_letters(folder: Path) -> None:
    (folder / "data/governments.yaml").write_text(f"{GOVERNMENTS}- id: spain\n  name: Spain\n", encoding="utf-8")
    change(folder / "data/small/campaign.yaml", "[norway, iceland]", "[norway, iceland, spain]")
    template = Document(str(folder / "templates/letter.docx"))
    addressee = next(each for each in template.paragraphs if each.text == "To {{ the_government }}")
    addressee.text = "To the government of Norway"
    template.styles["Normal"].font.name = "No Such Font"
    template.save(str(folder / "templates/letter.docx"))
    answer = letters("build", folder=folder)
    assert answer.code == 1
    assert answer.err.count("No Such Font") == 1
    assert answer.err.endswith(
        "iceland.docx, paragraph 2  [names-other-government:iceland:norway]\n"
        "  names Norway where the addressee is to stand: “To the government of Norway”\n"
        "  The same in 1 more letter: spain\n"
        "  → Put {{ the_government }} in place of the name in the template.\n"
    )
