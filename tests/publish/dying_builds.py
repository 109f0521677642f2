"""A program for the fault tests: builds that publish and die. Run as `python -m tests.publish.dying_builds`."""

import ctypes
import itertools
import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NoReturn

from letters.errors import WorkplaceError
from letters.publish import locked, verify
from tests.publish.sets import ROOT, plan_for, put, standing

NORWAY, ICELAND, STAFF = "letter/norway.docx", "letter/iceland.docx", "letter/from staff.txt"


@contextmanager
def running(*arguments: str | Path) -> Iterator["subprocess.Popen[str]"]:
    """This program with its arguments, begun (it has printed its first line); killed afterwards if it still runs."""
    command = [sys.executable, "-m", "tests.publish.dying_builds", *map(str, arguments)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "begun\n"
            yield process
        finally:
            process.kill()


def texts_of(generation: int) -> dict[str, str]:
    return {NORWAY: f"Norway {generation}", ICELAND: f"Iceland {generation}"}


def changing_texts_of(generation: int) -> dict[str, str]:
    """Texts of which one is a letter to a government that no other generation writes to."""
    return {**texts_of(generation), f"letter/guest-{generation}.docx": f"Guest {generation}"}


def build(folder: Path, texts: dict[str, str]) -> None:
    put(folder, texts, plan_for(texts, force=True))


def die_at_each_step(folder: Path, how: str) -> None:
    """Let a build die before its first act on the system, before its second, … until one lives.

    An act is what Python announces to audit hooks: each opening, naming, linking, making and removing. Before each
    build the letter to Norway is edited by hand. Prints for each a line of JSON: the set right after the death
    (None if there is no folder), what is hidden in output/, whether that is closed to other users, the set after a
    start that builds nothing, and everything in output/ after the next build.
    """
    print("begun", flush=True)  # noqa: T201
    build(folder, texts_of(2))
    (folder / STAFF).write_text("from staff")
    for step in itertools.count(1):
        (folder / NORWAY).write_text("Norway by hand")
        code = _exit_code_of(partial(_build_and_die, folder, how, step))
        observed = standing(folder) if folder.exists() else None
        hidden = sorted(path.name for path in folder.parent.iterdir() if path.name.startswith("."))
        workshop = folder.with_name(f".{folder.name}.building")
        closed = not workshop.exists() or stat.S_IMODE(workshop.stat().st_mode) == 0o700
        with locked(folder):
            restarted = standing(folder)
        build(folder, texts_of(2))
        names = sorted(path.name for path in folder.parent.iterdir())
        report = {
            "exit": code,
            "observed": observed,
            "hidden": hidden,
            "closed": closed,
            "restarted": restarted,
            "names": names,
        }
        print(json.dumps({**report, "next": standing(folder), "as_built": verify(folder).as_built}), flush=True)  # noqa: T201
        for kept in folder.glob("letter/* (edited*"):
            kept.unlink()
        if code == 0:
            return


def _exit_code_of(work: Callable[[], NoReturn]) -> int:
    """Run in a child; negative for the signal that ended it."""
    child = os.fork()
    if child == 0:
        work()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _build_and_die(folder: Path, how: str, step: int) -> NoReturn:
    if "without exchange" in how:
        ctypes.CDLL = no_library  # type: ignore[assignment, misc]
    count = itertools.count(1)

    def die(_event: str, _arguments: tuple[object, ...]) -> None:
        if next(count) != step:
            return
        if "interrupt" in how:
            raise KeyboardInterrupt
        os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(die)
    try:
        build(folder, texts_of(1))
    except KeyboardInterrupt:
        os._exit(130)
    os._exit(0)


def no_library(*_arguments: object, **_options: object) -> NoReturn:
    """Stands for ctypes.CDLL on a system that has no such library."""
    raise OSError("this system has no such library")


def publish_for_ever(folder: Path) -> None:
    """Publish one generation after the other until killed; the first line printed says that it has begun."""
    for generation in itertools.count(1):
        build(folder, changing_texts_of(generation))
        if generation == 1:
            print("begun", flush=True)  # noqa: T201


def hold_the_lock(folder: Path) -> None:
    """Hold the lock, saying so, until a line is read."""
    with locked(folder):
        print("begun", flush=True)  # noqa: T201
        sys.stdin.readline()


def compete(folder: Path, name: str) -> None:
    """Publish thirty times beside others, asking again whenever the lock is taken; print how often it was done."""
    print("begun", flush=True)  # noqa: T201
    done = 0
    while done < 30:
        try:
            put(folder, {NORWAY: name, ICELAND: name})
            done += 1
        except WorkplaceError as error:
            if "another build is writing here" not in error.problems[0].what:
                raise
    print(json.dumps(done), flush=True)  # noqa: T201


PROGRAMS: dict[str, Callable[..., None]] = {
    "die at each step": die_at_each_step,
    "publish for ever": publish_for_ever,
    "hold the lock": hold_the_lock,
    "compete": compete,
}

if __name__ == "__main__":
    PROGRAMS[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])
