"""What must stop a publication before it begins: letters edited by hand, write-protected, or open in Word."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from letters.errors import InputError, Problem, WorkplaceError
from letters.publish.models import Plan
from letters.publish.paths import edited_name
from letters.publish.standing import Standing, touched


def raise_if_obstructed(folder: Path, plan: Plan, standing: Standing) -> None:
    """Raise everything that stops the plan at once: InputError if a file was edited, else WorkplaceError."""
    edited = [] if plan.force else list(_edited(folder, plan, standing))
    edited += _folders_in_the_way(folder, plan, standing)
    others = [*_protected(folder, plan, standing), *_open_elsewhere(folder, plan, standing)]
    if edited:
        raise InputError([*edited, *others])
    if others:
        raise WorkplaceError(others)


def _edited(folder: Path, plan: Plan, standing: Standing) -> Iterator[Problem]:
    for path in touched(standing, plan):
        if not standing.is_edited(path):
            continue
        known = path in standing.manifest.files
        what = "was changed by hand since it was built" if known else "was not made by a build of this campaign"
        fate = "would be overwritten" if path in plan.writes else "would be removed"
        beside = PurePosixPath(edited_name(path, standing.inventory.files)).name
        remedy = f"Rename it, or run again with --force, which keeps it beside as “{beside}”."
        yield Problem(str(folder / path), f"{what} and {fate}", remedy)


def _folders_in_the_way(folder: Path, plan: Plan, standing: Standing) -> Iterator[Problem]:
    for path in sorted(plan.writes & standing.inventory.folders):
        yield Problem(str(folder / path), "is a folder where a letter must stand", "Rename or move the folder.")


def _protected(folder: Path, plan: Plan, standing: Standing) -> Iterator[Problem]:
    """A read-only mark is someone's wish; and a folder that cannot be written cannot be emptied later."""
    inventory = standing.inventory
    for path in sorted(inventory.protected):
        if path in inventory.folders or path in set(touched(standing, plan)):
            what = f"is write-protected: {'this folder' if path in inventory.folders else 'it'} cannot be replaced"
            yield Problem(str(folder / path), what, "Remove the write protection, or rename it, then run again.")


def _open_elsewhere(folder: Path, plan: Plan, standing: Standing) -> Iterator[Problem]:
    for path in touched(standing, plan):
        whole = PurePosixPath(path)
        for program, owner in (("Word", _word_owner_file(whole.name)), ("LibreOffice", f".~lock.{whole.name}#")):
            if str(whole.with_name(owner)) in standing.inventory.files:
                remedy = f"Close it there. If it is open nowhere, delete the hidden file “{owner}” beside it."
                yield Problem(str(folder / path), f"is open in {program}", remedy)


def _word_owner_file(name: str) -> str:
    """The hidden file by which Word marks a document as open: "~$" takes the place of up to two characters.

    Measured by others and stable since Word 97: none is replaced in a name of six characters without its
    extension, one in a name of seven, two in a longer one.
    """
    length = len(PurePosixPath(name).stem)
    return f"~${name[min(max(length - 6, 0), 2) :]}"
