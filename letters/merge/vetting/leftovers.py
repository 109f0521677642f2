"""What a finished letter must not have left: tags that were not filled."""

from collections.abc import Iterator

from letters.errors import Problem
from letters.merge.tags.find import find_tags
from letters.merge.vetting.placed import PlacedFile, first_words, own_text


def unfilled_tags(file: PlacedFile) -> Iterator[Problem]:
    """Yield the tags, whole or in halves, that stand in a letter's text."""
    for paragraph in file.paragraphs():
        for found in find_tags(own_text(paragraph)):
            what = f"holds a tag that was not filled: {first_words(own_text(paragraph)[found.start :])}"
            yield Problem(file.place(paragraph), what, "Type there what the letter shall say.")
