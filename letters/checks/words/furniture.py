"""The headers and footers of each page: what the sections of the Word file allow there, and what the PDF shows."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from letters.checks.pdf import PdfPage
from letters.checks.word import Number, NumberKind, PageKind, Section, WordFile
from letters.checks.words.agree import agree
from letters.checks.words.differences import Difference
from letters.checks.words.expected import words_shown
from letters.checks.words.found import words_in


def furniture_differences(word: WordFile, pages: Sequence[PdfPage]) -> Iterator[Difference]:
    """Yield each page whose headers and footers are not those of the Word file."""
    for number, page in enumerate(pages, start=1):
        found = words_in([page.furniture]).words
        numbers = {Number(NumberKind.PAGES, plain=True): str(len(pages))}
        if word.plain_page_numbers:
            numbers[Number(NumberKind.PAGE, plain=True)] = str(number)
        allowed = [_words(section, kind, numbers) for section, kind in _candidates(word, number)] or [()]
        if not any(_same(each, found) for each in allowed):
            nearest = min(allowed, key=lambda each: len(_minus(each, found)) + len(_minus(found, each)))
            yield Difference(_minus(nearest, found), _minus(found, nearest), 0, number)


def _candidates(word: WordFile, number: int) -> Iterator[tuple[Section, PageKind]]:
    """The headers and footers that a page can have: one section leaves no choice."""
    for index, section in enumerate(word.sections):
        if section.title_page and (number == 1 or index > 0):
            yield section, PageKind.FIRST
            if number == 1 and index == 0 and len(word.sections) == 1:
                return
        if word.even_and_odd:
            yield section, PageKind.EVEN
        yield section, PageKind.DEFAULT


def _words(section: Section, kind: PageKind, numbers: Mapping[Number, str]) -> tuple[str, ...]:
    return tuple(words_shown((*section.headers.get(kind, ()), *section.footers.get(kind, ())), numbers))


def _same(expected: Sequence[str], found: Sequence[str]) -> bool:
    """The same words in the same order, or at least the same words: text at fixed places is written in any order."""
    if agree(expected, found):
        return True
    lost, added = _minus(expected, found), _minus(found, expected)
    return agree(lost, added)


def _minus(words: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """The words that are left of `words` without `others`, each as often as it stands there."""
    left = Counter(others)
    result = []
    for word in words:
        if left[word]:
            left[word] -= 1
        else:
            result.append(word)
    return tuple(result)
