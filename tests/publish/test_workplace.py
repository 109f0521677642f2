import os
import resource
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from letters.errors import Problem, WorkplaceError
from letters.publish import Plan, locked, publish, refuse_if_obstructed, verify
from tests.publish.sets import everything, files_of, plan_for, put, standing

NORWAY, ICELAND = "letter/norway.docx", "letter/iceland.docx"
UNCHANGED = "What was there before is unchanged."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "output" / "2018-china-upr"
    put(folder, {NORWAY: "Norway", ICELAND: "Iceland"})
    return folder


def refused(folder: Path, plan: Plan) -> list[Problem]:
    """What stops the publication, which must change nothing and leave nothing."""
    before = everything(folder.parent)
    with pytest.raises(WorkplaceError) as stopped, locked(folder) as unit:
        publish(unit, plan, files_of(dict.fromkeys(plan.writes, "new")), {})
    assert everything(folder.parent) == before
    return list(stopped.value.problems)


def test_a_file_in_place_of_the_output_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("a file")
    remedy = f"Move the file away, or choose another folder with --output. {UNCHANGED}"
    problem = Problem(str(tmp_path / "output"), "is a file where a folder should be", remedy)
    assert refused(tmp_path / "output" / "2018-china-upr", plan_for({NORWAY: ""})) == [problem]
    assert (tmp_path / "output").read_text() == "a file"


def test_a_file_above_the_output_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "letters").write_text("a file")
    (problem,) = refused(tmp_path / "letters" / "output" / "2018-china-upr", plan_for({NORWAY: ""}))
    assert (problem.place, problem.what) == (str(tmp_path / "letters"), "is a file where a folder should be")


def test_a_file_in_place_of_the_campaign_folder_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "output" / "2018-china-upr"
    folder.parent.mkdir()
    folder.write_text("a file")
    (problem,) = refused(folder, plan_for({NORWAY: ""}))
    assert (problem.place, problem.what) == (str(folder), "is a file where a folder should be")
    assert folder.read_text() == "a file"


def test_a_write_protected_letter_is_not_replaced_but_named(folder: Path) -> None:
    (folder / NORWAY).chmod(0o444)
    assert refused(folder, plan_for({NORWAY: "", ICELAND: ""})) == [
        Problem(
            str(folder / NORWAY),
            "is write-protected: it cannot be replaced",
            "Remove the write protection, or rename it, then run again.",
        )
    ]


def test_a_write_protected_letter_that_the_build_leaves_alone_stops_nothing(folder: Path) -> None:
    (folder / NORWAY).chmod(0o444)
    put(folder, {ICELAND: "new"}, plan_for({ICELAND: ""}, keep=[NORWAY]))
    assert standing(folder) == {NORWAY: "Norway", ICELAND: "new"}


def test_a_write_protected_folder_inside_the_campaign_folder_is_named(folder: Path) -> None:
    (folder / "letter").chmod(0o555)
    (problem,) = refused(folder, plan_for({NORWAY: "", ICELAND: ""}))
    assert (problem.place, problem.what) == (
        str(folder / "letter"),
        "is write-protected: this folder cannot be replaced",
    )


@pytest.mark.parametrize(
    ("government", "owner_file", "program"),
    [
        ("spain", "~$spain.docx", "Word"),
        ("norway", "~$norway.docx", "Word"),
        ("iceland", "~$celand.docx", "Word"),
        ("australia", "~$stralia.docx", "Word"),
        ("norway", ".~lock.norway.docx#", "LibreOffice"),
    ],
)
def test_a_letter_that_is_open_in_a_word_processor_is_named(
    tmp_path: Path, government: str, owner_file: str, program: str
) -> None:
    folder, letter = tmp_path / "output" / "2018-china-upr", f"letter/{government}.docx"
    put(folder, {letter: government, "letter/france.docx": "France"})
    (folder / "letter" / owner_file).write_text("a colleague")
    assert refused(folder, plan_for({letter: "", "letter/france.docx": ""})) == [
        Problem(
            str(folder / letter),
            f"is open in {program}",
            f"Close it there. If it is open nowhere, delete the hidden file “{owner_file}” beside it.",
        )
    ]
    put(folder, {"letter/france.docx": "new"}, plan_for({"letter/france.docx": ""}, keep=[letter]))


