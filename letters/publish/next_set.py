"""Works out, before anything is written, what the next set consists of."""

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from letters.publish.manifest import FileRecord, Manifest, manifest_of, origin_key
from letters.publish.models import KeptEdit, Plan, PublishedFile
from letters.publish.paths import document_of, edited_name
from letters.publish.standing import Standing, carried, stays, touched


@dataclass(frozen=True)
class NextSet:
    """`new` files by path, the manifest, and `taken_over`: path in the next set → path in the one in place."""

    new: Mapping[str, bytes]
    taken_over: Mapping[str, str]
    manifest: Manifest
    kept_edits: tuple[KeptEdit, ...]


def prepare(standing: Standing, plan: Plan, files: Sequence[PublishedFile], notes: Mapping[str, JsonValue]) -> NextSet:
    """What stands in the folder after the swap."""
    new = {file.path: file.data for file in files}
    staying = carried(standing, plan)
    edits = tuple(_kept_edits(standing, plan, new, taken={*staying, *new}))
    taken_over = {path: path for path in staying} | {edit.kept_as: edit.path for edit in edits}
    return NextSet(new, taken_over, _manifest(standing.manifest, plan, files, notes), edits)


def _kept_edits(standing: Standing, plan: Plan, new: Mapping[str, bytes], taken: Collection[str]) -> Iterator[KeptEdit]:
    """The files edited by hand that give way, each under a free name; one that is equal to the new file needs none."""
    for path in touched(standing, plan):
        equal = path in new and _sha256(new[path]) == standing.inventory.files[path]
        if standing.is_edited(path) and not equal:
            yield KeptEdit(path, edited_name(path, taken))


def _manifest(old: Manifest, plan: Plan, files: Sequence[PublishedFile], notes: Mapping[str, JsonValue]) -> Manifest:
    """Files that stay keep their records, also those that someone removed or changed: `verify` goes on naming them."""
    records = {path: record for path, record in old.files.items() if stays(path, plan)}
    origins = dict(old.made_from)
    for file in files:
        key = origin_key(file.made_from)
        origins[key] = dict(file.made_from)
        records[file.path] = FileRecord(sha256=_sha256(file.data), made_from=key, facts=dict(file.facts))
    documents = {document_of(path) for path in records}
    said = {**old.notes, plan.document: dict(notes)}
    return manifest_of(records, origins, {document: said[document] for document in said if document in documents})


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
