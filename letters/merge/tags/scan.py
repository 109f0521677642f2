"""Reads the tags of a story, and names the broken ones that people leave behind in Word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from letters.errors import Problem
from letters.merge.fields import FIELDS, names_in
from letters.merge.markers import PRIVATE
from letters.merge.tags.find import CLOSING, Finding, Found, Misclosed, Stray, Unclosed, find_tags
from letters.merge.tags.tag import FIELD, Form, Paragraph, Tag, read_tag, retyped
from letters.merge.tags.text import OBJECT, characters_of
from letters.merge.wordml import PARAGRAPH, ROW, ancestor, w

_SINGLE_BRACES = re.compile(r"(?<!\{)\{\s*([A-Za-z_][\w.]*)\s*\}(?!\})")
_HALF_CLOSED = re.compile(r"\{(?:\{([^{}%]*)\}|%([^{}%]*)[}%])")
_NO_TEXT = "(a picture, field, note or page break)"
_KNOWN = frozenset(names_in(FIELDS)) | FIELDS.keys()
_TYPE_AGAIN = "Type the tag again in Word, like {{ government.name }}."
_ALONE = "Press Enter before and after the tag, so that it has a paragraph of its own."
_ALONE_IN_ROW = "Put the tag in a table row of its own, above or below the rows that it is for."


@dataclass
class Scan:
    """The tags of some paragraphs in order, and what is wrong with how they are written or where they stand."""

    tags: list[Tag] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def scan_paragraphs(paragraphs: Sequence[Paragraph]) -> Scan:
    """Read all tags of the paragraphs of a story, which come in its order."""
    findings = {paragraph: list(find_tags(paragraph.text)) for paragraph in paragraphs}
    scan = Scan(problems=list(_split_by_enter(findings)))
    for paragraph in paragraphs:
        tags = []
        for finding in findings[paragraph]:
            tag, problem = _read(paragraph, finding)
            tags += [tag] if tag else []
            scan.problems += [problem] if problem else []
        scan.tags += tags
        scan.problems += _settle_forms(tags)
        scan.problems += _braces_and_private_characters(paragraph, findings[paragraph])
    return scan


def _split_by_enter(findings: dict[Paragraph, list[Finding]]) -> Iterator[Problem]:
    """Name each tag that begins in one paragraph and ends in the next, and take its halves out of the findings."""
    for paragraph, following in pairwise(findings):
        if findings[paragraph] and findings[following]:
            first, second = findings[paragraph][-1], findings[following][0]
            if isinstance(first, Unclosed) and isinstance(second, Stray):
                findings[paragraph].pop()
                findings[following].pop(0)
                whole = f"{first.source} {second.before.strip()}"
                what = f"the tag “{first.source}” is split by Enter: it goes on in the next paragraph"
                yield Problem(paragraph.place(first.start), what, f"Delete the Enter, so that it reads {whole}")


def _read(paragraph: Paragraph, finding: Finding) -> tuple[Tag | None, Problem | None]:
    """The tag that was meant, where that can be told, and what is wrong with it."""
    if isinstance(finding, Found):
        return read_tag(paragraph, finding.start, finding.end, finding.source)
    place = paragraph.place(finding.start)
    if isinstance(finding, Stray):
        what = f"“{finding.braces}” closes nothing: the braces that open the tag are missing"
        return None, Problem(place, what, _TYPE_AGAIN)
    closing = CLOSING[finding.source[:2]]
    if isinstance(finding, Misclosed):
        what, written, end = f"must end with “{closing}”", finding.source, finding.end
        inside = written[2:-2]
    elif half_closed := _HALF_CLOSED.match(finding.source):
        what, written, inside = (
            f"is not closed: “{closing}” is missing",
            half_closed[0],
            half_closed[half_closed.lastindex or 0],
        )
        end = finding.start + len(written)
    else:
        what = f"the tag “{finding.source}” is not closed: “{closing}” is missing"
        return None, Problem(place, what, _TYPE_AGAIN)
    meant = retyped(written, inside)
    problem = Problem(place, f"the tag “{written}” {what}", f"Replace the tag by {meant}")
    return read_tag(paragraph, finding.start, end, meant)[0], problem


def _settle_forms(tags: Sequence[Tag]) -> Iterator[Problem]:
    """Let a lone if or for take its paragraph with it, and name the paragraph and row tags that do not stand alone."""
    for tag in tags:
        alone = len(tags) == 1 and not tag.beside and tag.paragraph.element.find(f".//{w('sectPr')}") is None
        if tag.form == Form.INLINE and tag.word != FIELD and alone:
            tag.form = Form.PARAGRAPH
    standing = [tag for tag in tags if tag.form != Form.INLINE]
    for tag in standing:
        yield from _problems_of_standing(tag, [other for other in tags if other is not tag])


def _problems_of_standing(tag: Tag, others: Sequence[Tag]) -> Iterator[Problem]:
    beside = "”, “".join(other.source for other in others) or tag.beside.replace(OBJECT, _NO_TEXT)
    if beside:
        what = f"a paragraph tag must stand alone: beside “{tag.source}” stands “{beside}”"
        yield Problem(tag.place, what, _ALONE)
    elif tag.paragraph.element.find(f".//{w('sectPr')}") is not None:
        what = f"“{tag.source}” stands in the paragraph that ends a section"
        yield Problem(
            tag.place, what, "Press Enter after the tag, so that the section break has a paragraph of its own."
        )
    row = ancestor(tag.paragraph.element, ROW)
    if tag.form == Form.ROW and row is None:
        yield Problem(tag.place, f"“{tag.source}” is for table rows, and here is no table", "Write p in place of tr.")
    elif tag.form == Form.ROW and row is not None:
        cells = [each for each in row.iter(PARAGRAPH) if each is not tag.paragraph.element]
        if any(character.text.strip() for each in cells for character in characters_of(each)):
            yield Problem(tag.place, f"the row of “{tag.source}” holds something else as well", _ALONE_IN_ROW)


def _braces_and_private_characters(paragraph: Paragraph, findings: Sequence[Finding]) -> Iterator[Problem]:
    beside_tags = paragraph.text
    for tag in findings:
        if isinstance(tag, Found):
            beside_tags = beside_tags[: tag.start] + OBJECT * (tag.end - tag.start) + beside_tags[tag.end :]
    for braces in _SINGLE_BRACES.finditer(beside_tags):
        if braces.group(1) in _KNOWN:
            what = f"“{braces.group()}” is no tag: a merge field has double braces"
            yield Problem(paragraph.place(braces.start()), what, f"Replace it by {{{{ {braces.group(1)} }}}}")
    if private := PRIVATE.search(paragraph.text):
        what = f"the character U+{ord(private.group()):X} is private: no two programs agree on it"
        yield Problem(paragraph.place(private.start()), what, "Delete it.")
