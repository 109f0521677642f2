import pypdfium2
import pytest

from letters.typeset.pdf import html_to_pdf, repair_layout
from tests.specimens import docx_with
from tests.typeset.reading import DEFAULTS, placed_words


def test_the_repairs_are_those_of_the_weasyprint_that_is_installed() -> None:
    assert repair_layout() == ()


def test_words_of_other_sizes_are_apart_in_the_pdf_where_a_space_is_between() -> None:
    small = '<w:r><w:t xml:space="preserve">small </w:t></w:r>'
    body = f'<w:p>{small}<w:r><w:rPr><w:sz w:val="96"/></w:rPr><w:t>BIG</w:t></w:r></w:p>'
    assert [word.text for word in placed_words(docx_with(body, styles=DEFAULTS))] == ["small", "BIG"]


def test_no_glyph_of_a_line_is_off_however_long_the_line_is() -> None:
    letters = 70
    body = f"<w:p><w:r><w:t>{letters * 'e'} i</w:t></w:r></w:p>"
    first, last = placed_words(docx_with(body, styles=DEFAULTS))
    # at 12 pt: an e of Times New Roman is 909/2048 wide, a space 512/2048
    assert last.x - first.x == pytest.approx(12 * (letters * 909 + 512) / 2048, abs=0.05)


@pytest.mark.parametrize("page", ["<ul><li>one</li></ul>", "<ul><li>one</ul>"])
def test_pages_of_the_house_have_their_lists_markers_whether_they_are_well_formed_or_not(page: str) -> None:
    with pypdfium2.PdfDocument(html_to_pdf(page)) as pdf:
        assert pdf[0].get_textpage().get_text_bounded().split() == ["•", "one"]
