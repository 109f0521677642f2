"""Abbreviations: each is spelled out in the letter that uses it, and once."""

import re
from collections.abc import Iterator, Sequence

from letters.checks.findings import Note
from letters.checks.letter import Letter
from letters.checks.rules.names import names_of

_ABBREVIATION = re.compile(r"(?<![\w/.&-])[A-Z]{2,}(?=s?\b)(?![\w]*[/.&]\w)")
_KNOWN = {"UN", "EU", "UK", "US", "USA"}
"""What every reader of a letter to a government knows."""
_ROMAN = re.compile(r"[IVXLC]+")
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = {"a", "against", "all", "and", "for", "in", "of", "on", "or", "the", "to", "under", "with"}
"""Words that an abbreviation may leave out, or take only if it has room: Human Rights in China is HRIC."""
_MOST = 4
"""So many words a letter of an abbreviation takes at most, with the small words around it."""
_NEAR = 80
"""So many characters before its bracketed form an abbreviation is spelled out."""


def unexplained_abbreviations(letter: Letter) -> Iterator[Note]:
    """An abbreviation that the letter never spells out."""
    words = _WORD.findall(_text(letter))
    for each in _abbreviations(letter):
        if not _is_spelled_out(each, words):
            yield Note(
                f"abbreviation-unexplained:{letter.name}:{each}",
                letter.docx_name,
                f"{each} is never spelled out in this letter",
                f"Spell it out where it stands first, if the readers may not know {each}.",
            )


def abbreviations_explained_twice(letter: Letter) -> Iterator[Note]:
    """An abbreviation that the letter spells out again although it has done so."""
    text = _text(letter)
    for each in _abbreviations(letter):
        bracketed = [found.start() for found in re.finditer(rf"\({each}\)", text)]
        explained = [end for end in bracketed if _is_spelled_out(each, _WORD.findall(text[max(end - _NEAR, 0) : end]))]
        if len(explained) > 1:
            yield Note(
                f"abbreviation-explained-twice:{letter.name}:{each}",
                letter.docx_name,
                f"{each} is spelled out {len(explained)} times in this letter",
                "Spell it out once, where it stands first.",
            )


def _text(letter: Letter) -> str:
    return "\n".join(text for _, text in letter.everywhere)


def _abbreviations(letter: Letter) -> Sequence[str]:
    """Each abbreviation that is used, once; text that is written in capitals throughout uses none."""
    own = {word for name in names_of(letter.government) for word in name.split()}
    found = dict[str, None]()
    for _, text in letter.everywhere:
        if text.upper() == text:
            continue
        for each in _ABBREVIATION.findall(text):
            if each not in _KNOWN | own and not _ROMAN.fullmatch(each):
                found.setdefault(each)
    return tuple(found)


def _is_spelled_out(abbreviation: str, words: Sequence[str]) -> bool:
    """Whether capitalized words are among the words whose first letters make the abbreviation."""
    most = _MOST * len(abbreviation)
    return any(
        _spells(abbreviation, words[start : start + most])
        for start, word in enumerate(words)
        if word[0] == abbreviation[0]
    )


def _spells(letters: str, words: Sequence[str]) -> bool:
    """Whether the words begin with the letters in turn; small words count or are left out, as it fits."""
    if not letters:
        return True
    if not words or not (words[0][0].isupper() or words[0] in _SMALL):
        return False
    takes = words[0][0].upper() == letters[0] and words[0] != letters
    if takes and len(words[0]) > 1 and _spells(letters[1:], words[1:]):
        return True
    return words[0] in _SMALL and _spells(letters, words[1:])
