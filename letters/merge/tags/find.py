"""Finds the tags in a line of text, and the halves of tags that have lost their partner."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from letters.merge.tags.text import is_invisible

CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_DELIMITER = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")


@dataclass(frozen=True)
class Found:
    """A tag, from its opening braces at `start` to before `end`; `source` is without invisible characters."""

    start: int
    end: int
    source: str


@dataclass(frozen=True)
class Unclosed:
    """Opening braces whose closing ones do not follow. `source` goes up to the next tag or the end of the line."""

    start: int
    source: str


@dataclass(frozen=True)
class Misclosed:
    """A tag that is closed by another kind of braces than it was opened by, from `start` to before `end`."""

    start: int
    end: int
    source: str


@dataclass(frozen=True)
class Stray:
    """Closing braces that close nothing. `before` is the line's text up to their end."""

    start: int
    braces: str
    before: str


Finding = Found | Unclosed | Misclosed | Stray


def find_tags(text: str) -> Iterator[Finding]:
    """The tags of a line and what is broken about them, in order. Invisible characters part no braces."""
    seen = [index for index, character in enumerate(text) if not is_invisible(character)]
    line = "".join(text[index] for index in seen)
    position = 0
    while opening := _DELIMITER.search(line, position):
        finding, position = _read_from(line, opening)
        if finding is not None:
            yield _moved(finding, seen)


def _read_from(line: str, opening: re.Match[str]) -> tuple[Finding | None, int]:
    """What the delimiter at `opening` begins, and where to read on."""
    start, braces = opening.start(), opening.group()
    if braces not in CLOSING:
        # "#}" closes comments only, and "3#}" is text
        return (None if braces == "#}" else Stray(start, braces, line[: opening.end()])), opening.end()
    if braces == "{#":
        end = line.find("#}", opening.end())
        closed = None if end < 0 else Found(start, end + 2, line[start : end + 2])
        return closed or Unclosed(start, line[start:].rstrip()), end + 2 if closed else len(line)
    closing = _DELIMITER.search(line, opening.end())
    if closing is None or closing.group() in CLOSING:
        end = closing.start() if closing else len(line)
        return Unclosed(start, line[start:end].rstrip()), end
    source = line[start : closing.end()]
    if closing.group() != CLOSING[braces]:
        return Misclosed(start, closing.end(), source), closing.end()
    return Found(start, closing.end(), source), closing.end()


def _moved(finding: Finding, seen: list[int]) -> Finding:
    """The finding with its places counted in the text that still has its invisible characters."""
    start = seen[finding.start]
    if isinstance(finding, Found | Misclosed):
        return replace(finding, start=start, end=seen[finding.end - 1] + 1)
    return replace(finding, start=start)
