"""A tag in its place: what kind it is, and what is wrong with the way it is written."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from letters.errors import Problem
from letters.merge.fields import APPEAL, FIELDS, names_in
from letters.merge.tags.find import CLOSING
from letters.merge.tags.repair import CURLY_DOUBLE, CURLY_SINGLE, DASHES, repaired, without_literals
from letters.merge.tags.scope import ALLOWED, Fault
from letters.merge.tags.text import OBJECT, Character, characters_of
from letters.merge.wordml import Element

SOURCE_LIMIT = 300
BRACKET_LIMIT = 10
STATEMENTS = ("if", "elif", "else", "endif", "for", "endfor")
FIELD, COMMENT = "", "comment"
_WORDS_AROUND = 70
_FAR = 500
"""So many characters away from it, nothing more is looked at to show the words around a place."""
_OTHER_LANGUAGES = {"elseif": "elif", "elsif": "elif", "foreach": "for"}
_REFUSED_FORMS = {"r", "tc"}
_CODE = re.compile(r"\{[{%]\s*(?:(?P<form>p|tr|tc|r)\s+(?=[^\s%}]))?(?P<inside>.*?)\s*[%}]\}", re.DOTALL)
_COMMENT = re.compile(r"\{#(?P<form>p|tr)?\s")
_TYPOGRAPHIC = re.compile(f"[{CURLY_DOUBLE}{CURLY_SINGLE}]")


class Form(StrEnum):
    """What a tag takes with it: nothing, its whole paragraph (`{%p … %}`) or its whole table row (`{%tr … %}`)."""

    INLINE = ""
    PARAGRAPH = "p"
    ROW = "tr"


@dataclass(eq=False)
class Paragraph:
    """A paragraph that may hold tags. `where` is its place in words: "letter.docx, body, paragraph 3"."""

    element: Element
    where: str

    @cached_property
    def characters(self) -> list[Character]:
        """Its characters as they stood before any tag was written anew."""
        return characters_of(self.element)

    @cached_property
    def text(self) -> str:
        """Its characters as one line."""
        return "".join(character.text for character in self.characters)

    def place(self, start: int) -> str:
        """Where the character number `start` stands, with the words around it."""
        return f"{self.where}, “{_words_around(self.text, start)}”"


@dataclass(eq=False)
class Tag:
    """A tag, repaired. `word` is its statement, or FIELD or COMMENT; `expression` is what follows the word."""

    paragraph: Paragraph
    start: int
    end: int
    source: str
    form: Form
    word: str
    expression: str

    @property
    def place(self) -> str:
        """Where it stands, with the words around it."""
        return self.paragraph.place(self.start)

    @cached_property
    def first_letter(self) -> int:
        """The character whose run holds the tag when it is written anew, and gives it its look."""
        characters = self.paragraph.characters
        inside = range(self.start + 2, self.end - 2)
        return next((index for index in inside if characters[index].text.isalnum()), self.start)

    @property
    def is_appeal(self) -> bool:
        """Whether the appeal goes here."""
        return self.word == FIELD and self.expression == APPEAL

    @cached_property
    def beside(self) -> str:
        """What else the paragraph shows: nothing where the tag stands alone."""
        text = self.paragraph.text
        return (text[: self.start] + text[self.end :]).strip()


def _words_around(text: str, start: int) -> str:
    """At most 70 characters of a line around a place in it, whole words where it can be."""
    text, start = text.replace(OBJECT, " ")[max(0, start - _FAR) : start + _FAR], min(start, _FAR)
    shown = " ".join(text.split())
    if len(shown) <= _WORDS_AROUND:
        return shown
    begin = max(0, min(len(" ".join(text[:start].split())) - _WORDS_AROUND // 2, len(shown) - _WORDS_AROUND))
    end = min(len(shown), begin + _WORDS_AROUND)
    head, tail = ("…" if begin else ""), ("" if end == len(shown) else "…")
    words = shown[begin:end]
    first = words.find(" ", 0, _WORDS_AROUND // 2) + 1 if begin else 0
    last = words.rfind(" ", _WORDS_AROUND // 2) if tail else len(words)
    return f"{head}{words[first : last if last > 0 else len(words)]}{tail}"


def read_tag(paragraph: Paragraph, start: int, end: int, source: str) -> tuple[Tag | None, Problem | None]:
    """Read a tag as Word shows it, and say what is wrong if it is not written as a letter's tag is.

    Where it is known what was meant, a tag that is wrong is read as that: else its other half would have no partner.
    """
    source = repaired(source)
    tag, fault = _parsed(paragraph, start, end, source)
    if fault is None:
        return tag, None
    meant = _corrected(fault, source)
    problem = problem_of(fault, source, paragraph.place(start))
    return _parsed(paragraph, start, end, meant)[0] if meant else None, problem


def problem_of(fault: Fault, source: str, place: str) -> Problem:
    """A tag's fault as a problem; where it is known what was meant, the remedy is the tag to paste."""
    meant = _corrected(fault, source)
    return Problem(place, fault.what, f"Replace the tag by {meant}" if meant else fault.remedy)


def _corrected(fault: Fault, source: str) -> str | None:
    """The tag that was meant, or None if that is not known."""
    if fault.correction is None:
        return None
    wrong, right = fault.correction
    return re.sub(rf"(?<!\w){re.escape(wrong)}(?!\w)", lambda _: right, source, count=1)


