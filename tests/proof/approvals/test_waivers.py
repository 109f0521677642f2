import pytest

from letters.checks import Finding
from letters.errors import InputError, Problem
from letters.proof.approvals import Approvals, WaivedFinding, Waiver, judge_findings, waive
from tests.proof.approvals.spring import ANNA, BEN

LEAK = "names-other-government:norway:iceland"
IN_BODY = Finding(LEAK, "norway.docx, paragraph 3", "names Iceland: “as Iceland did”", "Put a merge field.")
IN_NOTE = Finding(LEAK, "norway.docx, note", "names Iceland: “see Iceland”", "Put a merge field.")
OTHER = Finding("text-added:norway", "norway.docx, paragraph 9", "“PS” is in no source", "Look whether it is meant.")
WAIVER = Waiver(
    LEAK, "norway.docx, paragraph 3: names Iceland: “as Iceland did”", "Iceland is meant as an example.", ANNA
)


def waived(*findings: Finding, approvals: Approvals | None = None) -> Approvals:
    return waive(approvals or Approvals(), findings, LEAK, ANNA, "Iceland is meant as an example.")


def test_a_waiver_holds_what_was_waived_by_whom_and_why() -> None:
    assert waived(IN_BODY, OTHER) == Approvals((), (WAIVER,))


def test_a_waived_finding_does_not_stand_and_all_others_do() -> None:
    judged = judge_findings([IN_BODY, OTHER], [WAIVER])
    assert judged.standing == (OTHER,)
    assert judged.waived == (WaivedFinding(IN_BODY, WAIVER),)
    assert judged.void == ()


@pytest.mark.parametrize(
    "now",
    [
        (Finding(LEAK, IN_BODY.place, "names Iceland: “unlike Iceland”", ""),),
        (Finding(LEAK, "norway.docx, paragraph 4", IN_BODY.what, ""),),
        (IN_BODY, IN_NOTE),
    ],
)
def test_a_waiver_is_void_when_what_was_waived_is_another_elsewhere_or_more(now: tuple[Finding, ...]) -> None:
    judged = judge_findings(now, [WAIVER])
    assert (judged.standing, judged.waived, judged.void) == (now, (), (WAIVER,))


def test_all_findings_of_one_id_are_waived_together_in_any_order() -> None:
    both = waived(IN_BODY, IN_NOTE).waivers
    assert judge_findings([IN_NOTE, IN_BODY], both).standing == ()
    assert judge_findings([IN_BODY], both).void == both


def test_a_waiver_of_a_finding_that_is_not_there_says_nothing() -> None:
    judged = judge_findings([OTHER], [WAIVER])
    assert (judged.standing, judged.waived, judged.void) == ((OTHER,), (), ())


def test_a_second_waiver_takes_the_place_of_the_first() -> None:
    again = waive(waived(IN_BODY), [IN_NOTE], LEAK, BEN, "Asked the editors.")
    assert again.waivers == (
        Waiver(LEAK, "norway.docx, note: names Iceland: “see Iceland”", "Asked the editors.", BEN),
    )


def test_only_a_finding_that_is_there_can_be_waived() -> None:
    with pytest.raises(InputError) as refused:
        waive(Approvals(), [OTHER], "text-added:norwai", ANNA, "Meant.")
    assert refused.value.problems == (
        Problem("“text-added:norwai”", "is no finding of these letters now", "Did you mean “text-added:norway”?"),
    )


def test_a_waiver_needs_a_reason() -> None:
    with pytest.raises(InputError) as refused:
        waive(Approvals(), [OTHER], OTHER.id, ANNA, "  ")
    assert refused.value.problems == (Problem("--reason", "says nothing", 'Write it in quotation marks: --reason "…"'),)
