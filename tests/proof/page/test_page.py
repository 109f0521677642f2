"""The page: what it says about letters that are right, and that it is whole in itself."""

import re
from dataclasses import replace
from xml.etree import ElementTree

from letters.campaign import Query
from letters.messages import Message
from letters.proof.approvals import Approvals, block_statuses, review_blocks, waive
from letters.proof.page import paper_proof
from letters.proof.page.shared import Story
from tests.campaigns import campaign, government, recommendation
from tests.checks.letters import CAMPAIGN, FOOTER, NORWAY, TEMPLATE_BODY, finished, spoiled
from tests.proof.page.proofs import (
    READER,
    TEMPLATE_WITH_BOX,
    Page,
    approved_by_reader,
    circumstances,
    clean,
    finding_ids,
    proof_of,
    spoiled_word,
)
from tests.specimens import STYLES, docx_with, paragraph


def test_shared_text_stands_there_once_with_its_slots_numbered() -> None:
    proof = proof_of()
    assert [(each.text.text, [slot.sign for slot in each.slots]) for each in proof.shared.paragraphs] == [
        ("October 2018", ["S1"]),
        ("To the government of Norway", ["S2"]),
        ("Your Excellency,", ["S3"]),
        ("What is at stake", []),
        ("We urge the government of Norway to speak. It can.", ["S4"]),
        ("The law. It binds your government.", ["S5"]),
        ("While we appreciate the dialogue, our government reiterates its commitment.", ["S6"]),
        ("Recommendations to Norway", ["S7"]),
        ("Yours sincerely,", ["S8"]),
        ("Human Rights in China, Geneva", ["S9"]),
        ("A resolution of the Council, 2018.", []),
        ("To the government of Norway, October 2018", ["S10"]),
        ("Page ▢ of ▢", []),
    ]
    assert "We urge S4 the_government to speak. It can." in Page(proof).text("#shared")


def test_footers_of_first_and_other_pages_that_say_the_same_stand_there_once() -> None:
    template = docx_with(TEMPLATE_BODY, footnotes="", footers={"default": FOOTER, "first": FOOTER})
    shared = proof_of(template=template).shared.of(Story.AROUND)
    assert [each.text.text for each in shared] == ["Page ▢ of ▢"]


def test_text_of_text_boxes_is_shared_text_with_slots_of_its_own() -> None:
    proof = proof_of(template=TEMPLATE_WITH_BOX)
    assert [(each.text.text, [slot.field for slot in each.slots]) for each in proof.shared.of(Story.BOXES)] == [
        ("Delivered by hand to the government of Norway", ["the_government"])
    ]
    assert "Text boxes Delivered by hand to S10 the_government" in Page(proof).text("#shared")


def test_text_box_that_is_another_in_one_letter_stands_out() -> None:
    wrong = spoiled(finished("denmark", TEMPLATE_WITH_BOX), ("Delivered by hand", "Sent by post"))
    page = Page(proof_of({"denmark": spoiled_word(wrong)}, template=TEMPLATE_WITH_BOX))
    assert page.within("shared", ".deviation") == [
        "✖ Denmark reads: [left out:] Delivered[new:] Sent by [left out:] hand[new:] post to the government of Denmark"
    ]


def test_column_has_the_finished_sentence_of_every_letter_and_sets_off_what_deviates() -> None:
    proof = proof_of()
    column = next(each for each in proof.columns if each.slot.sign == "S4")
    assert column.pattern == "the government of ▢"
    assert [(row.before + row.value + row.after, row.usual) for row in column.rows] == [
        ("We urge the European Union to speak. ", False),
        ("We urge the government of Norway to speak. ", True),
        ("We urge the government of Denmark to speak. ", True),
        ("We urge the government of the United States to speak. ", True),
    ]
    assert Page(proof).within("S4", ".odd") == ["EU ◆ deviates We urge the European Union to speak."]


