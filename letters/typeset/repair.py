"""Passages of WeasyPrint's source replaced in this process, where they are those that a repair was made for."""

import inspect
import linecache
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import CodeType, FunctionType
from typing import Any


@dataclass(frozen=True)
class Repair:
    """A passage of a function, what stands in its place, and the names of ours that it uses there."""

    function: FunctionType
    passage: str
    replacement: str
    names: Mapping[str, Callable[..., Any]] = field(default_factory=dict)


def apply_repairs(repairs: Sequence[Repair]) -> tuple[str, ...]:
    """Apply what fits; the result names the functions whose source is another one, which stay as they are."""
    functions = list(dict.fromkeys(repair.function for repair in repairs))
    return tuple(
        function.__name__
        for function in functions
        if not _apply(function, [repair for repair in repairs if repair.function is function])
    )


def _apply(function: FunctionType, repairs: Sequence[Repair]) -> bool:
    """Whether all passages were found; other modules have imported the function, so it stays the same object."""
    source = _source_of(function)
    for repair in repairs:
        if source.count(repair.passage) != 1:
            return False
        source = source.replace(repair.passage, repair.replacement)
        function.__globals__.update(repair.names)
    names: dict[str, Any] = {}
    exec(compile(source, inspect.getfile(function), "exec"), function.__globals__, names)  # noqa: S102 -- its own source
    made = names[function.__name__]
    function.__code__ = getattr(made, "fget", made).__code__  # the source of a property's function makes a property
    return True


def _source_of(function: FunctionType) -> str:
    """The lines of a function; `inspect.getsource` reads them token by token and takes ten times as long (measured)."""
    code = function.__code__
    lines = linecache.getlines(inspect.getfile(function))
    return textwrap.dedent("".join(lines[code.co_firstlineno - 1 : _last_line(code)]))


def _last_line(code: CodeType) -> int:
    inner = (_last_line(each) for each in code.co_consts if isinstance(each, CodeType))
    own = (end or start or 0 for start, end, _, _ in code.co_positions())
    return max((*inner, *own))
