"""The command line: options in, the wings' front doors called, report and exit code out."""

from letters.cli.app import main

__all__ = ["main"]
