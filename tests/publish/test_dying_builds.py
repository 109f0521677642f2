import json
import random
import signal
import time
from pathlib import Path

import pytest

from letters.publish import locked, verify
from tests.publish.dying_builds import ICELAND, NORWAY, STAFF, build, running, texts_of
from tests.publish.sets import everything, put, standing

EDITED = "letter/norway (edited).docx"
OLD = {NORWAY: "Norway by hand", ICELAND: "Iceland 2", STAFF: "from staff"}
NEW = {NORWAY: "Norway 1", ICELAND: "Iceland 1", STAFF: "from staff", EDITED: "Norway by hand"}
NEXT = {NORWAY: "Norway 2", ICELAND: "Iceland 2", STAFF: "from staff", EDITED: "Norway by hand"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "output" / "2018-china-upr"


def deaths(folder: Path, how: str) -> list[dict[str, object]]:
    """What was found after each death; the last build lives. Every next build must be whole and clean."""
    with running("die at each step", folder, how) as program:
        reports = [json.loads(line) for line in program.communicate()[0].splitlines()]
    assert [report["next"] for report in reports] == [NEXT] * len(reports)
    assert [report["names"] for report in reports] == [[folder.name]] * len(reports)
    assert all(report["as_built"] and report["closed"] for report in reports)
    assert reports[-1]["exit"] == 0
    return reports[:-1]


def turns(reports: list[dict[str, object]]) -> list[object]:
    """The states found one after the other, each run of equal ones once."""
    states = [report["observed"] for report in reports]
    return [state for position, state in enumerate(states) if position == 0 or state != states[position - 1]]


def test_a_build_killed_at_any_step_leaves_the_old_set_or_the_new_one_and_the_next_build_is_clean(folder: Path) -> None:
    reports = deaths(folder, "kill")
    assert {report["exit"] for report in reports} == {-signal.SIGKILL}
    assert len(reports) > 50
    assert turns(reports) == [OLD, NEW]


def test_without_an_exchange_of_names_the_next_start_puts_the_old_set_back(folder: Path) -> None:
    reports = deaths(folder, "kill without exchange")
    assert turns(reports) == [OLD, None, NEW]
    assert [report["observed"] for report in reports].count(None) == 1


@pytest.mark.parametrize("how", ["interrupt", "interrupt without exchange"])
def test_a_build_interrupted_at_any_step_clears_its_workshop_and_leaves_one_whole_set(folder: Path, how: str) -> None:
    reports = deaths(folder, how)
    assert {report["exit"] for report in reports} == {130}
    assert turns(reports) == [OLD, NEW]
    # interrupted in the very act of taking the lock or of giving it back, its file stays: the next build removes it
    assert [report["hidden"] for report in reports if report["hidden"]] == [[f".{folder.name}.lock"]] * 2


def kill_at_random_moments(folder: Path, times: int) -> None:
    moments = random.Random(2018)  # noqa: S311
    for _ in range(times):
        with running("publish for ever", folder):
            time.sleep(moments.uniform(0, 0.05))
        generation = int((folder / NORWAY).read_text().split()[1])
        assert standing(folder) == texts_of(generation)
        assert verify(folder).as_built
        build(folder, generation + 1)
        assert sorted(everything(folder.parent)) == [
            f"{folder.name}/{path}" for path in (ICELAND, NORWAY, "manifest.json")
        ]


def test_a_build_killed_at_random_moments_leaves_a_whole_set(folder: Path) -> None:
    kill_at_random_moments(folder, times=5)


@pytest.mark.more
def test_a_build_killed_at_many_random_moments_leaves_a_whole_set(folder: Path) -> None:
    kill_at_random_moments(folder, times=60)


def test_whoever_reads_while_sets_are_swapped_reads_one_set(folder: Path) -> None:
    with running("publish for ever", folder):
        readings = [verify(folder) for _ in range(300)]
    assert {(reading.intact, reading.as_built) for reading in readings} == {((ICELAND, NORWAY), True)}
    assert standing(folder) != texts_of(1)


def test_a_letter_saved_between_the_last_look_and_the_swap_is_kept_by_the_next_build(folder: Path) -> None:
    """The old set, swapped out but not yet cleared when its build died, holds the only copy of what was saved last."""
    put(folder, {NORWAY: "Norway", ICELAND: "Iceland"})
    workshop = folder.with_name(f".{folder.name}.building")
    workshop.mkdir()
    folder.rename(workshop / "finished")
    (workshop / "finished" / NORWAY).write_text("saved at the last moment")
    (workshop / "finished" / "letter" / "notes.txt").write_text("new at the last moment")
    put(folder.parent / "next", {NORWAY: "Norway, again", ICELAND: "Iceland, again"})
    (folder.parent / "next").rename(folder)
    with locked(folder) as unit:
        rescued = [(edit.path, edit.kept_as) for edit in unit.rescued]
    assert rescued == [("letter/norway.docx", EDITED), ("letter/notes.txt", "letter/notes.txt")]
    assert standing(folder) == {
        NORWAY: "Norway, again",
        ICELAND: "Iceland, again",
        EDITED: "saved at the last moment",
        "letter/notes.txt": "new at the last moment",
    }
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]
