"""The wing's work, joined: files are read, the rules run, and what was read is handed on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import PurePath

from letters.campaign.models import Campaign, Government
from letters.checks.expected import expected_letter
from letters.checks.expected.letter import furniture
from letters.checks.findings import Finding
from letters.checks.letter import Letter
from letters.checks.pdf import PdfPage, read_pdf, strings_of_pdf
from letters.checks.reading import LetterReading, ReadParagraph, read_paragraph, read_with_numbers
from letters.checks.rules import advise, judge
from letters.checks.rules.glyphs import check_glyphs
from letters.checks.word import PartString, WordFile, read_word_file, strings_of
from letters.checks.words import check_same_words, check_words_on_pages


@dataclass(frozen=True)
class _Template:
    """A template as it was written, read."""

    file: WordFile
    strings: frozenset[str]


@lru_cache(maxsize=4)
def _read_template(template: bytes) -> _Template:
    """All letters of a campaign have one template."""
    return _Template(read_word_file(template), frozenset(each.text for each in strings_of(template)))


def read_letter(campaign: Campaign, government: Government, template: bytes, docx: bytes, pdf: bytes) -> LetterReading:
    """Read a finished letter back and judge it.

    `template` is the Word template as it was written. Raises zipfile.BadZipFile, lxml's XMLSyntaxError or
    pypdfium2.PdfiumError where a file cannot be read at all.
    """
    read_template = _read_template(template)
    pages = read_pdf(pdf)
    in_pictures = (piece.text for page in pages for piece in page.drawn)
    of_pdf = (PartString(f"{government.id}.pdf", text) for text in (*strings_of_pdf(pdf), *in_pictures))
    letter = Letter(
        campaign=campaign,
        government=government,
        expected=expected_letter(campaign, government, read_template.file),
        word=read_word_file(docx),
        pages=pages,
        strings=(*strings_of(docx), *of_pdf),
        template_strings=read_template.strings,
    )
    files = _check_files(letter.word, letter.pages, letter.name, letter.docx_name)
    return LetterReading(
        government=government.id,
        placed=tuple(place.recommendation for place in letter.places),
        pages=len(letter.pages),
        words=sum(len(text.split()) for _, text in letter.everywhere),
        findings=tuple(dict.fromkeys((*judge(letter), *files))),
        notes=tuple(dict.fromkeys(advise(letter))),
        body=tuple(_read_body(letter)),
        footnotes=tuple(read_paragraph(each) for note in letter.word.notes.values() for each in note),
        text_boxes=tuple(read_with_numbers(box) for each in letter.word.body for box in each.boxes),
        headers_and_footers=tuple(read_with_numbers(each) for each in furniture(letter.word)),
    )


def check_words(docx: bytes, pdf: bytes, name: str) -> tuple[Finding, ...]:
    """Whether a Word file, any, and its PDF show the same words; `name` is the Word file's."""
    return tuple(_check_files(read_word_file(docx), read_pdf(pdf), PurePath(name).stem, name))


def _check_files(word: WordFile, pages: Sequence[PdfPage], letter: str, name: str) -> Iterator[Finding]:
    """What can be said of any Word file and its PDF; `name` is the Word file's."""
    yield from check_same_words(word, pages, letter, name)
    pdf_name = PurePath(name).with_suffix(".pdf").name
    yield from check_words_on_pages(pages, letter, pdf_name)
    yield from check_glyphs(pages, letter, pdf_name)


def _read_body(letter: Letter) -> Iterator[ReadParagraph]:
    placed = {place.paragraph: place.recommendation for place in letter.places}
    for index, paragraph in enumerate(letter.word.body):
        text = letter.body[index].text
        pattern = next((each for each in letter.expected.body if each.fits(text)), None)
        yield replace(
            read_paragraph(paragraph),
            slots=pattern.slots(text) if pattern else (),
            recommendation=placed.get(index),
            in_appeal=pattern in letter.expected.appeal,
        )
