from dataclasses import replace

import pytest

from letters.checks.rules.names import NameFinder, names_by_bearer
from tests.campaigns import government
from tests.checks.letters import (
    CAMPAIGN,
    CORE,
    DENMARK,
    NORWAY,
    PUBLISH,
    STATES,
    TEMPLATE_BODY,
    UNION,
    finding_ids,
    finished,
    packed,
    parts_of,
    pdf_of,
    reading,
    spoiled,
)
from tests.specimens import docx_with, paragraph

NAMES_DENMARK = "names-other-government:norway:denmark"


def test_letter_that_names_another_government_is_refused() -> None:
    docx = spoiled(finished(), ("To the government of Norway", "To the government of Denmark"))
    found = {each.id: each for each in reading(docx).findings}
    assert (found[NAMES_DENMARK].place, found[NAMES_DENMARK].what) == (
        "norway.docx, paragraph 2",
        "names Denmark: “To the government of Denmark”",
    )


@pytest.mark.parametrize(
    ("part", "change", "place"),
    [
        ("word/header1.xml", ("of Norway", "of Denmark"), "norway.docx, header or footer"),
        ("word/footnotes.xml", ("A resolution", "A resolution of Denmark"), "norway.docx, note"),
        (CORE, ("Urgent Appeal", "Urgent Appeal to Denmark"), f"norway.docx, {CORE}"),
        ("word/styles.xml", ('w:val="Quote"', 'w:val="Denmark"'), "norway.docx, word/styles.xml"),
    ],
)
def test_name_is_found_in_every_part(part: str, change: tuple[str, str], place: str) -> None:
    docx = finished()
    found = reading(spoiled(docx, change, part=part), pdf_of(docx)).findings
    assert [each.place for each in found if each.id == NAMES_DENMARK] == [place]


def test_name_in_a_text_box_is_found_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Denmark</w:t></w:r></w:p></w:txbxContent>"
    shape = f'<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{box}</v:textbox></v:shape></w:pict>'
    docx = spoiled(finished(), ("<w:r><w:t>Yours sincerely,", f"<w:r>{shape}<w:t>Yours sincerely,"))
    found = [each.place for each in reading(docx, pdf_of(finished())).findings if each.id == NAMES_DENMARK]
    assert found == ["norway.docx, text box"]


def test_name_in_an_alternative_text_is_found() -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<wp:docPr id="1" name="Picture" descr="The flag of Denmark"/></wp:inline></w:drawing></w:r>'
    )
    docx = spoiled(finished(), ("<w:p><w:r><w:t>Yours sincerely,", f"<w:p>{drawing}<w:r><w:t>Yours sincerely,"))
    found = [each.place for each in reading(docx, pdf_of(finished())).findings if each.id == NAMES_DENMARK]
    assert found == ["norway.docx, word/document.xml"]


def test_name_in_hidden_and_in_deleted_text_is_found() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>not Denmark</w:t></w:r>"
    deleted = "<w:del><w:r><w:delText>nor the US</w:delText></w:r></w:del>"
    docx = spoiled(finished(), ("<w:r><w:t>Yours sincerely,", f"{hidden}{deleted}<w:r><w:t>Yours sincerely,"))
    assert finding_ids(docx) == [NAMES_DENMARK, "names-other-government:norway:united-states"]


@pytest.mark.parametrize(
    "members",
    [
        {"word/media/Denmark.png": b""},
        {"word/media/image1.png": b"\x89PNG\r\n\x1a\n tEXtComment Photo taken in Denmark \x00\x01"},
        {"word/media/image1.emf": "Photo taken in Denmark".encode("utf-16-le")},
        {"customXml/item1.xml": b"<receiver>Denmark</receiver>"},
        {"customXml/item2.xml": b'<item target="letters/denmark"/>'},
        {"word/comments.xml": b"<!-- as for Denmark --><comments/>"},
    ],
)
def test_name_in_a_further_part_is_found(members: dict[str, bytes]) -> None:
    docx = packed(parts_of(finished()) | members)
    assert finding_ids(docx, pdf_of(finished())) == [NAMES_DENMARK]


def test_name_in_the_properties_of_the_pdf_is_found() -> None:
    docx = finished()
    named = spoiled(docx, ("Urgent Appeal", "Urgent Appeal, as to Denmark"), part=CORE)
    found = [each.place for each in reading(docx, pdf_of(named)).findings]
    assert set(found) == {"norway.pdf"}


def test_name_in_a_title_with_a_doubled_space_is_written_in_the_pdfs_properties_as_well() -> None:
    letters_of = CAMPAIGN.settings.model_copy(update={"title": "An  appeal to Denmark and all"})
    titled = replace(CAMPAIGN, settings=letters_of)
    template = docx_with(TEMPLATE_BODY + paragraph("{{ subject }}"), footnotes="")
    found = reading(finished(template=template, letters_of=titled), template=template, letters_of=titled).findings
    assert found == ()


