"""Files that lie beside the one that is looked for, under a name or in a format that is nearly its own."""

from dataclasses import dataclass
from pathlib import Path

_OF_WORD = (".docm", ".doc", ".dotx", ".dotm", ".odt", ".rtf", ".pages")
_OF_TEXT = (".txt", ".text", ".markdown", ".yml", ".yaml", ".md")
_SHOW_ENDINGS = "If its ending is not shown, switch that on: in Windows, View ▸ Show ▸ File name extensions."


@dataclass(frozen=True)
class Misnamed:
    """A file that was probably meant, by its name, and what to do with it."""

    name: str
    remedy: str


def misnamed(path: Path) -> Misnamed | None:
    """The file beside `path`, which is missing, that was probably meant by it; None where there is none."""
    try:
        names = sorted(each.name for each in path.parent.iterdir() if each.is_file())
    except OSError:
        return None
    for name in names:
        if remedy := _remedy(name, path):
            return Misnamed(name, remedy)
    return None


def _remedy(name: str, wanted: Path) -> str | None:
    """What makes the wanted file of this one; None where it is another."""
    if name.lower().startswith(("~", ".")):
        return None
    rename = f"Rename it to {wanted.name}."
    if name.lower() == wanted.name.lower():
        return f"{rename} Small and capital letters count."
    if name.lower() in {f"{wanted.name.lower()}{ending}" for ending in (".txt", wanted.suffix)}:
        return f"{rename} {_SHOW_ENDINGS}"
    found = Path(name)
    if not found.stem.lower().startswith(wanted.stem.lower()):
        return None
    return _by_ending(found, wanted)


def _by_ending(found: Path, wanted: Path) -> str | None:
    """The same for a file whose name begins as the wanted one's does."""
    is_copy = found.stem.lower() != wanted.stem.lower()
    ending = found.suffix.lower()
    if wanted.suffix == ".docx":
        if ending in _OF_WORD and not is_copy:
            return f"Open it in Word, File ▸ Save As ▸ “Word Document (.docx)”, under the name {wanted.name}."
        return f"If it is the one that is meant, rename it to {wanted.name}." if ending == ".docx" else None
    if is_copy:
        return None
    if ending in _OF_TEXT:
        return f"Rename it to {wanted.name}. {_SHOW_ENDINGS}"
    return (
        f"Save its text as plain text (UTF-8), under the name {wanted.name}." if ending in {".docx", ".rtf"} else None
    )
