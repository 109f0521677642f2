"""The footnotes of the appeal: their texts and their calls, which must fit each other."""

from collections.abc import Iterator

from letters.campaign.faults import Fault, Place


class Footnotes:
    """Gathers where notes are called and where their texts stand."""

    def __init__(self) -> None:
        self._calls: list[tuple[str, Place]] = []
        self._texts: list[tuple[str, Place]] = []

    def called(self, label: str, place: Place) -> None:
        """Note that the text calls the note at a place."""
        self._calls.append((label, place))

    def written(self, label: str, place: Place) -> None:
        """Note that the text of the note stands at a place."""
        self._texts.append((label, place))

    def faults(self) -> Iterator[Fault]:
        """Calls and texts that have no counterpart, or more than one."""
        written = {label for label, _ in self._texts}
        called = {label for label, _ in self._calls}
        for label, place in self._calls:
            if label not in written:
                remedy = f"Write it below, in a paragraph that begins with [^{label}]: (colon included)."
                yield Fault(place, f"the footnote [^{label}] has no text", remedy)
        for label, place in self._texts:
            if label not in called:
                what = f"the footnote [^{label}] is called nowhere, so that its text would be lost"
                yield Fault(place, what, f"Write [^{label}] in the text where its number shall stand, or delete it.")
        for label, place in _again(self._calls):
            remedy = "Write a footnote of its own for this call, with another label."
            yield Fault(place, f"the footnote [^{label}] is called twice", remedy)
        for label, place in _again(self._texts):
            remedy = "Give one of the two another label, at its call as well."
            yield Fault(place, f"a second text for the footnote [^{label}]", remedy)


def _again(labels: list[tuple[str, Place]]) -> Iterator[tuple[str, Place]]:
    """All but the first of each label."""
    met: set[str] = set()
    for label, place in labels:
        if label in met:
            yield label, place
        met.add(label)
