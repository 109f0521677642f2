"""Labels of an organisation's document protection, which say how secret a file is."""

import re
from collections.abc import Iterator

from letters.errors import Problem
from letters.merge.vetting.placed import PlacedFile

_PARTS = ("docMetadata/LabelInfo.xml", "docProps/custom.xml")
_SECRET = re.compile(rb"\b(confidential|secret|restricted|internal only)\b", re.IGNORECASE)


def confidential_labels(file: PlacedFile) -> Iterator[Problem]:
    """Yield the label of a file that says that it must not leave the house."""
    for part in _PARTS:
        if found := _SECRET.search(file.parts.get(part, b"")):
            remedy = "In Word, choose a label for public documents (Home ▸ Sensitivity), and save."
            yield Problem(file.name, f"is labelled as {found[1].decode().lower()} ({part})", remedy)
