from collections.abc import Sequence

import pytest

from letters.campaign import BlockKind, Recommendation, Topic
from letters.proof.approvals import (
    Approvals,
    BlockStatus,
    Standing,
    approve,
    block_statuses,
    open_governments,
    status_in_words,
)
from tests.campaigns import appeal_of, block, government, recommendation
from tests.proof.approvals.spring import (
    ANNA,
    BEN,
    GOVERNMENTS,
    RATIFY,
    RELEASE,
    TEMPLATE,
    approved,
    blocks_of,
    changes,
    reopened,
    spring,
)
from tests.specimens import docx_with, paragraph

EVERYONE = ("norway", "brazil", "iceland")


def ratify(**values: object) -> Recommendation:
    """The first recommendation, changed."""
    return RATIFY.model_copy(update=values)


def reworded(old: Recommendation, text: str) -> Recommendation:
    return recommendation(text, topic=old.topic, to=old.to).model_copy(update={"id": old.id})


def test_what_was_approved_and_is_the_same_stands() -> None:
    statuses = block_statuses(spring(), blocks_of(spring()), approved())
    assert {each.standing for each in statuses} == {Standing.APPROVED}
    assert {each.signatures for each in statuses} == {(ANNA,)}
    assert {each.reopens for each in statuses} == {()}


def test_nothing_is_approved_before_someone_approves_it() -> None:
    assert reopened(spring(), Approvals()) == {
        "body": EVERYONE,
        "topics": EVERYONE,
        "recommendation:Ratify the covenant.": ("norway", "brazil"),
        "recommendation:Release the detainees.": ("iceland",),
        "addressees:Ratify the covenant.": ("norway", "brazil"),
        "addressees:Release the detainees.": ("iceland",),
        "phrases:norway": ("norway",),
        "phrases:brazil": ("brazil",),
        "phrases:iceland": ("iceland",),
        "settings": EVERYONE,
        "template-text:letter": EVERYONE,
        "template-look:letter": EVERYONE,
    }


def test_an_edit_of_a_recommendation_reopens_the_letters_that_it_stands_in_and_no_other() -> None:
    assert changes(spring(reworded(RATIFY, "Ratify the covenant soon."), RELEASE)) == {
        "recommendation:Ratify the covenant.": BlockStatus(
            "recommendation:Ratify the covenant.",
            Standing.CHANGED,
            "topic: iccpr\nRatify the covenant.",
            "topic: iccpr\nRatify the covenant soon.",
            (ANNA,),
            ("norway", "brazil"),
        )
    }


def test_an_edit_that_is_taken_back_is_approved_again() -> None:
    assert reopened(spring()) == {}


@pytest.mark.parametrize(
    ("to", "letters"),
    [
        (["norway", "brazil", "iceland"], ("iceland",)),
        (["norway"], ("brazil",)),
        (["iceland", "norway"], ("brazil", "iceland")),
        (["brazil", "norway"], None),
    ],
)
def test_another_addressee_reopens_the_letters_that_gain_or_lose_the_recommendation(
    to: Sequence[str], letters: tuple[str, ...] | None
) -> None:
    expected = {} if letters is None else {"addressees:Ratify the covenant.": letters}
    assert reopened(spring(ratify(to=tuple(to)), RELEASE)) == expected


def test_a_deleted_recommendation_reopens_the_letters_that_lose_it() -> None:
    assert {name: each for name, each in reopened(spring(RATIFY)).items() if each} == {
        "recommendation:Release the detainees.": ("iceland",),
        "addressees:Release the detainees.": ("iceland",),
    }
    assert changes(spring(RATIFY))["recommendation:Release the detainees."].standing is Standing.GONE


def test_a_deleted_recommendation_reopens_all_letters_when_nobody_knows_whom_it_went_to() -> None:
    known = approved()
    unknown = Approvals(tuple(each for each in known.blocks if not each.block.startswith("addressees")))
    assert reopened(spring(RATIFY), unknown)["recommendation:Release the detainees."] == EVERYONE


def test_a_new_recommendation_opens_the_letters_that_it_goes_to() -> None:
    new = recommendation("Free the press.", to=("brazil",))
    assert reopened(spring(RATIFY, RELEASE, new)) == {
        "topics": (),
        "recommendation:Free the press.": ("brazil",),
        "addressees:Free the press.": ("brazil",),
    }


def test_another_order_of_recommendations_reopens_the_letters_that_show_it() -> None:
    both = recommendation("Free the press.", to=("brazil", "iceland"))
    before = approved(spring(RATIFY, both, RELEASE))
    assert reopened(spring(both, RATIFY, RELEASE), before) == {"topics": ("brazil",)}


def test_another_title_of_a_topic_reopens_the_letters_that_show_it() -> None:
    made = spring()
    topics = (Topic(id="iccpr", title="The Covenant"), *made.topics[1:])
    changed = type(made)(made.id, made.settings, made.governments, topics, made.recommendations, made.appeal)
    assert reopened(changed) == {"topics": ("norway", "brazil")}


