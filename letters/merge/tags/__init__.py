"""The tags of a template: read as Word shows them, named where they are wrong, written anew for docxtpl."""

from collections.abc import Sequence
from dataclasses import dataclass

from letters.errors import Problem
from letters.merge.tags.blocks import pair_blocks
from letters.merge.tags.hidden import hidden_tags
from letters.merge.tags.meaning import Meaning, read_meaning
from letters.merge.tags.mergefields import turn_merge_fields_into_tags
from letters.merge.tags.scan import scan_paragraphs
from letters.merge.tags.tag import COMMENT, FIELD, Form, Paragraph, Tag
from letters.merge.tags.write import write_tags

__all__ = [
    "FIELD",
    "Form",
    "Paragraph",
    "ReadTags",
    "Tag",
    "hidden_tags",
    "read_tags",
    "turn_merge_fields_into_tags",
    "write_tags_anew",
]


@dataclass(frozen=True)
class ReadTags:
    """What stands in some paragraphs: their tags in order, what each means, and everything that is wrong with them."""

    paragraphs: Sequence[Paragraph]
    tags: Sequence[Tag]
    meaning: Meaning
    problems: Sequence[Problem]


def read_tags(paragraphs: Sequence[Paragraph]) -> ReadTags:
    """Read the tags of a story's paragraphs, which come in its order; nothing is changed."""
    scan = scan_paragraphs(paragraphs)
    pairs = pair_blocks([tag for tag in scan.tags if tag.word not in {FIELD, COMMENT}])
    meaning = read_meaning(scan.tags, pairs)
    return ReadTags(paragraphs, scan.tags, meaning, [*scan.problems, *pairs.problems, *meaning.problems])


def write_tags_anew(read: ReadTags) -> None:
    """Write the tags of paragraphs without a problem as docxtpl shall read them; hide all other braces from it."""
    for paragraph in read.paragraphs:
        tags = [tag for tag in read.tags if tag.paragraph is paragraph]
        if tags or "{" in paragraph.text or "}" in paragraph.text:
            write_tags(paragraph, tags, read.meaning.written)
