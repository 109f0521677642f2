"""The main test of clean letters: a marker in every hiding place is refused, or it is nowhere in DOCX and PDF."""

import re
import zlib
from collections.abc import Iterator

import pypdfium2
import pytest

from letters.build import build_letter
from letters.campaign.models import BlockKind
from letters.merge import prepare_template
from letters.messages import Messages
from letters.package import open_package, write_package
from letters.typeset import set_pdf
from tests.campaigns import appeal_of, block, campaign, government
from tests.merge.cleaning.cleaned import cleaned_letter, members_of
from tests.merge.cleaning.marked import SEEN, marker, stripped_file
from tests.merge.cleaning.refused import refused_files, signed_file
from tests.merge.vetting.vetted import vetted
from tests.specimens import paragraph, text_of

_MARKER = re.compile(r"zq[A-Za-z]+qz")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def _readings(data: bytes) -> Iterator[str]:
    """Bytes as text in the ways in which programs store text: UTF-8, UTF-16, hexadecimal."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        for start in (0, 1):
            yield data[start:].decode(encoding, "ignore")
    for digits in re.findall(rb"<([0-9A-Fa-f\s]+)>", data):
        even = re.sub(rb"\s", b"", digits)
        text = bytes.fromhex(even[: len(even) // 2 * 2].decode())
        yield from (text.decode(encoding, "ignore") for encoding in ("latin-1", "utf-16-be"))


def _markers_in(pieces: Iterator[bytes]) -> set[str]:
    return {found for piece in pieces for text in _readings(piece) for found in _MARKER.findall(text)}


def _pieces_of_docx(docx: bytes) -> Iterator[bytes]:
    yield docx
    for name, data in members_of(docx).items():
        yield name.encode()
        yield data


def _pieces_of_pdf(pdf: bytes) -> Iterator[bytes]:
    yield pdf
    for stream in _STREAM.findall(pdf):
        try:
            yield zlib.decompressobj().decompress(stream)
        except zlib.error:
            yield stream
    with pypdfium2.PdfDocument(pdf) as document:
        yield repr(document.get_metadata_dict()).encode()
        for page in document:
            yield page.get_textpage().get_text_range().encode()


def test_marker_in_every_hiding_place_is_in_the_file_before_it_is_cleaned() -> None:
    found = _markers_in(_pieces_of_docx(stripped_file()))
    assert len(found) == 82
    assert {SEEN, marker("Comment"), marker("ExifCopyright"), marker("ZipComment")} <= found


def test_file_with_markers_in_all_places_that_are_stripped_passes_the_vetting() -> None:
    assert vetted(stripped_file()).problems == ()


def test_no_marker_is_left_in_the_cleaned_letter() -> None:
    assert _markers_in(_pieces_of_docx(cleaned_letter(stripped_file()))) == {SEEN}


def test_text_of_the_cleaned_letter_is_what_word_showed() -> None:
    members = members_of(cleaned_letter(stripped_file()))
    shown = [SEEN, "taggedchosen", "controlled", "", "", "", "", ""]
    assert text_of(members["word/document.xml"]) == shown
    assert text_of(members["word/header1.xml"]) == ["head"]
    assert text_of(members["word/footnotes.xml"]) == ["", "", "noted", ""]


def test_no_marker_is_left_in_its_pdf() -> None:
    pdf = set_pdf(open_package(cleaned_letter(stripped_file()), "letter.docx"), Messages())
    assert _markers_in(_pieces_of_pdf(pdf)) == {SEEN}


def test_no_marker_is_left_in_a_letter_that_was_merged_and_set_as_a_build_does_it() -> None:
    members = members_of(stripped_file())
    tags = "".join(map(paragraph, ("{{p appeal }}", "To {{ government.name }}", "{{ closing }}")))
    seen = paragraph(SEEN).encode()
    assert members["word/document.xml"].count(seen) == 1
    members["word/document.xml"] = members["word/document.xml"].replace(seen, seen + tags.encode())
    filled = campaign(
        governments=(government(),), appeal=appeal_of(block(BlockKind.BODY, "We ask {{ the_government }}."))
    )
    template = prepare_template(write_package(members), "letter.docx", filled.appeal, "appeal.md")
    letter = build_letter(filled, template, filled.governments[0])
    assert text_of(members_of(letter.docx)["word/document.xml"])[:4] == [
        SEEN,
        "We ask the government of Norway.",
        "To Norway",
        "Yours sincerely,",
    ]
    assert _markers_in(_pieces_of_docx(letter.docx)) == {SEEN}
    assert _markers_in(_pieces_of_pdf(letter.pdf)) == {SEEN}


def test_pdf_tells_its_title_and_not_the_program_that_made_it() -> None:
    pdf = set_pdf(open_package(cleaned_letter(stripped_file()), "letter.docx"), Messages())
    assert not any(b"WeasyPrint" in piece for piece in _pieces_of_pdf(pdf))
    with pypdfium2.PdfDocument(pdf) as document:
        told = {name: text for name, text in document.get_metadata_dict().items() if text}
    assert told == {"Title": "Letter to a government"}


@pytest.mark.parametrize("place", [*refused_files(), "digital signature"])
def test_marker_where_nothing_can_be_stripped_is_refused(place: str) -> None:
    docx = signed_file() if place == "digital signature" else refused_files()[place]
    assert len(vetted(docx).problems) == 1
