import ctypes
import json
import random
import signal
import time
from pathlib import Path

import pytest

from letters.errors import Problem, WorkplaceError
from letters.publish import KeptEdit, locked, publish, verify
from letters.publish.leftovers import aside, clear, finished
from letters.publish.next_set import prepare
from letters.publish.staging import stage
from letters.publish.standing import survey
from letters.publish.swap import swap
from tests.publish.dying_builds import ICELAND, NORWAY, STAFF, build, changing_texts_of, no_library, running, texts_of
from tests.publish.sets import everything, files_of, plan_for, put, standing

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


def turns(reports: list[dict[str, object]], moment: str = "observed") -> list[object]:
    """The states found one after the other, each run of equal ones once."""
    states = [report[moment] for report in reports]
    return [state for position, state in enumerate(states) if position == 0 or state != states[position - 1]]


def test_a_build_killed_at_any_step_leaves_the_old_set_or_the_new_one_and_the_next_build_is_clean(folder: Path) -> None:
    reports = deaths(folder, "kill")
    assert {report["exit"] for report in reports} == {-signal.SIGKILL}
    assert len(reports) > 50
    assert turns(reports) == [OLD, NEW]


def test_without_an_exchange_of_names_the_next_start_puts_the_old_set_back(folder: Path) -> None:
    reports = deaths(folder, "kill without exchange")
    assert turns(reports) == [OLD, None, NEW]
    assert turns(reports, "restarted") == [OLD, NEW]
    assert [report["observed"] for report in reports].count(None) == 1


@pytest.mark.parametrize("how", ["interrupt", pytest.param("interrupt without exchange", marks=pytest.mark.more)])
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
        assert standing(folder) == changing_texts_of(generation)
        assert verify(folder).as_built
        build(folder, texts_of(generation))
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
        readings = [verify(folder) for _ in range(600)]
    assert {(len(reading.intact), reading.as_built, reading.unknown) for reading in readings} == {(3, True, ())}
    assert len({reading.intact for reading in readings}) > 1


def test_a_letter_saved_just_before_the_swap_is_kept_beside_the_new_one(folder: Path) -> None:
    put(folder, {NORWAY: "Norway", ICELAND: "Iceland"})
    texts = {NORWAY: "Norway, again"}
    with locked(folder) as unit:
        found = survey(folder, plan_for(texts))
        ready = stage(unit, prepare(found, plan_for(texts), files_of(texts), {}), found)
        (folder / NORWAY).write_text("saved at the last moment")
        (folder / ICELAND).write_text("saved at the last moment too")
        (folder / "letter" / "notes.txt").write_text("new at the last moment")
        swap(ready, folder, aside(unit))
        rescued = {edit.path: edit.kept_as for edit in clear(unit)}
    assert rescued == {NORWAY: EDITED, ICELAND: "letter/iceland (edited).docx", "letter/notes.txt": "letter/notes.txt"}
    assert standing(folder) == {
        NORWAY: "Norway, again",
        EDITED: "saved at the last moment",
        "letter/iceland (edited).docx": "saved at the last moment too",
        "letter/notes.txt": "new at the last moment",
    }


def test_what_the_old_set_alone_holds_when_its_build_dies_comes_back_at_the_next_start(folder: Path) -> None:
    put(folder, {NORWAY: "Norway"})
    with locked(folder) as unit:
        unit.workshop.mkdir()
        folder.rename(finished(unit))
        (finished(unit) / NORWAY).write_text("saved at the last moment")
        folder.mkdir()
        unit.workshop.rename(folder.parent / "kept from the end of this build")
    (folder.parent / "kept from the end of this build").rename(unit.workshop)
    with locked(folder) as unit:
        assert unit.rescued == (KeptEdit(NORWAY, EDITED),)
        report = publish(unit, plan_for({NORWAY: ""}), files_of({NORWAY: "Norway, again"}), {})
    assert report.kept_edits == ()
    assert standing(folder) == {NORWAY: "Norway, again", EDITED: "saved at the last moment"}


def test_a_file_that_changes_between_the_look_and_the_staging_stops_the_build(folder: Path) -> None:
    put(folder, {NORWAY: "Norway", ICELAND: "Iceland"})
    texts, plan = {NORWAY: "Norway, again"}, plan_for({NORWAY: ""}, keep=[ICELAND])
    with locked(folder) as unit:
        found = survey(folder, plan)
        (folder / ICELAND).write_text("saved meanwhile")
        with pytest.raises(WorkplaceError) as stopped:
            stage(unit, prepare(found, plan, files_of(texts), {}), found)
    what = "did not read back as it was written, or was changed during the build"
    assert stopped.value.problems == (Problem(str(folder / ICELAND), what, "Run again."),)
    assert standing(folder) == {NORWAY: "Norway", ICELAND: "saved meanwhile"}


def test_a_swap_whose_second_step_fails_puts_the_old_set_back(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, {NORWAY: "Norway"})
    monkeypatch.setattr(ctypes, "CDLL", no_library)
    with pytest.raises(FileNotFoundError):
        swap(folder.with_name("not there"), folder, folder.with_name("aside"))
    assert standing(folder) == {NORWAY: "Norway"}
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]
