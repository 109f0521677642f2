"""For tests of the vetting: what is said of a small Word file."""

from letters.merge.vetting import Vetting, vet, vet_letter
from letters.merge.wordfile import WordFile
from letters.package import open_package

NAME = "letter.docx"
Said = list[tuple[str, str]]


def vetted(docx: bytes) -> Vetting:
    return vet(WordFile(NAME, open_package(docx, NAME).parts))


def problems_of(docx: bytes) -> Said:
    """Place and text of each problem."""
    return [(each.place, each.what) for each in vetted(docx).problems]


def problems_of_letter(docx: bytes) -> Said:
    """The same for a finished letter."""
    return [(each.place, each.what) for each in vet_letter(WordFile(NAME, open_package(docx, NAME).parts)).problems]


def notices_of(docx: bytes) -> list[tuple[str, str, str, str]]:
    """Act, kind, place and text of each notice of a file that has no problem."""
    found = vetted(docx)
    assert found.problems == ()
    return [(each.act.value, each.kind, each.place, each.text) for each in found.notices]
