"""A Word file with a unique marker word in every hiding place that the cleaning must empty."""

import io
import zipfile
from collections.abc import Mapping

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.merge.cleaning.cleaned import members_of, relationship
from tests.specimens import NAMESPACES, STYLES, docx_with, paragraph, style

SEEN = "zqSeenInTheLetterqz"
"""The marker in the letter's own text: who looks for markers must find this one."""
HIDDEN = "zqHidden{}qz"
W, A = NAMESPACES["w"], NAMESPACES["a"]
ASVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


def marker(place: str) -> str:
    """The word for a hiding place."""
    return HIDDEN.format(place)


def _jpeg() -> bytes:
    exif = Image.Exif()
    exif[0x010E], exif[0x8298] = marker("ExifDescription"), marker("ExifCopyright")
    exif.get_ifd(0x8825)[29] = marker("Gps")
    stream = io.BytesIO()
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{marker('Xmp')}</x:xmpmeta>".encode()
    photo = Image.new("RGB", (32, 32), (200, 30, 30))
    photo.save(stream, "JPEG", exif=exif, comment=marker("JpegComment").encode(), xmp=xmp)
    return stream.getvalue() + marker("TrailingBytes").encode()


def _png() -> bytes:
    info = PngInfo()
    info.add_text(marker("PngKey"), marker("PngText"))
    info.add_text("Comment", marker("PngZipped"), zip=True)
    stream = io.BytesIO()
    Image.new("RGBA", (8, 8), (0, 0, 200, 255)).save(stream, "PNG", pnginfo=info)
    return stream.getvalue() + marker("BehindThePng").encode()


def _inline(inside: str, properties: str = "") -> str:
    frame = f'<wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="Picture 1">{properties}</wp:docPr>'
    graphic = f'<a:graphic><a:graphicData uri="{NAMESPACES["pic"]}">{inside}</a:graphicData></a:graphic>'
    return f"<w:p><w:r><w:drawing>{frame}{graphic}</wp:inline></w:drawing></w:r></w:p>"


def _picture(key: str, extension: str = "", crop: str = "") -> str:
    name = f'<pic:nvPicPr><pic:cNvPr id="0" name="{marker("PictureName")}"/><pic:cNvPicPr/></pic:nvPicPr>'
    fill = f'<pic:blipFill><a:blip r:embed="{key}">{extension}</a:blip>{crop}<a:stretch/></pic:blipFill>'
    shape = '<pic:spPr><a:xfrm><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr>'
    return f"<pic:pic>{name}{fill}{shape}</pic:pic>"


