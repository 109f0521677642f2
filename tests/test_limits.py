import os
import subprocess
import sys

import pytest

from letters import limits
from letters.errors import InputError, Problem
from letters.limits import within_limits

REMEDY = "Look for very long tables, very large pictures or deeply nested text, and simplify them."


def test_what_takes_too_long_is_told_as_a_problem_of_the_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECONDS", 1)
    with pytest.raises(InputError) as raised:
        _work_for_ever()
    assert raised.value.problems == (Problem("norway.docx", "takes more than 1 seconds", REMEDY),)


def test_no_step_of_the_work_can_take_the_alarm_for_its_own_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECONDS", 1)
    with pytest.raises(InputError):
        _work_for_ever_and_catch_errors()


def test_what_takes_too_much_memory_is_told_as_a_problem_of_the_letter() -> None:
    """In a process of its own, whose limit stays."""
    code = (
        "from letters.limits import limit_this_worker, within_limits\n"
        "from letters.errors import InputError\n"
        "limit_this_worker()\n"
        "try:\n"
        "    with within_limits('norway.docx'):\n"
        "        bytearray(2 * 1024**3)\n"
        "except InputError as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ)
    assert done.stdout == "norway.docx: takes more than 1 GB of memory\n"


def test_what_keeps_to_the_limits_goes_on_without_an_alarm() -> None:
    with within_limits("norway.docx"):
        done = True
    assert done


def _work_for_ever() -> None:
    with within_limits("norway.docx"):
        while True:
            pass


def _work_for_ever_and_catch_errors() -> None:
    with within_limits("norway.docx"):
        try:
            while True:
                pass
        except Exception as error:
            raise AssertionError("the alarm was caught") from error
