"""What is said of many letters in the same words is shown once."""

from pathlib import Path

import pytest
from docx import Document

from letters.cli.gathered import gathered_warnings
from letters.messages import Message
from tests.cli.commands import GOVERNMENTS, change, letters, small_workplace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_workplace(tmp_path)


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
