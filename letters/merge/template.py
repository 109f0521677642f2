"""Opens a Word template, names all that is wrong with it, makes it ready: with the appeal, its tags written anew."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from letters.campaign.models import Appeal, BlockKind
from letters.errors import Problem, raise_input_error_if_any
from letters.merge.appeal import AppealInWord, appeal_in_word
from letters.merge.cleaning import clean_template
from letters.merge.cleaning.controls import unwrap_controls
from letters.merge.lists import mark_lists
from letters.merge.shield import shield
from letters.merge.stories import Story, paragraphs_of, parts_with_text, stories_of
from letters.merge.tags import (
    FIELD,
    Paragraph,
    ReadTags,
    Tag,
    hidden_tags,
    read_tags,
    turn_merge_fields_into_tags,
    write_tags_anew,
)
from letters.merge.vetting import Notice, Vetting, vet, vet_letter
from letters.merge.wordfile import WordFile
from letters.merge.wordml import CELL, TEXT_BOX, Element, ancestor, new, new_run, remove, text_element
from letters.package import open_package, read_word_file, write_package

_APPEAL_TAG = "{{p appeal }}"


@dataclass(frozen=True)
class LetterTemplate:
    """A template that is ready to be filled for any government.

    `name` is what messages call the file; `source` is the file as people wrote it, `docx` what is filled. `notices`
    say what was taken out of it, and what a person should look at; `lacks`, what makes its letters useless although
    each could be written.
    """

    name: str
    source: bytes
    docx: bytes
    notices: tuple[Notice, ...] = ()
    lacks: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class _ReadStory:
    """A story with its tags read."""

    story: Story
    read: ReadTags
    problems: tuple[Problem, ...]


def read_template(path: Path) -> bytes:
    """The bytes of a template file; raise InputError where there is none that can be read."""
    remedy = "Save the letter’s Word template under this name, or take the shipped one back from an older version."
    return read_word_file(path, remedy)


def prepare_template(data: bytes, name: str, appeal: Appeal, appeal_place: str) -> LetterTemplate:
    """Make a template ready; raise InputError with everything in it that stands in the way, each with its place.

    `name` and `appeal_place` are what messages call the template and appeal.md.
    """
    file = WordFile(name, open_package(data, name).parts)
    vetting = vet(file)
    for part in parts_with_text(file):
        unwrap_controls(file.root(part))
    stories = [_read_story(file, story) for story in stories_of(file)]
    problems = [*vetting.problems, *(problem for each in stories for problem in each.problems)]
    problems += read_tags(list(_properties(file))).problems
    places = [tag for each in stories for tag in each.read.tags if tag.is_appeal]
    problems += _problems_of_appeal_tags(places, name)
    pattern = places[0].paragraph.element if places else new("p")
    written = appeal_in_word(appeal, appeal_place, file, pattern)
    appeal_tags = [read_tags(paragraphs) for paragraphs in (written.body, written.notes)]
    problems += [*written.problems, *(problem for read in appeal_tags for problem in read.problems)]
    raise_input_error_if_any(problems)
    counts = any(block.kind == BlockKind.NUMBERED for block in appeal.blocks)
    mark_lists(file, stories[0].read, places[0], appeal_counts=counts)
    for read in (*(each.read for each in stories), *appeal_tags):
        write_tags_anew(read)
    _insert(written, pattern)
    for part in parts_with_text(file):
        shield(file.root(part))
    lacks = tuple(_lacks([each.read for each in stories], name))
    return LetterTemplate(name, data, write_package(clean_template(file)), vetting.notices, lacks)


def vet_word_file(data: bytes, name: str) -> Vetting:
    """Judge a finished letter, perhaps touched up by hand; raise InputError where it cannot be opened."""
    return vet_letter(WordFile(name, open_package(data, name).parts))


def _read_story(file: WordFile, story: Story) -> _ReadStory:
    where = f"{file.name}, {story.name}"
    problems: list[Problem] = []
    paragraphs = []
    for element, place in list(paragraphs_of(story)):
        problems += turn_merge_fields_into_tags(element, f"{where}, {place}")
        paragraphs.append(Paragraph(element, f"{where}, {place}"))
    read = read_tags(paragraphs)
    problems += [*read.problems, *hidden_tags(file, story, paragraphs)]
    return _ReadStory(story, read, tuple(problems))


def _properties(file: WordFile) -> Iterator[Paragraph]:
    """The properties of the file, each as a paragraph: a letter gets its own ones, but what must not be is named."""
    for kind in ("core-properties", "extended-properties", "custom-properties"):
        part = file.related("", kind)
        for each in file.root(part).iter() if part is not None else ():
            if each.text and "{" in each.text:
                paragraph = new("p", new_run(None, text_element(each.text)))
                yield Paragraph(paragraph, f"{file.name}, document properties, {etree.QName(each).localname}")


def _problems_of_appeal_tags(tags: Sequence[Tag], name: str) -> Iterator[Problem]:
    """The appeal goes into the body, once."""
    if not tags:
        what = f"has no {_APPEAL_TAG}: the appeal would be in no letter"
        yield Problem(name, what, f"Type {_APPEAL_TAG} in a paragraph of its own, where the appeal shall stand.")
    for tag in tags[1:]:
        yield Problem(
            tag.place, f"“{tag.source}” stands here a second time", "Delete it here or where it stands first."
        )
    for tag in tags[:1]:
        if not _stands_in_text(tag.paragraph.element):
            what = f"“{tag.source}” stands outside the letter’s text, in a table, text box, header, footer or note"
            yield Problem(tag.place, what, "Move it to a paragraph of the letter’s text.")


def _lacks(stories: Sequence[ReadTags], name: str) -> Iterator[Problem]:
    """A template that prints no recommendation: there is one such problem, not one for each letter."""
    written = [text for read in stories for tag, text in read.meaning.written.items() if tag.word == FIELD]
    if not any(_RECOMMENDED.search(text) for text in written):
        yield Problem(name, "prints no recommendation: each letter would be without its own", _LOOP)


_RECOMMENDED = re.compile(r"\.text\b")
_LOOP = (
    "Type, each in a paragraph of its own: {%p for topic in topics %}, {{ topic.title }}, "
    "{%p for recommendation in topic.recommendations %}, {{ recommendation.text }}, {%p endfor %}, {%p endfor %}."
)


def _stands_in_text(paragraph: Element) -> bool:
    in_box = ancestor(paragraph, TEXT_BOX, CELL) is not None
    root = paragraph.getroottree().getroot()
    return not in_box and str(root.tag).endswith("}document")


def _insert(appeal: AppealInWord, pattern: Element) -> None:
    for paragraph in appeal.body:
        pattern.addprevious(paragraph.element)
    remove(pattern)
