"""What stands in a campaign's folder before a publication, and what of it the plan would touch."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from letters.errors import InputError
from letters.publish.inventory import Inventory, take_inventory
from letters.publish.manifest import Manifest, read_manifest
from letters.publish.models import MANIFEST, Plan
from letters.publish.paths import document_of


@dataclass(frozen=True)
class Standing:
    """The set in place: its files, and the manifest of the build that made them (empty if there was none)."""

    inventory: Inventory
    manifest: Manifest

    def is_edited(self, path: str) -> bool:
        """True for a file that is not, byte for byte, what a build put there."""
        built = self.manifest.files.get(path)
        return path in self.inventory.files and (built is None or built.sha256 != self.inventory.files[path])


def survey(folder: Path, plan: Plan) -> Standing:
    """Read the set in place. A damaged manifest is an InputError, unless the plan keeps all that is unknown."""
    remedy = (
        f"Rename the folder {folder} and run again; or run again with --force, which keeps every letter found there "
        "beside the new one as “… (edited)”."
    )
    try:
        manifest = read_manifest(folder, remedy)
    except InputError:
        if not plan.force:
            raise
        manifest = None
    return Standing(take_inventory(folder), manifest or Manifest())


def stays(path: str, plan: Plan) -> bool:
    """Whether the plan leaves a file of an earlier build in the set."""
    document = document_of(path)
    if path in plan.writes or document in plan.drops:
        return False
    return document != plan.document or path in plan.keep


def touched(standing: Standing, plan: Plan) -> Iterator[str]:
    """The files in place that the plan overwrites or removes, in the order of their names.

    A file that no build made is touched only where a new file, or the folder of one, must stand.
    """
    blocked = {parent for path in plan.writes for parent in _folders_of(path)} | plan.writes
    for path in sorted(standing.inventory.files):
        if path in blocked or (path in standing.manifest.files and not stays(path, plan)):
            yield path


def carried(standing: Standing, plan: Plan) -> list[str]:
    """The files in place that go over into the new set as they are."""
    leaving = {MANIFEST, *touched(standing, plan)}
    return sorted(path for path in standing.inventory.files if path not in leaving)


def _folders_of(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rsplit("/", 1)[0]
        yield path
