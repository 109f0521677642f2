"""manifest.json: for each published file its SHA-256, its facts, and what it was made from."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, JsonValue, ValidationError, model_validator

from letters.errors import InputError, Problem
from letters.publish.models import MANIFEST, Origin
from letters.publish.paths import is_inside

BUILD_ANEW = "Run “letters build” to make the letters anew."


def _inside(path: str) -> str:
    if not is_inside(path):
        raise ValueError("leads out of the folder")
    return path


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FileRecord(_Record):
    """One published file. `made_from` is a key into the manifest's own `made_from`."""

    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    made_from: str
    facts: dict[str, JsonValue]


class Manifest(_Record):
    """Everything known of a published set. Origins stand once, under a key made of their content.

    `notes` holds for each document what its last build had to say (findings, notices, what was stripped).
    """

    format: Literal[1] = 1
    files: dict[Annotated[str, AfterValidator(_inside)], FileRecord] = {}
    made_from: dict[str, dict[str, JsonValue]] = {}
    notes: dict[str, dict[str, JsonValue]] = {}

    @model_validator(mode="after")
    def _origins_are_there(self) -> Self:
        if any(record.made_from not in self.made_from for record in self.files.values()):
            raise ValueError("a file’s origin is missing")
        return self

    def to_json(self) -> bytes:
        """The same bytes for the same content: sorted, UTF-8, no dates."""
        return _stable_json(self.model_dump(), indent=2).encode() + b"\n"


def origin_key(origin: Origin) -> str:
    """Twelve hexadecimal digits that stand for an origin; equal origins have equal keys."""
    return hashlib.sha256(_stable_json(dict(origin), indent=None).encode()).hexdigest()[:12]


def read_manifest(folder: Path, remedy: str) -> Manifest | None:
    """The manifest of a published set, None if there is none; InputError with `remedy` if it is damaged."""
    path = folder / MANIFEST
    try:
        return Manifest.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except ValidationError as error:
        raise InputError([Problem(str(path), "is damaged: it no longer tells what was built", remedy)]) from error


def missing_manifest(folder: Path) -> InputError:
    """The error of a folder that has no manifest."""
    return InputError([Problem(str(folder / MANIFEST), "is missing: it tells what was built", BUILD_ANEW)])


def manifest_of(
    files: Mapping[str, FileRecord], origins: Mapping[str, Origin], notes: Mapping[str, Mapping[str, JsonValue]]
) -> Manifest:
    """A manifest with those of `origins` (by key) that its files need."""
    needed = {record.made_from for record in files.values()}
    return Manifest(
        files=dict(files),
        made_from={key: dict(origin) for key, origin in origins.items() if key in needed},
        notes={document: dict(said) for document, said in notes.items()},
    )


def _stable_json(value: object, indent: int | None) -> str:
    return json.dumps(value, sort_keys=True, indent=indent, ensure_ascii=False, allow_nan=False)
