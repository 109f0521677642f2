"""Footnotes in a Word file: the part that holds them is made where a template has none yet (ECMA-376-1 §17.11)."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from lxml import etree

from letters.merge.wordfile import WordFile
from letters.merge.wordml import Element, new, new_run, w

SEPARATORS: Mapping[str, str] = MappingProxyType({"separator": "-1", "continuationSeparator": "0"})
"""The lines above the notes, each with the id that Word gives it."""
_SETTINGS_AFTER_FOOTNOTES = (
    "endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats "
    "doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults "
    "doNotEmbedSmartTags decimalSymbol listSeparator"
)


class Footnotes:
    """The footnotes of a Word file, to which notes are added."""

    def __init__(self, file: WordFile) -> None:
        self.part = file.related(file.main, "footnotes") or _add_footnotes_part(file)
        self._root = file.root(self.part)

    def add(self, paragraphs: Iterable[Element]) -> str:
        """Add a note of these paragraphs; return the id by which the text calls it."""
        ids = (each.get(w("id"), "") for each in self._root.iter(w("footnote")))
        note_id = str(max((int(each) for each in ids if each.isdecimal()), default=0) + 1)
        self._root.append(new("footnote", *paragraphs, id=note_id))
        return note_id


def _add_footnotes_part(file: WordFile) -> str:
    """Make the part with its two separators, without which Word calls the file damaged; name them in the settings."""
    separators = [
        new("footnote", new("p", new_run(None, new(kind))), type=kind, id=note_id)
        for kind, note_id in SEPARATORS.items()
    ]
    settings = file.root_of_kind("settings")
    if settings is not None:
        _put_into_settings(settings)
    return file.add_part("word/footnotes.xml", "footnotes", new("footnotes", *separators))


def _put_into_settings(settings: Element) -> None:
    """Name the separators in the settings, at the place that the schema gives them (§17.11.9)."""
    if settings.find(w("footnotePr")) is not None:
        return
    named = new("footnotePr", *(new("footnote", id=note_id) for note_id in SEPARATORS.values()))
    later = set(_SETTINGS_AFTER_FOOTNOTES.split())
    following = next((each for each in settings if etree.QName(each).localname in later), None)
    if following is None:
        settings.append(named)
    else:
        following.addprevious(named)