def test_obstacles_of_every_kind_are_seen_before_the_build_and_reported_together(folder: Path) -> None:
    (folder / NORWAY).chmod(0o444)
    (folder / "letter" / "~$celand.docx").write_text("a colleague")
    with pytest.raises(WorkplaceError) as stopped, locked(folder) as unit:
        refuse_if_obstructed(unit, plan_for({NORWAY: "", ICELAND: ""}))
    assert [(problem.place, problem.what) for problem in stopped.value.problems] == [
        (str(folder / NORWAY), "is write-protected: it cannot be replaced"),
        (str(folder / ICELAND), "is open in Word"),
    ]


def test_files_that_the_system_does_not_let_go_are_left_hidden_and_named_until_someone_removes_them(
    folder: Path,
) -> None:
    if subprocess.run(["chattr", "+i", str(folder / NORWAY)], check=False, capture_output=True).returncode:
        pytest.skip("this user or this disk cannot make a file immovable")
    workshop = folder.with_name(".2018-china-upr.building")
    try:
        report = put(folder, {NORWAY: "new"})
        with pytest.raises(WorkplaceError) as stopped, locked(folder):
            pytest.fail("the build has begun")
    finally:
        subprocess.run(["chattr", "-R", "-i", str(folder.parent)], check=True)
    assert report.left_behind == workshop
    what = "is left from an earlier build, and the system does not let it be removed"
    remedy = "Delete this hidden folder, then run again."
    assert stopped.value.problems == (Problem(str(workshop), what, remedy),)
    assert standing(folder) == {NORWAY: "new"}
    put(folder, {NORWAY: "newer"})
    assert not workshop.exists()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 KiB, if this user may mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("this user may not mount a small disk; the test of the limited file size does the same job")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_leaves_the_old_set_and_no_temporary_files(small_disk: Path) -> None:
    folder = small_disk / "output" / "2018-china-upr"
    put(folder, {NORWAY: "Norway", ICELAND: "Iceland"})
    before = everything(small_disk)
    large = {NORWAY: "new", ICELAND: "x" * 300_000}
    with pytest.raises(WorkplaceError) as stopped:
        put(folder, large)
    assert everything(small_disk) == before
    assert stopped.value.problems == (
        Problem(
            str(folder),
            "cannot be written: the disk is full",
            f"Make room on the disk, then run again. {UNCHANGED}",
        ),
    )
    put(folder, {NORWAY: "new", ICELAND: "new"})
    assert verify(folder).as_built


def test_a_disk_filled_to_the_last_byte_by_others_leaves_the_old_set(small_disk: Path) -> None:
    folder = small_disk / "output" / "2018-china-upr"
    put(folder, {NORWAY: "Norway"})
    before = everything(folder.parent)
    with pytest.raises(OSError, match="No space left"):
        (small_disk / "other").write_bytes(bytes(1_000_000))
    with pytest.raises(WorkplaceError):
        put(folder, {NORWAY: "new"})
    assert everything(folder.parent) == before


def test_a_file_that_the_system_does_not_let_grow_leaves_the_old_set(folder: Path) -> None:
    before = everything(folder.parent)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        with pytest.raises(WorkplaceError) as stopped:
            put(folder, {NORWAY: "new", ICELAND: "x" * 30_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert everything(folder.parent) == before
    assert [problem.what for problem in stopped.value.problems] == [
        "cannot be written: the file is larger than this system allows"
    ]


@pytest.fixture
def unwritable_output(tmp_path: Path) -> Iterator[Path]:
    """An output folder with a published set that this user cannot write to: by permission, or for root by mount."""
    output = tmp_path / "output"
    put(output / "2018-china-upr", {NORWAY: "Norway"})
    output.chmod(0o555)
    if not os.access(output, os.W_OK):
        yield output
        output.chmod(0o755)
        return
    binding = subprocess.run(
        ["mount", "--bind", "-o", "ro", str(output), str(output)], check=False, capture_output=True
    )
    if binding.returncode:
        pytest.skip("this user is refused nothing here, and may not mount a folder read-only")
    yield output
    subprocess.run(["umount", str(output)], check=True)


def test_an_output_folder_that_cannot_be_written_is_named_before_the_build(unwritable_output: Path) -> None:
    before = everything(unwritable_output)
    with pytest.raises(WorkplaceError) as stopped, locked(unwritable_output / "2018-china-upr"):
        pytest.fail("the build has begun")
    (problem,) = stopped.value.problems
    assert problem.place == str(unwritable_output / "2018-china-upr")
    assert problem.what in {"cannot be written: permission denied", "cannot be written: the disk is read-only"}
    assert "--output" in problem.remedy
    assert everything(unwritable_output) == before
