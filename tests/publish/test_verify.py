import json
from pathlib import Path

import pytest

from letters.errors import InputError, Problem, WorkplaceError
from letters.publish import VerifyReport, verify
from tests.publish.sets import put

REMEDY = "Run “letters build” to make the letters anew."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "output" / "2018-china-upr"
    put(folder, {f"letter/{name}.docx": name for name in ("france", "iceland", "norway")})
    return folder


def test_a_set_that_nobody_touched_is_as_built(folder: Path) -> None:
    report = verify(folder)
    built = ("letter/france.docx", "letter/iceland.docx", "letter/norway.docx")
    assert report == VerifyReport(intact=built, changed=(), missing=(), unknown=())
    assert report.as_built


def test_changed_missing_and_unknown_files_are_told_apart(folder: Path) -> None:
    (folder / "letter" / "iceland.docx").unlink()
    (folder / "letter" / "norway.docx").write_text("norwaY")
    (folder / "letter" / "norway (edited).docx").write_text("by hand")
    report = verify(folder)
    assert report == VerifyReport(
        intact=("letter/france.docx",),
        changed=("letter/norway.docx",),
        missing=("letter/iceland.docx",),
        unknown=("letter/norway (edited).docx",),
    )
    assert not report.as_built


def test_files_beside_the_set_do_not_make_it_another(folder: Path) -> None:
    (folder / "letter" / "norway (edited).docx").write_text("by hand")
    assert verify(folder).as_built


def test_a_letter_replaced_by_a_link_to_equal_bytes_is_changed(folder: Path) -> None:
    (folder / "letter" / "norway.docx").rename(folder.parent / "norway.docx")
    (folder / "letter" / "norway.docx").symlink_to(folder.parent / "norway.docx")
    assert verify(folder).changed == ("letter/norway.docx",)


@pytest.mark.parametrize("folder_is_there", [True, False])
def test_a_missing_manifest_is_named_with_its_remedy(tmp_path: Path, folder_is_there: bool) -> None:
    folder = tmp_path / "2018-china-upr"
    if folder_is_there:
        folder.mkdir()
    with pytest.raises(InputError) as refused:
        verify(folder)
    place = str(folder / "manifest.json")
    assert refused.value.problems == (Problem(place, "is missing: it tells what was built", REMEDY),)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["files", "letter/norway.docx", "sha256"], "short"),
        (["files", "letter/norway.docx", "made_from"], "000000000000"),
        (["files", "../norway.docx"], {"sha256": "0" * 64, "made_from": "85370d3b79f7", "facts": {}}),
        (["format"], 2),
        (["more"], True),
        (["files"], []),
    ],
)
def test_a_manifest_that_says_what_no_build_writes_is_damaged(folder: Path, path: list[str], value: object) -> None:
    manifest = folder / "manifest.json"
    content = json.loads(manifest.read_bytes())
    inner = content
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    manifest.write_text(json.dumps(content))
    assert damage(folder) == (Problem(str(manifest), "is damaged: it no longer tells what was built", REMEDY),)


@pytest.mark.parametrize("data", [b"", b"\xff\xfe{\x00}\x00", b"[" * 100_000, b'{"files": {}', b"\x00" * 512])
def test_a_manifest_that_is_no_json_is_damaged(folder: Path, data: bytes) -> None:
    (folder / "manifest.json").write_bytes(data)
    place = str(folder / "manifest.json")
    assert damage(folder) == (Problem(place, "is damaged: it no longer tells what was built", REMEDY),)


def test_verifying_a_file_instead_of_a_folder_says_so(tmp_path: Path) -> None:
    (tmp_path / "2018-china-upr").write_text("a file")
    with pytest.raises(WorkplaceError) as refused:
        verify(tmp_path / "2018-china-upr")
    assert [problem.what for problem in refused.value.problems] == ["is a file where a folder should be"]


def damage(folder: Path) -> tuple[Problem, ...]:
    with pytest.raises(InputError) as refused:
        verify(folder)
    return refused.value.problems
