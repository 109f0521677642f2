import pytest

from tests.merge.vetting.vetted import problems_of
from tests.specimens import STYLES, docx_with, paragraph, style

AT_1, IN_CELL = "letter.docx, body, paragraph 1", "letter.docx, body, table 1, row 1, cell 1"
NARROW, LOW = "holds text too narrow to be read: “a secret”", "holds text in a line without height: “a secret”"
LINE = '<w:spacing w:line="{}" w:lineRule="{}"/>'
ROW = '<w:tbl><w:tr><w:trPr><w:trHeight w:val="{}" w:hRule="{}"/></w:trPr><w:tc>{}</w:tc></w:tr></w:tbl><w:p/>'


@pytest.mark.parametrize("scale", ["1", "19", "10%"])
def test_text_that_is_scaled_to_nothing_is_refused(scale: str) -> None:
    assert problems_of(docx_with(paragraph("a secret", run_format=f'<w:w w:val="{scale}"/>'))) == [(AT_1, NARROW)]


def test_text_in_lines_and_rows_without_height_is_refused() -> None:
    styles = STYLES + style("paragraph", "Low", "Low", f"<w:pPr>{LINE.format(20, 'exact')}</w:pPr>")
    assert problems_of(docx_with(paragraph("a secret", "Low"), styles=styles)) == [(AT_1, LOW)]
    assert problems_of(docx_with(ROW.format(1, "exact", paragraph("a secret")))) == [(IN_CELL, LOW)]


@pytest.mark.parametrize(
    "body",
    [
        paragraph("seen", run_format='<w:w w:val="80"/>'),
        f"<w:p><w:pPr>{LINE.format(20, 'exact')}</w:pPr></w:p>",
        f"<w:p><w:pPr>{LINE.format(20, 'atLeast')}</w:pPr><w:r><w:t>seen</w:t></w:r></w:p>",
        f"<w:p><w:pPr>{LINE.format(240, 'exact')}</w:pPr><w:r><w:t>seen</w:t></w:r></w:p>",
        ROW.format(1, "atLeast", paragraph("seen")),
        ROW.format(1, "exact", "<w:p/>"),
    ],
)
def test_condensed_text_and_empty_lines_without_height_pass(body: str) -> None:
    assert problems_of(docx_with(body)) == []
