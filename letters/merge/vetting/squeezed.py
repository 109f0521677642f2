"""Text that has no room to be seen in: scaled to a hair's breadth, in lines or rows of no height."""

from collections.abc import Iterator

from letters.errors import Problem
from letters.merge.cleaning.alternatives import is_in_dropped_branch
from letters.merge.vetting.looks import Looks
from letters.merge.vetting.placed import PlacedFile, first_words, own_text
from letters.merge.wordml import PARAGRAPH, RUN, TEXT, VAL, Element, ancestor, w

SMALLEST_HEIGHT = 80
"""In twips, 4 pt: lines and rows that are lower hide what stands in them."""
SMALLEST_SCALE = 20
"""In percent of a letter's own width."""
_EXACT = "exact"


def squeezed_text(file: PlacedFile) -> Iterator[Problem]:
    """Yield the text that a scale, an exact height of lines or one of rows makes unreadable (ECMA-376-1 §17.3.2.43)."""
    looks = Looks(file)
    for paragraph in file.paragraphs():
        narrow = "".join(_text(run) for run in _runs(paragraph) if _is_narrow(looks, run))
        if narrow.strip():
            remedy = "Delete the text, or give it its width back (Home ▸ Font ▸ Advanced ▸ Scale: 100 %)."
            yield Problem(file.place(paragraph), f"holds text too narrow to be read: {first_words(narrow)}", remedy)
        words = own_text(paragraph)
        if words.strip() and (_has_low_lines(looks, paragraph) or _stands_in_low_row(paragraph)):
            remedy = "Delete the text, or give it room (Paragraph ▸ Line spacing, or Table Layout ▸ Height)."
            yield Problem(file.place(paragraph), f"holds text in a line without height: {first_words(words)}", remedy)


def _runs(paragraph: Element) -> Iterator[Element]:
    for run in paragraph.iter(RUN):
        if ancestor(run, PARAGRAPH) is paragraph and not is_in_dropped_branch(run):
            yield run


def _text(run: Element) -> str:
    return "".join(each.text or "" for each in run.iterchildren(TEXT))


def _is_narrow(looks: Looks, run: Element) -> bool:
    scales = (look.find(w("w")) for look in looks.run_formats(run))
    scale = next((each.get(VAL, "").removesuffix("%") for each in scales if each is not None), "")
    return scale.isdecimal() and int(scale) < SMALLEST_SCALE


def _has_low_lines(looks: Looks, paragraph: Element) -> bool:
    spacings = [each for look in looks.paragraph_formats(paragraph) if (each := look.find(w("spacing"))) is not None]
    rule = next((found for each in spacings if (found := each.get(w("lineRule")))), "")
    height = next((found for each in spacings if (found := each.get(w("line")))), "")
    return rule == _EXACT and _is_low(height)


def _stands_in_low_row(paragraph: Element) -> bool:
    row = ancestor(paragraph, w("tr"))
    height = row.find(f"{w('trPr')}/{w('trHeight')}") if row is not None else None
    return height is not None and height.get(w("hRule")) == _EXACT and _is_low(height.get(VAL, ""))


def _is_low(twips: str) -> bool:
    return twips.isdecimal() and int(twips) < SMALLEST_HEIGHT