def _parsed(paragraph: Paragraph, start: int, end: int, source: str) -> tuple[Tag | None, Fault | None]:
    if comment := _COMMENT.match(source):
        return Tag(paragraph, start, end, source, Form(comment["form"] or ""), COMMENT, ""), None
    if source.startswith("{#"):
        return Tag(paragraph, start, end, source, Form.INLINE, COMMENT, ""), None
    if fault := next(_faults_of_writing(source), None):
        return None, fault
    code = _CODE.fullmatch(source)
    if code is None or code["form"] in _REFUSED_FORMS:
        written = source[: 2 + len(code["form"])] if code else source
        return None, Fault(f"“{written} …” is not allowed in a letter template", ALLOWED)
    form, inside = Form(code["form"] or ""), code["inside"]
    if source.startswith("{{"):
        tag = Tag(paragraph, start, end, source, form, FIELD, inside)
        fault = _fault_of_field(tag)
    else:
        word, _, expression = inside.partition(" ")
        tag = Tag(paragraph, start, end, source, form, word, expression.strip())
        fault = _fault_of_statement(tag)
    return None if fault else tag, fault


def _faults_of_writing(source: str) -> Iterator[Fault]:
    """What is wrong with the characters of a tag, before anything of it is understood."""
    code = without_literals(source)
    if not source[2:-2].strip():
        yield Fault(f"the tag “{source}” is empty", "Delete it.")
    if len(source) > SOURCE_LIMIT:
        yield Fault(f"the tag “{source[:40]} …” is too long", f"Write it in at most {SOURCE_LIMIT} characters.")
    if sum(code.count(bracket) for bracket in "([") > BRACKET_LIMIT:
        yield Fault(f"the tag “{source[:40]} …” is too deep", f"Write it with at most {BRACKET_LIMIT} brackets.")
    if "\\" in source:
        yield Fault(f"a backslash is not allowed in the tag “{source}”", "Delete it.")
    if source[2:3] in {"-", "+"} or source[-3:-2] in {"-", "+"}:
        corrected = f"{source[:2]}{source[2:-2].strip('-+')}{source[-2:]}"
        yield Fault(f"the tag “{source}” joins paragraphs with “-” or “+”", "", (source, corrected))
    if dash := re.search(rf"[{DASHES}]|(?<=\w)-(?=\w)", code):
        yield Fault(f"the dash “{dash.group()}” does not belong in the tag “{source}”", "", (source, _undashed(source)))
    if quote := _TYPOGRAPHIC.search(code):
        what = f"the quotation mark “{quote.group()}” in the tag “{source}” has no partner"
        yield Fault(what, 'Type straight quotes around the text: "UK".')


def _undashed(source: str) -> str:
    """The tag without the dashes at its ends, and with an underscore (or full stop) for each one between letters."""
    inside = re.sub(rf"(?<=\w)[{DASHES}-](?=\w)", "_", source[2:-2])
    inside = re.sub(f"[{DASHES}]", " ", inside).strip()
    with_stop = inside.replace("_", ".", 1)
    return retyped(source, with_stop if with_stop in names_in(FIELDS) else inside)


def retyped(source: str, inside: str) -> str:
    """A tag of the same opening braces and p or tr, with its other half as it belongs to them."""
    form = "" if inside.startswith(" ") else next((each for each in ("p ", "tr ") if inside.startswith(each)), "")
    rest = " ".join(inside.removeprefix(form).split())
    return f"{source[:2]}{form or ' '}{rest} {CLOSING[source[:2]]}"


def _fault_of_field(tag: Tag) -> Fault | None:
    if tag.is_appeal and tag.form != Form.PARAGRAPH:
        return Fault(f"“{tag.source}” needs a paragraph of its own, and a p", "", (tag.source, "{{p appeal }}"))
    if not tag.is_appeal and tag.form != Form.INLINE:
        what = f"“{tag.source}”: only the appeal is written with a p, as {{{{p appeal }}}}"
        return Fault(what, "", (tag.source, f"{{{{ {tag.expression} }}}}"))
    return None


def _fault_of_statement(tag: Tag) -> Fault | None:
    joined = f"{tag.word}{tag.expression.partition(' ')[0]}"
    if tag.word == "else" and tag.expression.startswith("if "):
        return Fault(f"“{tag.source}” is written in one word here", "", ("else if", "elif"))
    if tag.word in {"else", "endif", "endfor"} and tag.expression:
        return Fault(
            f"“{tag.source}” has more in it than “{tag.word}”", "", (tag.source, statement(tag.word, tag.form))
        )
    if tag.word in STATEMENTS:
        return None
    if joined in STATEMENTS:
        return Fault(f"“{tag.source}” is written in one word", "", (tag.source, statement(joined, tag.form)))
    near = difflib.get_close_matches(tag.word, STATEMENTS, n=1, cutoff=0.75)
    if meant := _OTHER_LANGUAGES.get(tag.word) or next(iter(near), None):
        return Fault(f"“{tag.word}” is no tag; did you mean “{meant}”?", "", (tag.word, meant))
    return Fault(f"“{tag.word}” is not allowed in a letter template", ALLOWED)


def statement(word: str, form: Form, expression: str = "") -> str:
    """A statement's tag as docxtpl reads it."""
    return f"{{%{form} {word}{' ' if expression else ''}{expression} {CLOSING['{%']}"
