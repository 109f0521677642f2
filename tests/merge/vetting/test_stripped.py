from tests.merge.vetting.vetted import notices_of
from tests.specimens import docx_with, paragraph

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _stripped(docx: bytes) -> list[tuple[str, str]]:
    return [(kind, text) for act, kind, _, text in notices_of(docx) if act == "stripped"]


def test_properties_are_named_by_what_they_are_never_by_what_they_say() -> None:
    core = "<dc:creator>A. Editor</dc:creator><cp:lastModifiedBy>B. Editor</cp:lastModifiedBy><dc:title>x</dc:title>"
    app = b"<Properties><Company>HRIC</Company><Pages>4</Pages><TotalTime>7</TotalTime></Properties>"
    docx = docx_with("<w:p/>", core=core, members={"docProps/app.xml": app, "docProps/thumbnail.jpeg": b"x"})
    assert _stripped(docx) == [
        ("properties", "properties of the file: company, editing time, author, last editor, preview picture")
    ]


def test_comments_are_counted() -> None:
    comments = (
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:comment w:id="0" w:author="A. Editor"><w:p/></w:comment></w:comments>'
    )
    docx = docx_with(
        '<w:p><w:r><w:commentReference w:id="0"/></w:r></w:p>',
        relationships=f'<Relationship Id="c" Type="{OFFICE}/comments" Target="comments.xml"/>',
        members={"word/comments.xml": comments.encode()},
    )
    assert _stripped(docx) == [("comments", "1 comment, with the names of who wrote them")]


def test_settings_with_texts_paths_and_identities_are_named() -> None:
    settings = (
        '<w:writeProtection w:recommended="1"/>'
        '<w:docVars><w:docVar w:name="a" w:val="b"/></w:docVars><w15:docId w15:val="{1}"/>'
    )
    assert _stripped(docx_with("<w:p/>", settings=settings)) == [
        (
            "settings",
            "settings: document variables, the file’s identity, the advice to open it read-only",
        )
    ]


def test_marks_of_editing_sessions_are_told_once() -> None:
    docx = docx_with('<w:p w:rsidR="00A1" w14:paraId="1"/><w:p w:rsidR="00A2"/>')
    assert _stripped(docx) == [("editing-marks", "marks of editing sessions (rsid, paraId)")]


def test_drop_down_fields_and_smart_tags_are_counted() -> None:
    data = '<w:ffData><w:ddList><w:listEntry w:val="a"/></w:ddList></w:ffData>'
    field = (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        "<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    tagged = "<w:smartTag><w:r><w:t>Geneva</w:t></w:r></w:smartTag>"
    assert _stripped(docx_with(f"<w:p>{field}{tagged}</w:p>")) == [
        ("drop-downs", "1 drop-down field, of which the chosen entry stays"),
        ("smart-tags", "1 smart tag, of which the text stays"),
    ]


def test_parts_and_notes_that_a_letter_does_not_need_are_told() -> None:
    docx = docx_with(
        "<w:p/>", footnotes='<w:footnote w:id="3"><w:p/></w:footnote>', members={"customXml/item1.xml": b"<x/>"}
    )
    assert _stripped(docx) == [
        ("unused-notes", "1 footnote that the text does not call"),
        ("unused-parts", "parts that a letter does not need: customXml/item1.xml"),
    ]


def test_header_that_is_switched_off_is_shown_to_a_person() -> None:
    headers = {"first": paragraph("Only on the first page"), "even": paragraph("Left"), "default": paragraph("Always")}
    assert notices_of(docx_with("<w:p/>", headers=headers)) == [
        (
            "look",
            "switched-off",
            "letter.docx, first-page header",
            "is switched off, so it is in no letter: “Only on the first page”",
        ),
        ("look", "switched-off", "letter.docx, even-page header", "is switched off, so it is in no letter: “Left”"),
    ]


def test_headers_that_are_switched_on_are_not_worth_a_notice() -> None:
    headers = {"first": paragraph("First"), "even": paragraph("Left")}
    docx = docx_with("<w:p/>", section="<w:titlePg/>", settings="<w:evenAndOddHeaders/>", headers=headers)
    assert notices_of(docx) == []


def test_file_that_is_marked_as_final_is_told() -> None:
    custom = b'<Properties><property name="_MarkAsFinal"/></Properties>'
    assert notices_of(docx_with("<w:p/>", members={"docProps/custom.xml": custom}))[0] == (
        "look",
        "final",
        "letter.docx",
        "is marked as final (File ▸ Info ▸ Protect Document)",
    )
