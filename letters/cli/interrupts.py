"""Ctrl-C: what is written is written to its end, and a command that is stopped says what that means."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

STOPPED = 130
"""The exit code of a program that was interrupted: 128 and the signal's number."""
_WRITE_ONE_BY_ONE = frozenset({"approve", "waive", "export"})
"""Commands that may have written something before they are stopped."""


@contextmanager
def to_the_end() -> Iterator[None]:
    """Let the work inside be done whatever is typed: for the moments in which files are put in place."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def count_the_first_only() -> None:
    """Let the first Ctrl-C stop the command and pass over the others: what it cleans up then is not broken off.

    Where the system does not hand interrupts in, as to a command in the background, it stays so.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _stop)


def _stop(_number: int, _frame: FrameType | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise KeyboardInterrupt


def say_stopped(command: str) -> None:
    """Say in one line that the command was stopped; from now on nothing stops it from ending."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    said = "Stopped." if command in _WRITE_ONE_BY_ONE else "Stopped. Nothing was changed."
    # a terminal has shown ^C in this line
    sys.stderr.write(f"\n{said}\n" if sys.stderr.isatty() else f"{said}\n")
