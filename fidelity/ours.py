"""Our PDF of a Word file, or what is said instead; each file in a time that nobody minds to wait."""

import signal
import time
import traceback
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from enum import StrEnum

from letters.errors import LettersError
from letters.messages import Messages
from letters.package import open_package
from letters.typeset import set_pdf

SECONDS = 10
"""What takes longer, in time of the processor, hangs."""


class Outcome(StrEnum):
    """How the setting of a file ended; the last two are defects."""

    SET = "set"
    REFUSED = "refused"
    CRASHED = "crashed"
    HUNG = "hung"


@dataclass(frozen=True)
class Answer:
    """`pdf` is None unless the file was set; `said` are the kinds of warnings, the refusal, or the traceback's end."""

    outcome: Outcome
    pdf: bytes | None
    seconds: float
    said: str


def set_files(files: Mapping[str, bytes]) -> dict[str, Answer]:
    """Our answers by name, several files at once."""
    with ProcessPoolExecutor() as pool:
        return dict(zip(files, pool.map(_set_in_time, files, files.values()), strict=True))


def _set_in_time(name: str, data: bytes) -> Answer:
    start = time.process_time()
    signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        outcome, pdf, said = _set(name, data)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return Answer(outcome, pdf, time.process_time() - start, said)


class _TooLongError(BaseException):
    """No ordinary error, so that nobody on the way catches it."""


def _stop(_signal: int, _frame: object) -> None:
    raise _TooLongError


def _set(name: str, data: bytes) -> tuple[Outcome, bytes | None, str]:
    messages = Messages()
    try:
        pdf = set_pdf(open_package(data, name), messages)
    except LettersError as error:
        return Outcome.REFUSED, None, "; ".join(str(error).splitlines())
    except _TooLongError:
        return Outcome.HUNG, None, f"more than {SECONDS} s"
    except Exception as error:  # noqa: BLE001 -- any crash is a result here, to be counted and shown
        return Outcome.CRASHED, None, " ".join(traceback.format_exception(error)[-2:]).replace("\n", " ")
    return Outcome.SET, pdf, "; ".join(sorted({message.kind for message in messages}))
