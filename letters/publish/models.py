"""What publishing is told and what it answers, as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import JsonValue

MANIFEST = "manifest.json"

Origin = Mapping[str, JsonValue]
"""What a file was made from: hashes of data, template and fonts, the program's version; whatever makes it older."""


@dataclass(frozen=True)
class PublishedFile:
    """A finished file. `path` is relative to the campaign's folder, with slashes: "letter/norway.docx".

    `facts` (pages, words, recommendations found) and `made_from` stand in the manifest as they are given.
    """

    path: str
    data: bytes
    made_from: Origin
    facts: Mapping[str, JsonValue] = field(default_factory=dict)


@dataclass(frozen=True)
class Plan:
    """What a build is about to put in place; known, and checked, before the first letter is made.

    `document` is the folder that is replaced ("letter"), `writes` every path that will be written in it.
    `keep` names the files of earlier builds of this document that stay, each with what it would be made from
    today; those that do not exist are no matter. All others of the document go. `drops` names other documents
    that no longer fit ("proof") and go as a whole. With `force`, files edited by hand are kept beside the new
    ones under a free name; without it they stop the build.
    """

    document: str
    writes: frozenset[str]
    keep: Mapping[str, Origin] = field(default_factory=dict)
    drops: frozenset[str] = frozenset()
    force: bool = False


@dataclass(frozen=True)
class KeptEdit:
    """A file edited by hand and the path under which it now stands beside the new one."""

    path: str
    kept_as: str


@dataclass(frozen=True)
class Published:
    """What a publication did; every path is relative to `folder`, every tuple sorted.

    `older` are those of `kept` that were made from something else than today's data or template. `gone` are
    files of this document that belong to no letter any more; `dropped` the documents removed as a whole.
    `left_behind` is None, or the hidden folder with the old files that the system did not let us remove.
    """

    folder: Path
    written: tuple[str, ...]
    kept: tuple[str, ...]
    older: tuple[str, ...]
    gone: tuple[str, ...]
    dropped: tuple[str, ...]
    kept_edits: tuple[KeptEdit, ...]
    left_behind: Path | None


@dataclass(frozen=True)
class VerifyReport:
    """Whether the files still are what was built. `unknown` are files that no build put there."""

    intact: tuple[str, ...]
    changed: tuple[str, ...]
    missing: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def as_built(self) -> bool:
        """True if every file that was built is there, byte for byte; unknown files beside them are no matter."""
        return not (self.changed or self.missing)


@dataclass(frozen=True)
class LockedUnit:
    """A campaign's folder in output/ while this process alone may publish into it; from `locked` only.

    `workshop` is the hidden folder beside it in which the next set is made. `rescued` are files edited by hand
    that a build which died left in its workshop; they stand in `folder` again, whatever comes of this build.
    """

    folder: Path
    workshop: Path
    rescued: tuple[KeptEdit, ...] = ()
