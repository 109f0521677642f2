"""A finished letter with all that it is judged by."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from letters.campaign.models import Campaign, Government
from letters.checks.expected import ExpectedLetter, Pattern
from letters.checks.expected.letter import furniture
from letters.checks.pdf import PdfPage
from letters.checks.placed import Change, Place, changes_of, places_of
from letters.checks.text import Characters, characters, plain, recommended_text
from letters.checks.word import Paragraph, PartString, WordFile


@dataclass(frozen=True)
class Letter:
    """The finished files of one letter, read, and what they should be.

    `strings` are all strings of the Word file and of the PDF, seen or not; `template_strings` are the texts of those of
    the template.
    """

    campaign: Campaign
    government: Government
    expected: ExpectedLetter
    word: WordFile
    pages: Sequence[PdfPage]
    strings: Sequence[PartString]
    template_strings: frozenset[str]

    @property
    def name(self) -> str:
        """What the files are called."""
        return self.government.id

    @property
    def docx_name(self) -> str:
        """What messages call the Word file."""
        return f"{self.government.id}.docx"

    @cached_property
    def body(self) -> Sequence[Characters]:
        """The text of the body's paragraphs, in order."""
        return [characters(each) for each in self.word.body]

    @cached_property
    def everywhere(self) -> Sequence[tuple[str, str]]:
        """Every text that the Word file shows, with its place."""
        places = [(f"paragraph {number}", each.text) for number, each in enumerate(self.body, start=1)]
        boxes = [box for paragraph in self.word.body for box in paragraph.boxes]
        notes = [each for note in self.word.notes.values() for each in note]
        others: list[tuple[str, Sequence[Paragraph]]] = [
            ("text box", boxes),
            ("note", notes),
            ("header or footer", furniture(self.word)),
        ]
        return places + [(place, characters(each).text) for place, group in others for each in group]

    @cached_property
    def places(self) -> Sequence[Place]:
        """Where the campaign's recommendations stand, whoever they are for, in the order of the letter."""
        return places_of(self.campaign.recommendations, self.body)

    @cached_property
    def changes(self) -> Mapping[str, Change]:
        """The letter's recommendations that stand in it changed, by their ids."""
        return changes_of(self.expected.recommendations, self.body, self.places)

    @cached_property
    def patterns(self) -> Sequence[Pattern]:
        """Every paragraph that the letter must or may hold."""
        return (*self.expected.body, *self.expected.around, *self.expected.notes)

    @cached_property
    def written(self) -> Sequence[str]:
        """What people wrote for this letter: template and appeal, what their fields print, recommendations, subject."""
        pieces = (piece for pattern in self.patterns for piece in pattern.pieces)
        texts = [plain(text) for piece in pieces for text in piece.texts or ()]
        texts += [recommended_text(each) for each in self.expected.recommendations]
        texts.append(plain(self.campaign.subject))
        return [text for text in dict.fromkeys(texts) if text]

    def is_written(self, text: str, start: int, end: int) -> bool:
        """Whether this part of a text is meant: all of the text is, or a longer part of it is written for this letter.

        A text that is meant as a whole has nothing in it that the campaign and the template do not account for.
        """
        if any(pattern.is_known and pattern.fits(text) for pattern in self.patterns):
            return True
        return any(
            match.start() <= start and end <= match.end() and match.end() - match.start() > end - start
            for each in self.written
            for match in (re.finditer(re.escape(each), text) if each in text else ())
        )

    @cached_property
    def unseen(self) -> Sequence[tuple[str, str]]:
        """Every string with its place that is neither shown nor in the template."""
        shown = "\n".join(text for _, text in self.everywhere)
        strings = dict.fromkeys(each for each in self.strings if each.text not in self.template_strings)
        return [
            (self.place_of(each), each.text) for each in strings if not each.is_text or plain(each.text) not in shown
        ]

    def place_of(self, string: PartString) -> str:
        """Where a string is; those of the PDF have a part of its name."""
        return string.part if string.part.endswith(".pdf") else f"{self.docx_name}, {string.part}".removesuffix(", ")
