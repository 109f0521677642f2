import io
import zipfile

from PIL import Image

from letters.merge.cleaning import clean_letter
from letters.package import write_package
from tests.merge.cleaning.cleaned import (
    body_of,
    cleaned_letter,
    cleaned_template,
    members_of,
    relationship,
    values,
    word_file,
)
from tests.specimens import docx_with, paragraph


def test_package_holds_what_the_letter_needs_under_plain_names() -> None:
    picture = '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="logo of x"/></v:shape></w:pict></w:r></w:p>'
    docx = docx_with(
        picture,
        headers={"default": paragraph("head")},
        footnotes="",
        core="<dc:title>x</dc:title>",
        relationships=relationship("logo of x", "image", "media/logo_of_x.bmp")
        + relationship("unused", "image", "media/unused.png")
        + relationship("web", "webSettings", "webSettings.xml")
        + relationship("gone", "image", "media/gone.png"),
        members={
            "word/media/logo_of_x.bmp": _bmp(),
            "word/media/unused.png": b"x",
            "word/webSettings.xml": b"<x/>",
            "word/header_of_x.xml": b"<x/>",
            "customXml/item1.xml": b"<x/>",
            "[trash]/0000.dat": b"x",
        },
    )
    members = members_of(cleaned_letter(docx))
    assert sorted(members) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/footnotes.xml",
        "word/header1.xml",
        "word/media/image1.png",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]
    assert values(members, "word/document.xml", "v:imagedata", "r:id") == ["rId6"]
    assert b"of x" not in b"".join(members.values())


def _bmp() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (2, 2)).save(stream, "BMP")
    return stream.getvalue()


def test_headers_that_are_switched_off_go_and_the_others_stay() -> None:
    headers = {"default": paragraph("always"), "first": paragraph("first"), "even": paragraph("left")}
    parts = cleaned_template(docx_with("<w:p/>", headers=headers, section="<w:titlePg/>"))
    assert values(parts, "word/document.xml", "w:headerReference", "w:type") == ["default", "first"]
    assert [name for name in parts if "header" in name] == ["word/header1.xml", "word/header2.xml"]


def test_first_header_stays_where_a_later_section_shows_it() -> None:
    section = '<w:p><w:pPr><w:sectPr><w:headerReference w:type="first" r:id="header_first"/></w:sectPr></w:pPr></w:p>'
    parts = cleaned_template(docx_with(section, headers={"first": paragraph("x")}, section="<w:titlePg/>"))
    assert values(parts, "word/document.xml", "w:headerReference", "w:type") == ["first", "first"]


def test_zip_tells_nothing_of_when_where_and_by_what_it_was_made() -> None:
    with zipfile.ZipFile(io.BytesIO(cleaned_letter(docx_with("<w:p/>")))) as archive:
        infos = archive.infolist()
        assert archive.comment == b""
    assert {(info.date_time, info.comment, info.extra, info.create_system) for info in infos} == {
        ((1980, 1, 1, 0, 0, 0), b"", b"", 3)
    }
    assert [info.filename for info in infos] == ["[Content_Types].xml", *sorted(info.filename for info in infos[1:])]


def test_same_letter_gives_the_same_bytes_and_cleaning_it_again_changes_nothing() -> None:
    docx = docx_with(paragraph("x"), headers={"default": paragraph("y")}, footnotes="", core="<dc:title>x</dc:title>")
    letter = cleaned_letter(docx)
    assert cleaned_letter(docx) == letter
    assert write_package(clean_letter(word_file(letter), "Letter to a government", "en-GB")) == letter


def test_links_of_the_text_stay() -> None:
    link = '<w:p><w:hyperlink r:id="web"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>'
    out = relationship("web", "hyperlink", "https://example.org/").replace("/>", ' TargetMode="External"/>')
    members = members_of(cleaned_letter(docx_with(link, relationships=out)))
    assert 'Target="https://example.org/" TargetMode="External"' in members["word/_rels/document.xml.rels"].decode()
    assert "<w:t>x</w:t>" in body_of(members)
