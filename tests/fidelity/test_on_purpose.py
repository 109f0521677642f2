import pytest

from fidelity.on_purpose import differences
from letters.package import open_package
from tests.specimens import docx_with

START, END = '<w:bookmarkStart w:id="1" w:name="there"/>', '<w:bookmarkEnd w:id="1"/>'
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
        ("<w:p/>", '<w:style w:type="table" w:styleId="a"><w:name w:val="a"/></w:style>', ()),
    ],
)
def test_files_that_show_a_difference_on_purpose_are_told(body: str, styles: str, found: tuple[str, ...]) -> None:
    assert differences(open_package(docx_with(body, styles=styles), "test.docx")) == found
