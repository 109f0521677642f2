"""The way of a publication: lock, look, stage, swap, clear."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from pydantic import JsonValue

from letters.errors import Problem, WorkplaceError
from letters.publish.faults import workplace_errors
from letters.publish.leftovers import aside, clear
from letters.publish.lock import locked_file
from letters.publish.manifest import origin_key
from letters.publish.models import MANIFEST, KeptEdit, LockedUnit, Plan, Published, PublishedFile
from letters.publish.next_set import NextSet, prepare
from letters.publish.obstacles import raise_if_obstructed
from letters.publish.paths import document_of, is_inside
from letters.publish.staging import stage
from letters.publish.standing import Standing, stays, survey
from letters.publish.swap import swap


@contextmanager
def locked(folder: Path) -> Iterator[LockedUnit]:
    """Hold the lock of a campaign's folder ("output/2018-china-upr") for a whole build; the folder need not exist.

    Clears first what a build that died left behind. Raises WorkplaceError if another build holds the lock (naming
    it), or if nothing can be written there.
    """
    folder = folder.resolve() if folder.is_symlink() else folder
    with workplace_errors(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
    workshop = folder.with_name(f".{folder.name}.building")
    unit = LockedUnit(folder, workshop)
    with locked_file(folder.with_name(f".{folder.name}.lock"), folder):
        try:
            with workplace_errors(folder):
                rescued = clear(unit)
                _refuse_leftovers(unit)
            yield LockedUnit(folder, workshop, rescued)
        finally:
            with workplace_errors(folder):
                clear(unit)


def refuse_if_obstructed(unit: LockedUnit, plan: Plan) -> None:
    """Look before a long build whether `publish` could follow the plan.

    Raises InputError naming each file edited by hand that would be overwritten or removed (unless the plan says
    `force`), WorkplaceError naming each that is write-protected or open in Word or LibreOffice.
    """
    _require_sound(plan)
    with workplace_errors(unit.folder):
        raise_if_obstructed(unit.folder, plan, survey(unit.folder, plan))


def publish(unit: LockedUnit, plan: Plan, files: Sequence[PublishedFile], notes: Mapping[str, JsonValue]) -> Published:
    """Put the files in place, all at once or not at all; `notes` stands in the manifest for this document.

    Raises what `refuse_if_obstructed` raises, and WorkplaceError for what the system refuses: the set in place
    is then unchanged. Raises ValueError if the files are not those of the plan.
    """
    _require_sound(plan)
    _require_as_planned(plan, files)
    with workplace_errors(unit.folder):
        standing = survey(unit.folder, plan)
        raise_if_obstructed(unit.folder, plan, standing)
        next_set = prepare(standing, plan, files, notes)
        try:
            swap(stage(unit, next_set, standing), unit.folder, aside(unit))
        finally:
            rescued = clear(unit)
    return _report(unit, plan, standing, next_set, rescued)


def _refuse_leftovers(unit: LockedUnit) -> None:
    if unit.workshop.exists():
        what = "is left from an earlier build, and the system does not let it be removed"
        raise WorkplaceError([Problem(str(unit.workshop), what, "Delete this hidden folder, then run again.")])


def _require_sound(plan: Plan) -> None:
    """ValueError for paths outside the plan's document: the caller's mistake, not a user's."""
    strays = sorted(path for path in plan.writes if document_of(path) != plan.document or path == plan.document)
    unsafe = sorted(path for path in plan.writes if not is_inside(path))
    if strays or unsafe or plan.document == MANIFEST or plan.document in plan.drops:
        raise ValueError(f"a plan for {plan.document!r} cannot write {strays or unsafe}, drop {sorted(plan.drops)}")


def _require_as_planned(plan: Plan, files: Sequence[PublishedFile]) -> None:
    paths = sorted(file.path for file in files)
    if paths != sorted(plan.writes):
        raise ValueError(f"planned were {sorted(plan.writes)}, handed in {paths}")


def _report(
    unit: LockedUnit, plan: Plan, standing: Standing, next_set: NextSet, rescued: Sequence[KeptEdit]
) -> Published:
    built = standing.manifest.files
    removed = [path for path in sorted(built) if not stays(path, plan) and path not in plan.writes]
    kept = tuple(path for path in sorted(plan.keep) if path in built and path in next_set.taken_over)
    return Published(
        folder=unit.folder,
        written=tuple(sorted(next_set.new)),
        kept=kept,
        older=tuple(path for path in kept if built[path].made_from != origin_key(plan.keep[path])),
        gone=tuple(path for path in removed if document_of(path) == plan.document),
        dropped=tuple(sorted({document_of(path) for path in removed} & plan.drops)),
        kept_edits=(*next_set.kept_edits, *rescued),
        left_behind=unit.workshop if unit.workshop.exists() else None,
    )
