"""Content controls, smart tags and drop-down fields give way to the text that they show.

A control brings its title, its tag, all entries of its list and a reference to building blocks; none is for the reader.
"""

from collections.abc import Iterator

from letters.merge.cleaning.names import qualified, qualified_all
from letters.merge.cleaning.unwrap import replace_by
from letters.merge.wordml import (
    CONTENT,
    PARAGRAPH,
    RUN,
    RUN_FORMAT,
    VAL,
    Element,
    ancestor,
    new_run,
    remove,
    text_element,
    w,
)

CONTROL = w("sdt")
WRAPPERS = qualified_all("w:smartTag w:customXml")
_WRAPPER_PROPERTIES = qualified_all("w:smartTagPr w:customXmlPr")
_MARK = w("fldChar")
DROP_DOWN = qualified("w:ddList")


def unwrap_controls(root: Element) -> None:
    """Leave of each content control, smart tag and custom element what stands in it."""
    for control in list(root.iter(CONTROL)):
        content = control.find(CONTENT)
        replace_by(control, content if content is not None else ())
    for wrapper in list(root.iter(*WRAPPERS)):
        replace_by(wrapper, (each for each in wrapper if each.tag not in _WRAPPER_PROPERTIES))


def settle_drop_downs(root: Element) -> None:
    """Put the chosen entry of each drop-down field into its place (ECMA-376-1 §17.16.9)."""
    for entries in list(root.iter(DROP_DOWN)):
        begin = ancestor(entries, RUN)
        field = list(_runs_of_field(begin)) if begin is not None else []
        if begin is None or not field:
            continue
        begin.addprevious(new_run(begin.find(RUN_FORMAT), text_element(_chosen(entries))))
        for run in field:
            remove(run)


def _runs_of_field(begin: Element) -> Iterator[Element]:
    """The runs from a field's beginning to its end; none where it does not end in its paragraph."""
    paragraph = ancestor(begin, PARAGRAPH)
    runs = list(paragraph.iter(RUN)) if paragraph is not None else []
    open_fields = 0
    first = next((index for index, run in enumerate(runs) if run is begin), len(runs))
    for index in range(first, len(runs)):
        kinds = [mark.get(w("fldCharType")) for mark in runs[index].iter(_MARK)]
        open_fields += kinds.count("begin") - kinds.count("end")
        if open_fields <= 0:
            yield from runs[first : index + 1]
            return


def _chosen(entries: Element) -> str:
    texts = [each.get(VAL, "") for each in entries.iter(w("listEntry"))]
    numbers = (entries.find(w(name)) for name in ("result", "default"))
    number = next((each.get(VAL, "") for each in numbers if each is not None), "0")
    return texts[int(number)] if number.isdecimal() and int(number) < len(texts) else ""
