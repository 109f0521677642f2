import pytest

from letters.campaign.models import BlockKind
from tests.campaigns import appeal_of, block, campaign
from tests.checks.letters import (
    CORE,
    NORWAY,
    RECOMMENDATIONS,
    TEMPLATE_BODY,
    finding_ids,
    finished,
    reading,
    spoiled,
)
from tests.specimens import docx_with, paragraph


@pytest.mark.parametrize(
    ("left", "kind"),
    [
        ("{{ closing }}", "tag"),
        ("{% if x", "tag"),
        ("None", "none"),
        ("**Yours**", "markup"),
        ("Yours\U000f0001", "marker"),
        ("«closing»", "merge-field"),
        ("Yours \ufffd", "unreadable"),
    ],
)
def test_leftover_is_found(left: str, kind: str) -> None:
    found = finding_ids(spoiled(finished(), ("Yours sincerely,", left)))
    assert f"leftover-{kind}:norway" in found


def test_leftover_in_a_note_is_found_with_its_place() -> None:
    docx = spoiled(finished(), ("A resolution", "A {{ resolution }}"), part="word/footnotes.xml")
    found = [(each.place, each.what) for each in reading(docx).findings if each.id == "leftover-tag:norway"]
    assert found == [
        ("norway.docx, note", "“{{” was left in the text: “A {{ resolution }} of the Council, …”"),
        ("norway.docx, note", "“}}” was left in the text: “A {{ resolution }} of the Council, 2018.”"),
    ]


def test_leftover_in_a_property_is_found() -> None:
    docx = spoiled(finished(), ("Urgent Appeal", "{{ subject }}"), part=CORE)
    found = {(each.id, each.place) for each in reading(docx).findings}
    assert ("leftover-tag:norway", f"norway.docx, {CORE}") in found


def test_none_and_asterisks_that_people_wrote_are_no_leftovers() -> None:
    written = campaign(
        *RECOMMENDATIONS[:1],
        governments=(NORWAY,),
        appeal=appeal_of(block(BlockKind.BODY, "None of the states of Norway ** spoke.")),
    )
    template = docx_with(TEMPLATE_BODY + paragraph("Enclosed: None. **"), footnotes="")
    docx = finished(template=template, letters_of=written)
    assert finding_ids(docx, template=template, letters_of=written) == []
