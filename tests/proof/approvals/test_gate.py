from letters.campaign import Query
from letters.errors import Problem
from letters.proof.approvals import Approvals, block_statuses, obstacles_to_final
from tests.proof.approvals.spring import GOVERNMENTS, RATIFY, RELEASE, approved, blocks_of, spring

NORWAY, BRAZIL, ICELAND = GOVERNMENTS


def places(made: object, governments: object, approvals: Approvals) -> list[str]:
    statuses = block_statuses(made, blocks_of(made), approvals)  # type: ignore[arg-type]
    return [each.place for each in obstacles_to_final(made, governments, statuses)]  # type: ignore[arg-type]


def test_letters_whose_every_block_is_approved_may_go_out() -> None:
    assert places(spring(), GOVERNMENTS, approved()) == []


def test_an_open_block_stops_the_letters_that_show_it_only() -> None:
    made = spring(RATIFY, RELEASE.model_copy(update={"to": ("iceland", "norway")}))
    statuses = block_statuses(made, blocks_of(made), approved())
    assert obstacles_to_final(made, (BRAZIL, ICELAND), statuses) == ()
    assert obstacles_to_final(made, (NORWAY,), statuses) == (
        Problem(
            "addressees:Release the detainees.",
            "addressees of Release the detainees. changed (norway added): Norway reopens; 2 stand",
            "Read it in the proof, then: letters approve --by NAME addressees:Release the detainees.",
        ),
    )


def test_an_unanswered_query_stops_the_letters_that_it_touches() -> None:
    asked = spring(RATIFY.model_copy(update={"queries": (Query(query="Which year?"),)}), RELEASE)
    assert places(asked, (ICELAND,), approved()) == []
    statuses = block_statuses(asked, blocks_of(asked), approved())
    assert obstacles_to_final(asked, (NORWAY, ICELAND), statuses) == (
        Problem(
            "recommendation Ratify the covenant.",
            "a query is not answered: Which year?",
            "Write the answer below it in the data, behind “answer:”.",
        ),
    )


def test_an_answered_query_stops_nothing() -> None:
    answered = spring(queries=({"query": "Which year?", "answer": "2013."},))
    assert places(answered, GOVERNMENTS, approved()) == []


def test_everything_that_is_in_the_way_is_told_at_once() -> None:
    asked = spring(queries=({"query": "Which year?"},))
    assert len(places(asked, GOVERNMENTS, Approvals())) == 12 + 1