def test_language_of_the_text_is_no_name() -> None:
    docx = spoiled(
        finished(), ("<w:r><w:t>Yours sincerely,", '<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t>Yours sincerely,')
    )
    assert finding_ids(docx) == []


def test_pronoun_is_no_government() -> None:
    docx = spoiled(finished(), ("Yours sincerely,", "Let us write, EUROPE, to US and the EUs."))
    found = [each.what for each in reading(docx).findings if each.id.startswith("names-other-government")]
    assert found == ["names US: “Let us write, EUROPE, to US and the EUs.”"]


def test_name_inside_the_addressees_own_name_is_not_another_government() -> None:
    finder = NameFinder(
        names_by_bearer([government("Guinea"), government("Equatorial Guinea", id="equatorial-guinea")])
    )
    found = [(each.name, each.governments) for each in finder.find("To Equatorial Guinea, not Guinea")]
    assert found == [("Equatorial Guinea", ("equatorial-guinea",)), ("Guinea", ("guinea",))]


def test_every_form_of_a_name_is_found() -> None:
    finder = NameFinder(names_by_bearer([NORWAY, DENMARK, STATES, UNION]))
    text = "the United States’ and US law, the European Union, Norway’s EU policy, TO DENMARK"
    assert [each.name for each in finder.find(text)] == [
        "United States",
        "US",
        "European Union",
        "Norway",
        "EU",
        "DENMARK",
    ]


def test_name_that_the_template_has_is_no_finding_there_but_is_one_elsewhere() -> None:
    body = TEMPLATE_BODY + paragraph("Write to: Box 7, Denmark")
    template = docx_with(body, footnotes="")
    assert finding_ids(finished(template=template), template=template) == []
    moved = spoiled(finished(template=template), ("Yours sincerely,", "Yours sincerely, Denmark"))
    assert finding_ids(moved, template=template) == [NAMES_DENMARK, "text-added:norway"]


def test_other_name_in_place_of_the_addressee_is_a_finding_although_the_template_has_it() -> None:
    template = docx_with(TEMPLATE_BODY.replace("To {{ the_government }}", "To the government of Denmark"), footnotes="")
    found = reading(finished(template=template), template=template).findings
    assert [(each.id, each.place, each.what) for each in found] == [
        (
            NAMES_DENMARK,
            "norway.docx, paragraph 2",
            "names Denmark where the addressee is to stand: “To the government of Denmark”",
        )
    ]
    assert finding_ids(finished("denmark", template=template), to="denmark", template=template) == []


def test_other_name_above_the_addressee_is_none() -> None:
    template = docx_with(paragraph("Box 7, Denmark") + TEMPLATE_BODY, footnotes="")
    assert finding_ids(finished(template=template), template=template) == []


def test_letter_without_its_addressees_name_is_found() -> None:
    docx = spoiled(
        finished(),
        ("To the government of Norway", "To "),
        ("urge the government of Norway", "urge you"),
        ("Recommendations to Norway", "Recommendations to "),
    )
    found = [each for each in finding_ids(docx) if each.startswith("addressee")]
    assert found == ["addressee-missing:norway"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("See: publish the number of detainees, every year.", "publish the number of detainees every year"),
        ("Name them!", None),
        ("Now name them all.", None),
        ("Following up on our recommendation of 2013 we write.", "following up on our recommendation of 2013 we"),
        ("promulgated since 2013, to ensure compliance with", "promulgated since 2013 to ensure compliance with"),
    ],
)
def test_sentence_of_other_letters_is_found(text: str, told: str | None) -> None:
    docx = spoiled(finished(), ("Yours sincerely,", text))
    found = [
        each.what.split(": ", 1)[1].split(" (")[0]
        for each in reading(docx).findings
        if each.id.startswith("text-of-others")
    ]
    assert found == ([f"“… {told} …”"] if told else [])


def test_sentence_of_other_letters_is_found_in_hidden_text() -> None:
    hidden = f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{PUBLISH}</w:t></w:r>"
    docx = spoiled(finished(), ("<w:p><w:r><w:t>Yours sincerely,", f"<w:p>{hidden}<w:r><w:t>Yours sincerely,"))
    found = reading(docx).findings
    assert [(each.id, each.place, each.what) for each in found] == [
        (
            "text-of-others:norway:publish",
            "norway.docx, word/document.xml",
            "holds text of united-states: “… publish the number of detainees every year name them …” "
            "(recommendation publish)",
        )
    ]