def _body() -> str:
    svg = f'<a:extLst><a:ext uri="s"><asvg:svgBlip xmlns:asvg="{ASVG}" r:embed="svg"/></a:ext></a:extLst>'
    creation = f'<x:creationId xmlns:x="urn:{marker("Namespace")}" id="{marker("CreationId")}"/>'
    identity = f'<a:extLst><a:ext uri="i">{creation}</a:ext></a:extLst>'
    half = '<a:srcRect l="50000"/>'
    drop_down = (
        f'<w:ffData><w:name w:val="{marker("FormName")}"/><w:helpText w:val="{marker("FormHelp")}"/>'
        f'<w:ddList><w:listEntry w:val="chosen"/><w:listEntry w:val="{marker("OtherEntry")}"/></w:ddList></w:ffData>'
    )
    control = (
        f'<w:sdt><w:sdtPr><w:alias w:val="{marker("Alias")}"/><w:tag w:val="{marker("Tag")}"/>'
        f'<w:placeholder><w:docPart w:val="{marker("Placeholder")}"/></w:placeholder>'
        f'<w:dropDownList><w:listItem w:displayText="{marker("Item")}" w:value="{marker("ItemValue")}"/>'
        f"</w:dropDownList></w:sdtPr><w:sdtContent>{paragraph('controlled')}</w:sdtContent></w:sdt>"
    )
    return (
        f"<!-- {marker('XmlComment')} --><?{marker('Instruction')} x?>{paragraph(SEEN)}"
        f'<w:p w:rsidR="{marker("Rsid")}" w14:paraId="{marker("ParaId")}" xmlns:x="urn:x" x:y="{marker("Attribute")}">'
        f"{marker('StrayText')}<x:z>{marker('Element')}</x:z>"
        '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
        f'<w:proofErr w:type="{marker("ProofErr")}"/>'
        '<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
        f'<w:smartTag w:uri="{marker("SmartTag")}" w:element="x"><w:r><w:t>tagged</w:t></w:r></w:smartTag>'
        f'<w:r><w:fldChar w:fldCharType="begin">{drop_down}</w:fldChar></w:r>'
        '<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        f'{control}<w:customXml w:uri="{marker("CustomElement")}" w:element="x"><w:p/></w:customXml>'
        f"{_inline(_picture('photo', crop=half), identity)}{_inline(_picture('drawing', svg))}"
        f'<w:p><w:r><w:pict><v:shape id="s" o:gfxdata="{marker("GfxData")}" style="width:10pt;height:10pt">'
        f'<v:imagedata r:id="drawing" o:title="{marker("ImageTitle")}"/></v:shape></w:pict></w:r></w:p>'
        '<w:p><w:r><w:footnoteReference w:id="4"/></w:r></w:p>'
    )


def _xml(root: str, inside: str) -> bytes:
    return f'<w:{root} xmlns:w="{W}" xmlns:r="{NAMESPACES["r"]}">{inside}</w:{root}>'.encode()


def _any_xml(name: str) -> bytes:
    return f"<x>{marker(name)}</x>".encode()


def _members() -> dict[str, bytes]:
    theme = (
        f'<a:theme xmlns:a="{A}" name="{marker("Theme")}"><a:themeElements><a:clrScheme name="{marker("Colours")}"/>'
        f'<a:fontScheme name="{marker("Fonts")}"/></a:themeElements>'
        f'<a:custClrLst><a:custClr name="{marker("Colour")}"/></a:custClrLst>'
        f'<a:extLst><a:ext uri="{marker("ThemeFamily")}"/></a:extLst></a:theme>'
    )
    comment = f'<w:comment w:id="1" w:author="{marker("Commenter")}">{paragraph(marker("Comment"))}</w:comment>'
    custom = f'<Properties><property name="{marker("CustomName")}">1</property></Properties>'
    return {
        "docProps/app.xml": f"<Properties><Company>{marker('Company')}</Company></Properties>".encode(),
        "docProps/custom.xml": custom.encode(),
        "docProps/thumbnail.jpeg": _jpeg(),
        "docMetadata/LabelInfo.xml": f'<labels><label siteId="{marker("Label")}"/></labels>'.encode(),
        "word/comments.xml": _xml("comments", comment),
        "word/commentsExtended.xml": _any_xml("CommentsExtended"),
        "word/people.xml": _any_xml("Person"),
        "word/webSettings.xml": _any_xml("WebSettings"),
        "word/stylesWithEffects.xml": _any_xml("StylesWithEffects"),
        "word/glossary/document.xml": _any_xml("Glossary"),
        "word/printerSettings1.bin": marker("Printer").encode(),
        "word/theme/theme1.xml": theme.encode(),
        "word/fontTable.xml": _xml("fonts", f'<w:font w:name="{marker("Font")}"/>'),
        "word/header_unused.xml": _xml("hdr", paragraph(marker("UnusedHeader"))),
        "word/media/image1.jpeg": _jpeg(),
        f"word/media/{marker('MemberName')}.png": _png(),
        "word/media/image3.svg": f"<svg>{marker('Svg')}</svg>".encode(),
        "word/media/unused.png": _png(),
        "customXml/item1.xml": _any_xml("CustomXml"),
        "[trash]/0000.dat": marker("Trash").encode(),
        "orphan/part.xml": _any_xml("Orphan"),
    }


