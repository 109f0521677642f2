"""What a letter must hold, worked out from the campaign and the Word template alone."""

from letters.checks.expected.letter import ExpectedLetter, expected_letter, furniture
from letters.checks.expected.pattern import Pattern, Slot

__all__ = ["ExpectedLetter", "Pattern", "Slot", "expected_letter", "furniture"]
