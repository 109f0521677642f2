"""What stands in a file twice, of which programs show one or the other: text boxes for older programs, bound data."""

from collections.abc import Iterator

from letters.errors import Problem
from letters.merge.cleaning.alternatives import ALTERNATIVES, CHOICE, FALLBACK, says_only_a_position
from letters.merge.cleaning.controls import CONTROL
from letters.merge.vetting.notice import Act, Notice
from letters.merge.vetting.placed import PlacedFile, first_words, text_in
from letters.merge.wordml import CONTENT, is_on, w

_BOUND = "Click it, then Developer ▸ Remove Content Control (or right-click ▸ Remove Content Control); the text stays."


def differing_copies(file: PlacedFile) -> Iterator[Problem]:
    """Yield the text boxes whose copy for older programs says something else than the one that Word shows."""
    for group in file.elements(ALTERNATIVES):
        if says_only_a_position(group):
            continue
        texts = [" ".join(text_in(branch).split()) for branch in group.iterchildren(CHOICE)]
        for copy in (" ".join(text_in(branch).split()) for branch in group.iterchildren(FALLBACK)):
            if copy and any(text != copy for text in texts):
                what = (
                    f"a text box has two texts: Word shows {first_words(texts[0])}, older programs {first_words(copy)}"
                )
                remedy = "Cut the text box and type it again (Insert ▸ Text Box)."
                yield Problem(file.place(group), what, remedy)


def bound_controls(file: PlacedFile) -> Iterator[Problem]:
    """Yield the content controls that show hidden data in place of the text that stands in them."""
    for control in file.elements(CONTROL):
        properties = control.find(w("sdtPr"))
        if properties is not None and any(str(each.tag).endswith("}dataBinding") for each in properties):
            content = control.find(CONTENT)
            words = first_words(text_in(content)) if content is not None else "“”"
            yield Problem(file.place(control), f"a content control is bound to hidden data: {words}", _BOUND)


def shown_placeholders(file: PlacedFile) -> Iterator[Notice]:
    """Yield the content controls that nobody has filled: their prompt would be printed."""
    for control in file.elements(CONTROL):
        shows = control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}")
        if is_on(shows):
            text = f"a content control shows its prompt: {first_words(text_in(control))}"
            yield Notice(Act.LOOK, "prompt", file.place(control), text)
