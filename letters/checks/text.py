"""Text as the rules compare it: spaces of any kind and number are one, what is unseen is out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from letters.campaign.models import Recommendation
from letters.checks.word import Look, Paragraph, Stretch

_SPACES = re.compile(r"\s+")


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Text with single spaces and none at its ends; the rules ask for that of the same paragraphs again and again."""
    return _SPACES.sub(" ", text).strip()


def recommended_text(recommendation: Recommendation) -> str:
    """The text of a recommendation without its markup."""
    return plain("".join(span.text for span in recommendation.spans))


def text_with_gaps(paragraph: Paragraph) -> str:
    """A paragraph's text as it is written, with "…" for page numbers, notes' numbers and signs."""
    return "".join(each.text if isinstance(each, Stretch) else "…" for each in paragraph.inlines)


def excerpt(text: str, start: int, end: int, around: int = 30) -> str:
    """A part of a text with so many characters before and behind it, in whole words, "…" where more follows."""
    first, last = max(start - around, 0), min(end + around, len(text))
    if first and (space := text.find(" ", first - 1, start)) >= 0:
        first = space + 1
    if last < len(text) and (space := text.rfind(" ", end, last + 1)) >= 0:
        last = space
    return ("… " if first else "") + text[first:last] + (" …" if last < len(text) else "")


@dataclass(frozen=True)
class Characters:
    """A paragraph's text as by `plain`, with the look of each character."""

    text: str
    looks: Sequence[Look]


def single_spaced(text: str, before: str) -> str:
    """Text with one space for each stretch of space, and none at its start where `before` has none or ends with one."""
    spaced = _SPACES.sub(" ", text)
    return spaced[1:] if spaced.startswith(" ") and (not before or before.endswith(" ")) else spaced


def characters(paragraph: Paragraph) -> Characters:
    """The characters of a paragraph."""
    text, looks = "", list[Look]()
    for stretch in paragraph.inlines:
        if not isinstance(stretch, Stretch):
            continue
        part = single_spaced(stretch.text, text)
        text += part
        looks += [stretch.look] * len(part)
    return Characters(text.rstrip(), looks[: len(text.rstrip())])
