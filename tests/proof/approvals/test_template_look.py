import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from docx import Document

from letters.package import open_package, write_package
from letters.proof.approvals.template_look import look_of_template
from letters.proof.approvals.template_text import text_of_template
from tests.specimens import NAMESPACES, STYLES, docx_with, paragraph

TEMPLATE = (Path(__file__).parents[3] / "templates/letter.docx").read_bytes()


def changed(template: bytes, part: str, old: str, new: str) -> bytes:
    """The template with a text of one part replaced wherever it stands."""
    parts = dict(open_package(template, "letter.docx").parts)
    text = parts[part].decode()
    assert old in text
    return write_package(parts | {part: text.replace(old, new).encode()})


def differences(one: bytes, other: bytes) -> list[str]:
    """The names of the pieces that look different, or stand in one only."""
    before, after = (set(look_of_template(each).split("\n")) for each in (one, other))
    return sorted({line.rpartition(": ")[0] for line in before ^ after})


def body(*contents: str, **parts: object) -> bytes:
    return docx_with("".join(contents), **parts)  # type: ignore[arg-type]


ONE_RUN = body(paragraph("To {{ the_government }} now"))


@pytest.mark.parametrize(
    "retyped",
    [
        paragraph("To whom it may concern"),
        "<w:p><w:r><w:t>To {{ the_gov</w:t></w:r><w:r><w:t>ernment }} now</w:t></w:r></w:p>",
        '<w:p w:rsidR="00A1" w14:paraId="1F"><w:r w:rsidRPr="00B2"><w:t>To all</w:t></w:r></w:p>',
        '<w:p><w:r><w:t>To</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t> all</w:t></w:r></w:p>',
        "<w:p><w:pPr><w:rPr><w:lang w:val='en-GB'/></w:rPr></w:pPr><w:r><w:rPr><w:lang w:val='en-GB'/><w:noProof/>"
        "</w:rPr><w:t>To</w:t></w:r><w:r><w:rPr/><w:lastRenderedPageBreak/><w:t> all</w:t></w:r></w:p>",
        "<w:p><w:bookmarkStart w:id='0' w:name='_GoBack'/><w:r><w:t>To</w:t></w:r><w:bookmarkEnd w:id='0'/></w:p>",
    ],
)
def test_other_words_are_no_other_look_however_word_stores_them(retyped: str) -> None:
    assert differences(ONE_RUN, body(retyped)) == []


