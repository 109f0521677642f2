"""Random variants of a letter: paper, fonts, size, line spacing, justification; paragraphs dropped and shuffled."""

from collections.abc import Iterator
from pathlib import Path


def letter_variants(letter: Path | None, count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Names and Word files; the same ones for the same seed."""
    yield from ()
