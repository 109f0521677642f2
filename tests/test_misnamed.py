from pathlib import Path

import pytest

from letters.campaign.faults import Fault, Place
from letters.campaign.sources import read_source
from letters.errors import InputError, Problem
from letters.misnamed import Misnamed, misnamed
from letters.package import read_word_file

SAVE_AS = "Open it in Word, File ▸ Save As ▸ “Word Document (.docx)”, under the name letter.docx."
ENDINGS = "If its ending is not shown, switch that on: in Windows, View ▸ Show ▸ File name extensions."


@pytest.mark.parametrize(
    ("there", "wanted", "remedy"),
    [
        ("letter.docm", "letter.docx", SAVE_AS),
        ("letter.doc", "letter.docx", SAVE_AS),
        ("letter.dotx", "letter.docx", SAVE_AS),
        ("Letter.odt", "letter.docx", SAVE_AS),
        ("Letter.docx", "letter.docx", "Rename it to letter.docx. Small and capital letters count."),
        ("letter.docx.docx", "letter.docx", f"Rename it to letter.docx. {ENDINGS}"),
        ("letter (1).docx", "letter.docx", "If it is the one that is meant, rename it to letter.docx."),
        ("appeal.md.txt", "appeal.md", f"Rename it to appeal.md. {ENDINGS}"),
        ("appeal.txt", "appeal.md", f"Rename it to appeal.md. {ENDINGS}"),
        ("Appeal.MD", "appeal.md", "Rename it to appeal.md. Small and capital letters count."),
        ("campaign.yml", "campaign.yaml", f"Rename it to campaign.yaml. {ENDINGS}"),
        ("appeal.docx", "appeal.md", "Save its text as plain text (UTF-8), under the name appeal.md."),
        ("~$letter.docx", "letter.docx", None),
        ("briefing.docx", "letter.docx", None),
        ("appeal notes.txt", "appeal.md", None),
    ],
)
def test_file_that_was_meant_is_found_beside_the_missing_one(
    tmp_path: Path, there: str, wanted: str, remedy: str | None
) -> None:
    (tmp_path / there).write_bytes(b"")
    found = misnamed(tmp_path / wanted)
    assert found == (Misnamed(there, remedy) if remedy else None)


def test_missing_template_and_data_name_the_file_beside_them(tmp_path: Path) -> None:
    for name in ("letter.docm", "appeal.md.txt"):
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(InputError) as refused:
        read_word_file(tmp_path / "letter.docx", "Look for it.")
    place = (tmp_path / "letter.docx").as_posix()
    assert refused.value.problems == (Problem(place, "is missing; beside it lies letter.docm", SAVE_AS),)
    faults: list[Fault] = []
    assert read_source(tmp_path / "appeal.md", faults) is None
    (fault,) = faults
    assert (fault.place, fault.what) == (
        Place((tmp_path / "appeal.md").as_posix()),
        "is missing; beside it lies appeal.md.txt",
    )


def test_folder_that_is_missing_holds_nothing(tmp_path: Path) -> None:
    assert misnamed(tmp_path / "templates" / "letter.docx") is None
