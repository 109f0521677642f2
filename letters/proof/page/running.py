"""What the PDFs show above and below the text: as on most pages, and where a page deviates."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from letters.campaign import Government
from letters.proof.page.reading import ProofLetter
from letters.proof.page.shared import named_places
from letters.proof.page.texts import BLANK, DiffPart, gaps, word_differences

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class RunningDeviation:
    """A page that shows something else than most."""

    government: Government
    page: int
    differences: tuple[DiffPart, ...]


@dataclass(frozen=True)
class RunningText:
    """`text` is what most letters show on these pages, with blanks for the addressee and the numbers of pages."""

    pages: str
    text: str
    deviations: tuple[RunningDeviation, ...]


def running_texts(letters: Sequence[ProofLetter]) -> tuple[RunningText, ...]:
    """That of first pages, and that of all others."""
    groups: dict[str, list[tuple[Government, int, str]]] = defaultdict(list)
    for letter in letters:
        for page, text in enumerate(letter.running, start=1):
            name = "first pages" if page == 1 else "other pages"
            shown = _blanked(text, page, len(letter.running), letter.government)
            groups[name].append((letter.government, page, shown))
    return tuple(_running(name, shown) for name, shown in groups.items())


def _running(name: str, shown: Sequence[tuple[Government, int, str]]) -> RunningText:
    usual = Counter(text for _, _, text in shown).most_common(1)[0][0]
    deviations = (
        RunningDeviation(government, page, word_differences(usual, text))
        for government, page, text in shown
        if text != usual
    )
    return RunningText(name, usual, tuple(deviations))


def _blanked(text: str, page: int, pages: int, government: Government) -> str:
    """With a blank for the addressee and for numbers that are right."""
    text = BLANK.join(text[start:end] for start, end in gaps(len(text), tuple(named_places(text, government))))
    return _NUMBER.sub(lambda number: BLANK if number.group() in {str(page), str(pages)} else number.group(), text)
