from collections import Counter
from pathlib import Path

from letters.campaign import Span, load_campaign
from letters.messages import Messages
from letters.proof.approvals import ReviewBlock, review_blocks
from tests.campaigns import government, recommendation
from tests.proof.approvals.spring import GOVERNMENTS, RATIFY, RELEASE, blocks_of, content, spring

PROJECT = Path(__file__).parents[3]


def test_every_part_of_the_letters_has_a_block_with_an_id_that_can_be_typed() -> None:
    assert [each.id for each in blocks_of(spring())] == [
        "body",
        "topics",
        "recommendation:Ratify the covenant.",
        "recommendation:Release the detainees.",
        "addressees:Ratify the covenant.",
        "addressees:Release the detainees.",
        "phrases:norway",
        "phrases:brazil",
        "phrases:iceland",
        "settings",
        "template-text:letter",
        "template-look:letter",
    ]


def test_the_letters_of_2018_have_forty_nine_blocks() -> None:
    campaign = load_campaign(PROJECT / "data", "2018-china-upr", Messages())
    blocks = review_blocks(campaign, {"letter": (PROJECT / "templates/letter.docx").read_bytes()})
    assert Counter(each.kind for each in blocks) == {
        "body": 1,
        "topics": 1,
        "recommendation": 12,
        "addressees": 12,
        "phrases": 20,
        "settings": 1,
        "template-text": 1,
        "template-look": 1,
    }


def test_a_recommendation_holds_its_topic_and_its_text_with_its_look() -> None:
    spans = (Span("Ratify the "), Span("Covenant", italic=True), Span(" now", bold=True))
    made = spring(recommendation(*spans))
    assert content(made, "recommendation:Ratify the Covenant now") == "topic: iccpr\nRatify the *Covenant*** now**"


def test_addressees_stand_in_the_order_of_the_campaign_whatever_that_of_their_list_is() -> None:
    one, other = (spring(RATIFY.model_copy(update={"to": to})) for to in (("norway", "brazil"), ("brazil", "norway")))
    assert content(one, "addressees:Ratify the covenant.") == "norway\nbrazil"
    assert content(other, "addressees:Ratify the covenant.") == "norway\nbrazil"


def test_topics_hold_their_titles_and_the_order_of_print() -> None:
    assert content(spring(RELEASE, RATIFY), "topics") == (
        "iccpr: ICCPR\n- Ratify the covenant.\ndetention: Arbitrary detention\n- Release the detainees."
    )


def test_phrases_hold_all_that_a_letter_says_of_its_government_and_its_paper() -> None:
    union = government(
        "EU",
        in_text="the Union",
        phrases={"the_government": "the Union", "your_government": "your Union", "our_government": "our Union"},
        salutation="Dear Members,",
        address=("Rue 1", "Brussels"),
    )
    made = spring(governments=(*GOVERNMENTS, union), paper="A4", paper_for={"eu": "Letter"})
    assert content(made, "phrases:eu").split("\n") == [
        "name: EU",
        "in text: the Union",
        "the government: the Union",
        "your government: your Union",
        "our government: our Union",
        "salutation: Dear Members,",
        "address: Rue 1",
        "address: Brussels",
        "paper: Letter",
    ]
    assert content(made, "phrases:norway").endswith("our government: our government\npaper: A4")
    assert content(spring(), "phrases:norway").endswith("\npaper: the template’s own size")


def test_settings_hold_what_the_letters_print_of_them() -> None:
    made = spring(subject="A subject", closing="With respect,\nand thanks,")
    assert content(made, "settings").split("\n") == [
        "date: October 2018",
        "subject: A subject",
        "salutation: Your Excellency,",
        "closing: With respect,",
        "closing: and thanks,",
        "sender: Human Rights in China",
    ]
    assert "subject: Urgent Appeal\n" in content(spring(), "settings")


def test_queries_and_their_answers_are_no_part_of_any_block() -> None:
    asked = spring(RATIFY.model_copy(update={"queries": ()}), queries=({"query": "Really?", "answer": "Yes."},))
    assert {each.id: each.hash for each in blocks_of(asked)}.items() <= {
        each.id: each.hash for each in blocks_of(spring(RATIFY, queries=()))
    }.items()


def test_the_hash_of_a_block_is_the_sha_256_of_its_content() -> None:
    assert ReviewBlock("body", "abc").hash == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
