"""Small published sets for the tests: a letter's bytes are its text."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from letters.publish import Plan, Published, PublishedFile, locked, publish

ROOT = Path(__file__).parents[2]
TODAY = {"data": "today"}
YESTERDAY = {"data": "yesterday"}


def files_of(texts: Mapping[str, str], origin: Mapping[str, str] = TODAY) -> list[PublishedFile]:
    return [
        PublishedFile(path, text.encode(), dict(origin), {"words": len(text.split())}) for path, text in texts.items()
    ]


def plan_for(
    texts: Mapping[str, str], keep: Iterable[str] = (), drops: Iterable[str] = (), *, force: bool = False
) -> Plan:
    """The plan that writes the texts, all of one document; what is kept would be made from today's data."""
    document = next(iter(texts)).split("/")[0]
    return Plan(document, frozenset(texts), dict.fromkeys(keep, TODAY), frozenset(drops), force)


def put(
    folder: Path, texts: Mapping[str, str], plan: Plan | None = None, origin: Mapping[str, str] = TODAY
) -> Published:
    """Publish the texts as a build would."""
    with locked(folder) as unit:
        return publish(unit, plan or plan_for(texts), files_of(texts, origin), {"findings": []})


def standing(folder: Path) -> dict[str, str]:
    """Every file's text by its path, without the manifest."""
    found = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return {name: path.read_text() for name, path in found.items() if name != "manifest.json"}


def everything(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones and manifests too: to see that nothing changed and nothing stays."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
