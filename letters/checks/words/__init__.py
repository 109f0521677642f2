"""Whether a Word file and its PDF hold the same words, with the same look, where they are seen."""

from letters.checks.words.compare import check_same_words
from letters.checks.words.looks import WrongLook, wrong_looks
from letters.checks.words.visible import check_words_on_pages

__all__ = ["WrongLook", "check_same_words", "check_words_on_pages", "wrong_looks"]
