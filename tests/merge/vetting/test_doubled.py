from tests.merge.vetting.vetted import notices_of, problems_of
from tests.specimens import docx_with, paragraph

AT_1 = "letter.docx, body, paragraph 1"


def _box_twice(new: str, old: str) -> str:
    new_box = f"<w:drawing><wp:inline><w:txbxContent>{new}</w:txbxContent></wp:inline></w:drawing>"
    old_box = f"<w:pict><v:shape><v:textbox><w:txbxContent>{old}</w:txbxContent></v:textbox></v:shape></w:pict>"
    choices = f'<mc:Choice Requires="wps">{new_box}</mc:Choice><mc:Fallback>{old_box}</mc:Fallback>'
    return f"<w:p><w:r><mc:AlternateContent>{choices}</mc:AlternateContent></w:r></w:p>"


def test_text_box_whose_two_copies_agree_passes() -> None:
    split = "<w:p><w:r><w:t>same </w:t></w:r><w:r><w:t>words</w:t></w:r></w:p>"
    assert problems_of(docx_with(_box_twice(paragraph("same words"), split))) == []


def test_text_box_whose_two_copies_differ_is_refused() -> None:
    assert problems_of(docx_with(_box_twice(paragraph("new"), paragraph("old")))) == [
        (AT_1, "a text box has two texts: Word shows “new”, older programs “old”")
    ]


def test_picture_as_the_older_copy_of_a_drawing_passes() -> None:
    assert problems_of(docx_with(_box_twice(paragraph("new"), ""))) == []


def _control(properties: str, text: str = "shown") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{paragraph(text)}</w:sdtContent></w:sdt>"


def test_content_control_that_shows_hidden_data_is_refused() -> None:
    bound = '<w:dataBinding w:xpath="/x" w:storeItemID="{0}"/>'
    what = "a content control is bound to hidden data: “shown”"
    assert problems_of(docx_with(_control(bound))) == [(AT_1, what)]
    assert problems_of(docx_with(_control(bound.replace("w:dataBinding", "w15:dataBinding")))) == [(AT_1, what)]


def test_plain_content_control_gives_way_to_its_text() -> None:
    control = _control('<w:alias w:val="Name"/><w:tag w:val="name"/><w:id w:val="7"/>')
    assert notices_of(docx_with(control)) == [
        ("stripped", "content-controls", "letter.docx", "1 content control, of which the text stays")
    ]


def test_prompt_of_a_content_control_is_shown_to_a_person() -> None:
    assert notices_of(docx_with(_control("<w:showingPlcHdr/>", "Choose an item."))) == [
        ("look", "prompt", AT_1, "a content control shows its prompt: “Choose an item.”"),
        ("stripped", "content-controls", "letter.docx", "1 content control, of which the text stays"),
    ]
