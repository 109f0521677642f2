"""`letters verify`: whether the published files still are what was built."""

from pathlib import Path

from letters.cli.show import show
from letters.publish import verify


def verify_campaign(folder: Path) -> int:
    """Say which files of a campaign's folder are not what was built; the exit code."""
    report = verify(folder)
    for words, paths in (("Changed since it was built", report.changed), ("Missing", report.missing)):
        for path in paths:
            show(f"{words}: {(folder / path).as_posix()}")
    for path in report.unknown:
        show(f"Not made by a build: {(folder / path).as_posix()}")
    number = len(report.intact)
    if report.as_built:
        show(f"All {number} files are what was built.")
        return 0
    show(f"{number} of {number + len(report.changed) + len(report.missing)} files are what was built.")
    return 1
