import resource
from pathlib import Path

import pytest

from letters.errors import Problem, WorkplaceError
from letters.publish import write_file


def test_a_file_is_written_over_the_one_before_and_nothing_else_stays(tmp_path: Path) -> None:
    (tmp_path / "norway.pdf").write_bytes(b"old")
    write_file(tmp_path / "norway.pdf", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("norway.pdf", b"new")]


def test_a_file_has_the_permissions_that_the_user_gives_to_any_file(tmp_path: Path) -> None:
    write_file(tmp_path / "norway.pdf", b"new")
    (tmp_path / "any").touch()
    assert (tmp_path / "norway.pdf").stat().st_mode == (tmp_path / "any").stat().st_mode


def test_a_reader_who_has_the_old_file_open_goes_on_reading_it_whole(tmp_path: Path) -> None:
    (tmp_path / "norway.pdf").write_bytes(b"old")
    with (tmp_path / "norway.pdf").open("rb") as reader:
        write_file(tmp_path / "norway.pdf", b"new")
        assert reader.read() == b"old"


def test_a_file_that_cannot_be_written_whole_is_not_written_at_all(tmp_path: Path) -> None:
    (tmp_path / "norway.pdf").write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        with pytest.raises(WorkplaceError, match="larger than this system allows"):
            write_file(tmp_path / "norway.pdf", bytes(30_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("norway.pdf", b"old")]


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "norway.pdf").mkdir()
    remedy = "Move the folder away, or choose another folder with --output. What was there before is unchanged."
    problem = Problem(str(tmp_path / "norway.pdf"), "is a folder where a file must stand", remedy)
    assert refusal(tmp_path / "norway.pdf") == (problem,)
    assert [path.name for path in tmp_path.iterdir()] == ["norway.pdf"]


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    problem = Problem(str(tmp_path / "new"), "does not exist", "Make this folder, or choose another.")
    assert refusal(tmp_path / "new" / "norway.pdf") == (problem,)


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "new").write_text("a file")
    ((place, what),) = [(problem.place, problem.what) for problem in refusal(tmp_path / "new" / "norway.pdf")]
    assert (place, what) == (str(tmp_path / "new"), "is a file where a folder should be")


def refusal(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(WorkplaceError) as stopped:
        write_file(path, b"new")
    return stopped.value.problems
