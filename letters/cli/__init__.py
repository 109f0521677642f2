"""The command line: options in, the wings' front doors called, report and exit code out."""

import sys

from letters.cli.interrupts import STOPPED, count_the_first_only, say_stopped
from letters.messages import let_libraries_say_nothing

_LOADED = {
    **dict.fromkeys(("build", "check", "pdf", "waive"), "letters.loaded"),
    "proof": "letters.loaded_to_proof",
}
"""What the workers of a command are forked with; other commands have none."""


def main() -> None:
    """Run the command line.

    Exit codes: 0 done, 1 a check failed, 2 the input is wrong or the machine in the way, 130 stopped with Ctrl-C.
    """
    arguments = sys.argv[1:]
    let_libraries_say_nothing()
    try:
        count_the_first_only()
        _start_workers(arguments)
        from letters.cli.app import run  # noqa: PLC0415 -- Ctrl-C is answered from the first moment

        run()
    except (KeyboardInterrupt, SystemExit) as end:
        if isinstance(end, SystemExit) and end.code != STOPPED:
            raise
        say_stopped(arguments[0] if arguments else "")
        raise SystemExit(STOPPED) from None


def _start_workers(arguments: list[str]) -> None:
    """Let the workers load while the command line is read, which takes a seventh of a second (measured), and the data.

    A command that turns out to be wrong leaves nothing behind: what loads ends with this process.
    """
    if arguments[:1] and arguments[0] in _LOADED and "--help" not in arguments:
        from letters.workers import start_loading  # noqa: PLC0415 -- the other commands need none of it

        start_loading(_LOADED[arguments[0]])
