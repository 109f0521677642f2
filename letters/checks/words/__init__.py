"""Whether a Word file and its PDF hold the same words, and these the same look."""

from letters.checks.words.compare import check_same_words
from letters.checks.words.looks import WrongLook, wrong_looks

__all__ = ["WrongLook", "check_same_words", "wrong_looks"]
