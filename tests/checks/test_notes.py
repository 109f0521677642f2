from collections.abc import Sequence

from letters.campaign.models import BlockKind, Campaign, Span
from letters.checks import Note, written_names, written_notes
from tests.campaigns import appeal_of, block, campaign, government, recommendation
from tests.checks.letters import DENMARK, NORWAY, TEMPLATE_BODY, finished, reading
from tests.specimens import docx_with, paragraph


def _notes(letters_of: Campaign, template: bytes | None = None) -> list[tuple[str, str]]:
    template = template or docx_with(TEMPLATE_BODY, footnotes="")
    receiver = letters_of.governments[0].id
    docx = finished(receiver, template, letters_of)
    read = reading(docx, to=receiver, template=template, letters_of=letters_of)
    assert read.findings == ()
    return [(each.id, each.what) for each in read.notes]


def _campaign(*texts: str, appeal: Sequence[str] = ("We write to {{ the_government }}.",)) -> Campaign:
    blocks = (block(BlockKind.BODY, text) for text in appeal)
    recommendations = (recommendation(Span(text), topic="detention") for text in texts)
    return campaign(*recommendations, governments=(NORWAY, DENMARK), appeal=appeal_of(*blocks))


def test_abbreviation_that_is_never_spelled_out_gets_a_note() -> None:
    assert _notes(_campaign("Act on CERD, NHRAPs and the UN.")) == [
        ("abbreviation-unexplained:norway:CERD", "CERD is never spelled out in this letter"),
        ("abbreviation-unexplained:norway:NHRAP", "NHRAP is never spelled out in this letter"),
    ]


def test_abbreviation_that_is_spelled_out_anywhere_gets_none() -> None:
    appeal = (
        "The Universal Periodic Review matters. The International Covenant on Civil and Political Rights too.",
        "Human Rights in China writes to {{ the_government }} of the Communist Party of China.",
    )
    assert _notes(_campaign("UPR, ICCPR, HRIC and CPC.", appeal=appeal)) == []


def test_abbreviation_that_is_spelled_out_twice_gets_a_note() -> None:
    twice = "its National Human Rights Action Plan (2016-2020) (NHRAP)"
    assert _notes(_campaign(f"Assess {twice}.", f"Share {twice}.")) == [
        ("abbreviation-explained-twice:norway:NHRAP", "NHRAP is spelled out 2 times in this letter")
    ]


def test_document_numbers_numerals_and_capitals_throughout_are_no_abbreviations() -> None:
    appeal = ("A/HRC/37/L.36, part XIV, {{ the_government }}, U.N.", "THE WORLD AND CHINA")
    assert _notes(_campaign("Act.", appeal=appeal)) == []


def test_slips_of_typing_in_a_recommendation_get_notes() -> None:
    text = "China’s law  and China's practice, religion and belief,] in their order (a."
    assert _notes(_campaign(text)) == [
        (
            "straight-apostrophe:norway",
            "a straight apostrophe among curly ones: “China’s law  and China's practice, religion and …”",
        ),
        ("doubled-space:norway", "two spaces in a row: “China’s law  and China's practice, …”"),
        (
            "single-bracket:norway",
            "a bracket without its partner: “… practice, religion and belief,] in their order (a.”",
        ),
    ]


def test_straight_apostrophes_alone_are_a_choice() -> None:
    assert _notes(_campaign("China's law and its citizens' rights.")) == []


def test_what_template_and_appeal_have_themselves_is_told_once_for_all_letters() -> None:
    letters_of = _campaign("Act.", appeal=("We urge {{ the_government }},  as did Denmark.", "None ** (of it"))
    template = docx_with(TEMPLATE_BODY + paragraph("Box 7,  Denmark]"), footnotes="")
    assert _notes(letters_of, template) == []
    assert [(each.id, each.place) for each in written_notes(letters_of, template)] == [
        ("written-name:denmark", "template, paragraph 14"),
        ("written-name:denmark", "appeal.md, line 1"),
        ("written-none", "appeal.md, line 1"),
        ("written-markup", "appeal.md, line 1"),
        ("doubled-space:template, paragraph 14", "template, paragraph 14"),
        ("doubled-space:appeal.md, line 1", "appeal.md, line 1"),
        ("single-bracket:template, paragraph 14", "template, paragraph 14"),
        ("single-bracket:appeal.md, line 1", "appeal.md, line 1"),
    ]


def test_slips_in_settings_topics_and_optional_paragraphs_are_told_once_for_all_letters() -> None:
    norway = government("Norway", address=("Box  7",))
    letters_of = campaign(
        recommendation("Act."), governments=(norway, DENMARK), title="An  appeal", closing="None, yours,"
    )
    optional = (
        "{%p for line in address %}",
        "{{ line }}",
        "{%p endfor %}",
        "{%p if address %}",
        "By  hand",
        "{%p endif %}",
    )
    template = docx_with(TEMPLATE_BODY + "".join(map(paragraph, (*optional, "{{ subject }}"))), footnotes="")
    assert _notes(letters_of, template) == []
    assert [(each.id, each.what) for each in written_notes(letters_of, template)] == [
        ("written-none", "“None” stands in the text: “None, yours,”"),
        ("doubled-space:template, paragraph 18", "two spaces in a row: “By  hand”"),
        ("doubled-space:campaign.yaml, subject", "two spaces in a row: “An  appeal”"),
        ("doubled-space:governments.yaml, norway", "two spaces in a row: “Box  7”"),
    ]


def test_straight_apostrophes_in_template_and_data_are_a_choice_where_none_is_curly() -> None:
    letters_of = _campaign("Act.", appeal=("{{ the_government }}'s law and its citizens' rights.",))
    assert written_notes(letters_of, docx_with(TEMPLATE_BODY, footnotes="")) == ()


def test_governments_that_the_data_name_by_hand_are_told_where_others_read_it() -> None:
    norway = government("Norway", address=("Box 7, Denmark",))
    denmark = government("Denmark", address=("Box 8, Denmark",))
    own = recommendation("As Denmark said.", to=("denmark",))
    shared = recommendation("As Norway said.", to=("norway", "denmark"))
    letters_of = campaign(own, shared, governments=(norway, denmark), closing="With Denmark,")
    notes = written_names(letters_of, docx_with(TEMPLATE_BODY, footnotes=""))
    assert [(each.id, each.place, each.what) for each in notes] == [
        ("written-name:denmark", "campaign.yaml, closing", "names Denmark: “With Denmark,”"),
        ("written-name:norway", "recommendations.yaml, As Norway said.", "names Norway: “As Norway said.”"),
        ("written-name:denmark", "governments.yaml, norway", "names Denmark: “Box 7, Denmark”"),
    ]


def test_clean_template_gets_no_notes() -> None:
    notes: tuple[Note, ...] = written_notes(_campaign("Act."), docx_with(TEMPLATE_BODY, footnotes=""))
    assert (notes, government().id) == ((), "norway")
