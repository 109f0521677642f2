"""The figures as a table by family of files, as one line, and as a TSV by file, so that two runs can be compared."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from fidelity.compare import Comparison, median, percentile_95
from fidelity.ours import Answer, Outcome

LETTERS = ("bc-foi", "bc-mines", "legalaid", "frankbold-cz", "docassemble", "mailmerge")
"""The families of the corpus that are letters; the others are test files of libraries."""
_HEAD = "file pages our_pages lines_identical lines words_kept words median_pt p95_pt seconds outcome on_purpose said"


@dataclass(frozen=True)
class Result:
    """One file. `comparison` is None where one of the engines made no PDF; `on_purpose` names where Word is followed
    and not LibreOffice."""

    name: str
    answer: Answer
    comparison: Comparison | None
    on_purpose: tuple[str, ...]

    @property
    def family(self) -> str:
        """The first folder of the file's name."""
        return self.name.split("/")[0]


def write_tsv(path: Path, results: Sequence[Result]) -> None:
    """One line a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(["\t".join(_HEAD.split()), *map(_row, results)]) + "\n")


def _row(result: Result) -> str:
    answer, each = result.answer, result.comparison
    figures: tuple[object, ...] = ("",) * 8
    if each is not None:
        moves = (_points(median(each.displacements)), _points(percentile_95(each.displacements)))
        figures = (*each.pages, each.lines_identical, each.lines, each.words_kept, each.words, *moves)
    rest = (f"{answer.seconds:.2f}", answer.outcome, "; ".join(result.on_purpose), answer.said)
    return "\t".join(map(str, (result.name, *figures, *rest)))


def print_report(results: Sequence[Result]) -> None:
    """The table, what went wrong, and the line that says it all."""
    table = Table(
        "family", "files", "same pages", "identical lines", "words kept", "with all", "median", "95 %", "slowest"
    )
    for family, members in _families(results).items():
        table.add_row(family, *_summary(members), f"{max(each.answer.seconds for each in members):.1f} s")
    console = Console(width=130)
    console.print(table)
    for result in results:
        if result.answer.outcome in {Outcome.CRASHED, Outcome.HUNG}:
            console.print(f"{result.answer.outcome}: {result.name}: {result.answer.said}", markup=False)
    console.print(_line(results), markup=False)


def _families(results: Sequence[Result]) -> dict[str, list[Result]]:
    families: dict[str, list[Result]] = {}
    for result in results:
        families.setdefault(result.family, []).append(result)
    families["letters of the corpus"] = [each for each in results if each.family in LETTERS]
    families["… but for differences on purpose"] = [
        each for each in families["letters of the corpus"] if not each.on_purpose
    ]
    families["all"] = list(results)
    return {family: members for family, members in families.items() if members}


def _compared(results: Iterable[Result]) -> list[Comparison]:
    return [each.comparison for each in results if each.comparison is not None]


def _summary(results: Sequence[Result]) -> Iterator[str]:
    compared = _compared(results)
    moves = [move for each in compared for move in each.displacements]
    yield str(len(compared))
    yield _share(sum(each.same_page_count for each in compared), len(compared))
    yield _share(sum(each.lines_identical for each in compared), sum(each.lines for each in compared))
    yield _share(sum(each.words_kept for each in compared), sum(each.words for each in compared))
    yield _share(sum(each.keeps_all_words for each in compared), len(compared))
    yield _points(median(moves))
    yield _points(percentile_95(moves))


def _line(results: Sequence[Result]) -> str:
    outcomes = Counter(each.answer.outcome for each in results)
    _, pages, lines, _, words, middle, most = _summary(results)
    ends = ", ".join(f"{outcomes[outcome]} {outcome}" for outcome in Outcome)
    return f"pages {pages}, lines {lines}, files with all words {words}, median {middle} pt, 95 % {most} pt; {ends}"


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} {part / whole:.1%}" if whole else "-"


def _points(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"
