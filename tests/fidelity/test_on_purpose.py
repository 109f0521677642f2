import pytest

from fidelity.on_purpose import differences
from letters.package import open_package
from tests.specimens import docx_with

START, END = '<w:bookmarkStart w:id="1" w:name="there"/>', '<w:bookmarkEnd w:id="1"/>'
LOWERED = '<w:style w:type="paragraph" w:styleId="a"><w:rPr><w:position w:val="-1"/></w:rPr></w:style>'
BORDER = '<w:pPr><w:pBdr><w:bottom w:val="{}" w:sz="0" w:space="7"/></w:pBdr></w:pPr>'
REFERENCE = '<w:fldSimple w:instr=" REF there \\h "/>'


@pytest.mark.parametrize(
    ("body", "styles", "found"),
    [
        ("<w:p/>", "", ()),
        ('<w:p><w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>', "", ("tracked deletions",)),
        (f"<w:p>{REFERENCE}</w:p>", "", ("a reference to nothing",)),
        (f"<w:p>{REFERENCE}{START}{END}</w:p>", "", ("a reference to nothing",)),
        (f"<w:p>{REFERENCE}{START}<w:r><w:t>here</w:t></w:r>{END}</w:p>", "", ()),
        ("<w:p/>", '<w:style w:type="table" w:styleId="a"><w:tblPr/></w:style>', ("a table style without a name",)),
        ("<w:p/>", LOWERED, ("a raised or lowered style",)),
        (f"<w:p>{BORDER.format('none')}</w:p>", "", ("room of a border that is none",)),
        (f"<w:p>{BORDER.format('single')}</w:p>", "", ()),
        ("<w:p/>", '<w:style w:type="table" w:styleId="a"><w:name w:val="a"/></w:style>', ()),
    ],
)
def test_files_that_show_a_difference_on_purpose_are_told(body: str, styles: str, found: tuple[str, ...]) -> None:
    assert differences(open_package(docx_with(body, styles=styles), "test.docx")) == found


@pytest.mark.parametrize(("kind", "found"), [("continuous", ("other margins within a page",)), ("nextPage", ())])
def test_section_with_other_margins_on_the_same_page_is_told(kind: str, found: tuple[str, ...]) -> None:
    first = '<w:p><w:pPr><w:sectPr><w:pgMar w:left="1500" w:right="1100"/></w:sectPr></w:pPr></w:p>'
    section = f'<w:type w:val="{kind}"/><w:pgMar w:left="2000" w:right="2000"/>'
    assert differences(open_package(docx_with(first + "<w:p/>", section=section), "test.docx")) == found
