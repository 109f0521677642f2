"""The space between paragraphs (measured, see the documentation of the rules: L3)."""

from letters.typeset.document.effective import EffectiveParagraphFormat
from letters.typeset.document.nodes import Settings


def space_between(
    above: EffectiveParagraphFormat, below: EffectiveParagraphFormat, same_style: bool, settings: Settings
) -> float:
    """Points between two neighbours: the larger of the spaces counts, or their sum if the document says so.

    A paragraph with contextual spacing gives up its own space towards a neighbour of its style (§17.3.1.9), one with
    automatic spacing towards a neighbour of its list. One that starts a page or column has no neighbour above.
    """
    if below.page_break_before or below.column_break_before:
        return below.space_before
    same_list = above.list_id is not None and above.list_id == below.list_id
    gives_up_after = (same_style and above.contextual_spacing) or (same_list and above.automatic_after)
    gives_up_before = (same_style and below.contextual_spacing) or (same_list and below.automatic_before)
    after = 0.0 if gives_up_after else above.space_after
    before = 0.0 if gives_up_before else below.space_before
    return after + before if settings.sum_paragraph_spacing else max(after, before)
