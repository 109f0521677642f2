"""The space between paragraphs (measured, see the documentation of the rules: L3)."""

from letters.typeset.document.effective import EffectiveParagraphFormat
from letters.typeset.document.nodes import Settings


def space_between(
    above: EffectiveParagraphFormat, below: EffectiveParagraphFormat, same_style: bool, settings: Settings
) -> float:
    """Points between two neighbours: the larger of the spaces counts, or their sum if the document says so.

    A paragraph with contextual spacing gives up its own space towards a neighbour of its style (§17.3.1.9). One that
    starts a page or column has no neighbour above.
    """
    if below.page_break_before or below.column_break_before:
        return below.space_before
    after = 0.0 if same_style and above.contextual_spacing else above.space_after
    before = 0.0 if same_style and below.contextual_spacing else below.space_before
    return after + before if settings.sum_paragraph_spacing else max(after, before)
