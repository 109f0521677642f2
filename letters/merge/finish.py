"""Turns the markers that came through docxtpl into Word's own runs, breaks and links."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from letters.merge import markers
from letters.merge.appeal import add_emphasis
from letters.merge.stories import Story, stories_of
from letters.merge.styles import Styles
from letters.merge.tags.text import characters_of
from letters.merge.wordfile import WordFile
from letters.merge.wordml import (
    CELL,
    PARAGRAPH,
    RUN,
    RUN_FORMAT,
    TEXT,
    Element,
    ancestor,
    drop_empty_texts,
    new,
    new_link,
    new_run,
    put,
    remove,
    set_text,
    text_element,
    w,
)

_HYPERLINK = w("hyperlink")
_BREAKS = {markers.LINE_BREAK: "br", markers.TAB: "tab"}


@dataclass(frozen=True)
class _Look:
    """What the markers met so far have switched on."""

    bold: bool = False
    italic: bool = False
    link: str | None = None

    def after(self, marker: str) -> "_Look":
        """The look behind a marker."""
        address = markers.link_address(marker)
        if address is not None:
            return replace(self, link=address)
        return _SWITCHES[marker](self) if marker in _SWITCHES else self


_SWITCHES = {
    markers.BOLD_ON: lambda look: replace(look, bold=True),
    markers.BOLD_OFF: lambda look: replace(look, bold=False),
    markers.ITALIC_ON: lambda look: replace(look, italic=True),
    markers.ITALIC_OFF: lambda look: replace(look, italic=False),
    markers.LINK_OFF: lambda look: replace(look, link=None),
}


def finish_values(file: WordFile) -> None:
    """Give every value of a rendered letter its look, and take the paragraphs away that came out empty by an `if`."""
    link_style = Styles(file).find("character", "Hyperlink")
    for story in list(stories_of(file)):
        for run in [each for each in story.element.iter(RUN) if _has_marker(each)]:
            _finish_run(run, file, story, link_style)
        for text in story.element.iter(TEXT):
            set_text(text, text.text or "")
        for run in [each for each in story.element.iter(RUN) if any(not text.text for text in each.findall(TEXT))]:
            drop_empty_texts(run)


def _has_marker(run: Element) -> bool:
    return any(markers.MARKER.search(text.text or "") for text in run.findall(TEXT))


def _finish_run(run: Element, file: WordFile, story: Story, link_style: str | None) -> None:
    """Replace a run by runs of one look each."""
    paragraph = ancestor(run, PARAGRAPH)
    is_optional = any(markers.OPTIONAL_PARAGRAPH in (text.text or "") for text in run.findall(TEXT))
    for look, contents in _pieces(run):
        piece = new_run(run.find(RUN_FORMAT), *contents)
        _add_look(piece, look, link_style)
        if look.link and ancestor(run, _HYPERLINK) is None:
            piece = new_link(file.add_link(story.part, look.link), piece)
        run.addprevious(piece)
    remove(run)
    if is_optional and paragraph is not None:
        _remove_if_empty(paragraph)


def _add_look(run: Element, look: _Look, link_style: str | None) -> None:
    if look == _Look():
        return
    run_format = run.find(RUN_FORMAT)
    if run_format is None:
        run_format = new("rPr")
        run.insert(0, run_format)
    if look.link and link_style:
        put(run_format, new("rStyle", val=link_style))
    add_emphasis(run_format, bold=look.bold, italic=look.italic)


def _pieces(run: Element) -> Iterator[tuple[_Look, list[Element]]]:
    """The run's contents in groups of one look."""
    look, group = _Look(), list[Element]()
    for child in [each for each in run if each.tag != RUN_FORMAT]:
        for token in _tokens(child):
            if not isinstance(token, str):
                group.append(token)
            elif (after := look.after(token)) != look:
                if group:
                    yield look, group
                look, group = after, []
    if group:
        yield look, group


def _tokens(child: Element) -> Iterator[Element | str]:
    """What a run's child holds, in order: elements to keep, and the markers that change the look."""
    if child.tag != TEXT:
        yield child
        return
    text, position, piece = child.text or "", 0, ""
    for found in markers.MARKER.finditer(text):
        marker = found.group()
        piece += text[position : found.start()]
        position = found.end()
        if piece:
            yield text_element(piece)
            piece = ""
        yield new(_BREAKS[marker]) if marker in _BREAKS else marker
    if piece + text[position:]:
        yield text_element(piece + text[position:])


def _remove_if_empty(paragraph: Element) -> None:
    """A paragraph goes that shows nothing; the last one of a cell or box must stay, and one that ends a section too."""
    parent = paragraph.getparent()
    if parent is None or any(not character.text.isspace() for character in characters_of(paragraph)):
        return
    others = [each for each in parent if each.tag == PARAGRAPH and each is not paragraph]
    is_last_in_cell = parent.tag == CELL and parent[-1] is paragraph
    if others and not is_last_in_cell and paragraph.find(f".//{w('sectPr')}") is None:
        parent.remove(paragraph)
