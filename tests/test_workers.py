from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

import pytest

from letters.errors import Problem, WorkplaceError
from letters.workers import result_of

WHAT = "the process that set it, or another letter at the same time, was ended by the system"


def _ended() -> Future[int]:
    pending: Future[int] = Future()
    pending.set_exception(BrokenProcessPool())
    return pending


def test_worker_that_the_system_ended_is_told_with_what_to_do() -> None:
    with pytest.raises(WorkplaceError) as stopped:
        result_of(_ended(), "norway.docx")
    remedy = "Close other programs, and run again with --jobs 1. If it stays so, the file is too heavy."
    assert stopped.value.problems == (Problem("norway.docx", WHAT, remedy),)


def test_where_nothing_else_runs_at_the_same_time_fewer_at_once_are_no_remedy() -> None:
    with pytest.raises(WorkplaceError) as stopped:
        result_of(_ended(), "report.docx", "Close other programs.")
    assert stopped.value.problems == (Problem("report.docx", WHAT, "Close other programs."),)