def test_same_sentence_of_several_letters_stands_there_once() -> None:
    column = next(each for each in proof_of().columns if each.slot.sign == "S5")
    assert [([each.name for each in row.governments], row.value) for row in column.rows] == [
        (["EU"], "the European Union"),
        (["Norway", "Denmark", "US"], "your government"),
    ]


def test_recommendations_stand_there_once_with_their_look_and_their_letters() -> None:
    page = Page(proof_of())
    assert page.text("#R01") == (
        "R01 ratify Commit to a specific timeframe for the ratification of the Covenant, and report on it. "
        "Found word for word in 2 letters: Norway, Denmark"
    )
    assert "<strong>a specific timeframe</strong>" in page.html
    assert "<em>all</em>" in page.html


def test_matrix_says_as_which_of_its_letter_a_recommendation_was_found() -> None:
    page = Page(proof_of())
    assert page.row("Denmark") == ["Denmark", "1", "2", "·", "·", "·", "2"]
    assert page.row("US") == ["US", "·", "·", "1", "·", "2", "2"]


def test_letter_card_has_pictures_measures_hashes_and_links() -> None:
    proof = proof_of()
    card = next(each for each in proof.cards if each.letter.government == NORWAY)
    assert [(each.page, each.width) for each in card.letter.pictures] == [(1, 560)]
    assert (card.statement_seconds, card.recommendations_seconds) == (5, 20)
    page = Page(proof)
    assert f"Word letter to Norway {card.letter.docx.sha256[:8]}" in page.text("#letter-norway")
    assert {"../letter/norway.docx", "../letter/norway.pdf", "marked/norway.pdf"} <= set(page.attributes("href"))


def test_extremes_are_named() -> None:
    assert {each.letter.government.id: each.extremes for each in proof_of().cards} == {
        "norway": ("the longest",),
        "denmark": (),
        "united-states": (),
        "european-union": ("the shortest", "not a state: phrases of its own"),
    }


def test_queries_warnings_and_waivers_stand_under_open() -> None:
    asked = replace(CAMPAIGN, governments=(NORWAY.model_copy(update={"queries": (Query(query="Is it so?"),)}),))
    messages = (Message("font-substituted", "letter.docx", "Garamond is not there."),)
    page = Page(proof_of(campaign=asked, messages=messages))
    assert page.texts("#query-1") == ["Q1 Is it so? Government norway; all letters"]
    assert "Garamond is not there. letter.docx" in page.text("#open")
    assert "Open queries: Q1" in page.text("#letter-norway")


def test_waived_finding_is_no_finding_but_is_told_with_name_and_reason() -> None:
    wrong = {"denmark": spoiled_word(spoiled(clean("denmark").docx, (" to speak.", " to think.")))}
    approvals, findings = Approvals(), proof_of(wrong).findings.standing
    for name in dict.fromkeys(each.id for each in findings):
        approvals = waive(approvals, findings, name, READER, "Denmark asked for it")
    proof = proof_of(wrong, approvals=approvals)
    assert finding_ids(proof) == []
    assert "Waived by Anna Reader, 2030-05-02: Denmark asked for it" in Page(proof).text("#open")


def test_without_approvals_there_is_nothing_to_compare_with() -> None:
    page = Page(proof_of())
    assert "Nothing has been approved yet: there is no state to compare with." in page.text("#changed")
    assert page.within("letter-norway", ".badges")[0].startswith("✔ no finding ◆ not approved")


def test_change_since_approval_stands_there_once_word_by_word_with_its_letters() -> None:
    ratify, *others = CAMPAIGN.recommendations
    to = tuple(each for each in ratify.to if each != "denmark")
    changed = replace(CAMPAIGN, recommendations=(ratify.model_copy(update={"to": to}), *others))
    proof = proof_of(campaign=changed, approvals=approved_by_reader())
    assert [(each.name, each.touches) for each in proof.changes.changed] == [
        ("addressees of ratify", "Denmark reopens; 3 stand")
    ]
    page = Page(proof)
    assert page.within("changed", ".deviation") == ["[left out:] denmark"]
    assert [each.name for each in proof.unapproved] == ["Denmark"]


