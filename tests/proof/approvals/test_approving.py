import pytest

from letters.errors import InputError, Problem
from letters.proof.approvals import Approvals, Signature, Standing, approve, block_statuses, chosen_blocks
from tests.campaigns import recommendation
from tests.proof.approvals.spring import ANNA, BEN, RATIFY, approved, blocks_of, changes, spring

BY = Signature("Anna Reader", "2031-01-01")


def signatures(approvals: Approvals) -> dict[str, list[str]]:
    return {each.block: [f"{by.name} {by.date}" for by in each.signatures] for each in approvals.blocks}


def test_a_named_block_is_approved_and_no_other() -> None:
    statuses = block_statuses(spring(), blocks_of(spring()), Approvals())
    approvals = approve(Approvals(), chosen_blocks(statuses, ["body"]), ANNA)
    assert signatures(approvals) == {"body": ["Anna Reader 2030-05-01"]}


def test_a_second_reader_signs_beside_the_first() -> None:
    statuses = block_statuses(spring(), blocks_of(spring()), approved())
    approvals = approve(approved(), chosen_blocks(statuses, ["body"]), BEN)
    assert signatures(approvals)["body"] == ["Anna Reader 2030-05-01", "Ben Reader 2030-05-02"]
    assert signatures(approvals)["settings"] == ["Anna Reader 2030-05-01"]


def test_who_signs_the_same_content_again_keeps_the_first_date() -> None:
    statuses = block_statuses(spring(), blocks_of(spring()), approved())
    assert approve(approved(), statuses, BY) == approved()


def test_an_approval_of_other_content_takes_the_earlier_signatures_away() -> None:
    made = spring(date="May 2030")
    statuses = block_statuses(made, blocks_of(made), approved())
    approvals = approve(approved(), chosen_blocks(statuses, ["settings"]), BEN)
    assert signatures(approvals)["settings"] == ["Ben Reader 2030-05-02"]
    assert changes(made, approvals) == {}


def test_a_removal_is_approved_by_approving_what_is_gone() -> None:
    made = spring(RATIFY)
    statuses = block_statuses(made, blocks_of(made), approved())
    approvals = approve(approved(), statuses, BEN)
    assert "recommendation:Release the detainees." not in signatures(approvals)
    assert {each.standing for each in block_statuses(made, blocks_of(made), approvals)} == {Standing.APPROVED}


def test_a_kind_names_all_its_blocks_in_their_order() -> None:
    statuses = block_statuses(spring(), blocks_of(spring()), Approvals())
    chosen = chosen_blocks(statuses, ["phrases", "body", "phrases:norway"])
    assert [each.block for each in chosen] == ["body", "phrases:norway", "phrases:brazil", "phrases:iceland"]


def test_names_that_no_block_has_are_all_named_with_the_nearest() -> None:
    statuses = block_statuses(spring(), blocks_of(spring()), Approvals())
    with pytest.raises(InputError) as refused:
        chosen_blocks(statuses, ["body", "phrases:norwey", "xyz"])
    assert refused.value.problems == (
        Problem("“phrases:norwey”", "is no block of this campaign", "Did you mean “phrases:norway”?"),
        Problem("“xyz”", "is no block of this campaign", "“letters status” lists the blocks."),
    )


@pytest.mark.parametrize(
    ("name", "what"),
    [
        (" ", "says nothing"),
        ("Anna\nBen", "has a line break"),
        ("An\u00adna", "holds what nobody sees: invisible character U+00AD (soft hyphen)"),
    ],
)
def test_a_name_that_cannot_stand_in_the_file_is_refused(name: str, what: str) -> None:
    with pytest.raises(InputError) as refused:
        approve(Approvals(), [], Signature(name, "2030-05-01"))
    assert [(each.place, each.what) for each in refused.value.problems] == [("--by", what)]


def test_approvals_of_another_document_stay() -> None:
    made = spring(recommendation("Free the press."))
    before = approved(made)
    letter_only = block_statuses(made, blocks_of(made)[:-2], before)
    assert approve(before, letter_only, BEN).blocks[-1].block == "template-look:letter"
