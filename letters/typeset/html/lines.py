"""How high a line is and where in it the text stands (measured: rules L1, L2, L4 of the documentation).

Word puts the extra of a line below the text and the font's line gap above it; CSS halves both. So every line gets an
absolute height, and the text of a paragraph is shifted against it. Under AUTO each look makes lines of its own height;
under the other rules the paragraph does, whatever stands in its lines.
"""

from dataclasses import dataclass
from math import floor

from letters.typeset.document.formats import LineRule, LineSpacing
from letters.typeset.fonts import VerticalMetrics
from letters.typeset.units import from_twips, to_twips

EXACT_BASELINE = 0.8
"""Under an exact line height the baseline lies at this part of it."""
_INEXACT = 1e-6
"""What products of decimal fractions may lack."""


@dataclass(frozen=True)
class LineBox:
    """A line in points: its `height`, and how far its text is moved down against where CSS would put it."""

    height: float
    shift: float


def line_box(metrics: VerticalMetrics, size: float, spacing: LineSpacing) -> LineBox:
    """The line that text of one font and size makes."""
    natural = natural_height(metrics, size)
    ascent = size * metrics.ascent
    gap = size * metrics.gap
    if spacing.rule is LineRule.EXACT:
        height, baseline = spacing.value, EXACT_BASELINE * spacing.value
    elif spacing.rule is LineRule.AT_LEAST:
        height = max(natural, spacing.value)
        baseline = height - natural + gap + ascent
    else:
        height = from_twips(floor(to_twips(natural) * spacing.value + _INEXACT))
        baseline = gap + ascent if spacing.value >= 1 else gap + ascent - (natural - height)
    in_css = (height - size * (metrics.ascent + metrics.descent)) / 2 + ascent
    return LineBox(height, baseline - in_css)


def natural_height(metrics: VerticalMetrics, size: float) -> float:
    """The height of a single-spaced line in points: whole twips, of parts in sixths of a twip (measured)."""
    ascent, descent, gap = (
        _rounded(to_twips(size * part) * 6) for part in (metrics.ascent, metrics.descent, metrics.gap)
    )
    return from_twips(_rounded((ascent + descent) / 6) + _rounded(gap / 6))


def _rounded(value: float) -> int:
    return floor(value + 0.5)
