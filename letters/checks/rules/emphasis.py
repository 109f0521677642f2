"""Bold and italic of the recommendations and of the appeal, as they stand in the Word file."""

from collections.abc import Iterator, Sequence

from letters.campaign.models import Span
from letters.checks.findings import Finding
from letters.checks.letter import Letter
from letters.checks.text import single_spaced
from letters.checks.word import Look
from letters.checks.words import wrong_looks

_REMEDY = "Build the letter again; if it was edited by hand, give the text its look back."


def look_of_recommendations(letter: Letter) -> Iterator[Finding]:
    """A recommendation has lost its bold or italic, or has it elsewhere than in the data."""
    by_id = {each.id: each for each in letter.campaign.recommendations}
    for place in letter.places:
        paragraph = letter.body[place.paragraph]
        text, looks = paragraph.text[place.start : place.end], paragraph.looks[place.start : place.end]
        for attribute, words in _differences(text, looks, by_id[place.recommendation].spans):
            yield Finding(
                f"recommendation-look-differs:{letter.name}:{place.recommendation}:{attribute}",
                f"{letter.docx_name}, paragraph {place.paragraph + 1}",
                f"the recommendation {place.recommendation} is {attribute} elsewhere than in the data, "
                f"first at “{words}”",
                _REMEDY,
            )


def look_of_appeal(letter: Letter) -> Iterator[Finding]:
    """A paragraph of the appeal has lost its bold or italic, or has it elsewhere than in appeal.md."""
    for number, paragraph in enumerate(letter.body, start=1):
        pattern = next((each for each in letter.expected.appeal if each.fits(paragraph.text)), None)
        for attribute, words in _differences(paragraph.text, paragraph.looks, pattern.spans) if pattern else ():
            yield Finding(
                f"appeal-look-differs:{letter.name}:{attribute}",
                f"{letter.docx_name}, paragraph {number}",
                f"the paragraph is {attribute} elsewhere than in the appeal ({pattern.place if pattern else ''}), "
                f"first at “{words}”",
                _REMEDY,
            )


def look_in_pdf(letter: Letter) -> Iterator[Finding]:
    """A recommendation or a paragraph of the appeal is bold or italic in one of the two files only."""
    placed = {place.paragraph for place in letter.places}
    told = set[tuple[int, str]]()
    for wrong in wrong_looks(letter.word, letter.pages):
        is_judged = wrong.paragraph in placed or any(
            each.fits(letter.body[wrong.paragraph].text) for each in letter.expected.appeal
        )
        if is_judged and (wrong.paragraph, wrong.attribute) not in told:
            told.add((wrong.paragraph, wrong.attribute))
            where = "in the Word file only" if wrong.in_word_file else "in the PDF only"
            yield Finding(
                f"look-differs:{letter.name}:{wrong.attribute}",
                f"{letter.name}.pdf, page {wrong.page}",
                f"“{wrong.word}” is {wrong.attribute} {where} (paragraph {wrong.paragraph + 1} of the Word file)",
                "Make the PDF again; if it comes again, give the text its look in another way.",
            )


def _differences(text: str, looks: Sequence[Look], spans: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """Yield "bold" or "italic" with the words from which on it is wrong."""
    for attribute in ("bold", "italic"):
        shown = [getattr(look, attribute) for look in looks]
        if not any(shown) and not any(getattr(span, attribute) for span in spans):
            continue
        wanted = _marked(spans, attribute)
        if shown == wanted:
            continue
        wrong = _first_difference(text, wanted, shown)
        if wrong is not None:
            yield attribute, text[wrong : wrong + 40]


def _marked(spans: Sequence[Span], attribute: str) -> Sequence[bool]:
    """For each character of the spans' text, as by `plain`, whether the data mark it."""
    marks, text = list[bool](), ""
    for span in spans:
        part = single_spaced(span.text, text)
        text += part
        marks += [getattr(span, attribute)] * len(part)
    return marks[: len(text.rstrip())]


def _first_difference(text: str, wanted: Sequence[bool], shown: Sequence[bool]) -> int | None:
    """The first character whose look is wrong. Where all plain text has the look, it is the style's own."""
    letters = [index for index, character in enumerate(text) if not character.isspace()]
    unmarked = [shown[index] for index in letters if not wanted[index]]
    own = bool(unmarked) and all(unmarked)
    return next((index for index in letters if shown[index] != (own or wanted[index])), None)
