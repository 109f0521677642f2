"""What people see on the screen. Results go to standard output; warnings, problems and progress to standard error."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from letters.errors import Problem
from letters.messages import Message

_OUT = Console(highlight=False)
_ERR = Console(stderr=True, highlight=False)


def show_problems(problems: Sequence[Problem]) -> None:
    """Show what stops the work, each with its place and what to do."""
    for problem in problems:
        _ERR.print(Text(problem.place, style="bold red"))
        _indented(problem.what)
        if problem.remedy:
            _indented(f"→ {problem.remedy}")
    number = len(problems)
    _ERR.print(f"{number} problem{'s' if number != 1 else ''}; nothing was written.")


def show_findings(findings: Iterable[tuple[str, Problem]]) -> None:
    """Show what the finished files hold that they must not, each under the name by which people can refer to it."""
    for name, finding in findings:
        _ERR.print(Text.assemble((finding.place, "bold red"), f"  [{name}]"))
        _indented(finding.what)
        if finding.remedy:
            _indented(f"→ {finding.remedy}")


def show_warnings(messages: Iterable[Message]) -> None:
    """Show what a person should know although the work went on."""
    for message in messages:
        _ERR.print(Text.assemble(("Warning: ", "yellow"), f"{message.place}: {message.text}"))


def show(text: str) -> None:
    """Show a result in words."""
    _OUT.print(Text(text))


def show_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Show a table: the first column to the left, the others, which are numbers or marks, to the right."""
    table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
    for index, heading in enumerate(headings):
        table.add_column(heading, justify="right" if index else "left", no_wrap=True)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    # a table keeps its width in a file or a pipe, where nobody has told how wide a line may be
    _OUT.print(table, width=None if _OUT.is_terminal else 200)


@contextmanager
def progress(what: str, total: int) -> Iterator[Progress]:
    """A progress bar over `total` steps; call `advance` on it. Nothing is drawn where nobody watches."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=_ERR, transient=True, disable=not _ERR.is_terminal) as bar:
        bar.add_task(what, total=total)
        yield bar


def _indented(text: str) -> None:
    _ERR.print(Padding(Text(text), (0, 0, 0, 2)))
