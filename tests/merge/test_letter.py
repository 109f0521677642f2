"""The letter as a whole: on its paper, the same bytes for the same data, a file that Word's readers open."""

import io
import pickle
import zipfile

import docx
import pytest

from letters.campaign.models import BlockKind, FootnoteCall, Span
from letters.merge import prepare_template, render_letter
from letters.package import open_package
from tests.campaigns import appeal_of, block, campaign, government, recommendation
from tests.merge.merging import BODY, lines, merged, plain_xml, prepared, table
from tests.specimens import SECTION, docx_with, paragraph, text_of

NORWAY, ICELAND = government("Norway", address=("Oslo",)), government("Iceland", salutation="Dear Minister,")
LETTERS = campaign(
    recommendation("Ratify ", Span("now", bold=True), to=["norway", "iceland"]),
    recommendation("Publish", topic="detention"),
    governments=[NORWAY, ICELAND],
    appeal=appeal_of(
        block(BlockKind.HEADING, "At stake"),
        block(BlockKind.BODY, "We urge {{ the_government }}", FootnoteCall("un"), "."),
        block(BlockKind.NUMBERED, "one"),
        un=["Note: ", Span("here", link="https://example.org")],
    ),
)
TEMPLATE = (
    lines(
        "{{ date }}", "{%p for line in address %}", "{{ line }}", "{%p endfor %}", "{{ salutation }}", "{{p appeal }}"
    )
    + table(("{%tr for topic in topics %}",), ("{{ topic.title }}",), ("{%tr endfor %}",))
    + lines("{%p for one in recommendations %}")
    + paragraph("{{ one.text }}", "ListNumber")
    + lines("{%p endfor %}", "{{ closing }}")
)


def _size(width: int, height: int, more: str = "") -> str:
    return f'<w:pgSz w:w="{width}" w:h="{height}"{more}/>'


def test_a_letter_holds_its_own_governments_words_and_no_other() -> None:
    template = prepared(TEMPLATE, LETTERS.appeal, headers={"default": lines("To {{ government.name }}")})
    bodies = {
        state.id: text_of(open_package(render_letter(template, LETTERS, state), "x").parts[BODY])
        for state in (NORWAY, ICELAND)
    }
    assert bodies == {
        "norway": [
            *("October 2018", "Oslo", "Your Excellency,", "At stake", "We urge the government of Norway.", "one"),
            *("ICCPR", "Arbitrary detention", "Ratify now", "Publish", "Yours sincerely,"),
        ],
        "iceland": [
            *("October 2018", "Dear Minister,", "At stake", "We urge the government of Iceland.", "one"),
            *("ICCPR", "Ratify now", "Yours sincerely,"),
        ],
    }


def test_the_same_input_gives_the_same_bytes_however_often_and_from_wherever_it_is_rendered() -> None:
    template = prepared(TEMPLATE, LETTERS.appeal)
    first = render_letter(template, LETTERS, NORWAY)
    render_letter(template, LETTERS, ICELAND)
    sent = pickle.loads(pickle.dumps(template))  # noqa: S301 -- our own template, as a worker process gets it
    assert render_letter(template, LETTERS, NORWAY) == first
    assert render_letter(sent, LETTERS, NORWAY) == first
    assert render_letter(prepared(TEMPLATE, LETTERS.appeal), LETTERS, NORWAY) == first


def test_python_docx_opens_the_letter_and_reads_what_word_would_show() -> None:
    letter = docx.Document(io.BytesIO(render_letter(prepared(TEMPLATE, LETTERS.appeal), LETTERS, ICELAND)))
    assert [(each.style.name, each.text) for each in letter.paragraphs] == [
        ("Normal", "October 2018"),
        ("Normal", "Dear Minister,"),
        ("Heading 1", "At stake"),
        ("Normal", "We urge the government of Iceland."),
        ("List Number", "one"),
        ("List Number", "Ratify now"),
        ("Normal", "Yours sincerely,"),
    ]
    assert [[cell.text for cell in row.cells] for row in letter.tables[0].rows] == [["ICCPR"]]


@pytest.mark.parametrize(
    ("of_template", "paper", "of_letter"),
    [
        (_size(12240, 15840), "A4", _size(11906, 16838)),
        (_size(11906, 16838), "Letter", _size(12240, 15840)),
        (_size(16838, 11906, ' w:orient="landscape"'), "Letter", _size(15840, 12240, ' w:orient="landscape"')),
        (_size(16838, 11906), "Letter", _size(15840, 12240)),
        (_size(12240, 15840, ' w:code="1"'), "A4", _size(11906, 16838)),
        (_size(9000, 9000), None, _size(9000, 9000)),
        ("", "A4", _size(11906, 16838)),
    ],
)
def test_a_letter_is_set_on_its_paper(of_template: str, paper: str | None, of_letter: str) -> None:
    parts = merged("", campaign(paper=paper), section=of_template)
    assert plain_xml(parts[BODY], "w:pgSz") == [of_letter]


def test_every_section_gets_the_paper_that_the_government_has() -> None:
    first = f"<w:p><w:pPr><w:sectPr>{_size(16838, 11906)}<w:cols/></w:sectPr></w:pPr></w:p>"
    parts = merged(first, campaign(paper="A4", paper_for={"norway": "Letter"}), section="<w:type/><w:cols/>")
    assert plain_xml(parts[BODY], "w:sectPr") == [
        f"<w:sectPr>{_size(15840, 12240)}<w:cols/></w:sectPr>",
        f"<w:sectPr><w:type/>{_size(12240, 15840)}<w:cols/></w:sectPr>",
    ]


def test_two_sections_share_one_header() -> None:
    first = (
        f'<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="again"/>{SECTION}</w:sectPr></w:pPr></w:p>'
    )
    again = (
        '<Relationship Id="again" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" '
        'Target="header_default.xml"/>'
    )
    parts = merged(first, headers={"default": lines("To {{ government.name }}")}, relationships=again)
    headers = [part for part in parts if part.startswith("word/header")]
    assert {text for part in headers for text in text_of(parts[part])} == {"To Norway"}


def test_a_template_may_keep_its_text_in_a_part_of_another_name() -> None:
    usual = open_package(docx_with(TEMPLATE), "x").parts
    moved = {
        name.replace("document.xml", "document2.xml"): data.replace(b"word/document.xml", b"word/document2.xml")
        for name, data in usual.items()
    }
    template = prepare_template(_zipped(moved), "letter.docx", LETTERS.appeal, "appeal.md")
    letter = docx.Document(io.BytesIO(render_letter(template, LETTERS, ICELAND)))
    assert letter.paragraphs[1].text == "Dear Minister,"


def _zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "text"),
    [("lone surrogate", "\ud800"), ("vertical tab", "\x0b"), ("noncharacter", "\ufffe"), ("marker", "\U000f0001")],
)
def test_a_character_that_would_cut_the_letter_off_is_never_rendered(name: str, text: str) -> None:
    with pytest.raises(ValueError, match=f"character U\\+{ord(text):04X} cannot stand in a letter"):
        merged(lines("{{ sender }}"), campaign(sender=f"a{text}b"))
