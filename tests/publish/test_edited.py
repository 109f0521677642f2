from pathlib import Path

import pytest

from letters.errors import InputError, Problem
from letters.publish import KeptEdit, Plan, locked, publish, refuse_if_obstructed, verify
from tests.publish.sets import everything, files_of, plan_for, put, standing

NORWAY, ICELAND = "letter/norway.docx", "letter/iceland.docx"
BY_HAND = "was changed by hand since it was built"
UNKNOWN = "was not made by a build of this campaign"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A published set whose letter to Norway was then touched up by hand."""
    folder = tmp_path / "output" / "2018-china-upr"
    put(folder, {NORWAY: "Norway", ICELAND: "Iceland"})
    (folder / NORWAY).write_text("Norway, by hand")
    return folder


def refused(folder: Path, plan: Plan) -> list[Problem]:
    """What the early look and the publication itself refuse, which must be the same, and change nothing."""
    before = everything(folder.parent)
    with pytest.raises(InputError) as early, locked(folder) as unit:
        refuse_if_obstructed(unit, plan)
    with pytest.raises(InputError) as late, locked(folder) as unit:
        publish(unit, plan, files_of(dict.fromkeys(plan.writes, "new")), {})
    assert everything(folder.parent) == before
    assert early.value.problems == late.value.problems
    return list(early.value.problems)


def test_a_letter_edited_by_hand_is_not_overwritten_but_named(folder: Path) -> None:
    assert refused(folder, plan_for({NORWAY: "", ICELAND: ""})) == [
        Problem(
            str(folder / NORWAY),
            f"{BY_HAND} and would be overwritten",
            "Rename it, or run again with --force, which keeps it beside as “norway (edited).docx”.",
        )
    ]


def test_a_letter_edited_by_hand_is_not_removed_but_named(folder: Path) -> None:
    assert refused(folder, plan_for({ICELAND: ""})) == [
        Problem(
            str(folder / NORWAY),
            f"{BY_HAND} and would be removed",
            "Rename it, or run again with --force, which keeps it beside as “norway (edited).docx”.",
        )
    ]


def test_every_edited_file_is_named_at_once(folder: Path) -> None:
    (folder / ICELAND).write_text("Iceland, by hand")
    (folder / "letter" / "france.docx").write_text("from a colleague")
    problems = refused(folder, plan_for({NORWAY: "", "letter/france.docx": ""}))
    assert [(problem.place, problem.what) for problem in problems] == [
        (str(folder / "letter" / "france.docx"), f"{UNKNOWN} and would be overwritten"),
        (str(folder / ICELAND), f"{BY_HAND} and would be removed"),
        (str(folder / NORWAY), f"{BY_HAND} and would be overwritten"),
    ]


def test_an_edited_proof_is_not_dropped_but_named(folder: Path) -> None:
    put(folder, {"proof/proof.pdf": "Proof"})
    (folder / "proof" / "proof.pdf").write_text("Proof with a reader's marks")
    plan = plan_for({"letter/france.docx": ""}, keep=[NORWAY, ICELAND], drops=["proof"])
    assert [(problem.place, problem.what) for problem in refused(folder, plan)] == [
        (str(folder / "proof" / "proof.pdf"), f"{BY_HAND} and would be removed")
    ]


def test_with_force_an_edited_letter_is_kept_beside_the_new_one(folder: Path) -> None:
    report = put(folder, {NORWAY: "new", ICELAND: "new"}, plan_for({NORWAY: "", ICELAND: ""}, force=True))
    assert standing(folder) == {NORWAY: "new", ICELAND: "new", "letter/norway (edited).docx": "Norway, by hand"}
    assert report.kept_edits == (KeptEdit(NORWAY, "letter/norway (edited).docx"),)


def test_with_force_the_edited_letter_of_a_government_that_is_gone_is_kept_too(folder: Path) -> None:
    report = put(folder, {ICELAND: "new"}, plan_for({ICELAND: ""}, force=True))
    assert standing(folder) == {ICELAND: "new", "letter/norway (edited).docx": "Norway, by hand"}
    assert report.kept_edits == (KeptEdit(NORWAY, "letter/norway (edited).docx"),)


def test_a_kept_letter_takes_a_name_that_is_free(folder: Path) -> None:
    forced = plan_for({NORWAY: "", ICELAND: ""}, force=True)
    put(folder, {NORWAY: "new", ICELAND: "new"}, forced)
    (folder / NORWAY).write_text("Norway, by hand again")
    (folder / "letter" / "Norway (Edited 2).docx").write_text("of a colleague")
    put(folder, {NORWAY: "newer", ICELAND: "newer"}, forced)
    assert standing(folder) == {
        ICELAND: "newer",
        "letter/Norway (Edited 2).docx": "of a colleague",
        "letter/norway (edited 3).docx": "Norway, by hand again",
        "letter/norway (edited).docx": "Norway, by hand",
        NORWAY: "newer",
    }


def test_the_remedy_names_the_file_that_force_would_make(folder: Path) -> None:
    (folder / "letter" / "norway (edited).docx").write_text("from last week")
    (problem,) = refused(folder, plan_for({NORWAY: "", ICELAND: ""}))
    expected = "Rename it, or run again with --force, which keeps it beside as “norway (edited 2).docx”."
    assert problem.remedy == expected


def test_an_edited_letter_that_only_leaves_alone_stops_nothing(folder: Path) -> None:
    put(folder, {ICELAND: "new"}, plan_for({ICELAND: ""}, keep=[NORWAY]))
    assert standing(folder) == {NORWAY: "Norway, by hand", ICELAND: "new"}
    assert verify(folder).changed == (NORWAY,)


def test_a_letter_that_was_renamed_to_be_kept_stops_nothing_and_stays(folder: Path) -> None:
    (folder / NORWAY).rename(folder / "letter" / "norway, final.docx")
    put(folder, {NORWAY: "new", ICELAND: "new"})
    assert standing(folder) == {NORWAY: "new", ICELAND: "new", "letter/norway, final.docx": "Norway, by hand"}


def test_an_edit_that_is_equal_to_the_new_letter_needs_no_second_copy(folder: Path) -> None:
    texts = {NORWAY: "Norway, by hand", ICELAND: "new"}
    assert put(folder, texts, plan_for(texts, force=True)).kept_edits == ()
    assert standing(folder) == texts


def test_letters_without_a_manifest_count_as_edited(folder: Path) -> None:
    (folder / "manifest.json").unlink()
    problems = refused(folder, plan_for({NORWAY: ""}))
    assert [problem.what for problem in problems] == [f"{UNKNOWN} and would be overwritten"]


def test_a_damaged_manifest_stops_the_build_since_nobody_can_tell_what_was_edited(folder: Path) -> None:
    (folder / "manifest.json").write_text('{"files": {')
    assert refused(folder, plan_for({NORWAY: "", ICELAND: ""})) == [
        Problem(
            str(folder / "manifest.json"),
            "is damaged: it no longer tells what was built",
            f"Rename the folder {folder} and run again; or run again with --force, which keeps every letter found "
            "there beside the new one as “… (edited)”.",
        )
    ]


def test_with_force_a_damaged_manifest_costs_no_letter(folder: Path) -> None:
    (folder / "manifest.json").write_text('{"files": {')
    put(folder, {NORWAY: "new", ICELAND: "new"}, plan_for({NORWAY: "", ICELAND: ""}, force=True))
    assert standing(folder) == {
        ICELAND: "new",
        "letter/iceland (edited).docx": "Iceland",
        "letter/norway (edited).docx": "Norway, by hand",
        NORWAY: "new",
    }


def test_a_file_in_the_place_of_the_letters_folder_is_treated_as_edited(tmp_path: Path) -> None:
    folder = tmp_path / "output" / "2018-china-upr"
    put(folder, {"briefing/norway.docx": "Briefing"})
    (folder / "letter").write_text("a list of letters")
    (problem,) = refused(folder, plan_for({NORWAY: ""}))
    assert (problem.place, problem.what) == (str(folder / "letter"), f"{UNKNOWN} and would be removed")
    put(folder, {NORWAY: "Norway"}, plan_for({NORWAY: ""}, force=True))
    assert standing(folder) == {
        "briefing/norway.docx": "Briefing",
        "letter (edited)": "a list of letters",
        NORWAY: "Norway",
    }


def test_a_folder_in_the_place_of_a_letter_is_refused_with_and_without_force(folder: Path) -> None:
    france = "letter/france.docx"
    (folder / france).mkdir()
    for force in (False, True):
        plan = plan_for({france: ""}, keep=[NORWAY, ICELAND], force=force)
        expected = Problem(str(folder / france), "is a folder where a letter must stand", "Rename or move the folder.")
        assert refused(folder, plan) == [expected]


def test_a_link_in_the_place_of_a_letter_counts_as_edited_and_its_target_is_not_touched(folder: Path) -> None:
    (folder / ICELAND).rename(folder.parent / "elsewhere.docx")
    (folder / ICELAND).symlink_to(folder.parent / "elsewhere.docx")
    put(folder, {NORWAY: "new", ICELAND: "new"}, plan_for({NORWAY: "", ICELAND: ""}, force=True))
    assert (folder / "letter" / "iceland (edited).docx").readlink() == folder.parent / "elsewhere.docx"
    assert (folder.parent / "elsewhere.docx").read_text() == "Iceland"
    assert (folder / ICELAND).read_text() == "new"


def test_what_a_program_still_writes_into_a_carried_file_is_not_lost(folder: Path) -> None:
    with (folder / NORWAY).open("a") as held:
        put(folder, {ICELAND: "new"}, plan_for({ICELAND: ""}, keep=[NORWAY]))
        held.write(" and more")
    assert (folder / NORWAY).read_text() == "Norway, by hand and more"
