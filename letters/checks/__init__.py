"""Finished files → findings: what stands in a letter is read back from its files, not from what was meant.

This wing trusts no other: it reads raw XML and the PDF by itself and takes only the campaign's models.
"""

from letters.checks.between import differences_between_letters
from letters.checks.expected import Slot
from letters.checks.findings import Finding, Note
from letters.checks.front import check_words, read_letter
from letters.checks.gathered import SharedFinding, gathered_findings
from letters.checks.pdf import is_our_pdf
from letters.checks.reading import NUMBER, LetterReading, ReadParagraph, TextSpan
from letters.checks.written import WRITTEN_NAME, written_names, written_notes

__all__ = [
    "NUMBER",
    "WRITTEN_NAME",
    "Finding",
    "LetterReading",
    "Note",
    "ReadParagraph",
    "SharedFinding",
    "Slot",
    "TextSpan",
    "check_words",
    "differences_between_letters",
    "gathered_findings",
    "is_our_pdf",
    "read_letter",
    "written_names",
    "written_notes",
]
