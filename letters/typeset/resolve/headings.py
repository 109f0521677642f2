"""Heading levels for bookmarks and tags."""


class HeadingLevels:
    """Outline levels → heading levels 1 to 6 without gaps, as PDF/UA asks (ISO 14289-1 §7.4.2)."""

    def __init__(self) -> None:
        self._open: list[int] = []

    def level(self, outline_level: int | None) -> int | None:
        """The level of the next heading; None for a paragraph that is none."""
        if outline_level is None:
            return None
        while self._open and self._open[-1] >= outline_level:
            self._open.pop()
        self._open.append(outline_level)
        return min(len(self._open), 6)
