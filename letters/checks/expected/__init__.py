"""What a letter must hold, worked out from the campaign and the Word template alone."""

from letters.checks.expected.letter import ExpectedLetter, expected_letter
from letters.checks.expected.pattern import Pattern

__all__ = ["ExpectedLetter", "Pattern", "expected_letter"]
