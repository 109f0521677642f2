"""Characters that nobody sees and that can carry a message or a mark."""

import re
import unicodedata
from collections.abc import Iterator

from letters.errors import Problem
from letters.merge.cleaning.alternatives import is_in_dropped_branch
from letters.merge.tags.find import Found, find_tags
from letters.merge.vetting.notice import Act, Notice
from letters.merge.vetting.placed import PlacedFile, first_words
from letters.merge.wordml import PARAGRAPH, TEXT, Element, ancestor

_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Zero-width, filler, interlinear, tag characters and variation selectors 17 to 256."""
_JOINERS = "\u200c\u200d"
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_REMEDY = "Delete it: put the cursor before the next letter, press Backspace once, and compare the text."
_FIRST_OF_JOINING_SCRIPTS = 0x590
"""Persian, Arabic, the scripts of India and emoji need joiners; Latin, Greek and Cyrillic do not."""


def unseen_characters(file: PlacedFile) -> Iterator[Problem | Notice]:
    """Refuse zero-width and tag characters; show direction marks. Inside tags they are repaired, and no matter here."""
    for paragraph in file.paragraphs():
        text = _text(paragraph)
        tags = [(each.start, each.end) for each in find_tags(text) if isinstance(each, Found)]
        for found in _UNSEEN.finditer(text):
            is_in_tag = any(start <= found.start() < end for start, end in tags)
            if not is_in_tag and not _is_needed(text, found.start()):
                what = f"holds the invisible character {_named(found.group())} in {_words(text, found.start())}"
                yield Problem(file.place(paragraph), what, _REMEDY)
        if mark := _DIRECTION.search(text):
            told = f"the direction mark {_named(mark.group())} in {_words(text, mark.start())}"
            yield Notice(Act.LOOK, "direction-mark", file.place(paragraph), told)


def _text(paragraph: Element) -> str:
    texts = (each for each in paragraph.iter(TEXT) if ancestor(each, PARAGRAPH) is paragraph)
    return "".join(each.text or "" for each in texts if not is_in_dropped_branch(each))


def _is_needed(text: str, place: int) -> bool:
    """Whether the writing needs it: a joiner between letters that join, a variant of an ideograph."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if text[place] in _JOINERS:
        return any(ord(each) >= _FIRST_OF_JOINING_SCRIPTS and not _UNSEEN.match(each) for each in before + after)
    is_variant = "\U000e0100" <= text[place] <= "\U000e01ef"
    return is_variant and bool(before) and unicodedata.name(before, "").startswith("CJK UNIFIED")


def _named(character: str) -> str:
    return f"U+{ord(character):04X} ({unicodedata.name(character, 'unnamed').lower()})"


def _words(text: str, place: int) -> str:
    return first_words(text[max(0, place - 15) : place].lstrip() + text[place + 1 :])
