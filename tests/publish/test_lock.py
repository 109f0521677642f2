import json
import os
import re
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from letters.errors import WorkplaceError
from letters.publish import locked, verify
from tests.publish.dying_builds import running
from tests.publish.sets import everything, put, standing

NORWAY, ICELAND = "letter/norway.docx", "letter/iceland.docx"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "output" / "2018-china-upr"


def test_a_second_build_stops_and_says_who_holds_the_lock_since_when(folder: Path) -> None:
    folder.parent.mkdir()
    folder.with_name(".2018-china-upr.lock").write_text(
        "process 4194304 of a build that was killed, a longer line\n" * 2
    )
    with running("hold the lock", folder) as holder, pytest.raises(WorkplaceError) as stopped, locked(folder):
        pytest.fail("both builds hold the lock")
    (problem,) = stopped.value.problems
    assert problem.place == str(folder)
    assert re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", "TIME", problem.what) == (
        f"another build is writing here (process {holder.pid}, since TIME)"
    )
    assert problem.remedy == "Wait until it has finished, then run again."


def test_two_campaigns_are_built_at_once_without_waiting(tmp_path: Path) -> None:
    with locked(tmp_path / "2018-china-upr"):
        put(tmp_path / "2019-other", {NORWAY: "Norway"})
    assert standing(tmp_path / "2019-other") == {NORWAY: "Norway"}


def test_one_process_cannot_hold_a_lock_twice(folder: Path) -> None:
    with locked(folder), pytest.raises(WorkplaceError, match=f"process {os.getpid()}"), locked(folder):
        pytest.fail("the lock is held twice")


def test_the_lock_of_a_build_that_was_killed_is_free(folder: Path) -> None:
    with running("hold the lock", folder) as holder:
        holder.send_signal(signal.SIGKILL)
    put(folder, {NORWAY: "Norway"})
    assert sorted(everything(folder.parent)) == ["2018-china-upr/letter/norway.docx", "2018-china-upr/manifest.json"]


def test_the_programs_that_a_build_starts_do_not_inherit_its_lock(folder: Path) -> None:
    with locked(folder):
        child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, close_fds=False)
    with locked(folder):
        child.communicate(b"\n")


def test_builds_that_compete_publish_whole_sets_one_at_a_time(folder: Path) -> None:
    names = ["one", "two", "three"]
    with ExitStack() as stack:
        rivals = [stack.enter_context(running("compete", folder, name)) for name in names]
        counts = [json.loads(rival.communicate()[0]) for rival in rivals]
    assert counts == [30, 30, 30]
    assert standing(folder) in [{NORWAY: name, ICELAND: name} for name in names]
    assert verify(folder).as_built
    assert [path.name for path in folder.parent.iterdir()] == ["2018-china-upr"]
