import pytest

from letters.errors import Problem
from letters.package import open_package, write_package
from tests.merge.vetting.vetted import problems_of, vetted
from tests.specimens import docx_with

AT_1 = "letter.docx, body, paragraph 1"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _drawn(uri: str, inside: str = "") -> str:
    graphic = f'<a:graphic><a:graphicData uri="{uri}">{inside}</a:graphicData></a:graphic>'
    frame = f'<wp:inline><wp:docPr id="1" name="Object 1"/>{graphic}</wp:inline>'
    return f"<w:p><w:r><w:drawing>{frame}</w:drawing></w:r></w:p>"


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("<w:p><w:r><w:object/></w:r></w:p>", "an embedded object (OLE)"),
        ('<w:p><w:r><w:pict><w:control r:id="x"/></w:pict></w:r></w:p>', "a form control (ActiveX)"),
        ('<w:p><w:subDoc r:id="x"/></w:p>', "a subdocument"),
        ('<w:p><w:r><w:contentPart r:id="x"/></w:r></w:p>', "ink"),
        ('<w:p><w:r><w14:contentPart r:id="x"/></w:r></w:p>', "ink"),
        (_drawn("http://schemas.openxmlformats.org/drawingml/2006/chart"), "a chart"),
        (_drawn("http://schemas.microsoft.com/office/drawing/2014/chartex"), "a chart"),
        (_drawn("http://schemas.openxmlformats.org/drawingml/2006/diagram"), "a diagram (SmartArt)"),
        (_drawn("http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas"), "a drawing of an unknown kind"),
        (_drawn("http://schemas.openxmlformats.org/drawingml/2006/picture", '<a:videoFile r:link="x"/>'), "a film"),
        (
            '<w:p><w:r><w:pict><v:shape><o:signatureline o:suggestedsigner="x"/></v:shape></w:pict></w:r></w:p>',
            "a signature line with a name",
        ),
    ],
)
def test_embedded_things_are_refused(body: str, what: str) -> None:
    assert problems_of(docx_with(body)) == [(AT_1, f"holds {what}")]


def test_document_inside_the_document_is_refused() -> None:
    docx = docx_with('<w:p/><w:altChunk r:id="x"/>')
    assert problems_of(docx) == [("letter.docx, body", "holds another document inside")]


def _with_root_relationship(kind: str) -> bytes:
    root = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="b" Type="http://schemas.microsoft.com/{kind}" Target="word/x.xml"/></Relationships>'
    )
    docx = docx_with("<w:p/>")
    return _replaced(docx, "_rels/.rels", root.encode())


def _replaced(docx: bytes, member: str, data: bytes) -> bytes:
    return write_package({**open_package(docx, "x").parts, member: data, "word/x.xml": b"<x/>"})


def test_panel_of_an_add_in_and_digital_signature_are_refused() -> None:
    assert vetted(_with_root_relationship("office/2011/relationships/webextensiontaskpanes")).problems == (
        Problem(
            "letter.docx",
            "holds the panel of an add-in",
            "In Word: File ▸ Info ▸ Inspect Document ▸ Task Pane Add-ins ▸ Remove All, and save.",
        ),
    )
    assert vetted(_with_root_relationship("package/2006/relationships/digital-signature/origin")).problems == (
        Problem(
            "letter.docx",
            "holds a digital signature",
            "In Word: File ▸ Info ▸ View Signatures ▸ Remove Signature, and save.",
        ),
    )


@pytest.mark.parametrize(
    "shape",
    [
        '<w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" hidden="1"/></wp:inline></w:drawing>',
        '<w:pict><v:shape style="width:10pt; visibility: hidden"/></w:pict>',
    ],
)
def test_hidden_shape_is_refused(shape: str) -> None:
    assert problems_of(docx_with(f"<w:p><w:r>{shape}</w:r></w:p>")) == [(AT_1, "holds a hidden picture or shape")]


def test_mail_merge_source_is_refused() -> None:
    docx = docx_with("<w:p/>", settings='<w:mailMerge><w:query w:val="SELECT * FROM `Sheet1$`"/></w:mailMerge>')
    assert problems_of(docx) == [("letter.docx", "is linked to the data source of a Word mail merge")]


def test_protection_that_is_on_is_refused_and_one_that_is_off_passes() -> None:
    on = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
    assert problems_of(docx_with("<w:p/>", settings=on)) == [("letter.docx", "is protected")]
    assert problems_of(docx_with("<w:p/>", settings=on.replace('"1"', '"0"'))) == []


def test_range_that_one_person_may_edit_is_refused() -> None:
    body = '<w:p><w:permStart w:id="1" w:ed="editor@example.org"/><w:r><w:t>x</w:t></w:r><w:permEnd w:id="1"/></w:p>'
    assert problems_of(docx_with(body)) == [(AT_1, "may be edited by editor@example.org alone")]


@pytest.mark.parametrize("part", ["docMetadata/LabelInfo.xml", "docProps/custom.xml"])
def test_label_that_says_confidential_is_refused_and_another_is_stripped(part: str) -> None:
    secret = docx_with("<w:p/>", members={part: b"<x><label name='Highly Confidential'/></x>"})
    assert problems_of(secret) == [("letter.docx", f"is labelled as confidential ({part})")]
    assert problems_of(docx_with("<w:p/>", members={part: b"<x><label name='Public'/></x>"})) == []
