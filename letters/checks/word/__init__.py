"""A Word file read raw: what it shows, and every string that is in it."""

from letters.checks.word.document import PageKind, Section, WordFile, read_word_file
from letters.checks.word.inlines import (
    NoteCall,
    NoteKind,
    NoteMark,
    Number,
    NumberKind,
    Paragraph,
    Stretch,
    Symbol,
)
from letters.checks.word.labels import UNKNOWN_LABEL
from letters.checks.word.looks import Look
from letters.checks.word.strings import PartString, strings_of

__all__ = [
    "UNKNOWN_LABEL",
    "Look",
    "NoteCall",
    "NoteKind",
    "NoteMark",
    "Number",
    "NumberKind",
    "PageKind",
    "Paragraph",
    "PartString",
    "Section",
    "Stretch",
    "Symbol",
    "WordFile",
    "read_word_file",
    "strings_of",
]
