"""Word files with a marker in a place where nothing can be stripped, so that the whole file must be refused."""

from letters.package import write_package
from tests.merge.cleaning.cleaned import members_of, relationship
from tests.merge.cleaning.marked import marker
from tests.specimens import STYLES, docx_with, paragraph, style

_BY = f'w:id="1" w:author="{marker("Author")}"'
_RUN = f"<w:r><w:t>{marker('Text')}</w:t></w:r>"
_LINK = '<w:p><w:hyperlink r:id="out"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>'


def _refused_bodies() -> dict[str, str]:
    text = marker("Text")
    frame = '<wp:inline><wp:docPr id="1" name="Picture 1" {}/>{}</wp:inline>'
    drawing = f"<w:p><w:r><w:drawing>{frame}</w:drawing></w:r></w:p>"
    data = '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/{}">{}</a:graphicData>'
    copies = f"<mc:Choice Requires='wps'>{_RUN}</mc:Choice><mc:Fallback><w:r><w:t>other</w:t></w:r></mc:Fallback>"
    signer = f'<v:shape><o:signatureline o:suggestedsigner="{text}"/></v:shape>'
    bound = f'<w:sdtPr><w:dataBinding w:xpath="{marker("Path")}"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent>'
    fields = ("INCLUDETEXT", "AUTHOR", "FILENAME", "DOCPROPERTY", "DATE", "LINK", "DDE", "DDEAUTO")
    return {
        "tracked insertion": f"<w:p><w:ins {_BY}>{_RUN}</w:ins></w:p>",
        "tracked deletion": f"<w:p><w:del {_BY}><w:r><w:delText>{text}</w:delText></w:r></w:del></w:p>",
        "tracked move away": f"<w:p><w:moveFrom {_BY}>{_RUN}</w:moveFrom></w:p>",
        "tracked move here": f"<w:p><w:moveTo {_BY}>{_RUN}</w:moveTo></w:p>",
        "tracked format": f"<w:p><w:r><w:rPr><w:rPrChange {_BY}/></w:rPr><w:t>x</w:t></w:r></w:p>",
        "tracked paragraph format": f"<w:p><w:pPr><w:pPrChange {_BY}/></w:pPr></w:p>",
        "tracked cell": f"<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns {_BY}/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
        "hidden text": paragraph(text, run_format="<w:vanish/>"),
        "text hidden on the web": paragraph(text, run_format="<w:webHidden/>"),
        "white text": paragraph(text, run_format='<w:color w:val="FFFFFF"/>'),
        "tiny text": paragraph(text, run_format='<w:sz w:val="2"/>'),
        "hidden row": f"<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{paragraph(text)}</w:tc></w:tr></w:tbl>",
        "hidden shape": drawing.format(f'hidden="1" descr="{text}"', ""),
        "alternative text with a path": drawing.format(f'descr="C:\\Users\\{text}\\x.png"', ""),
        "embedded object": f'<w:p><w:r><w:object><o:OLEObject ProgID="{text}"/></w:object></w:r></w:p>',
        "chart": drawing.format("", data.format("chart", text)),
        "smart art": drawing.format("", data.format("diagram", text)),
        "another document inside": f'<w:altChunk r:id="{text}"/>',
        "subdocument": f'<w:p><w:subDoc r:id="{text}"/></w:p>',
        "ink": f'<w:p><w:r><w14:contentPart r:id="{text}"/></w:r></w:p>',
        "form control": f'<w:p><w:r><w:pict><w:control w:name="{text}"/></w:pict></w:r></w:p>',
        "second text of a text box": f"<w:p><mc:AlternateContent>{copies}</mc:AlternateContent></w:p>",
        "bound content control": f"<w:sdt>{bound}</w:sdt>",
        "range for one person": f'<w:p><w:permStart w:id="1" w:ed="{marker("Mail")}@example.org"/></w:p>',
        "zero-width characters": paragraph("Nor\u200bway"),
        "tag characters": paragraph("Nor\U000e0061way"),
        "signature line": f"<w:p><w:r><w:pict>{signer}</w:pict></w:r></w:p>",
        **{f"field {name}": f'<w:p><w:fldSimple w:instr="{name} {text}"/></w:p>' for name in fields},
    }


def _external(kind: str, target: str) -> str:
    return relationship("out", kind, target).replace("/>", ' TargetMode="External"/>')


def refused_files() -> dict[str, bytes]:
    """A file for each place for which files are refused, by the place in words."""
    text = marker("Text")
    files = {place: docx_with(body + "<w:p/>") for place, body in _refused_bodies().items()}
    hidden = "<w:vanish/>"
    styles = STYLES + style("paragraph", "P", "P", f"<w:rPr>{hidden}</w:rPr>")
    changed = STYLES + style("paragraph", "C", "C", f"<w:rPr><w:rPrChange {_BY}/></w:rPr>")
    emf = b"\x01\x00\x00\x00" + b"\x00" * 36 + b" EMF" + text.encode("utf-16-le")
    vector = relationship("p", "image", "media/x.emf")
    linked = '<w:p><w:r><w:drawing><a:blip r:link="out"/></w:drawing></w:r></w:p>'
    embedded = '<w:p><w:r><w:drawing><a:blip r:embed="p"/></w:drawing></w:r></w:p>'
    label = f'<x label="Confidential {text}"/>'.encode()
    return files | {
        "text hidden by a style": docx_with(paragraph(text, "P"), styles=styles),
        "hidden text in a header": docx_with("<w:p/>", headers={"default": paragraph(text, run_format=hidden)}),
        "tracked change of a style": docx_with("<w:p/>", styles=changed),
        "mail merge source": docx_with("<w:p/>", settings=f'<w:mailMerge><w:query w:val="{text}"/></w:mailMerge>'),
        "protection": docx_with("<w:p/>", settings='<w:documentProtection w:edit="forms" w:enforcement="1"/>'),
        "link to a file": docx_with(_LINK, relationships=_external("hyperlink", f"file:///C:/{text}.docx")),
        "link into an intranet": docx_with(_LINK, relationships=_external("hyperlink", f"http://{text}/")),
        "picture from elsewhere": docx_with(linked, relationships=_external("image", f"https://x.org/{text}.png")),
        "vector drawing": docx_with(embedded, relationships=vector, members={"word/media/x.emf": emf}),
        "confidential label": docx_with("<w:p/>", members={"docMetadata/LabelInfo.xml": label}),
    }  # fmt: skip


def signed_file() -> bytes:
    """A file with a digital signature in its package."""
    members = members_of(docx_with("<w:p/>"))
    kind = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
    link = f'<Relationship Id="s" Type="{kind}" Target="_xmlsignatures/origin.sigs"/></Relationships>'
    members["_rels/.rels"] = members["_rels/.rels"].replace(b"</Relationships>", link.encode())
    return write_package(members | {"_xmlsignatures/origin.sigs": marker("Text").encode()})