def test_a_recommendation_under_another_topic_reopens_its_letters() -> None:
    assert reopened(spring(ratify(topic="detention"), RELEASE)) == {
        "topics": ("norway", "brazil"),
        "recommendation:Ratify the covenant.": ("norway", "brazil"),
    }


def test_another_phrase_reopens_the_letter_to_its_government() -> None:
    others = (government("Norway", in_text="the Kingdom of Norway"), *GOVERNMENTS[1:])
    assert reopened(spring(governments=others)) == {"phrases:norway": ("norway",)}


def test_a_new_government_opens_its_own_letter_only() -> None:
    assert reopened(spring(governments=(*GOVERNMENTS, government("Japan")))) == {"phrases:japan": ("japan",)}


def test_a_government_that_is_no_longer_written_to_reopens_no_letter() -> None:
    made = spring(ratify(to=("norway",)), RELEASE, governments=(GOVERNMENTS[0], GOVERNMENTS[2]))
    assert reopened(made) == {"addressees:Ratify the covenant.": (), "phrases:brazil": ()}


def test_body_settings_and_template_are_in_every_letter() -> None:
    edited = appeal_of(block(BlockKind.BODY, "We ask {{ the_government }} to help."))
    assert reopened(spring(appeal=edited)) == {"body": EVERYONE}
    assert reopened(spring(date="May 2030")) == {"settings": EVERYONE}
    words = docx_with(paragraph("For {{ the_government }}") + paragraph("{{p appeal }}"))
    look = docx_with(paragraph("To {{ the_government }}", style="Quote") + paragraph("{{p appeal }}"))
    assert {name: each.reopens for name, each in changes(spring(), template=words).items()} == {
        "template-text:letter": EVERYONE
    }
    assert {name: each.reopens for name, each in changes(spring(), template=look).items()} == {
        "template-look:letter": EVERYONE
    }


def test_the_template_of_another_document_is_approved_on_its_own() -> None:
    made = spring()
    without_template = block_statuses(made, blocks_of(made)[:-2], approved())
    assert {each.standing for each in without_template} == {Standing.APPROVED}


def test_letters_are_open_as_long_as_anything_in_them_is() -> None:
    statuses = block_statuses(spring(), blocks_of(spring()), approved())
    assert open_governments(spring(), statuses) == ()
    made = spring(reworded(RELEASE, "Release the detainees now."), RATIFY)
    assert [each.id for each in open_governments(made, changes(made).values())] == ["iceland"]


@pytest.mark.parametrize(
    ("block", "sentence"),
    [
        ("recommendation:Release the detainees.", "is not approved yet: Iceland opens; 2 stand"),
        ("recommendation:Ratify the covenant.", "is not approved yet: Norway, Brazil open; 1 stands"),
        ("settings", "are not approved yet: all 3 letters open"),
    ],
)
def test_what_was_never_approved_is_told_with_its_letters(block: str, sentence: str) -> None:
    assert status_in_words(changes(spring(), Approvals())[block], spring()).endswith(sentence)


def test_what_changed_is_told_with_the_letters_that_reopen_and_how_many_stand() -> None:
    new = recommendation("Free the press.", to=("brazil",))
    others = (government("Norway", in_text="Norge"), *GOVERNMENTS[1:])
    made = spring(reworded(ratify(to=("norway",)), "Ratify."), new, governments=others, date="May 2030", paper="A4")
    look = docx_with(paragraph("To {{ the_government }}", style="Quote") + paragraph("{{p appeal }}"))
    sentences = [status_in_words(each, made) for each in changes(made, template=look).values()]
    assert sentences == [
        "the topics changed: no letter reopens",
        "recommendation Ratify the covenant. changed: Norway reopens; 2 stand",
        "recommendation Free the press. is not approved yet: Brazil opens; 2 stand",
        "addressees of Ratify the covenant. changed (brazil removed): Brazil reopens; 2 stand",
        "addressees of Free the press. are not approved yet: Brazil opens; 2 stand",
        "phrases of norway changed (in text, the government, paper): Norway reopens; 2 stand",
        "phrases of brazil changed (paper): Brazil reopens; 2 stand",
        "phrases of iceland changed (paper): Iceland reopens; 2 stand",
        "the settings changed (date): all 3 letters reopen",
        "the look of the template letter changed (body): all 3 letters reopen",
        "recommendation Release the detainees. was approved and is gone: Iceland reopens; 2 stand",
        "addressees of Release the detainees. were approved and are gone: Iceland reopens; 2 stand",
    ]


def test_what_is_approved_is_told_with_who_approved_it_and_when() -> None:
    made = spring()
    statuses = block_statuses(made, blocks_of(made), approved())
    twice = approve(approved(), statuses[:1], BEN)
    body = block_statuses(made, blocks_of(made, TEMPLATE), twice)[0]
    assert status_in_words(body, made) == "the body is approved by Anna Reader (2030-05-01), Ben Reader (2030-05-02)"
