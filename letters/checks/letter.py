"""A finished letter with all that it is judged by."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from letters.campaign.models import Campaign, Government
from letters.checks.expected import ExpectedLetter
from letters.checks.expected.letter import furniture
from letters.checks.expected.tags import written_texts
from letters.checks.pdf import PdfPage
from letters.checks.text import Characters, characters, plain, recommended_text
from letters.checks.word import Paragraph, WordFile


@dataclass(frozen=True)
class Place:
    """Where a recommendation stands: the index of the body's paragraph, and its first and last character + 1 there."""

    recommendation: str
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True)
class Letter:
    """The finished files of one letter, read, and what they should be.

    `strings` are all strings of the Word file and of the PDF, each with its place, seen or not; `template_strings` are
    those of the template.
    """

    campaign: Campaign
    government: Government
    expected: ExpectedLetter
    word: WordFile
    pages: Sequence[PdfPage]
    strings: Sequence[tuple[str, str]]
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

    def is_in_template_or_appeal(self, text: str) -> bool:
        """Whether some words are written in the template or the appeal, not in a recommendation."""
        patterns = (*self.expected.body, *self.expected.around, *self.expected.notes)
        return any(text in written for pattern in patterns for written in written_texts(pattern.pieces))

    @cached_property
    def unseen(self) -> Sequence[tuple[str, str]]:
        """Every string with its place that is neither shown nor in the template."""
        shown = {text for _, text in self.everywhere}
        candidates = ((place, plain(text)) for place, text in self.strings if text not in self.template_strings)
        return list(dict.fromkeys((place, text) for place, text in candidates if text not in shown))

    @cached_property
    def places(self) -> Sequence[Place]:
        """Where the campaign's recommendations stand, whoever they are for, in the order of the letter."""
        texts = {each.id: recommended_text(each) for each in self.campaign.recommendations}
        longest_first = sorted(texts.items(), key=lambda pair: -len(pair[1]))
        return [place for index, each in enumerate(self.body) for place in _places(longest_first, index, each.text)]

    @cached_property
    def written(self) -> Sequence[str]:
        """What people wrote for this letter: the texts of template and appeal outside fields, its recommendations."""
        patterns = (*self.expected.body, *self.expected.around, *self.expected.notes)
        texts = [plain(text) for pattern in patterns for text in written_texts(pattern.pieces)]
        texts += [recommended_text(each) for each in self.expected.recommendations]
        texts += [plain(topic.title) for topic in self.campaign.topics]
        return [text for text in dict.fromkeys(texts) if text]

    def is_written(self, text: str, start: int, end: int) -> bool:
        """Whether this part of a text lies within something that people wrote for this letter."""
        return any(
            match.start() <= start and end <= match.end()
            for each in self.written
            for match in (re.finditer(re.escape(each), text) if each in text else ())
        )


def _places(texts: Iterable[tuple[str, str]], index: int, text: str) -> Sequence[Place]:
    """The places in one paragraph; a text that is part of a longer one does not count within that."""
    found = list[Place]()
    for recommendation, wanted in texts:
        for match in re.finditer(re.escape(wanted), text) if wanted and wanted in text else ():
            start, end = match.span()
            if all(end <= other.start or start >= other.end for other in found):
                found.append(Place(recommendation, index, start, end))
    return sorted(found, key=lambda place: place.start)
