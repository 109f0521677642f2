"""What a letter, or reading what it is made from, may cost: the system ends what takes more, whatever came in."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from letters.errors import InputError, Problem

SECONDS = 60
"""For one letter; one of five pages takes less than one."""
BYTES = 1024**3
"""For one worker; one that has set a letter of five pages holds less than a fifth."""
_GRACE_SECONDS = 10
"""So much later the system itself ends a worker that does not heed the alarm."""


class _TooLong(BaseException):
    """No step of the work may take it for its own error."""


def limit_this_worker() -> None:
    """Bound this worker's memory, and leave Ctrl-C to the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_memory()


def limit_memory() -> None:
    """Bound this process's memory, for good; Windows has no such bound."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 -- not there on Windows

        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (BYTES, most))


@contextmanager
def within_limits(name: str) -> Iterator[None]:
    """Raise InputError where the work inside takes more time or memory than one letter may.

    `name` is what messages call it: a letter, or the files that are read.
    """
    remedy = "Look for very long tables, very large pictures or deeply nested text, and simplify them."
    _set_alarm(SECONDS)
    try:
        yield
    except _TooLong as error:
        raise InputError([Problem(name, f"takes more than {SECONDS} seconds", remedy)]) from error
    except MemoryError as error:
        raise InputError([Problem(name, f"takes more than {BYTES // 1024**3} GB of memory", remedy)]) from error
    finally:
        _set_alarm(0)


def _set_alarm(seconds: int) -> None:
    """Interrupt this process after so many seconds; 0 takes the alarm back. Windows has no such alarm."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 -- not there on Windows

    signal.signal(signal.SIGALRM, _interrupt)
    signal.alarm(seconds)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = int(usage.ru_utime + usage.ru_stime)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    wanted = used + seconds + _GRACE_SECONDS if seconds else most
    resource.setrlimit(resource.RLIMIT_CPU, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most))


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise _TooLong
