"""The figures as a table by family of files, and as a TSV by file, so that two runs can be compared."""

from collections.abc import Mapping
from pathlib import Path

from rich.console import Console
from rich.table import Table

from fidelity.compare import Comparison

Results = Mapping[str, Comparison | None]
Answers = Mapping[str, tuple[float, str]]
"""The seconds that each file took, and what was said about it."""


def write_tsv(path: Path, results: Results, answers: Answers) -> None:
    """One line a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    head = "file\tpages\tour pages\tlines identical\tlines\twords kept\twords\tmedian pt\tseconds\tsaid"
    path.write_text("\n".join([head, *(_row(name, results[name], *answers[name]) for name in results)]) + "\n")


def _row(name: str, result: Comparison | None, seconds: float, said: str) -> str:
    if result is None:
        return f"{name}\t\t\t\t\t\t\t\t{seconds:.2f}\t{said}"
    median = "" if result.median is None else f"{result.median:.2f}"
    figures = (*result.pages, result.lines_identical, result.lines, result.words_kept, result.words, median)
    return "\t".join([name, *map(str, figures), f"{seconds:.2f}", said])


def print_table(results: Results, answers: Answers) -> None:
    """One line a family, which is the first folder of a file's name, and one for all."""
    table = Table("family", "files", "same pages", "identical lines", "words kept", "files with all words", "slowest")
    families: dict[str, list[str]] = {}
    for name in results:
        families.setdefault(name.split("/")[0], []).append(name)
    for family, names in [*families.items(), ("all", list(results))]:
        compared = [result for name in names if (result := results[name]) is not None]
        table.add_row(family, *_summary(compared), f"{max(answers[name][0] for name in names):.1f} s")
    Console(width=120).print(table)


def _summary(compared: list[Comparison]) -> list[str]:
    lines, words = sum(each.lines for each in compared), sum(each.words for each in compared)
    return [
        str(len(compared)),
        _share(sum(each.same_page_count for each in compared), len(compared)),
        _share(sum(each.lines_identical for each in compared), lines),
        _share(sum(each.words_kept for each in compared), words),
        _share(sum(each.words_kept == each.words for each in compared), len(compared)),
    ]


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({part / whole:.1%})" if whole else "-"
