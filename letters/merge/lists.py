"""Lets numbered lists of the template begin anew where people expect it.

A list whose first paragraph stands in a `for` begins to count whenever the letter comes to that `for`, not once: under
each topic the recommendations count from 1. What the template shows as 2. goes on counting. The paragraphs are marked
in the template; in a letter the marks become instances of the numbering.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from letters.merge import markers
from letters.merge.numbering import Numbering, put_into_list
from letters.merge.styles import ListStyle, Styles
from letters.merge.tags import Form, Paragraph, ReadTags, Tag
from letters.merge.wordfile import WordFile
from letters.merge.wordml import (
    PARAGRAPH,
    PARAGRAPH_FORMAT,
    ROW,
    RUN,
    TEXT,
    Element,
    ancestor,
    new,
    new_run,
    remove,
    text_element,
    w,
)

_AFTER_APPEAL = 0
"""The number of no loop: it stands for the letter's own text behind the appeal."""


@dataclass
class _Homes:
    """Where each list begins, by its identity: the number of a loop, or None for a list that needs no help."""

    of_lists: dict[str, int | None] = field(default_factory=dict)
    loops: dict[Tag, int] = field(default_factory=dict)

    def of(self, identity: str, loops: Sequence[Tag], is_after_appeal: bool) -> int | None:
        """The home of a list, settled by the first of its paragraphs."""
        if identity not in self.of_lists:
            home = self.loops.setdefault(loops[-1], len(self.loops) + 1) if loops else None
            self.of_lists[identity] = _AFTER_APPEAL if home is None and is_after_appeal else home
        return self.of_lists[identity]


def mark_lists(file: WordFile, read: ReadTags, appeal_tag: Tag, *, appeal_counts: bool) -> None:
    """Mark the paragraphs of the body's lists that must begin anew, and where they do.

    `appeal_counts` tells that the appeal has numbered lists: they count along with the template's of the same style.
    The tags must not have been written anew yet: by that, rows lose their paragraphs.
    """
    numbering, styles = Numbering(file), Styles(file)
    homes = _Homes()
    is_after_appeal = False
    for paragraph, loops in _with_loops(read):
        is_after_appeal = is_after_appeal or (appeal_counts and paragraph is appeal_tag.paragraph)
        listed = styles.list_of(paragraph.element)
        if listed is None or not numbering.counts(listed) or styles.is_heading(styles.style_of(paragraph.element)):
            continue
        home = homes.of(numbering.identity(listed), loops, is_after_appeal)
        if home is not None:
            paragraph.element.insert(_start(paragraph.element), _mark(markers.list_item(home)))
    for loop, number in homes.loops.items():
        _mark_beginning(loop, number)


def restart_lists(file: WordFile) -> None:
    """Turn the marks of a rendered letter into instances of the numbering."""
    numbering, styles = Numbering(file), Styles(file)
    instances: dict[tuple[int, str], ListStyle] = {}
    marked = [each for each in file.root(file.main).iter(TEXT) if markers.LIST_MARK.match(each.text or "")]
    for text in marked:
        paragraph, run = ancestor(text, PARAGRAPH), ancestor(text, RUN)
        if paragraph is None or run is None:
            continue
        number = markers.number_of_list_mark(text.text or "")
        if markers.is_list_item(text.text or ""):
            remove(run)
            _begin_or_go_on(paragraph, number, instances, numbering, styles)
        else:
            instances = {key: instance for key, instance in instances.items() if key[0] != number}
            row = ancestor(paragraph, ROW) if markers.OWN_ROW in (text.text or "") else None
            remove(paragraph if row is None else row)


def _begin_or_go_on(
    paragraph: Element,
    number: int,
    instances: dict[tuple[int, str], ListStyle],
    numbering: Numbering,
    styles: Styles,
) -> None:
    """Put a paragraph into the instance of its list that holds since the loop's last turn; the first makes it."""
    listed = styles.list_of(paragraph)
    if listed is None:
        return
    key = (number, listed.number_id)
    if key not in instances:
        instances[key] = numbering.restarted(listed)
    paragraph_format = paragraph.find(PARAGRAPH_FORMAT)
    if paragraph_format is None:
        paragraph_format = new("pPr")
        paragraph.insert(0, paragraph_format)
    is_by_style = paragraph_format.find(w("numPr")) is None
    indent = styles.indent_beside_numbering(styles.style_of(paragraph)) if is_by_style else None
    put_into_list(paragraph_format, ListStyle(instances[key].number_id, listed.level), indent)


def _with_loops(read: ReadTags) -> Iterator[tuple[Paragraph, Sequence[Tag]]]:
    """The paragraphs in order, each with the loops around it, the innermost last."""
    alone = {tag.paragraph: tag for tag in read.tags if tag.form != Form.INLINE}
    loops: list[Tag] = []
    for paragraph in read.paragraphs:
        tag = alone.get(paragraph)
        if tag is not None and tag.word == "for":
            loops.append(tag)
        elif tag is not None and tag.word == "endfor":
            loops.pop()
        yield paragraph, tuple(loops)


def _mark(text: str) -> Element:
    return new_run(None, text_element(text))


def _start(paragraph: Element) -> int:
    return 1 if paragraph.find(PARAGRAPH_FORMAT) is not None else 0


def _mark_beginning(loop: Tag, number: int) -> None:
    """Put a mark before a loop, in a paragraph or row that the letter loses again."""
    mark = markers.loop_begins(number)
    row = ancestor(loop.paragraph.element, ROW)
    if loop.form == Form.ROW and row is not None:
        row.addprevious(new("tr", new("tc", new("p", _mark(mark + markers.OWN_ROW)))))
    else:
        loop.paragraph.element.addprevious(new("p", _mark(mark)))
