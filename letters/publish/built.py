"""What a build recorded about each file of a published set."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import JsonValue

from letters.publish.faults import workplace_errors
from letters.publish.manifest import BUILD_ANEW, missing_manifest, read_manifest
from letters.publish.models import Origin


@dataclass(frozen=True)
class BuiltFile:
    """A file as it was built: its SHA-256, its facts and what it was made from, as `PublishedFile` gave them."""

    sha256: str
    facts: Mapping[str, JsonValue]
    made_from: Origin


def built_files(folder: Path) -> Mapping[str, BuiltFile]:
    """The files of a campaign's folder by path; InputError if its manifest is missing or damaged."""
    with workplace_errors(folder):
        manifest = read_manifest(folder, BUILD_ANEW)
    if manifest is None:
        raise missing_manifest(folder)
    return {
        path: BuiltFile(record.sha256, record.facts, manifest.made_from[record.made_from])
        for path, record in manifest.files.items()
    }