def _relationships() -> str:
    targets = {
        "comments": "comments.xml",
        "commentsExtended": "commentsExtended.xml",
        "people": "people.xml",
        "webSettings": "webSettings.xml",
        "stylesWithEffects": "stylesWithEffects.xml",
        "glossaryDocument": "glossary/document.xml",
        "theme": "theme/theme1.xml",
        "fontTable": "fontTable.xml",
        "header": "header_unused.xml",
        "customXml": "../customXml/item1.xml",
    }
    pictures = {"photo": "image1.jpeg", "drawing": f"{marker('MemberName')}.png", "svg": "image3.svg"}
    stale = relationship("stale", "hyperlink", f"file:///C:/{marker('StaleLink')}")
    return (
        "".join(relationship(kind, kind, target) for kind, target in targets.items())
        + "".join(relationship(key, "image", f"media/{name}") for key, name in pictures.items())
        + relationship(marker("RelationshipId"), "image", "media/unused.png")
        + stale.replace("/>", ' TargetMode="External"/>')
    )


def stripped_file() -> bytes:
    """A file with markers in all the places that the cleaning must empty, and one marker in its text."""
    settings = (
        f'<w:zoom w:val="{marker("Zoom")}"/><w:docVars><w:docVar w:name="x" w:val="{marker("DocVar")}"/></w:docVars>'
        f'<w:attachedSchema w:val="{marker("Schema")}"/><w:rsids><w:rsid w:val="{marker("Rsids")}"/></w:rsids>'
        f'<w:captions><w:caption w:name="{marker("Caption")}"/></w:captions><w15:docId w15:val="{marker("DocId")}"/>'
        f'<w:compat><w:compatSetting w:name="{marker("CompatName")}" w:uri="u" w:val="1"/></w:compat>'
    )
    core = (
        f"<dc:creator>{marker('Creator')}</dc:creator><cp:lastModifiedBy>{marker('LastEditor')}</cp:lastModifiedBy>"
        f"<cp:keywords>{marker('Keywords')}</cp:keywords><dc:description>{marker('Description')}</dc:description>"
        f"<dc:title>{marker('Title')}</dc:title><dcterms:created>{marker('Created')}</dcterms:created>"
    )
    numbering = (
        f'<w:abstractNum w:abstractNumId="0"><w:nsid w:val="{marker("Nsid")}"/><w:tmpl w:val="{marker("Tmpl")}"/>'
        f'<w:lvl w:ilvl="0"><w:lvlText w:val="{marker("UnusedLabel")}"/></w:lvl></w:abstractNum>'
    )
    rsid = f'<w:rsid w:val="{marker("StyleRsid")}"/>'
    docx = docx_with(
        _body(),
        styles=STYLES + style("paragraph", "Q", "Q", rsid),
        numbering=numbering,
        settings=settings,
        footnotes=(
            f'<w:footnote w:id="4">{paragraph("noted")}</w:footnote>'
            f'<w:footnote w:id="5">{paragraph(marker("UnusedNote"))}</w:footnote>'
            f'<w:footnote w:type="continuationNotice" w:id="6">{paragraph(marker("ContinuationNotice"))}</w:footnote>'
        ),
        headers={"default": paragraph("head"), "first": paragraph(marker("SwitchedOffHeader"))},
        core=core,
        relationships=_relationships(),
        members=_members(),
        overrides={f"/{marker('ContentType')}": f"text/{marker('ContentTypeValue')}"},
    )
    return _with_zip_marks(members_of(docx))


def _with_zip_marks(members: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.comment = marker("ZipComment").encode()
        for name, data in members.items():
            info = zipfile.ZipInfo(name)
            info.comment = marker("MemberComment").encode()
            archive.writestr(info, data)
    return stream.getvalue()
