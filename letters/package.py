"""Opens a .docx within limits and writes one reproducibly: the only door by which foreign bytes come in.

A .docx is a zip of parts (ECMA-376-2). What is refused here is refused for any Word file,
before any of its XML is read.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from letters.errors import InputError, Problem, raise_input_error_if_any
from letters.misnamed import misnamed

MIB = 1024 * 1024
FILE_LIMIT = 20 * MIB
MEMBER_LIMIT = 20 * MIB
TOTAL_LIMIT = 100 * MIB
MEMBER_COUNT_LIMIT = 1000

CONTENT_TYPES = "[Content_Types].xml"
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAFE_MEMBER = re.compile(r"[^\\:\x00-\x1f]+")
_XML_MEMBER = re.compile(r"\.(xml|rels|vml)$", re.IGNORECASE)
_DRAWING = ".svg"
"""Drawing programs write a document type into these; nobody here expands what it declares."""
_DTD = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_XML_START = re.compile(rb"[\x00\xff\xfe\xef\xbb\xbf\s]*<")
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']""")
_SAVE_AS_DOCX = "Open it in Word and save it as “Word Document (.docx)”, without a password."

_NO_WORD_FILE = ("encrypted or .doc?", _SAVE_AS_DOCX)
_OTHER_FILES = {
    b"%PDF": ("it is a PDF", "Name the Word file that the PDF was made from."),
    b"{\\rtf": ("it is rich text, .rtf", "Open it in Word and save it as “Word Document (.docx)”."),
}
"""What other files are, by their first bytes, and what to do with them."""


@dataclass(frozen=True)
class Package:
    """The members of a .docx by name, in the zip's order. `name` is what messages call the file."""

    name: str
    parts: Mapping[str, bytes]


def read_word_file(path: Path, if_missing: str) -> bytes:
    """The bytes of a Word file; raise InputError where they cannot be read. `if_missing` is the remedy for no file."""
    name = path.as_posix()
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        if meant := misnamed(path):
            what = f"is missing; beside it lies {meant.name}"
            raise InputError([Problem(name, what, meant.remedy)]) from error
        raise InputError([Problem(name, "is missing", if_missing)]) from error
    except IsADirectoryError as error:
        raise InputError([Problem(name, "is a folder", "Name a Word file (.docx).")]) from error
    except OSError as error:
        remedy = "Close it in Word, and give yourself the right to read it."
        raise InputError([Problem(name, f"cannot be read ({error.strerror})", remedy)]) from error


def open_package(data: bytes, name: str) -> Package:
    """Read a .docx from its bytes; raise InputError naming everything that makes it unfit to be opened."""
    if data.startswith(_OLE_MAGIC) or not data.startswith(b"PK"):
        what, remedy = next((said for start, said in _OTHER_FILES.items() if data.startswith(start)), _NO_WORD_FILE)
        raise InputError([Problem(name, f"is not a Word .docx file ({what})", remedy)])
    if len(data) > FILE_LIMIT:
        what = f"is {len(data) / MIB:.0f} MiB; the limit is {FILE_LIMIT // MIB} MiB"
        raise InputError([Problem(name, what, "Make the pictures smaller: Picture Format ▸ Compress Pictures.")])
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            raise_input_error_if_any(_problems_of_members(archive, name))
            parts = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        # zipfile reports damage by each of these, depending on where in the file it lies
        raise InputError([Problem(name, "is damaged: it cannot be unpacked", _SAVE_AS_DOCX)]) from error
    raise_input_error_if_any(_problems_of_parts(parts, name))
    return Package(name, parts)


def write_package(parts: Mapping[str, bytes]) -> bytes:
    """Zip the parts so that equal parts give equal bytes: sorted, the content types first, with one fixed date."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for member in sorted(parts, key=lambda member: (member != CONTENT_TYPES, member)):
            info = zipfile.ZipInfo(member, date_time=(1980, 1, 1, 0, 0, 0))
            info.create_system = 3
            info.external_attr = 0o600 << 16
            archive.writestr(info, parts[member], zipfile.ZIP_DEFLATED, compresslevel=6)
    return stream.getvalue()


def _problems_of_members(archive: zipfile.ZipFile, name: str) -> Iterator[Problem]:
    """What the zip's directory alone tells; nothing is unpacked yet."""
    members = archive.infolist()
    if len(members) > MEMBER_COUNT_LIMIT:
        yield Problem(name, f"holds {len(members)} parts; the limit is {MEMBER_COUNT_LIMIT}", _SAVE_AS_DOCX)
    if members and min(info.header_offset for info in members) > 0:
        yield Problem(name, "has bytes before the zip archive", _SAVE_AS_DOCX)
    total = sum(info.file_size for info in members)
    if total > TOTAL_LIMIT:
        what = f"expands to {total / MIB:.0f} MiB; the limit is {TOTAL_LIMIT // MIB} MiB"
        yield Problem(name, what, _SAVE_AS_DOCX)
    seen: set[str] = set()
    for info in members:
        member = info.filename
        if info.file_size > MEMBER_LIMIT:
            what = f"{member} expands to {info.file_size / MIB:.0f} MiB; the limit is {MEMBER_LIMIT // MIB} MiB"
            yield Problem(name, what, "Make the picture or part smaller.")
        if not _SAFE_MEMBER.fullmatch(member) or member.startswith("/") or ".." in member.split("/"):
            yield Problem(name, f"holds a part with an unsafe name: {member!r}", _SAVE_AS_DOCX)
        if member.lower() in seen:
            yield Problem(name, f"holds the part {member} twice", _SAVE_AS_DOCX)
        seen.add(member.lower())


def _problems_of_parts(parts: Mapping[str, bytes], name: str) -> Iterator[Problem]:
    """What the unpacked parts tell before any XML parser sees them."""
    if CONTENT_TYPES not in parts:
        yield Problem(name, "is not a Word .docx file: it has no list of content types", _SAVE_AS_DOCX)
        return
    content_types = parts[CONTENT_TYPES]
    if b"macroEnabled" in content_types or b"vbaProject" in content_types:
        yield Problem(name, "holds macros (.docm)", "Save it as “Word Document (.docx)”, without macros.")
    elif b"wordprocessingml.template.main+xml" in content_types:
        yield Problem(name, "is a template file (.dotx)", "Save it as “Word Document (.docx)”.")
    elif b"wordprocessingml.document.main+xml" not in content_types:
        yield Problem(name, "is not a Word .docx file", _SAVE_AS_DOCX)
    for member, data in parts.items():
        if _XML_MEMBER.search(member):
            yield from _problems_of_xml(data, f"{name}, {member}")
        elif not member.lower().endswith(_DRAWING) and _could_be_xml(data) and _DTD.search(data.replace(b"\x00", b"")):
            yield Problem(f"{name}, {member}", "declares a document type (DTD), which Word never does", _SAVE_AS_DOCX)


def _could_be_xml(data: bytes) -> bool:
    """Whether a parser could take a part for XML whatever its name; a printer's settings may hold such text inside."""
    return _XML_START.match(data) is not None


def _problems_of_xml(data: bytes, place: str) -> Iterator[Problem]:
    encoding = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf")[:200])
    declared = encoding.group(1).decode("ascii", "replace").lower() if encoding else "utf-8"
    if declared not in {"utf-8", "us-ascii"} or data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data:
        yield Problem(place, "is not UTF-8", _SAVE_AS_DOCX)
    elif _DTD.search(data):
        yield Problem(place, "declares a document type (DTD), which Word never does", _SAVE_AS_DOCX)
