"""What goes wrong around a build: a worker that the system ends, Ctrl-C, another build at the same time."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document

from letters.publish import locked
from tests.cli.commands import letters, small_workplace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_workplace(tmp_path)


@contextlib.contextmanager
def _build(folder: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "letters", "build"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        yield process


def _wait_for_lock(folder: Path, process: subprocess.Popen[str]) -> None:
    while process.poll() is None and not (folder / "output/.small.lock").exists():
        time.sleep(0.01)


def _children(process: int) -> list[int]:
    """The processes that another one has started to fork workers, or those workers."""
    children = [
        int(child)
        for task in Path(f"/proc/{process}/task").iterdir()
        for child in (task / "children").read_text().split()
    ]
    return [child for child in children if b"forkserver" in Path(f"/proc/{child}/cmdline").read_bytes()]


def _worker(process: subprocess.Popen[str]) -> int:
    """A child of the server that forks this build's workers; one that stays, as programs that are looked for do not."""
    seen: set[int] = set()
    while process.poll() is None:
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            now = {worker for server in _children(process.pid) for worker in _children(server)}
            if now & seen:
                return min(now & seen)
            seen = now
        time.sleep(0.1)
    raise AssertionError("the build was done before a worker was seen")


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds the workers in /proc")
def test_a_worker_that_the_system_ends_is_told_and_nothing_is_published(folder: Path) -> None:
    with _build(folder) as process:
        _wait_for_lock(folder, process)
        os.kill(_worker(process), signal.SIGKILL)
        out, err = process.communicate()
    assert process.returncode == 2
    assert out == ""
    assert "the process that set it, or another letter at the same time, was ended by the system" in err
    assert "Traceback" not in err
    assert [path.name for path in (folder / "output").iterdir()] == []


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds the workers in /proc")
def test_workers_end_with_a_build_that_is_killed(folder: Path) -> None:
    with _build(folder) as process:
        worker = _worker(process)
        process.kill()
        process.communicate()
    while Path(f"/proc/{worker}").exists():
        time.sleep(0.01)


@pytest.mark.parametrize("times", [1, 3])
def test_ctrl_c_stops_cleanly_and_leaves_nothing_behind(folder: Path, times: int) -> None:
    with _build(folder) as process:
        _wait_for_lock(folder, process)
        for _ in range(times):
            process.send_signal(signal.SIGINT)
            time.sleep(0.03)
        out, err = process.communicate()
    assert process.returncode == 130
    assert (out, err) == ("", "Stopped. Nothing was changed.\n")
    assert [path.name for path in (folder / "output").iterdir()] == []


def test_letters_that_a_stopped_build_left_are_told_although_nothing_is_published(folder: Path) -> None:
    assert letters("build", folder=folder).code == 0
    left = folder / "output/.small.building/finished"
    shutil.copytree(folder / "output/small", left)
    (left / "letter/norway.docx").write_bytes(b"saved at the last moment")
    template = Document(str(folder / "templates/letter.docx"))
    paragraph = next(each for each in template.paragraphs if "recommendation.text" in each.text)
    paragraph.text = "{% if recommendation.number == 2 %}{{ recommendation.text }}{% endif %}"
    template.save(str(folder / "templates/letter.docx"))
    answer = letters("build", folder=folder)
    assert answer.code == 1
    assert answer.out.startswith(
        "letter/norway.docx was edited by hand while an earlier build was stopped: it stands as "
        "letter/norway (edited).docx.\n"
    )
    assert answer.out.endswith("Nothing was published: what was in the folder before stays as it was.\n")
    assert (folder / "output/small/letter/norway (edited).docx").read_bytes() == b"saved at the last moment"


def test_a_second_build_says_who_holds_the_lock(folder: Path) -> None:
    with locked(folder / "output/small"):
        second = letters("build", folder=folder)
    assert second.code == 2
    assert f"another build is writing here (process {os.getpid()}, since " in second.err
    assert "Wait until it has finished, then run again." in second.err
