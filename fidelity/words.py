"""How many of the reference's words ours has, whatever line or column they were divided by.

A word is looked for as a word first. What is left then is looked for in the text without its spaces, in the order of
drawing: so a word counts as kept where one of the engines divides it at a line's end, or draws its neighbour close by.
It counts as lost where ours has its letters less often than the reference has them. Dots that stand alone are no words,
as a leader may be drawn so, but they are among the letters: a line may have ended before a full stop.
"""

import re
from collections import Counter
from collections.abc import Sequence

_LEADERS = re.compile(r"[._…]{4,}|^[.…]{2,}$")
"""Dots and lines that fill a gap: how many there are is a matter of the layout."""
_DOTS = frozenset(".…")
_HYPHEN_IN_WORD = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011](?=[^\W\d_])")
_SYMBOL_CODE = re.compile("[\uf021-\uf0ff]")
"""Where fonts of signs have their signs; ours shows the sign, or the Greek letter, that Unicode has."""
_SIGN_OR_GREEK = re.compile("[\u0370-\u03ff\u2000-\u2bff\u00b7]")


def words_kept(reference: Sequence[str], ours: Sequence[str], unseen: Sequence[str] = ()) -> tuple[int, int]:
    """Pages' texts in the order of drawing → how many words of the reference ours has, and how many there are.

    `unseen` are texts that only the reference shows: each is left out of it once.
    """
    their_words, own_words = _words(_without(reference, unseen)), _words(ours)
    their_letters, own_letters = _letters(their_words), _letters(own_words)
    their_count, own_count = Counter(their_words), Counter(own_words)
    missing, more = their_count - own_count, own_count - their_count
    signs = sum(count * len(_SIGN_OR_GREEK.findall(word)) for word, count in more.items())
    lost = 0
    for word, count in missing.items():
        if word in _DOTS:
            continue
        if _SYMBOL_CODE.fullmatch(word):
            found = min(count, signs)
            signs -= found
            lost += count - found
        else:
            letters = _letters([word])
            lost += min(count, max(0, their_letters.count(letters) - own_letters.count(letters)))
    total = sum(word not in _DOTS for word in their_words)
    return total - lost, total


def _without(pages: Sequence[str], unseen: Sequence[str]) -> list[str]:
    """The pages' texts without each of the texts, wherever their lines ended."""
    left = list(pages)
    for text in unseen:
        divided = re.compile(r"\s+".join(map(re.escape, text.split())))
        place = next((number for number, page in enumerate(left) if divided.search(page)), None)
        if place is not None:
            left[place] = divided.sub(" ", left[place], count=1)
    return left


def _words(pages: Sequence[str]) -> list[str]:
    """The words of all pages; a code of a symbol font is a word of its own."""
    apart = (_SYMBOL_CODE.sub(r" \g<0> ", _LEADERS.sub(" ", word)) for page in pages for word in page.split())
    return [part for word in apart for part in word.split()]


def _letters(words: Sequence[str]) -> str:
    """The words without spaces, and without hyphens between letters, where a line may have ended."""
    return _HYPHEN_IN_WORD.sub("", "".join(words))
