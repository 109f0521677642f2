"""Small Word files for tests: a whole package around a few lines of XML.

`docx_with("<w:p>…</w:p>")` is the smallest letter; the keyword arguments add the other parts. The XML is
written without namespace declarations: the usual prefixes (w, r, wp, a, pic, wps, v, mc, m, w14, w15) are declared.
"""

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

SECTION = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/>'


def style(kind: str, style_id: str, name: str, inside: str = "") -> str:
    """A style of styles.xml; `kind` is "paragraph", "character" or "table", `inside` is the rest of its XML."""
    return f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name}"/>{inside}</w:style>'


def _list_style(style_id: str, name: str, number: int) -> str:
    return style("paragraph", style_id, name, f'<w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr></w:pPr>')


DEFAULTS = """
<w:docDefaults>
  <w:rPrDefault><w:rPr>
    <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/><w:lang w:val="en-GB"/>
  </w:rPr></w:rPrDefault>
  <w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
  <w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>
"""
STYLES = DEFAULTS + "".join(
    [
        style("paragraph", "BodyText", "Body Text"),
        style("paragraph", "Heading1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>'),
        style("paragraph", "Heading2", "heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
        _list_style("ListBullet", "List Bullet", 1),
        _list_style("ListNumber", "List Number", 2),
        style("paragraph", "ListContinue", "List Continue"),
        style("paragraph", "Quote", "Quote"),
        style("paragraph", "FootnoteText", "footnote text"),
        style("character", "FootnoteReference", "footnote reference"),
        style("character", "Hyperlink", "Hyperlink", '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>'),
    ]
)

NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/>
    <w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="ListNumber"/>
    <w:lvlText w:val="%1."/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
"""

SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


def paragraph(text: str, style: str | None = None, run_format: str = "") -> str:
    """A paragraph of one run; `run_format` is the inside of its w:rPr."""
    look = f"<w:rPr>{run_format}</w:rPr>" if run_format else ""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{named}<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def docx_with(
    body: str,
    *,
    section: str = SECTION,
    styles: str = STYLES,
    numbering: str = NUMBERING,
    settings: str = "",
    footnotes: str | None = None,
    endnotes: str | None = None,
    headers: Mapping[str, str] | None = None,
    footers: Mapping[str, str] | None = None,
    core: str | None = None,
    relationships: str = "",
    members: Mapping[str, bytes] | None = None,
    overrides: Mapping[str, str] | None = None,
) -> bytes:
    """The bytes of a .docx.

    `headers` and `footers` map "default", "first" or "even" to the XML inside w:hdr or w:ftr; `footnotes` and
    `endnotes` are the XML beside the separators (None: no such part); `core` is the XML inside the core properties;
    `relationships` are further Relationship elements of the document; `members` are further parts and `overrides` their
    content types.
    """
    parts = {"word/styles.xml": _part("styles", styles), "word/settings.xml": _part("settings", settings)}
    if numbering:
        parts["word/numbering.xml"] = _part("numbering", numbering)
    if footnotes is not None:
        parts["word/footnotes.xml"] = _part("footnotes", SEPARATORS + footnotes)
    if endnotes is not None:
        parts["word/endnotes.xml"] = _part("endnotes", SEPARATORS.replace("footnote", "endnote") + endnotes)
    references = ""
    for element, root, given in (("header", "hdr", headers or {}), ("footer", "ftr", footers or {})):
        for kind, xml in given.items():
            parts[f"word/{element}_{kind}.xml"] = _part(root, xml)
            references += f'<w:{element}Reference w:type="{kind}" r:id="{element}_{kind}"/>'
    parts["word/document.xml"] = _part("document", f"<w:body>{body}<w:sectPr>{references}{section}</w:sectPr></w:body>")
    parts |= _packaging(parts, core, relationships, overrides or {})
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in (parts | dict(members or {})).items():
            archive.writestr(name, data)
    return stream.getvalue()


def text_of(xml: bytes) -> list[str]:
    """The text of each paragraph of a part, in order; paragraphs of text boxes count by themselves."""
    w = f"{{{NAMESPACES['w']}}}"
    texts = []
    for each in etree.fromstring(xml).iter(f"{w}p"):
        runs = (t for t in each.iter(f"{w}t", f"{w}tab", f"{w}br") if next(t.iterancestors(f"{w}p")) is each)
        texts.append(
            "".join((t.text or "") if t.tag == f"{w}t" else "\t" if t.tag == f"{w}tab" else "\n" for t in runs)
        )
    return texts


def _part(root: str, xml: str) -> bytes:
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return f"{_DECLARATION}<w:{root} {declared}>{xml}</w:{root}>".encode()


def _packaging(
    parts: Mapping[str, bytes], core: str | None, relationships: str, overrides: Mapping[str, str]
) -> dict[str, bytes]:
    """The content types, the relationships and, where given, the core properties."""
    types, related = [], []
    for name in parts:
        stem = name.removeprefix("word/").removesuffix(".xml")
        kind = stem.partition("_")[0]
        content_type = f"{_WORD_TYPE}.document.main+xml" if kind == "document" else f"{_WORD_TYPE}.{kind}+xml"
        types.append(f'<Override PartName="/{name}" ContentType="{content_type}"/>')
        if kind != "document":
            related.append(f'<Relationship Id="{stem}" Type="{_RELATIONSHIPS}/{kind}" Target="{stem}.xml"/>')
    types += [f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items()]
    packaging = {}
    root_related = [f'<Relationship Id="rId1" Type="{_RELATIONSHIPS}/officeDocument" Target="word/document.xml"/>']
    if core is not None:
        types.append(
            '<Override PartName="/docProps/core.xml" '
            'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        )
        root_related.append(
            f'<Relationship Id="rId2" Type="{_PACKAGE_RELATIONSHIPS}/metadata/core-properties"'
            ' Target="docProps/core.xml"/>'
        )
        packaging["docProps/core.xml"] = (
            f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE_RELATIONSHIPS.replace("relationships", "metadata")}'
            '/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"{core}</cp:coreProperties>"
        ).encode()
    packaging["[Content_Types].xml"] = (
        f'{_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f"{''.join(types)}</Types>"
    ).encode()
    packaging["_rels/.rels"] = _relationships(root_related)
    packaging["word/_rels/document.xml.rels"] = _relationships([*related, relationships])
    return packaging


def _relationships(elements: list[str]) -> bytes:
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE_RELATIONSHIPS}">{"".join(elements)}</Relationships>'.encode()
