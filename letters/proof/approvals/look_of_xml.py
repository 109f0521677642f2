"""Word XML without its words and without what Word notes for itself: equal looks give equal texts."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from letters.checks.word.names import NAMESPACES, Element, q, short

Targets = Mapping[str, str]
"""What each relationship of a part leads to, by its id; ids are numbered anew when Word saves."""

_RELATIONSHIPS = f"{{{NAMESPACES['r']}}}"
_WORDS = {"w:t", "m:t", "a:t"}
_UNSEEN = {
    "",
    # spelling, cursor, rights, and the page on which something stood last
    *("w:proofErr", "w:noProof", "w:bookmarkStart", "w:bookmarkEnd", "w:permStart", "w:permEnd"),
    *("w:lastRenderedPageBreak", "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"),
    # how Word lists a style, and which it offers next
    *("w:rsid", "w:uiPriority", "w:qFormat", "w:semiHidden", "w:unhideWhenUsed", "w:locked", "w:next", "w:aliases"),
    *("w:latentStyles", "w:nsid", "w:tmpl"),
    # how Word last showed the file, and what it remembers about it
    *("w:rsids", "w:zoom", "w:view", "w:proofState", "w:activeWritingStyle", "w:attachedTemplate", "w:docVars"),
    *("w:stylePaneFormatFilter", "w:stylePaneSortMethod", "w:shapeDefaults", "w:hdrShapeDefaults", "w:trackRevisions"),
    *("w:decimalSymbol", "w:listSeparator", "w:saveSubsetFonts", "w:hideSpellingErrors", "w:hideGrammaticalErrors"),
    *("?:docId", "?:chartTrackingRefBased"),
}
_UNSEEN_ATTRIBUTES = {"paraId", "textId", "durableId", "anchorId", "editId", "spid", "space", "Ignorable"}
"""Numbers that Word gives anew, white space within words, and which later Words wrote the file."""
_NAMES_OF_DRAWINGS = {"name", "descr", "title", "id"}
"""What a picture is called and described as: words, or numbers that Word gives."""
_EMPTY_MEANS_NOTHING = {"w:rPr", "w:pPr", "w:lang"}
_TEXT = "text"


class LookReader:
    """Writes the look of the elements of one part."""

    def __init__(self, targets: Targets) -> None:
        self._targets = targets

    def look(self, element: Element) -> str:
        """Names, attributes and order of all that is seen in an element; for words only a sign that there are some."""
        name = short(element.tag)
        if name in _WORDS:
            return _TEXT if element.text else ""
        attributes = "".join(f" {key}={value!r}" for key, value in sorted(self._attributes(element)))
        value = (element.text or "").strip()
        contents = "".join(self._contents(element))
        if name in _EMPTY_MEANS_NOTHING and not (attributes or contents):
            return ""
        return f"<{element.tag!s}{attributes}>{value}{contents}</>"

    def _contents(self, parent: Element) -> Iterator[str]:
        """What stands below an element; runs of one look that follow each other are one, however they were typed."""
        children = (each for each in parent if short(each.tag) not in _UNSEEN)
        for properties, group in groupby(children, key=self._run_properties):
            if properties is None:
                yield from map(self._look_within, group)
            elif contents := "".join(_said_once(content for run in group for content in self._run_contents(run))):
                yield f"<run>{properties}{contents}</>"

    def _look_within(self, element: Element) -> str:
        # what a section's pages are like is told apart from the text that ends with it
        return "<section/>" if short(element.tag) == "w:sectPr" else self.look(element)

    def _run_properties(self, element: Element) -> str | None:
        """The look of a run's text; None for what is no run."""
        if short(element.tag) != "w:r":
            return None
        properties = element.find(q("w:rPr"))
        return "" if properties is None else self.look(properties)

    def _run_contents(self, run: Element) -> Iterator[str]:
        yield from (self.look(each) for each in run if short(each.tag) not in {*_UNSEEN, "w:rPr"})

    def _attributes(self, element: Element) -> Iterator[tuple[str, str]]:
        for key, value in element.items():
            if key.startswith(_RELATIONSHIPS):
                yield key, self._targets.get(value, value)
            elif not _is_unseen(element, key):
                yield key, value


def _is_unseen(element: Element, key: str) -> bool:
    local = key.rpartition("}")[2]
    if local in _UNSEEN_ATTRIBUTES or local.startswith("rsid"):
        return True
    name = short(element.tag)
    if name == "w:lang":
        # Word notes in which language words are typed; the languages of styles are no matter of words
        return local == "val" and any(short(each.tag) in {"w:r", "w:p"} for each in element.iterancestors())
    if name.startswith("v:"):
        return key in {"id", "string"}
    return name.endswith((":docPr", ":cNvPr")) and key in _NAMES_OF_DRAWINGS


def _said_once(contents: Iterable[str]) -> Iterator[str]:
    """Contents without the empty ones; text after text is one text."""
    for content, repeated in groupby(filter(None, contents)):
        yield from [_TEXT] if content == _TEXT else repeated
