from letters.package import write_package
from tests.merge.cleaning.cleaned import cleaned_letter, members_of, values
from tests.specimens import NAMESPACES, docx_with, paragraph, text_of

DRAWING = '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="{}" name="Shape 1"/></wp:inline></w:drawing></w:r></w:p>'


def test_drawings_are_numbered_over_body_headers_and_notes() -> None:
    docx = docx_with(
        DRAWING.format(1) + DRAWING.format(1) + '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
        headers={"default": DRAWING.format(1)},
        footnotes=f'<w:footnote w:id="1">{DRAWING.format(1)}</w:footnote>',
    )
    members = members_of(cleaned_letter(docx))
    stories = ("word/document.xml", "word/header1.xml", "word/footnotes.xml")
    assert [values(members, part, "wp:docPr", "id") for part in stories] == [["1", "2"], ["3"], ["4"]]


def test_of_bookmarks_that_a_loop_copied_the_first_stays() -> None:
    mark = '<w:p><w:bookmarkStart w:id="7" w:name="{0}"/><w:r><w:t>{0}</w:t></w:r><w:bookmarkEnd w:id="7"/></w:p>'
    body = mark.format("a") + mark.format("A") + mark.format("b") + '<w:p><w:bookmarkEnd w:id="9"/></w:p>'
    members = members_of(cleaned_letter(docx_with(body)))
    assert values(members, "word/document.xml", "w:bookmarkStart", "w:name") == ["a", "b"]
    assert values(members, "word/document.xml", "w:bookmarkStart", "w:id") == ["0", "1"]
    assert values(members, "word/document.xml", "w:bookmarkEnd", "w:id") == ["0", "1"]


def test_older_shapes_get_names_of_their_own() -> None:
    shape = '<w:p><w:r><w:pict><v:shapetype id="t"/><v:shape id="s" type="#t"/></w:pict></w:r></w:p>'
    members = members_of(cleaned_letter(docx_with(shape * 3)))
    assert values(members, "word/document.xml", "v:shape", "id") == ["s", "s_2", "s_3"]
    assert values(members, "word/document.xml", "v:shapetype", "id") == ["t", "t", "t"]


CALL = '<w:p><w:r><w:footnoteReference w:id="{}"/></w:r></w:p>'
NOTE = '<w:footnote w:id="{}">{}</w:footnote>'


def test_note_that_a_loop_calls_again_is_copied_and_one_that_is_not_called_goes() -> None:
    body = CALL.format(5) + CALL.format(5) + CALL.format(2)
    notes = "".join(NOTE.format(number, paragraph(f"note {number}")) for number in (2, 3, 5))
    members = members_of(cleaned_letter(docx_with(body, footnotes=notes)))
    assert values(members, "word/document.xml", "w:footnoteReference", "w:id") == ["5", "6", "2"]
    assert values(members, "word/footnotes.xml", "w:footnote", "w:id") == ["-1", "0", "2", "5", "6"]
    assert text_of(members["word/footnotes.xml"]) == ["", "", "note 2", "note 5", "note 5"]


def test_missing_separators_are_added_and_text_in_the_others_goes() -> None:
    with_text = f'<w:footnote w:type="separator" w:id="0">{paragraph("not for the reader")}</w:footnote>'
    notes = f'<w:footnotes xmlns:w="{NAMESPACES["w"]}">{with_text}{NOTE.format(1, paragraph("note"))}</w:footnotes>'
    members = members_of(docx_with(CALL.format(1), footnotes="")) | {"word/footnotes.xml": notes.encode()}
    clean = members_of(cleaned_letter(write_package(members)))
    kinds = values(clean, "word/footnotes.xml", "w:footnote", "w:type")
    ids = values(clean, "word/footnotes.xml", "w:footnote", "w:id")
    assert list(zip(kinds, ids, text_of(clean["word/footnotes.xml"]), strict=True)) == [
        ("separator", "0", ""),
        ("continuationSeparator", "-1", ""),
        (None, "1", "note"),
    ]
