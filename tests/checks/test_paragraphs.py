import pytest

from letters.checks.rules.paragraphs import shortened
from tests.checks.letters import (
    TEMPLATE_BODY,
    finding_ids,
    finished,
    moved_after,
    reading,
    spoiled,
    with_copy_after,
    without_paragraph,
)
from tests.specimens import docx_with, paragraph

QUOTATION = "While we appreciate the dialogue, our government reiterates its commitment."


def test_missing_paragraph_of_the_appeal_is_found() -> None:
    found = reading(without_paragraph(finished(), QUOTATION)).findings
    assert [(each.id, each.place, each.what) for each in found] == [
        ("paragraph-missing:norway", "norway.docx", f"“{QUOTATION}” (appeal.md, line 7) is not in the letter")
    ]


def test_missing_paragraph_of_the_template_is_found() -> None:
    docx = without_paragraph(finished(), "Your Excellency,")
    assert [each.what for each in reading(docx).findings] == [
        "“Your Excellency,” (template, paragraph 3) is not in the letter"
    ]


def test_paragraph_in_another_place_is_found() -> None:
    docx = moved_after(finished(), QUOTATION, after="Your Excellency,")
    assert [(each.id, each.what) for each in reading(docx).findings] == [
        ("paragraph-misplaced:norway", f"“{QUOTATION}” (appeal.md, line 7) stands elsewhere, as paragraph 4")
    ]


def test_doubled_paragraph_is_found() -> None:
    docx = with_copy_after(finished(), QUOTATION, after="Your Excellency,")
    assert [(each.id, each.what) for each in reading(docx).findings] == [
        ("paragraph-doubled:norway", f"“{QUOTATION}” (appeal.md, line 7) stands once more, as paragraph 4")
    ]


def test_slot_that_says_something_else_is_found() -> None:
    docx = spoiled(finished(), ("urge the government of Norway", "urge your government"))
    assert [(each.id, each.what) for each in reading(docx).findings] == [
        (
            "text-added:norway",
            "“We urge your government to speak. It can.” is written otherwise: “We urge the government of Norway to "
            "speak. It can.” (appeal.md, line 3)",
        ),
    ]


def test_changed_word_late_in_a_paragraph_is_shown_with_the_words_around_it() -> None:
    docx = spoiled(finished(), ("reiterates its commitment.", "reiterates its commitments."))
    assert [each.what for each in reading(docx).findings if each.id == "text-added:norway"] == [
        "“… government reiterates its commitments.” is written otherwise: "
        "“… government reiterates its commitment.” (appeal.md, line 7)"
    ]


def test_words_around_a_place_are_cut_between_words() -> None:
    text = " ".join(str(number) for number in range(100, 200))
    assert shortened(text, 0) == " ".join(str(number) for number in range(100, 122)) + " …"
    assert shortened(text, 200) == "… " + " ".join(str(number) for number in range(142, 164)) + " …"
    assert shortened(text, len(text)) == "… " + " ".join(str(number) for number in range(192, 200))


def test_empty_addressee_is_found() -> None:
    docx = spoiled(finished(), ("To the government of Norway</w:t>", "To </w:t>"))
    assert finding_ids(docx) == ["paragraph-missing:norway", "text-added:norway"]


def test_added_paragraph_is_found() -> None:
    docx = spoiled(
        finished(), ("<w:p><w:r><w:t>Yours", f"{paragraph('With a sentence of my own.')}<w:p><w:r><w:t>Yours")
    )
    assert [(each.id, each.place, each.what) for each in reading(docx).findings] == [
        (
            "text-added:norway",
            "norway.docx, paragraph 14",
            "neither the template nor the appeal has this text: “With a sentence of my own.”",
        )
    ]


@pytest.mark.parametrize(
    ("part", "change", "findings"),
    [
        ("word/header1.xml", ("October 2018", "October 2019"), ["text-added:norway"]),
        ("word/footer1.xml", ("Page ", "Sheet "), ["paragraph-missing:norway", "text-added:norway"]),
        ("word/footnotes.xml", ("Council", "Commission"), ["text-added:norway"]),
    ],
)
def test_changed_header_footer_and_note_are_found(part: str, change: tuple[str, str], findings: list[str]) -> None:
    docx = spoiled(finished(), change, part=part)
    assert finding_ids(docx) == findings


def test_template_may_use_conditions_loops_and_filters() -> None:
    body = (
        paragraph("{{ the_government|capitalize_first }} has {{ recommendations|length }} recommendations:")
        + paragraph("{% for topic in topics %}{{ topic.title }}{% if not loop.last %}, {% endif %}{% endfor %}")
        + paragraph('{%p if government.name == "EU" %}')
        + paragraph("To the Union only.")
        + paragraph("{%p endif %}")
        + paragraph("{% if address %}To: {{ address|join(', ') }}{% endif %}")
        + paragraph("{%p for each in recommendations %}")
        + paragraph("{{ each.number }}. {{ each.text }} ({{ each.topic|upper }})")
        + paragraph("{%p endfor %}")
        + TEMPLATE_BODY
    )
    template = docx_with(body, footnotes="")
    for receiver in ("norway", "european-union"):
        assert finding_ids(finished(receiver, template), to=receiver, template=template) == []
    wrong = spoiled(finished(template=template), ("1. Commit", "9. Commit"))
    assert finding_ids(wrong, template=template) == ["text-added:norway"]


def test_template_may_use_words_own_merge_fields() -> None:
    shown = "<w:r><w:t>«government_name»</w:t></w:r>"
    field = f'<w:fldSimple w:instr=" MERGEFIELD government_name ">{shown}</w:fldSimple>'
    template = docx_with(f"{TEMPLATE_BODY}<w:p>{field}</w:p>", footnotes="")
    docx = finished(template=template)
    assert reading(docx, template=template).body[-1].text == "Norway"
    assert finding_ids(docx, template=template) == []


def test_reading_tells_what_each_paragraph_is_and_where_its_merge_fields_stand() -> None:
    read = reading(finished())
    paragraph_read = read.body[4]
    slot = paragraph_read.slots[0]
    assert (paragraph_read.text, paragraph_read.style, paragraph_read.in_appeal) == (
        "We urge the government of Norway to speak. It can.",
        "Body Text",
        True,
    )
    assert (slot.field, paragraph_read.text[slot.start : slot.end]) == ("the_government", "the government of Norway")
    assert [each.recommendation for each in read.body if each.recommendation] == [
        "ratify",
        "review-terrorism",
        "release",
    ]
    assert [each.text for each in read.footnotes] == ["A resolution of the Council, 2018."]
    assert [each.text for each in read.headers_and_footers] == [
        "To the government of Norway, October 2018",
        "Page ▢ of ▢",
    ]


def test_letter_of_another_government_is_found_by_all_that_is_wrong_with_it() -> None:
    assert {each for each in finding_ids(finished("denmark"), to="european-union") if "graph" not in each} == {
        "recommendation-missing:european-union:release",
        "recommendation-of-others:european-union:ratify",
        "recommendation-of-others:european-union:review-since",
        "addressee-missing:european-union",
        "names-other-government:european-union:denmark",
        "text-added:european-union",
    }
