"""What people see on the screen. Results go to standard output; warnings, problems and progress to standard error."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from letters.campaign import OpenQuery
from letters.checks import Finding, Note, gathered_findings
from letters.cli.gathered import gathered_warnings
from letters.errors import Problem
from letters.merge import Act, Notice
from letters.messages import Message
from letters.proof.approvals import JudgedFindings
from letters.publish import KeptEdit, Published

_OUT = Console(highlight=False)
_ERR = Console(stderr=True, highlight=False)
_LONGEST_LIST = 5


def show_problems(problems: Sequence[Problem]) -> None:
    """Show what stops the work, each with its place and what to do."""
    show_unfit(problems)
    number = len(problems)
    _say(_ERR, Text(f"{number} problem{'s' if number != 1 else ''}; nothing was written."))


def show_unfit(problems: Sequence[Problem]) -> None:
    """Show what a finished letter must not hold, each with its place and what to do."""
    for problem in problems:
        _say(_ERR, Text(problem.place, style="bold red"))
        _indented(problem.what)
        _show_remedy(problem.remedy)


def show_notices(notices: Iterable[Notice]) -> None:
    """Show what is in a Word file beside its text: taken out, or to be looked at."""
    words = {Act.STRIPPED: "Taken out: ", Act.LOOK: "Look: "}
    for notice in notices:
        _say(_ERR, Text.assemble((words[notice.act], "cyan"), f"{notice.place}: {notice.text}"))


def show_findings(findings: Iterable[Finding]) -> None:
    """Show what the finished files hold that they must not, each under the name by which people can refer to it."""
    for each in gathered_findings(findings):
        _say(_ERR, Text.assemble((each.first.place, "bold red"), f"  [{each.first.id}]"))
        _indented(each.first.what)
        if each.places:
            _indented(f"Also in {'; '.join(each.places)}")
        if each.others:
            letters = "1 more letter" if len(each.others) == 1 else f"{len(each.others)} more letters"
            _indented(f"The same in {letters}: {', '.join(each.others)}")
        _show_remedy(each.first.remedy)


def show_waivers(judged: JudgedFindings) -> None:
    """Show which findings do not count, by whose word and why, and which count again although someone waived them."""
    for each in judged.waived:
        by = f"{each.waiver.signature.name}, {each.waiver.signature.date}"
        _say(_ERR, Text.assemble(("Waived: ", "cyan"), f"{each.finding.id}: {each.waiver.reason} ({by})"))
        _indented(each.finding.what)
    for waiver in judged.void:
        text = f"{waiver.finding} is no longer what {waiver.signature.name} waived: it counts again."
        _say(_ERR, Text.assemble(("Warning: ", "yellow"), text))


def show_warnings(messages: Iterable[Message]) -> None:
    """Show what a person should know although the work went on, the same of several letters once."""
    for places, text in gathered_warnings(messages):
        _say(_ERR, Text.assemble(("Warning: ", "yellow"), f"{_enumerated(places)}: {text}"))


def show_notes(notes: Iterable[Note]) -> None:
    """Show what a careful editor would look at, the same advice on several letters once."""
    places: dict[tuple[str, str], list[str]] = {}
    for note in notes:
        places.setdefault((note.what, note.remedy), []).append(note.place)
    for (what, remedy), where in places.items():
        _say(_ERR, Text.assemble(("Note: ", "cyan"), f"{what} ({_enumerated(where)})"))
        _show_remedy(remedy)


def show_queries(queries: Sequence[OpenQuery], all_governments: int) -> None:
    """Show the open questions about the text, each with the letters that it touches."""
    for query in queries:
        names = [government.name for government in query.governments]
        letters = "all letters" if len(names) == all_governments else ", ".join(names)
        _say(_OUT, Text.assemble(("Open question: ", "cyan"), f"{query.subject} ({letters})"))
        _say(_OUT, Text(f"  {query.query}"))


def show_rescued(rescued: Iterable[KeptEdit]) -> None:
    """Show which files edited by hand were found where a build that died had left them."""
    for kept in rescued:
        show(f"{kept.path} was edited by hand while an earlier build was stopped: it stands as {kept.kept_as}.")


def show_published(published: Published) -> None:
    """Show where the files are, and what became of those that stood there."""
    for kept in published.kept_edits:
        show(f"{kept.path} was edited by hand: it is kept as {kept.kept_as}.")
    if published.older:
        show(
            f"Older than today’s data or template: {_enumerated(published.older)}. Build without --only to renew them."
        )
    if published.gone:
        show(f"Removed, as their governments are no longer in the campaign: {_enumerated(published.gone)}.")
    if published.dropped:
        show(f"Removed, as it no longer fits the letters: {_enumerated(published.dropped)}.")
    if published.left_behind is not None:
        show(f"Could not be removed: {published.left_behind}. Delete this folder by hand.")
    show(f"{len(published.written)} files written into {published.folder}")


def show(text: str) -> None:
    """Show a result in words."""
    _say(_OUT, Text(text))


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


def _enumerated(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_LONGEST_LIST])
    more = len(names) - _LONGEST_LIST
    return f"{shown} and {more} more" if more > 0 else shown


def _show_remedy(remedy: str) -> None:
    if remedy:
        _indented(f"→ {remedy}")


def _indented(text: str) -> None:
    if _ERR.is_terminal:
        _ERR.print(Padding(Text(text), (0, 0, 0, 2), expand=False))
    else:
        _say(_ERR, Text(f"  {text}"))


def _say(console: Console, text: Text) -> None:
    """Lines are wrapped at words on a screen only: in a file or a pipe nobody has told how wide a line may be."""
    console.print(text, soft_wrap=not console.is_terminal)
