"""Marked copies: the very letter, with what varies in it shown by colour, underline and signs in the margin."""

import ctypes
import re
from collections.abc import Sequence

import pypdfium2
import pytest
from pypdfium2 import raw

from letters.checks.pdf import fingerprint, read_pdf
from letters.errors import WorkplaceError
from letters.proof.marked import Place, SignedLetter, SignedParagraph, Unmarked, mark_letter
from letters.proof.page import signed_letter
from tests.checks.letters import spoiled
from tests.proof.page.proofs import TEMPLATE_WITH_BOX, Files, clean, proof_of, spoiled_word


def marked(government: str = "norway", files: Files | None = None) -> bytes:
    """The marked copy of a letter of the small campaign."""
    proof = proof_of({government: files} if files else None)
    letter = next(each.letter for each in proof.cards if each.letter.government.id == government)
    copy = mark_letter((files or clean(government)).pdf, signed_letter(proof, letter))
    assert copy.unmarked == ()
    return copy.pdf


def margin(pdf: bytes, page: int = 0) -> list[str]:
    """What is written on a page outside the letter's own text, from top to bottom."""
    drawn = sorted(read_pdf(pdf)[page].drawn, key=lambda each: (-round(each.baseline), each.left))
    return [each.text.strip() for each in drawn]


def _signed(**paragraphs: tuple[SignedParagraph, ...]) -> SignedLetter:
    """The letter to Norway with nothing but these signs."""
    nothing: dict[str, tuple[SignedParagraph, ...]] = {"body": (), "notes": (), "boxes": (), "around": ()}
    shown = fingerprint(read_pdf(clean("norway").pdf))
    return SignedLetter("norway.pdf", "0" * 8, shown, **(nothing | paragraphs))


def test_clean_letter_is_the_beginning_of_its_marked_copy() -> None:
    assert marked().startswith(clean("norway").pdf)


def test_marked_copy_shows_the_same_words_at_the_same_places() -> None:
    before, after = read_pdf(clean("norway").pdf), read_pdf(marked())
    assert [(page.flow, page.notes, page.furniture) for page in before] == [
        (page.flow, page.notes, page.furniture) for page in after
    ]


def test_margin_has_the_signs_of_the_proof_beside_their_lines() -> None:
    signs = [each for each in margin(marked()) if re.fullmatch(r"[STR]\d+.*", each)]
    assert signs == ["S10", "S1", "S2", "S3", "S4", "S5", "S6", "S7", "T1", "R01", "R03", "T2", "R04", "S8", "S9"]


def test_lines_are_numbered_and_the_version_stands_in_the_margin() -> None:
    written = margin(marked())
    numbers = [int(each) for each in written if each.isdigit()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert "DRAFT" in written
    version = next(each.letter.pdf.sha256[:8] for each in proof_of().cards if each.letter.government.id == "norway")
    assert f"marked copy of norway.pdf, version {version}" in written


def test_slots_are_coloured_and_underlined_where_they_stand() -> None:
    page = read_pdf(clean("norway").pdf)[0]
    text = next(each for each in page.flow if each.text.strip() == "To the government of Norway")
    highlight, underline = _shapes_at(marked(), text.baseline)[:2]
    assert highlight.colour == (255, 233, 150)
    assert text.left + 10 < highlight.left < text.left + 20  # “To” is no part of the slot
    assert highlight.right == pytest.approx(text.right + 1, abs=1)
    assert underline.colour == (138, 97, 0)
    assert underline.height == pytest.approx(0.9, abs=0.01)


def test_paragraph_that_is_not_as_in_the_other_letters_has_a_sign_of_its_own() -> None:
    wrong = spoiled_word(spoiled(clean("denmark").docx, (" to speak.", " to think.")))
    assert "!" in margin(marked("denmark", wrong))
    assert "!" not in margin(marked("denmark"))


def test_altered_recommendation_has_its_number_and_the_sign_of_what_is_wrong() -> None:
    wrong = spoiled_word(spoiled(clean("norway").docx, ("End secret", "End cruel")))
    assert "R04 !" in margin(marked("norway", wrong))


def test_sign_whose_text_is_not_in_the_pdf_is_told() -> None:
    paragraphs = (SignedParagraph("This stands nowhere.", (Place("S1", 0, 4),)),)
    copy = mark_letter(clean("norway").pdf, _signed(body=paragraphs))
    assert copy.unmarked == (Unmarked("S1", "This"),)


def test_copy_that_would_not_show_what_was_read_is_refused() -> None:
    with pytest.raises(WorkplaceError, match="the marked copy would not be the same letter"):
        mark_letter(clean("denmark").pdf, _signed())


def test_header_that_no_page_shows_has_nothing_to_mark() -> None:
    header = (SignedParagraph("To the government of Iceland", (Place("S1", 3, 28),)),)
    copy = mark_letter(clean("norway").pdf, _signed(around=header))
    assert copy.unmarked == ()


def test_field_that_prints_nothing_has_nothing_to_mark() -> None:
    empty = (SignedParagraph("Your Excellency,", (Place("S1", 0, 0),)),)
    copy = mark_letter(clean("norway").pdf, _signed(body=empty))
    assert copy.unmarked == ()


def test_slot_in_a_text_box_is_marked() -> None:
    files = clean("norway", TEMPLATE_WITH_BOX)
    letter = next(each.letter for each in proof_of(template=TEMPLATE_WITH_BOX).cards)
    signed = signed_letter(proof_of(template=TEMPLATE_WITH_BOX), letter)
    copy = mark_letter(files.pdf, signed)
    assert copy.unmarked == ()
    assert any("S10" in each.split() for each in margin(copy.pdf))


class _Shape:
    """A rectangle that was drawn."""

    def __init__(self, shape: object) -> None:
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        raw.FPDFPageObj_GetBounds(shape, left, bottom, right, top)
        self.left, self.bottom, self.right = left.value, bottom.value, right.value
        self.height = top.value - bottom.value
        parts = [ctypes.c_uint() for _ in range(4)]
        raw.FPDFPageObj_GetFillColor(shape, *parts)
        self.colour = tuple(each.value for each in parts[:3])


def _shapes_at(pdf: bytes, baseline: float) -> Sequence[_Shape]:
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    objects = [raw.FPDFPage_GetObject(page, index) for index in range(raw.FPDFPage_CountObjects(page))]
    shapes = [_Shape(each) for each in objects if raw.FPDFPageObj_GetType(each) == raw.FPDF_PAGEOBJ_PATH]
    document.close()
    return [each for each in shapes if each.bottom < baseline < each.bottom + 13]
