"""Word's units as points (1/72 inch). Nothing else in this wing divides by 2, 8, 20 or 12700."""


def from_twips(value: float) -> float:
    """Points from twentieths of a point (ECMA-376-1 §17.18.81)."""
    return value / 20


def from_half_points(value: float) -> float:
    """Points from half-points, the unit of font sizes (§17.18.42)."""
    return value / 2


def from_eighths(value: float) -> float:
    """Points from eighths of a point, the unit of border widths (§17.18.13)."""
    return value / 8


def from_emu(value: float) -> float:
    """Points from English Metric Units, the unit of drawings (§20.1.10.16)."""
    return value / 12700


def to_twips(points: float) -> float:
    """Twips from points, for rules that Word states or rounds in twips."""
    return points * 20
