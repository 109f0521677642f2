import hashlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from letters.errors import InputError, Problem, WorkplaceError
from letters.publish import BuiltFile, Exported, ExportedFile, built_files, export_files
from tests.publish.sets import TODAY, put

MOVE_AWAY = "Move it away, or export to another folder."


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A published set of two letters."""
    folder = tmp_path / "output" / "2018-china-upr"
    put(folder, {"letter/norway.docx": "To Norway", "letter/norway.pdf": "Norway", "letter/iceland.pdf": "Iceland"})
    return folder


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "to send"


def going_out(built: Path, names: Mapping[str, str], state: str = "approved") -> list[ExportedFile]:
    """Files of the set by path, each with its name outside."""
    records = built_files(built)
    return [
        ExportedFile(built / path, name, records[path].sha256, name.split(".")[0], 4, state)
        for path, name in names.items()
    ]


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8-sig") for path in sorted(folder.iterdir())}


def problems(target: Path, files: list[ExportedFile]) -> tuple[Problem, ...]:
    before = texts(target) if target.exists() else None
    with pytest.raises(InputError) as refused:
        export_files(target, files)
    assert (texts(target) if target.exists() else None) == before
    return refused.value.problems


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_what_a_build_recorded_is_told_for_each_file(built: Path) -> None:
    assert built_files(built)["letter/norway.docx"] == BuiltFile(sha256("To Norway"), {"words": 2}, TODAY)


def test_a_set_without_a_manifest_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        built_files(tmp_path)
    place = str(tmp_path / "manifest.json")
    remedy = "Run “letters build” to make the letters anew."
    assert refused.value.problems == (Problem(place, "is missing: it tells what was built", remedy),)


def test_letters_go_out_under_their_names_with_a_list_that_covers_them(built: Path, target: Path) -> None:
    files = going_out(built, {"letter/norway.docx": "Appeal – Norway.docx", "letter/norway.pdf": "Appeal – Norway.pdf"})
    names = ("Appeal – Norway.docx", "Appeal – Norway.pdf")
    assert export_files(target, files) == Exported(target, names, ())
    assert texts(target) == {
        "Appeal – Norway.docx": "To Norway",
        "Appeal – Norway.pdf": "Norway",
        "covering list.csv": "Government,File,Pages,SHA-256,State\n"
        f"Appeal – Norway,Appeal – Norway.docx,4,{sha256('To Norway')},approved\n"
        f"Appeal – Norway,Appeal – Norway.pdf,4,{sha256('Norway')},approved\n",
    }


def test_the_list_opens_in_spreadsheets(built: Path, target: Path) -> None:
    export_files(target, going_out(built, {"letter/norway.pdf": "Norway, “draft”.pdf"}))
    data = (target / "covering list.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfGovernment,File,Pages,SHA-256,State\r\n")
    assert data.decode("utf-8-sig").splitlines()[1].startswith('"Norway, “draft”","Norway, “draft”.pdf",4,')


def test_a_new_export_takes_the_place_of_an_earlier_one(built: Path, target: Path) -> None:
    names = {"letter/norway.pdf": "Norway.pdf", "letter/iceland.pdf": "Iceland.pdf"}
    export_files(target, going_out(built, names, "draft"))
    put(built, {"letter/norway.pdf": "Norway anew", "letter/norway.docx": "To Norway", "letter/iceland.pdf": "Iceland"})
    exported = export_files(target, going_out(built, {"letter/norway.pdf": "Norway.pdf"}))
    assert exported == Exported(target, ("Norway.pdf",), ("Iceland.pdf",))
    assert sorted(texts(target)) == ["Norway.pdf", "covering list.csv"]
    assert texts(target)["Norway.pdf"] == "Norway anew"


def test_the_same_export_twice_is_no_matter(built: Path, target: Path) -> None:
    files = going_out(built, {"letter/norway.pdf": "Norway.pdf"})
    export_files(target, files)
    before = texts(target)
    export_files(target, files)
    assert texts(target) == before


def test_files_of_others_are_never_overwritten(built: Path, target: Path) -> None:
    target.mkdir()
    (target / "Norway.pdf").write_text("someone's notes")
    (target / "agenda.txt").write_text("someone's agenda")
    assert problems(target, going_out(built, {"letter/norway.pdf": "Norway.pdf"})) == (
        Problem(str(target / "Norway.pdf"), "was not put there by an export and would be overwritten", MOVE_AWAY),
    )


def test_files_beside_the_letters_stay(built: Path, target: Path) -> None:
    target.mkdir()
    (target / "agenda.txt").write_text("someone's agenda")
    export_files(target, going_out(built, {"letter/norway.pdf": "Norway.pdf"}))
    assert texts(target)["agenda.txt"] == "someone's agenda"


def test_exported_files_that_were_changed_since_are_named(built: Path, target: Path) -> None:
    names = {"letter/norway.pdf": "Norway.pdf", "letter/iceland.pdf": "Iceland.pdf"}
    export_files(target, going_out(built, names))
    for name in ("Norway.pdf", "Iceland.pdf"):
        (target / name).write_text("changed")
    assert problems(target, going_out(built, {"letter/norway.pdf": "Norway.pdf"})) == (
        Problem(
            str(target / "Iceland.pdf"),
            "was changed since it was exported and is no longer one of the letters",
            MOVE_AWAY,
        ),
        Problem(str(target / "Norway.pdf"), "was changed since it was exported and would be overwritten", MOVE_AWAY),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Government,File,Pages,SHA-256,State\r\nNorway,Norway.pdf,4,abc,approved,more\r\n",
        "Government;File;Pages;SHA-256;State\r\n",
        "Government,File,Pages,SHA-256,State\r\nNorway,../Norway.pdf,4,abc,approved\r\n",
        "",
        "\ufeff",
    ],
)
def test_a_list_that_no_export_wrote_is_not_overwritten(built: Path, target: Path, text: str) -> None:
    target.mkdir()
    (target / "covering list.csv").write_bytes(f"\ufeff{text}".encode())
    assert problems(target, going_out(built, {"letter/norway.pdf": "Norway.pdf"})) == (
        Problem(str(target / "covering list.csv"), "is not the list of an export, or was changed since", MOVE_AWAY),
    )


def test_letters_that_are_not_what_was_built_do_not_go_out(built: Path, target: Path) -> None:
    files = going_out(built, {"letter/norway.pdf": "Norway.pdf", "letter/iceland.pdf": "Iceland.pdf"})
    (built / "letter/norway.pdf").write_text("touched up")
    (built / "letter/iceland.pdf").unlink()
    assert problems(target, files) == (
        Problem(
            str(built / "letter/norway.pdf"),
            "was changed by hand since it was built",
            "Run “letters build --force”: it makes the letter anew, and keeps this one beside it.",
        ),
        Problem(str(built / "letter/iceland.pdf"), "is missing", "Run “letters build” to make the letters anew."),
    )
    assert not target.exists()


@pytest.mark.parametrize("other", ["norway.pdf", "Norway.pdf"])
def test_two_letters_under_one_name_do_not_go_out(built: Path, target: Path, other: str) -> None:
    files = going_out(built, {"letter/norway.pdf": "Norway.pdf", "letter/iceland.pdf": other})
    assert problems(target, files) == (
        Problem(
            f"“{other}”",
            "would be one file with “Norway.pdf”",
            "Give the governments names that differ in more than case.",
        ),
    )


def test_names_that_differ_in_how_an_accent_is_stored_are_one_name(built: Path, target: Path) -> None:
    names = {"letter/norway.pdf": "Co\u0302te.pdf", "letter/iceland.pdf": "C\u00f4te.pdf"}
    assert len(problems(target, going_out(built, names))) == 1


def test_a_link_in_the_way_is_not_followed(built: Path, target: Path) -> None:
    target.mkdir()
    (target / "elsewhere.pdf").write_text("Norway")
    (target / "Norway.pdf").symlink_to(target / "elsewhere.pdf")
    assert [each.place for each in problems(target, going_out(built, {"letter/norway.pdf": "Norway.pdf"}))] == [
        str(target / "Norway.pdf")
    ]


def test_a_file_in_place_of_the_folder_is_named(built: Path, target: Path) -> None:
    target.write_text("a file")
    with pytest.raises(WorkplaceError) as refused:
        export_files(target, going_out(built, {"letter/norway.pdf": "Norway.pdf"}))
    assert [(each.place, each.what) for each in refused.value.problems] == [
        (str(target), "is a file where a folder should be")
    ]
    assert target.read_text() == "a file"
