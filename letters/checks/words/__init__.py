"""Whether a Word file and its PDF hold the same words."""

from letters.checks.words.compare import check_same_words

__all__ = ["check_same_words"]
