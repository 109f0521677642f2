"""The letter around the recommendations: every paragraph of the template and the appeal, in order, nothing else."""

from collections.abc import Iterator, Sequence

from letters.checks.expected import Pattern
from letters.checks.findings import Finding
from letters.checks.letter import Letter

_REMEDY = "Build the letter again; if it was edited by hand, look whether the change is meant."


def paragraph_missing(letter: Letter) -> Iterator[Finding]:
    """A paragraph of the template or the appeal is not in the letter, or not where it belongs."""
    position = 0
    for pattern in letter.expected.body:
        if pattern.optional:
            continue
        found = next((i for i in range(position, len(letter.body)) if pattern.fits(letter.body[i].text)), None)
        if found is not None:
            position = found + 1
            continue
        elsewhere = any(pattern.fits(each.text) for each in letter.body)
        what = "stands elsewhere in the letter" if elsewhere else "is not in the letter"
        yield _finding(letter, "paragraph-misplaced" if elsewhere else "paragraph-missing", pattern, what)


def text_missing_around(letter: Letter) -> Iterator[Finding]:
    """A header, footer, text box or note of the template or a note of the appeal is not in the letter."""
    texts = [text for place, text in letter.everywhere if not place.startswith("paragraph")]
    for pattern in (*letter.expected.around, *letter.expected.notes):
        if not pattern.optional and not any(pattern.fits(text) for text in texts):
            yield _finding(letter, "paragraph-missing", pattern, "is not in the letter")


def text_added(letter: Letter) -> Iterator[Finding]:
    """A paragraph of the letter is neither in the template nor in the appeal nor a recommendation."""
    every: Sequence[Pattern] = (*letter.expected.body, *letter.expected.around, *letter.expected.notes)
    for place, text in letter.everywhere:
        if text and not any(pattern.fits(text) for pattern in every):
            yield Finding(
                f"text-added:{letter.name}",
                f"{letter.docx_name}, {place}",
                f"neither the template nor the appeal has this text: “{text[:80]}”",
                _REMEDY,
            )


def _finding(letter: Letter, kind: str, pattern: Pattern, what: str) -> Finding:
    return Finding(
        f"{kind}:{letter.name}",
        letter.docx_name,
        f"“{pattern.text[:80]}” ({pattern.place}) {what}",
        _REMEDY,
    )
