"""The names that hold where a tag stands, and what is said about a name that does not."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field

from letters.merge.fields import FIELDS, TEXT, Kind, Leaf, ListOf, Record, names_in
from letters.merge.filters import FILTERS

ALLOWED = f"Use merge fields, if and for, and the filters {', '.join(sorted(FILTERS))} only."


@dataclass(frozen=True)
class Fault:
    """What is wrong in a tag. `correction`, if any, is what to write for what: ("goverment", "government.name")."""

    what: str
    remedy: str
    correction: tuple[str, str] | None = None


@dataclass(frozen=True)
class Reading:
    """What an expression yields, and the expression written anew. `kind` None: a fault was found, ask no more of it."""

    kind: Kind | None
    source: str


@dataclass
class Scope:
    """The names that hold where a tag stands, and the faults found in it. A name of kind None is unknown."""

    names: Mapping[str, Kind | None] = field(default_factory=lambda: FIELDS)
    faults: list[Fault] = field(default_factory=list)

    def refuse(self, what: str, remedy: str = ALLOWED, correction: tuple[str, str] | None = None) -> Reading:
        """Note a fault, and go on with something of which no more is asked."""
        self.faults.append(Fault(what, remedy, correction))
        return Reading(None, "")

    def refuse_unknown(self, path: str, siblings: Mapping[str, Kind] | None = None) -> Reading:
        """Name the field that is none ("goverment"), and the nearest one of its siblings (None: of all) that is."""
        known = self._all_names() if siblings is None else _beside(path, siblings)
        for name, kind in known.items():
            if isinstance(kind, ListOf) and path.partition(".")[0] == one_of(name):
                what = f"unknown field “{path}”: “{one_of(name)}” is known only while “{name}” is gone through"
                return self.refuse(what, go_through(name, kind))
        nearest = difflib.get_close_matches(path, known, n=1)
        if not nearest:
            return self.refuse(f"unknown field “{path}”", f"The merge fields here are: {', '.join(sorted(known))}.")
        parts = printable_parts(known[nearest[0]], nearest[0]) or nearest
        return self.refuse(f"unknown field “{path}”; did you mean “{nearest[0]}”?", "", (path, parts[0]))

    def _all_names(self) -> dict[str, Kind]:
        names = {name: kind for name, kind in self.names.items() if kind is not None}
        return dict.fromkeys(names_in(names), TEXT) | names


def printable_parts(kind: Kind, path: str) -> list[str]:
    """The full names of what can be printed of a field: of 'government', 'government.name' and 'government.in_text'."""
    if isinstance(kind, Record):
        return list(names_in(kind.parts, f"{path}."))
    return [path] if isinstance(kind, Leaf) else []


def go_through(path: str, kind: ListOf) -> str:
    """How to print a list, as a remedy."""
    single = one_of(path)
    return (
        f"Go through it with {{%p for {single} in {path} %}} and {{%p endfor %}}, each in a paragraph of its own, "
        f"and write {{{{ {printable_parts(kind.each, single)[0]} }}}} between them."
    )


def one_of(path: str) -> str:
    """What one thing in a list is best called: 'topic' in 'topics'."""
    name = path.rpartition(".")[2]
    return "line" if name == "address" else name.removesuffix("s")


def _beside(path: str, siblings: Mapping[str, Kind]) -> dict[str, Kind]:
    owner = path.rpartition(".")[0]
    return {f"{owner}.{name}": kind for name, kind in siblings.items()}
