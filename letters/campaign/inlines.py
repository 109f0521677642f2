"""Reads a paragraph's Markdown as spans and footnote calls; what a letter cannot hold is named with its line."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby, islice
from urllib.parse import urlsplit

from markdown_it.token import Token

from letters.campaign.characters import bad_characters
from letters.campaign.faults import LONGEST_REPORT, Fault, Place, quoted
from letters.campaign.markdown import MERGE_FIELD, TO_PRINT
from letters.campaign.models import FootnoteCall, Inline, Span
from letters.campaign.slips import slips_in_text
from letters.campaign.values import signs_of_merge_fields

PlaceOfLine = Callable[[int], Place]
"""Gives the place of a line of the Markdown text, counted from 1."""

_REFUSED = {
    "image": ("a picture", "Take it out; pictures belong to the Word template."),
    "code_inline": ("a text between backticks (`)", "Take the backticks away; letters have no typewriter text."),
    "html_inline": ("HTML", f"Write it in Markdown. {TO_PRINT}\\<"),
    "s_open": ("struck-through text (~~)", f"Delete the text, or the signs. {TO_PRINT}\\~"),
}
_CAME_TO_NOTHING = re.compile(r"(\*+|(?<!\w)_+|_+(?!\w))|(\]\(|\]\[|\[\^|\^\[)")
"""Signs that stayed signs: half of an emphasis (an underscore within a word is none), half of a link or a note."""
_SCHEMES = frozenset({"http", "https", "mailto"})
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}
_TEXTS = frozenset({"text", "text_special", MERGE_FIELD})


@dataclass
class _Reading:
    """How deep the text is in bold and italic, in which link it stands, and what was read so far."""

    bold: int = 0
    italic: int = 0
    link: str | None = None
    inlines: list[Inline] = field(default_factory=list)

    def add(self, text: str) -> None:
        self.inlines.append(Span(text, self.bold > 0, self.italic > 0, self.link))


def read_inlines(paragraph: Token, place_of: PlaceOfLine, faults: list[Fault]) -> tuple[Inline, ...]:
    """Read an `inline` token. Soft line breaks become spaces, hard ones line feeds; merge fields stay as written."""
    reading = _Reading()
    before: Token | None = None
    for token, line in with_lines(paragraph):
        faults.extend(Fault(place_of(line), what, remedy) for what, remedy in _wrong_with(token, before))
        _read(token, reading)
        before = token
    faults.extend(islice(_unfinished_fields(paragraph, place_of), LONGEST_REPORT))
    for line, what, remedy in islice(slips_in_text(paragraph.content), LONGEST_REPORT):
        faults.append(Fault(place_of(_first_line(paragraph) + line), what, remedy))
    return tuple(_joined(reading.inlines))


def with_lines(paragraph: Token) -> Iterator[tuple[Token, int]]:
    """What an `inline` token consists of, each with the line at which it begins."""
    line = _first_line(paragraph)
    for token in paragraph.children or ():
        yield token, line
        line += 1 if token.type in _BREAKS else token.content.count("\n")


def footnote_calls(paragraph: Token) -> Iterator[tuple[str, int]]:
    """The labels of the notes that an `inline` token calls, each with the line of its call."""
    return ((str(token.meta["label"]), line) for token, line in with_lines(paragraph) if token.type == "footnote_ref")


def _first_line(paragraph: Token) -> int:
    return paragraph.map[0] + 1 if paragraph.map else 1


def _read(token: Token, reading: _Reading) -> None:
    if token.type in _TEXTS:
        # a field may be broken over two lines of appeal.md, as any text may
        reading.add(token.content.replace("\n", " "))
    elif token.type in _BREAKS:
        reading.add(_BREAKS[token.type])
    elif token.type in ("strong_open", "strong_close"):
        reading.bold += token.nesting
    elif token.type in ("em_open", "em_close"):
        reading.italic += token.nesting
    elif token.type == "link_open":
        reading.link = str(token.attrs["href"])
    elif token.type == "link_close":
        reading.link = None
    elif token.type == "footnote_ref":
        reading.inlines.append(FootnoteCall(token.meta["label"]))


def _joined(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """The same with neighbours of one look made one, and nothing empty."""
    for look, group in groupby(inlines, key=_look):
        if isinstance(look, FootnoteCall):
            yield from group
        elif text := "".join(each.text for each in group if isinstance(each, Span)):
            yield replace(look, text=text)


def _look(inline: Inline) -> Inline:
    return replace(inline, text="") if isinstance(inline, Span) else inline


def _wrong_with(token: Token, before: Token | None) -> Iterator[tuple[str, str]]:
    """What is wrong with a token, and the remedy; `before` is the one before it."""
    if token.type in _REFUSED:
        yield _REFUSED[token.type]
    elif token.type == "text_special":
        # typed characters are checked with the whole file, those written as entities (&#7;) are made here
        yield from ((bad.what, bad.remedy) for bad in bad_characters(token.content))
    elif token.type == "text" and not (before and before.info == "auto" and before.nesting == 1):
        yield from _signs_without_meaning(token.content)
    elif token.type == "link_open":
        yield from _wrong_with_link(token)
    elif token.type == "link_close" and before and before.type == "link_open":
        yield "a link without words", "Write the words to click on in the square brackets: [words](https://…)."


def _signs_without_meaning(text: str) -> Iterator[tuple[str, str]]:
    for match in _CAME_TO_NOTHING.finditer(text):
        where = quoted(text[max(0, match.start() - 15) : match.end() + 15].strip())
        sign, is_emphasis = match.group(), match.group(1)
        if is_emphasis:
            what = f"{quoted(sign)} that neither begins nor ends bold or italic text, in {where}"
            remedy = "Write the signs in pairs, directly against the words"
        else:
            what = f"{quoted(sign)} that makes no link and no footnote, in {where}"
            remedy = "Write a link as [words](https://address), a footnote as [^1] with its text below as [^1]: text"
        yield what, f"{remedy}. {TO_PRINT}\\{sign[0]}"


def _wrong_with_link(token: Token) -> Iterator[tuple[str, str]]:
    address = str(token.attrs["href"])
    try:
        parts = urlsplit(address)
        good = parts.scheme in _SCHEMES and bool(parts.path if parts.scheme == "mailto" else parts.hostname)
    except ValueError:
        good = False
    if not good:
        remedy = "A letter’s links begin with https://, http:// or mailto:. Write the whole address."
        yield f"a link to {quoted(address)}", remedy
    if "title" in token.attrs:
        what = f"a link with a title ({quoted(str(token.attrs['title']))})"
        yield what, "Take the title out of the round brackets: [words](https://address)."


def _unfinished_fields(paragraph: Token, place_of: PlaceOfLine) -> Iterator[Fault]:
    """Signs of merge fields outside of fields: of one that does not end, or put together from escaped braces."""
    text = "".join(map(_outside_fields, paragraph.children or ()))
    for offset, sign in signs_of_merge_fields(text):
        place = place_of(_first_line(paragraph) + text.count("\n", 0, offset))
        remedy = "Write a merge field whole, from {{ to }}, without formatting inside: {{ the_government }}."
        yield Fault(place, f"{quoted(sign)} that is no part of a merge field", remedy)


def _outside_fields(token: Token) -> str:
    if token.type in _BREAKS:
        return "\n"
    if token.type == MERGE_FIELD:
        return " " + "\n" * token.content.count("\n")
    return token.content if token.type in _TEXTS else ""
