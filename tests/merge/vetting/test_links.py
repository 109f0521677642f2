import pytest

from letters.package import open_package, write_package
from tests.merge.vetting.vetted import notices_of, problems_of
from tests.specimens import docx_with

AT_1 = "letter.docx, body, paragraph 1"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINK = '<w:p><w:hyperlink r:id="out"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>'


def _external(address: str, kind: str = "hyperlink") -> str:
    return f'<Relationship Id="out" Type="{OFFICE}/{kind}" Target="{address}" TargetMode="External"/>'


@pytest.mark.parametrize("address", ["https://www.example.org/a?b=c#d", "mailto:office@example.org", "#_Ref1"])
def test_links_to_the_web_and_to_mail_pass(address: str) -> None:
    assert notices_of(docx_with(LINK, relationships=_external(address))) == []


@pytest.mark.parametrize(
    "address",
    [
        "file:///C:/Users/x/letter.docx",
        "\\\\server\\share\\letter.docx",
        "C:\\letters\\letter.docx",
        "annex.docx",
        "http://intranet/page",
        "https://wiki.office.local/page",
        "http://192.168.1.10/",
        "http://localhost:8080/",
        "http://[fe80::1]/",
    ],
)
def test_links_into_a_computer_or_an_office_network_are_refused(address: str) -> None:
    assert problems_of(docx_with(LINK, relationships=_external(address))) == [
        (AT_1, f"holds a link into a computer or an office network: {address}")
    ]


@pytest.mark.parametrize("address", ["http://www.example.org/", "ftp://ftp.example.org/", "onenote:///x", "tel:+4122"])
def test_unusual_links_are_shown_to_a_person(address: str) -> None:
    assert notices_of(docx_with(LINK, relationships=_external(address))) == [
        ("look", "link", AT_1, f"a link that is not https: {address}")
    ]


def test_link_in_a_field_is_judged_like_another() -> None:
    code = '<w:p><w:fldSimple w:instr=" HYPERLINK &quot;file:///C:/x.docx&quot; \\o &quot;tip&quot; "/></w:p>'
    assert problems_of(docx_with(code)) == [
        (AT_1, "holds a link into a computer or an office network: file:///C:/x.docx")
    ]


def test_link_of_an_older_drawing_is_judged_like_another() -> None:
    shape = '<w:p><w:r><w:pict><v:shape href="file:///C:/x.docx"/></w:pict></w:r></w:p>'
    assert problems_of(docx_with(shape)) == [
        (AT_1, "holds a link into a computer or an office network: file:///C:/x.docx")
    ]


def test_picture_that_is_fetched_from_elsewhere_is_refused() -> None:
    picture = '<w:p><w:r><w:drawing><a:blip r:link="out"/></w:drawing></w:r></w:p>'
    docx = docx_with(picture, relationships=_external("https://example.org/pixel.png", "image"))
    assert problems_of(docx) == [(AT_1, "fetches something from elsewhere (image): https://example.org/pixel.png")]


def test_relationship_that_nothing_uses_is_no_link() -> None:
    assert notices_of(docx_with("<w:p/>", relationships=_external("file:///C:/x.docx"))) == []


def test_path_of_the_attached_template_is_stripped() -> None:
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{_external('file:///C:/Users/x/Normal.dotm', 'attachedTemplate')}</Relationships>"
    )
    parts = open_package(docx_with("<w:p/>", settings='<w:attachedTemplate r:id="out"/>'), "x").parts
    docx = write_package({**parts, "word/_rels/settings.xml.rels": links.encode()})
    assert notices_of(docx) == [("stripped", "settings", "letter.docx", "settings: the path of the attached template")]
