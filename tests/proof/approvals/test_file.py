from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.campaign import bad_characters
from letters.errors import InputError, Problem
from letters.proof.approvals import Approvals, ApprovedBlock, Signature, Waiver, approvals_file, read_approvals
from tests.proof.approvals.spring import ANNA, BEN, approved

HASH = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
APPROVED = f"""\
approvals:
  - block: body
    by:
      - name: Anna Reader
        date: '2030-05-01'
    hash: {HASH}
    content: |-
      abc
"""
WAIVED = f"""\
waivers:
  - finding: text-added:norway
    by:
      name: Anna Reader
      date: '2030-05-01'
    reason: Meant.
    hash: {HASH}
    waived: |-
      abc
"""
BODY = ApprovedBlock("body", "abc", (ANNA,))
WAIVER = Waiver("text-added:norway", "abc", "Meant.", ANNA)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path("approvals.yaml")


def problems(file: Path, text: str) -> tuple[Problem, ...]:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_approvals(file)
    return refused.value.problems


def test_where_there_is_no_file_nothing_is_approved(file: Path) -> None:
    assert read_approvals(file) == Approvals()


def test_the_file_explains_itself_and_holds_who_approved_what(file: Path) -> None:
    written = approvals_file(Approvals((BODY,), (WAIVER,))).decode()
    head, _, entries = written.partition("\n\n")
    assert all(line.startswith("#") for line in head.splitlines())
    assert entries == APPROVED + WAIVED
    file.write_text(written, encoding="utf-8")
    assert read_approvals(file) == Approvals((BODY,), (WAIVER,))


def test_the_same_approvals_give_the_same_bytes_in_whatever_order_they_were_made() -> None:
    blocks = approved().blocks
    assert approvals_file(Approvals(blocks)) == approvals_file(Approvals(blocks[::-1]))
    written = [
        line.removeprefix("  - block: ")
        for line in approvals_file(Approvals(blocks[::-1])).decode().splitlines()
        if line.startswith("  - block: ")
    ]
    assert written == [
        "body",
        "topics",
        "recommendation:Ratify the covenant.",
        "recommendation:Release the detainees.",
        "addressees:Ratify the covenant.",
        "addressees:Release the detainees.",
        "phrases:brazil",
        "phrases:iceland",
        "phrases:norway",
        "settings",
        "template-text:letter",
        "template-look:letter",
    ]


def test_a_file_without_approvals_is_read_again(file: Path) -> None:
    file.write_bytes(approvals_file(Approvals()))
    assert read_approvals(file) == Approvals()


def _can_be_written(text: str) -> bool:
    return next(bad_characters(text), None) is None


_LINE = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(
    lambda text: bool(text.strip()) and "\n" not in text and _can_be_written(text)
)
_LINES = st.lists(_LINE.map(str.rstrip), min_size=1).map("\n".join)


@given(content=_LINES, name=_LINE, reason=_LINE)
def test_whatever_is_approved_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, content: str, name: str, reason: str
) -> None:
    signature = Signature(name, "2030-05-01")
    approvals = Approvals(
        (ApprovedBlock("body", content, (signature, BEN)),), (Waiver("a:b", content, reason, signature),)
    )
    file = tmp_path_factory.mktemp("approvals") / "approvals.yaml"
    file.write_bytes(approvals_file(approvals))
    assert read_approvals(file) == approvals


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "block: body",
            "block: bodi",
            Problem("approvals.yaml, line 2", "unknown block “bodi”", "Did you mean “body”?"),
        ),
        (
            "block: body",
            "block: recomendation:iccpr",
            Problem("approvals.yaml, line 2", "unknown block “recomendation:iccpr”", "Did you mean “recommendation”?"),
        ),
        (
            "block: body",
            "block: phrases",
            Problem(
                "approvals.yaml, line 2",
                "unknown block “phrases”",
                "Compare it with the blocks that “letters status” lists.",
            ),
        ),
        (
            "block: body",
            "block: body:norway",
            Problem(
                "approvals.yaml, line 2",
                "unknown block “body:norway”",
                "Compare it with the blocks that “letters status” lists.",
            ),
        ),
        (
            f"hash: {HASH}",
            "hash: abc",
            Problem(
                "approvals.yaml, line 6",
                "“abc” is no hash: 64 digits from 0 to 9 and a to f",
                "Take the file back from an older version: hashes are not written by hand.",
            ),
        ),
        (
            "      abc",
            "      abcd",
            Problem(
                "approvals.yaml, line 6",
                "the hash does not belong to “content”: one of them was changed by hand",
                "Take the file back from an older version, or delete this entry and approve the block again.",
            ),
        ),
        (
            "date: '2030-05-01'",
            "date: 1 May 2030",
            Problem("approvals.yaml, line 5", "“1 May 2030” is no date", "Write year, month and day: 2030-05-01."),
        ),
        (
            "date: '2030-05-01'",
            "date: 20300501",
            Problem(
                "approvals.yaml, line 5",
                "“20300501” is not written as other dates are",
                "Write year, month and day: 2030-05-01.",
            ),
        ),
        (
            "    by:",
            "    bye:",
            Problem("approvals.yaml, line 3", "unknown key “bye”", "Did you mean “by”?"),
        ),
        (
            "approvals:",
            "approval:",
            Problem("approvals.yaml, line 1", "unknown key “approval”", "Did you mean “approvals”?"),
        ),
        (
            "name: Anna Reader",
            "name:",
            Problem(
                "approvals.yaml, line 4",
                "“name” is empty: a signature without it",
                "Write something behind “name:”.",
            ),
        ),
    ],
)
def test_what_is_wrong_in_the_file_is_named_with_its_line(file: Path, old: str, new: str, problem: Problem) -> None:
    assert APPROVED.count(old) == 1
    assert problems(file, APPROVED.replace(old, new))[0] == problem


def test_a_block_that_stands_twice_is_named_with_both_lines(file: Path) -> None:
    twice = APPROVED + APPROVED.removeprefix("approvals:\n")
    assert problems(file, twice) == (
        Problem(
            "approvals.yaml, line 9",
            "the block “body” stands twice (first in line 2)",
            "Delete the older one of the two.",
        ),
    )


def test_a_waiver_whose_text_was_changed_by_hand_is_named(file: Path) -> None:
    assert problems(file, WAIVED.replace("      abc", "      everything")) == (
        Problem(
            "approvals.yaml, line 7",
            "the hash does not belong to “waived”: one of them was changed by hand",
            "Take the file back from an older version, or delete this entry and waive the finding again.",
        ),
    )


def test_everything_that_is_wrong_is_told_at_once_in_the_order_of_the_lines(file: Path) -> None:
    text = APPROVED.replace("body", "bodi").replace(HASH, "abc") + WAIVED.replace("Meant.", "|\n      one\n      two")
    assert [each.place for each in problems(file, text)] == [
        "approvals.yaml, line 2",
        "approvals.yaml, line 6",
        "approvals.yaml, line 15",
    ]


def test_a_file_that_is_no_yaml_is_named(file: Path) -> None:
    assert [each.place for each in problems(file, "approvals: [")] == ["approvals.yaml, line 1"]