def test_changed_look_is_told_by_what_looks_otherwise() -> None:
    other = docx_with(
        TEMPLATE_BODY,
        footnotes="",
        styles=STYLES.replace('w:val="Quote"', 'w:val="Saying"'),
        headers={"default": paragraph("To {{ the_government }}, {{ date }}", "Quote")},
        footers={"default": FOOTER},
        core="<dc:title>An appeal</dc:title>",
    )
    statuses = block_statuses(CAMPAIGN, review_blocks(CAMPAIGN, {"letter": other}), approved_by_reader())
    page = Page(proof_of(approvals=approved_by_reader(), statuses=statuses))
    assert page.within("changed", ".deviation") == [
        "header looks otherwise",
        "[left out:] style Quote",
        "[new:] style Saying",
    ]
    assert "part 7 shows what changed since it was approved" in page.text("#findings")


def test_letters_of_which_only_the_paper_changed_stand_apart() -> None:
    changed = replace(CAMPAIGN, settings=CAMPAIGN.settings.model_copy(update={"paper_for": {"norway": "A4"}}))
    changes = proof_of(campaign=changed, approvals=approved_by_reader()).changes
    assert [each.name for each in changes.look_only] == ["Norway"]


def test_sign_off_sheet_has_the_blocks_and_who_read_them() -> None:
    rows = Page(proof_of(approvals=approved_by_reader())).rows("signoff")
    assert [row[0] for row in rows[19:]] == ["Norway", "Denmark", "US", "EU"]
    name, state, _, *readers = rows[2]
    assert (name, state) == ("R01 recommendation ratify", "approved")
    assert readers == ["Anna Reader", "2030-05-02", "", ""]


def test_government_without_a_letter_is_named() -> None:
    everyone = proof_of()
    proof = replace(everyone, unbuilt=(government("Iceland"),))
    assert "Not built: Iceland." in Page(proof).text("#glance")


def test_names_and_texts_cannot_become_markup() -> None:
    sharp = campaign(
        recommendation("Say <b>no</b> & mean it.", to=("<script>",)),
        governments=(government("<script>"),),
        title="A <i>title</i>",
    )
    page = Page(proof_of({"<script>": clean("norway")}, campaign=sharp))
    assert "<script>alert" not in page.html
    assert page.html.count("<script>") == 1
    assert "A &lt;i&gt;title&lt;/i&gt;" in page.html


def test_page_asks_for_nothing_outside_itself() -> None:
    page = Page(proof_of())
    assert {each[:23] for each in page.attributes("src")} == {"data:image/jpeg;base64,"}
    assert [each for each in page.attributes("href") if re.match(r"[a-z]+:|//", each)] == []
    assert re.findall(r"url\(|@import|@font-face|fetch\(|XMLHttpRequest", page.html) == []


def test_every_link_within_the_page_leads_somewhere() -> None:
    page = Page(proof_of())
    inner = {each[1:] for each in page.attributes("href") if each.startswith("#")}
    assert inner - set(page.attributes("id")) == set()


def test_page_for_paper_is_the_same_without_its_script_and_with_its_pictures_beside_it() -> None:
    proof = proof_of()
    paper = paper_proof(proof, "letter")
    assert set(paper.pictures) == {
        "letter:/norway-1.jpg",
        "letter:/denmark-1.jpg",
        "letter:/united-states-1.jpg",
        "letter:/european-union-1.jpg",
    }
    on_screen = re.sub(r"<script>.*</script>", "", Page(proof).html, flags=re.DOTALL)
    assert re.sub(r'src="[^"]*"', "", paper.html) == re.sub(r'src="[^"]*"', "", on_screen)


def test_page_for_paper_is_well_formed_so_that_it_is_read_quickly() -> None:
    assert ElementTree.fromstring(paper_proof(proof_of(), "letter").html).tag == "html"  # noqa: S314 -- our own


def test_day_and_template_are_told_with_the_hash() -> None:
    text = Page(proof_of()).text("#glance")
    assert f"Template letter.docx {circumstances().template.sha256[:8]}" in text
