"""`letters pdf`: any Word file as PDF, with what is wrong with it."""

from pathlib import Path

from letters.build import set_file
from letters.cli.show import show, show_findings, show_warnings
from letters.merge import read_template
from letters.publish import write_file


def set_word_file(file: Path, target: Path) -> int:
    """Set `file` as the PDF `target`; the exit code. The PDF is written also where there are findings."""
    result = set_file(read_template(file), file.as_posix())
    write_file(target, result.pdf)
    show_warnings(result.messages)
    show_findings(result.findings)
    show(f"{target.as_posix()} written.")
    return 1 if result.findings else 0
