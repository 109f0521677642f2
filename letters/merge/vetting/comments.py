"""Comments of colleagues: guidance in a template, a leak in a finished letter."""

from collections.abc import Iterator

from letters.errors import Problem
from letters.merge.vetting.placed import PlacedFile, first_words, text_in
from letters.merge.wordml import w

_REMEDY = "In Word, delete it (Review ▸ Delete ▸ Delete All Comments in Document), and save."
_ANCHORS = (w("commentRangeStart"), w("commentReference"))


def left_comments(file: PlacedFile) -> Iterator[Problem]:
    """Yield each comment with its author, where it is anchored (ECMA-376-1 §17.13.4)."""
    root = file.file.root_of_kind("comments")
    anchors = {each.get(w("id")): each for each in reversed(list(file.elements(*_ANCHORS)))}
    for comment in () if root is None else root.iterchildren(w("comment")):
        anchor = anchors.get(comment.get(w("id")))
        place = file.name if anchor is None else file.place(anchor)
        author = comment.get(w("author")) or "an unnamed author"
        yield Problem(place, f"holds a comment by {author}: {first_words(text_in(comment))}", _REMEDY)
