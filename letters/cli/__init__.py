"""The command line: options in, the wings' front doors called, report and exit code out."""


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 a check failed, 2 the input is wrong or the machine in the way."""
    try:
        from letters.cli.app import run  # noqa: PLC0415 -- Ctrl-C is answered from the first moment

        run()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