@pytest.mark.parametrize(
    "changed_body",
    [
        paragraph("To {{ the_government }} now", style="Heading1"),
        paragraph("To {{ the_government }} now", run_format="<w:b/>"),
        "<w:p><w:r><w:t>To </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>all</w:t></w:r></w:p>",
        paragraph("To {{ the_government }}") + paragraph("now"),
        "<w:p><w:r><w:t>To</w:t><w:br w:type='page'/><w:t>all</w:t></w:r></w:p>",
        paragraph("To {{ the_government }} now", run_format="<w:lang w:eastAsia='ja-JP'/>"),
        "<w:p><w:r><w:t>To</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    ],
)
def test_another_look_of_the_text_is_told(changed_body: str) -> None:
    assert differences(ONE_RUN, body(changed_body)) == ["body"]


def test_pages_are_told_apart_from_the_text() -> None:
    assert differences(ONE_RUN, body(paragraph("To all"), section='<w:pgSz w:w="12240" w:h="15840"/>')) == ["pages"]


def test_a_section_that_ends_elsewhere_is_another_look() -> None:
    ends = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr></w:pPr><w:r><w:t>end</w:t></w:r></w:p>'
    early, late = ends + paragraph("b") + paragraph("c"), paragraph("b") + ends + paragraph("c")
    assert differences(body(early), body(late)) == ["body"]


def test_a_changed_style_is_named() -> None:
    bolder = STYLES.replace('<w:name w:val="Quote"/>', '<w:name w:val="Quote"/><w:rPr><w:b/></w:rPr>')
    assert differences(ONE_RUN, body(paragraph("x"), styles=bolder)) == ["style Quote"]
    larger = STYLES.replace('<w:sz w:val="22"/>', '<w:sz w:val="24"/>')
    assert differences(ONE_RUN, body(paragraph("x"), styles=larger)) == ["style defaults"]


def test_how_word_lists_a_style_is_no_look() -> None:
    listed = STYLES.replace('<w:name w:val="Quote"/>', '<w:name w:val="Quote"/><w:qFormat/><w:rsid w:val="00C3"/>')
    assert differences(ONE_RUN, body(paragraph("x"), styles=listed)) == []


@pytest.mark.parametrize(
    ("part", "old", "new", "pieces"),
    [
        ("word/document.xml", "Recommendations made by", "Requests made by", []),
        ("word/header1.xml", "Human Rights in China to", "HRIC to", []),
        ("docProps/core.xml", "Letter to a government", "Another title", []),
        ("word/fontTable.xml", "</w:fonts>", '<w:font w:name="Arial"/></w:fonts>', []),
        ("word/settings.xml", "<w:defaultTabStop", '<w:zoom w:percent="90"/><w:defaultTabStop', []),
        ("word/settings.xml", "</w:compat>", '</w:compat><w:rsids><w:rsid w:val="00D4"/></w:rsids>', []),
        ("word/settings.xml", 'w:val="720"', 'w:val="360"', ["settings"]),
        ("word/numbering.xml", "w:left=", "w:right=", ["lists"]),
        ("word/theme/theme1.xml", "1F3552", "AA0000", ["theme"]),
        ("word/footer1.xml", 'w:val="Footer"', 'w:val="Header"', ["footer"]),
        ("word/footer2.xml", " NUMPAGES ", " SECTIONPAGES ", ["first-page footer"]),
        ("word/document.xml", 'w:left="1656"', 'w:left="1700"', ["pages"]),
    ],
)
def test_of_the_template_of_2018_looks_are_told_and_words_are_not(
    part: str, old: str, new: str, pieces: list[str]
) -> None:
    assert differences(TEMPLATE, changed(TEMPLATE, part, old, new)) == pieces


def test_words_of_every_paragraph_of_the_template_may_change_and_its_look_stays() -> None:
    parts = dict(open_package(TEMPLATE, "letter.docx").parts)
    text = re.compile(rb"(<w:t(?: [^>]*)?>)[^<]+")
    retyped = {name: text.sub(rb"\1other words", data) for name, data in parts.items() if text.search(data)}
    assert len(retyped) == 5
    other = write_package(parts | retyped)
    assert look_of_template(other) == look_of_template(TEMPLATE)
    assert text_of_template(other) != text_of_template(TEMPLATE)


def test_a_template_saved_anew_by_another_program_with_other_words_looks_the_same() -> None:
    template = Document(io.BytesIO(TEMPLATE))
    template.paragraphs[8].runs[0].text = "What we ask of {{ government.in_text }}"
    saved = io.BytesIO()
    template.save(saved)
    assert saved.getvalue() != TEMPLATE
    assert look_of_template(saved.getvalue()) == look_of_template(TEMPLATE)
    assert "What we ask of {{ government.in_text }}" in text_of_template(saved.getvalue()).split("\n")


def test_parts_and_relationships_under_other_names_are_the_same_look() -> None:
    def renamed(parts: Mapping[str, bytes]) -> dict[str, bytes]:
        names = {"header1.xml": "header9.xml", "header2.xml": "header1.xml"}
        text = {name: data.decode() for name, data in parts.items()}
        for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
            text[name] = re.sub("header[12].xml", lambda found: names[found.group()], text[name])
        for name in ("word/_rels/document.xml.rels", "word/document.xml"):
            text[name] = re.sub(r'"rId(\d+)"', r'"rId7\1"', text[name])
        moved = {f"word/{new}": text.pop(f"word/{old}") for old, new in names.items()}
        return {name: data.encode() for name, data in (text | moved).items()}

    other = write_package(renamed(open_package(TEMPLATE, "letter.docx").parts))
    assert look_of_template(other) == look_of_template(TEMPLATE)
    assert text_of_template(other) == text_of_template(TEMPLATE)


def picture(**attributes: str) -> str:
    named = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    blip = '<pic:pic><pic:blipFill><a:blip r:embed="image"/></pic:blipFill></pic:pic>'
    return f"<w:p><w:r><w:drawing><wp:inline><wp:docPr {named}/>{blip}</wp:inline></w:drawing></w:r></w:p>"


def with_picture(content: bytes, **attributes: str) -> bytes:
    kind = f"{NAMESPACES['r']}/image"
    related = f'<Relationship Id="image" Type="{kind}" Target="media/image1.png"/>'
    return body(picture(**attributes), relationships=related, members={"word/media/image1.png": content})


def test_another_picture_is_another_look_and_another_description_is_not() -> None:
    one = with_picture(b"a picture", id="1", name="Picture 1", descr="The office")
    assert differences(one, with_picture(b"another", id="1", name="Picture 1", descr="The office")) == ["body"]
    described = with_picture(b"a picture", id="9", name="Picture 9", descr="Our office")
    assert differences(one, described) == []
    assert text_of_template(described) == "[body]\n[picture: Our office]"


def test_a_part_of_an_unknown_kind_counts_as_a_whole() -> None:
    one, other = (body(paragraph("x"), members={"word/charts/chart1.xml": data}) for data in (b"<c/>", b"<c>1</c>"))
    assert differences(one, other) == ["part word/charts/chart1.xml"]


def test_a_file_that_is_no_word_file_raises_what_the_zip_reader_raises() -> None:
    with pytest.raises(zipfile.BadZipFile):
        look_of_template(b"not a zip")
