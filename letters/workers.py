"""The processes that set letters: they start with everything loaded, and load while the data is still being read."""

import gc
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import forkserver, get_all_start_methods, get_context, parent_process, resource_tracker
from multiprocessing.context import BaseContext
from typing import TypeVar

from letters.errors import Problem, WorkplaceError
from letters.limits import limit_this_worker
from letters.messages import let_libraries_say_nothing

Result = TypeVar("Result")

_LOADED = "letters.loaded"
_COLLECT_AFTER = 400_000
"""Objects: what about 25 letters leave. Python's usual 700 costs a fifth of the time and saves no memory: a worker
holds 230 MB behind twenty letters either way (measured)."""

_FEWER_AT_ONCE = "Close other programs, and run again with --jobs 1. If it stays so, the file is too heavy."


def start_loading(what: str = _LOADED) -> None:
    """Begin to load what the workers need, beside whatever this process does next: the module `what` imports it."""
    if _can_fork_from_a_server():
        _processes(what)
        # the server would start it, and it would let go of the interrupts
        resource_tracker.ensure_running()
        with _interrupts_held():
            # what is held here stays held in the server and its workers: Ctrl-C in a terminal goes to all of them,
            # and only this process is to answer it
            forkserver.ensure_running()


@contextmanager
def workers(most: int | None, tasks: int) -> Iterator[ProcessPoolExecutor]:
    """Workers for so many tasks, at most `most` (None: one a core); what waits when the work ends is not begun."""
    number = min(most or os.cpu_count() or 1, tasks)
    pool = None
    try:
        with _interrupts_held():
            # half made, its locks would not be let go of; half started, its workers could not be waited for: they are
            # started by the first task
            pool = ProcessPoolExecutor(max_workers=number, mp_context=_processes(), initializer=_prepare_this_worker)
            pool.submit(int)
        yield pool
    finally:
        # a second Ctrl-C would leave workers that nobody waits for, and a process that waits for them for ever
        with _interrupts_held():
            if pool is not None:
                pool.shutdown(cancel_futures=True)


def result_of(pending: Future[Result], name: str, remedy: str = _FEWER_AT_ONCE) -> Result:
    """What a worker made of `name`, a file; raises what it raised, and WorkplaceError where the system has ended it.

    `remedy` is what to do then.
    """
    try:
        return pending.result()
    except BrokenProcessPool as error:
        what = "the process that set it, or another letter at the same time, was ended by the system"
        raise WorkplaceError([Problem(name, what, remedy)]) from error


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let Ctrl-C wait until the work inside is done; a program that starts inside never hears it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _prepare_this_worker() -> None:
    let_libraries_say_nothing()
    limit_this_worker()
    threading.Thread(target=_end_with_the_process_that_started_this_one, daemon=True).start()
    gc.freeze()
    gc.set_threshold(_COLLECT_AFTER, 20, 100)


def _end_with_the_process_that_started_this_one() -> None:
    """A worker waits for its next task for ever, also when the process that would give it was killed."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _can_fork_from_a_server() -> bool:
    return "forkserver" in get_all_start_methods()


def _processes(loaded: str = _LOADED) -> BaseContext:
    """A way to start workers that is never a plain fork of this process, whose threads would be lost in the child."""
    if not _can_fork_from_a_server():
        return get_context("spawn")
    context = get_context("forkserver")
    # counts when the server is started, and not again
    context.set_forkserver_preload([loaded])
    return context
