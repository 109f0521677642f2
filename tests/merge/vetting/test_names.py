import pytest

from tests.merge.vetting.vetted import notices_of, problems_of
from tests.specimens import STYLES, docx_with

AT_1 = "letter.docx, body, paragraph 1"


def _drawing(attributes: str) -> str:
    return f'<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" {attributes}/></wp:inline></w:drawing></w:r></w:p>'


@pytest.mark.parametrize(
    "text",
    [
        "C:\\Users\\x\\Pictures\\logo.png",
        "\\\\server\\share\\logo.png",
        "file:///home/x/logo.png",
        "/Users/x/Desktop/logo.png",
        "/home/x/logo.png",
    ],
)
@pytest.mark.parametrize("attribute", ["descr", "title", "name"])
def test_alternative_text_or_name_with_a_path_is_refused(attribute: str, text: str) -> None:
    name = "" if attribute == "name" else 'name="Picture 1"'
    assert problems_of(docx_with(_drawing(f'{name} {attribute}="{text}"'))) == [
        (AT_1, f"the alternative text or name of a picture holds a path: {text}")
    ]


def test_alternative_texts_are_shown_to_a_person() -> None:
    shape = '<w:p><w:r><w:pict><v:shape alt="old logo"/></w:pict></w:r></w:p>'
    assert notices_of(docx_with(_drawing('name="Picture 1" descr="The logo"') + shape)) == [
        ("look", "alternative-text", AT_1, "alternative text: The logo"),
        ("look", "alternative-text", "letter.docx, body, paragraph 2", "alternative text: old logo"),
    ]


def test_alternative_text_of_a_table_is_shown_to_a_person() -> None:
    table = '<w:tbl><w:tblPr><w:tblCaption w:val="Topics"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>'
    assert notices_of(docx_with(table)) == [
        ("look", "alternative-text", "letter.docx, body, table 1, row 1, cell 1", "alternative text: Topics")
    ]


@pytest.mark.parametrize("name", ["Picture 1", "Text Box 7", "Grafik 12", "image1.png", "Bild1"])
def test_names_that_programs_give_are_not_worth_a_notice(name: str) -> None:
    assert notices_of(docx_with(_drawing(f'name="{name}"'))) == []


def test_names_that_people_gave_are_shown_to_a_person() -> None:
    bookmark = '<w:p><w:bookmarkStart w:id="0" w:name="{}"/><w:bookmarkEnd w:id="0"/></w:p>'
    styles = STYLES + '<w:style w:type="paragraph" w:customStyle="1" w:styleId="A"><w:name w:val="Director"/></w:style>'
    body = _drawing('name="Stamp of the office"') + "".join(map(bookmark.format, ("Annex", "_Ref1", "_GoBack")))
    assert notices_of(docx_with(body, styles=styles)) == [
        ("look", "name", AT_1, "a picture or shape is named: Stamp of the office"),
        ("look", "name", "letter.docx", "bookmarks are named: Annex"),
        ("look", "name", "letter.docx", "styles are named: Director"),
    ]


def test_what_a_link_says_under_the_mouse_is_shown_to_a_person() -> None:
    link = '<w:p><w:hyperlink w:anchor="x" w:tooltip="see the draft"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>'
    assert notices_of(docx_with(link)) == [("look", "tooltip", AT_1, "a link says: see the draft")]
