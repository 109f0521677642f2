import pytest

from letters.proof.approvals.template_text import text_of_template
from tests.specimens import docx_with, paragraph


def field(code: str, result: str) -> str:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText> {code} </w:instrText></w:r>{separate}<w:r><w:t>{result}</w:t></w:r>{end}"


def test_each_paragraph_is_a_line_under_the_name_of_its_place() -> None:
    template = docx_with(
        paragraph("To {{ the_government }}") + paragraph("") + paragraph("{{p appeal }}"),
        headers={"default": paragraph("Page header"), "first": paragraph("Letterhead")},
        footers={"even": paragraph("Even footer")},
        footnotes=f'<w:footnote w:id="1">{paragraph("A note")}</w:footnote>',
    )
    assert text_of_template(template).split("\n") == [
        "[body]",
        "To {{ the_government }}",
        "{{p appeal }}",
        "[header]",
        "Page header",
        "[first-page header]",
        "Letterhead",
        "[even-page footer]",
        "Even footer",
        "[footnotes]",
        "A note",
    ]


def test_cut_runs_tabs_and_breaks_are_one_line() -> None:
    runs = "".join(
        f"<w:r>{inside}</w:r>"
        for inside in (
            "<w:t>{{ da</w:t>",
            "<w:t>te }}</w:t><w:tab/>",
            "<w:t>by</w:t><w:br/><w:t>post</w:t>",
        )
    )
    tabs = "<w:pPr><w:tabs><w:tab w:val='left' w:pos='720'/></w:tabs></w:pPr>"
    assert text_of_template(docx_with(f"<w:p>{tabs}{runs}</w:p>")) == "[body]\n{{ date }}\tby↵post"


def test_hidden_text_is_told_too() -> None:
    assert text_of_template(docx_with(paragraph("unseen", run_format="<w:vanish/>"))) == "[body]\nunseen"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (field("PAGE", "1"), "[PAGE]"),
        (field("NUMPAGES", "4"), "[NUMPAGES]"),
        ('<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>', "[PAGE]"),
        (field("MERGEFIELD date", "«date»"), "«date»"),
    ],
)
def test_a_page_number_is_named_and_what_another_field_shows_is_text(inside: str, text: str) -> None:
    assert text_of_template(docx_with(f"<w:p>{inside}</w:p>")) == f"[body]\n{text}"


def test_text_in_tables_and_boxes_is_told_once() -> None:
    inside = f"<w:txbxContent>{paragraph('In the box')}</w:txbxContent>"
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline>"
        "<wp:docPr id='1' name='Box 1' descr='The office'/>"
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic>"
        "</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
        f"<v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    table = f"<w:tbl><w:tr><w:tc>{paragraph('In the cell')}</w:tc></w:tr></w:tbl>"
    assert text_of_template(docx_with(f"<w:p>{box}<w:r><w:t>Around</w:t></w:r></w:p>{table}")).split("\n") == [
        "[body]",
        "[picture: The office]Around",
        "In the box",
        "In the cell",
    ]


def test_a_sign_that_nobody_sees_is_written_out() -> None:
    assert text_of_template(docx_with(paragraph("co\u00adoperation"))) == "[body]\nco⟨U+00AD⟩operation"
