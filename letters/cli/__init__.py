"""The command line: options in, the wings' front doors called, report and exit code out."""

import sys

_SETTING_LETTERS = {"build", "check", "pdf", "proof", "waive"}


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 a check failed, 2 the input is wrong or the machine in the way."""
    try:
        _start_workers(sys.argv[1:])
        from letters.cli.app import run  # noqa: PLC0415 -- Ctrl-C is answered from the first moment

        run()
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def _start_workers(arguments: list[str]) -> None:
    """Let the workers load while the command line is read, which takes a seventh of a second (measured), and the data.

    A command that turns out to be wrong leaves nothing behind: what loads ends with this process.
    """
    if arguments[:1] and arguments[0] in _SETTING_LETTERS and "--help" not in arguments:
        from letters.workers import start_loading  # noqa: PLC0415 -- the other commands need none of it

        start_loading()
