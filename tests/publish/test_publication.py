import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import JsonValue

from letters.publish import Plan, Published, PublishedFile, locked, publish, refuse_if_obstructed
from tests.publish.sets import ROOT, YESTERDAY, everything, files_of, plan_for, put, standing

NORWAY, ICELAND = "letter/norway.docx", "letter/iceland.docx"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "output" / "2018-china-upr"


def test_first_publication_makes_the_folder_and_says_what_it_wrote(folder: Path) -> None:
    report = put(folder, {NORWAY: "Norway", ICELAND: "Iceland"})
    assert standing(folder) == {NORWAY: "Norway", ICELAND: "Iceland"}
    assert report == Published(
        folder=folder,
        written=(ICELAND, NORWAY),
        kept=(),
        older=(),
        gone=(),
        dropped=(),
        kept_edits=(),
        left_behind=None,
    )


def test_after_a_publication_nothing_but_the_set_stands_in_output(folder: Path) -> None:
    put(folder, {NORWAY: "Norway"})
    put(folder, {NORWAY: "Norway, again"})
    assert sorted(everything(folder.parent)) == ["2018-china-upr/letter/norway.docx", "2018-china-upr/manifest.json"]
    assert [path.name for path in folder.parent.iterdir()] == ["2018-china-upr"]


def test_letters_of_governments_that_are_gone_disappear_and_are_named(folder: Path) -> None:
    put(folder, {NORWAY: "Norway", ICELAND: "Iceland"})
    report = put(folder, {NORWAY: "Norway, again"})
    assert standing(folder) == {NORWAY: "Norway, again"}
    assert report.gone == (ICELAND,)


def test_only_keeps_the_other_letters_and_names_those_older_than_the_data(folder: Path) -> None:
    france = "letter/france.docx"
    put(folder, {NORWAY: "Norway", ICELAND: "Iceland", france: "France"}, origin=YESTERDAY)
    put(folder, {ICELAND: "Iceland, today"}, plan_for({ICELAND: ""}, keep=[NORWAY, france]))
    report = put(folder, {NORWAY: "Norway, today"}, plan_for({NORWAY: ""}, keep=[ICELAND, france]))
    assert standing(folder) == {france: "France", ICELAND: "Iceland, today", NORWAY: "Norway, today"}
    assert (report.kept, report.older, report.gone) == ((france, ICELAND), (france,), ())


def test_only_keeps_no_letter_of_a_government_that_is_gone(folder: Path) -> None:
    put(folder, {NORWAY: "Norway", ICELAND: "Iceland", "letter/france.docx": "France"})
    report = put(folder, {NORWAY: "Norway, again"}, plan_for({NORWAY: ""}, keep=[ICELAND]))
    assert standing(folder) == {ICELAND: "Iceland", NORWAY: "Norway, again"}
    assert (report.kept, report.gone) == ((ICELAND,), ("letter/france.docx",))


def test_only_may_keep_letters_that_were_never_built(folder: Path) -> None:
    report = put(folder, {NORWAY: "Norway"}, plan_for({NORWAY: ""}, keep=[ICELAND]))
    assert standing(folder) == {NORWAY: "Norway"}
    assert (report.kept, report.older) == ((), ())


def test_files_of_other_documents_are_carried_over(folder: Path) -> None:
    put(folder, {"briefing/norway.docx": "Briefing"}, origin=YESTERDAY)
    report = put(folder, {NORWAY: "Norway"})
    assert standing(folder) == {"briefing/norway.docx": "Briefing", NORWAY: "Norway"}
    assert (report.kept, report.older, report.gone) == ((), (), ())


def test_files_that_staff_put_there_are_carried_over(folder: Path) -> None:
    put(folder, {NORWAY: "Norway"})
    (folder / "notes" / "phone").mkdir(parents=True)
    (folder / "notes" / "phone" / "calls.txt").write_text("Called on Monday")
    (folder / "letter" / "norway signed.docx").write_text("signed")
    (folder / "letter" / "link.docx").symlink_to("norway.docx")
    put(folder, {ICELAND: "Iceland"})
    (folder / "letter" / "link.docx").unlink()
    assert standing(folder) == {
        ICELAND: "Iceland",
        "letter/norway signed.docx": "signed",
        "notes/phone/calls.txt": "Called on Monday",
    }


def test_a_link_that_staff_put_there_stays_a_link(folder: Path) -> None:
    put(folder, {NORWAY: "Norway"})
    (folder / "letter" / "latest.docx").symlink_to("norway.docx")
    put(folder, {NORWAY: "Norway, again"})
    assert (folder / "letter" / "latest.docx").readlink() == Path("norway.docx")


def test_a_proof_that_no_longer_fits_is_removed_and_named(folder: Path) -> None:
    put(folder, {"proof/index.html": "Proof", "proof/marked/norway.pdf": "Marked"})
    report = put(folder, {NORWAY: "Norway"}, plan_for({NORWAY: ""}, drops=["proof"]))
    assert standing(folder) == {NORWAY: "Norway"}
    assert not (folder / "proof").exists()
    assert report.dropped == ("proof",)
    assert "proof" not in (folder / "manifest.json").read_text()


def test_a_proof_that_was_never_made_is_not_named_as_removed(folder: Path) -> None:
    assert put(folder, {NORWAY: "Norway"}, plan_for({NORWAY: ""}, drops=["proof"])).dropped == ()


def test_what_staff_put_into_a_proof_folder_outlives_the_proof(folder: Path) -> None:
    put(folder, {"proof/index.html": "Proof"})
    (folder / "proof" / "remarks.txt").write_text("page 2: comma")
    put(folder, {NORWAY: "Norway"}, plan_for({NORWAY: ""}, drops=["proof"]))
    assert standing(folder) == {NORWAY: "Norway", "proof/remarks.txt": "page 2: comma"}


MANIFEST = """\
{
  "files": {
    "letter/iceland.docx": {
      "facts": {
        "words": 1
      },
      "made_from": "85370d3b79f7",
      "sha256": "595d6d914950b8a20f65bebf7a6278b0bde5973de85c4be47950b14a3e8f74be"
    },
    "letter/norway.docx": {
      "facts": {
        "pages": 4,
        "recommendations": [
          "iccpr-ratification"
        ]
      },
      "made_from": "d468e40d294e",
      "sha256": "bea54a349795017db7e863500429c8ba0c78b89855d73f9c82dfd92cb7c2d748"
    }
  },
  "format": 1,
  "made_from": {
    "85370d3b79f7": {
      "data": "today"
    },
    "d468e40d294e": {
      "data": "yesterday",
      "fonts": {
        "Carlito": "1.0"
      }
    }
  },
  "notes": {
    "letter": {
      "stripped": [
        "comments “für später”"
      ]
    }
  }
}
"""


def test_the_manifest_tells_of_each_file_its_hash_its_facts_and_what_it_was_made_from(folder: Path) -> None:
    facts: dict[str, JsonValue] = {"pages": 4, "recommendations": ["iccpr-ratification"]}
    origin: dict[str, JsonValue] = {"fonts": {"Carlito": "1.0"}, "data": "yesterday"}
    files = [PublishedFile(NORWAY, b"Norway", origin, facts), *files_of({ICELAND: "Iceland"})]
    with locked(folder) as unit:
        publish(unit, plan_for({NORWAY: "", ICELAND: ""}), files, {"stripped": ["comments “für später”"]})
    assert (folder / "manifest.json").read_text(encoding="utf-8") == MANIFEST


def test_equal_sets_have_equal_manifests_whatever_came_before_and_in_whichever_order(tmp_path: Path) -> None:
    texts = {NORWAY: "Norway", ICELAND: "Iceland"}
    put(tmp_path / "one", {"letter/france.docx": "France"}, origin=YESTERDAY)
    put(tmp_path / "one", texts)
    put(tmp_path / "two", dict(reversed(texts.items())))
    assert (tmp_path / "one" / "manifest.json").read_bytes() == (tmp_path / "two" / "manifest.json").read_bytes()


def test_the_manifest_is_the_same_in_every_process_and_for_every_hash_seed(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.publish.sets import put; "
        "put(Path(sys.argv[1]), {f'letter/{name}.docx': name for name in ['norway', 'iceland', 'france']})"
    )
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code, str(tmp_path / seed)], check=True, env=environment, cwd=ROOT)
    assert everything(tmp_path / "1") == everything(tmp_path / "2")


def test_the_notes_of_another_document_stay_in_the_manifest(folder: Path) -> None:
    put(folder, {"briefing/norway.docx": "Briefing"})
    put(folder, {NORWAY: "Norway"})
    assert '"notes": {\n    "briefing": {\n      "findings": []' in (folder / "manifest.json").read_text()


def test_a_build_that_fails_after_it_took_the_lock_leaves_nothing_behind(folder: Path) -> None:
    put(folder, {NORWAY: "Norway"})
    before = everything(folder.parent)
    with pytest.raises(ZeroDivisionError), locked(folder):
        raise ZeroDivisionError
    assert everything(folder.parent) == before


def test_files_that_were_not_planned_are_not_published(folder: Path) -> None:
    with pytest.raises(ValueError, match="planned were"), locked(folder) as unit:
        publish(unit, plan_for({NORWAY: ""}), files_of({ICELAND: "Iceland"}), {})
    assert not folder.exists()


@pytest.mark.parametrize(
    "path",
    ["../norway.docx", "letter/../../norway.docx", "/letter/norway.docx", "letter\\norway.docx", "letter", "x/y"],
)
def test_a_plan_cannot_write_outside_its_document(folder: Path, path: str) -> None:
    with pytest.raises(ValueError, match="cannot write"), locked(folder) as unit:
        refuse_if_obstructed(unit, Plan("letter", frozenset({path})))


def test_two_documents_can_be_published_under_one_lock(folder: Path) -> None:
    with locked(folder) as unit:
        publish(unit, plan_for({NORWAY: ""}), files_of({NORWAY: "Norway"}), {})
        publish(unit, plan_for({"proof/index.html": ""}), files_of({"proof/index.html": "Proof"}), {})
    assert standing(folder) == {NORWAY: "Norway", "proof/index.html": "Proof"}


def test_the_set_keeps_the_permissions_that_its_folders_had(folder: Path) -> None:
    put(folder, {NORWAY: "Norway"})
    folder.chmod(0o750)
    (folder / "letter").chmod(0o2775)
    put(folder, {NORWAY: "Norway, again"})
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (folder, folder / "letter")]
    assert modes == [0o750, 0o2775]


def test_a_first_set_has_the_permissions_that_the_user_gives_to_any_file(folder: Path, tmp_path: Path) -> None:
    put(folder, {NORWAY: "Norway"})
    (tmp_path / "any").mkdir()
    (tmp_path / "any" / "file").touch()
    usual = [(tmp_path / "any").stat().st_mode, (tmp_path / "any" / "file").stat().st_mode]
    assert [folder.stat().st_mode, (folder / NORWAY).stat().st_mode] == usual


def test_a_campaign_folder_that_is_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "share" / "upr").mkdir(parents=True)
    folder = tmp_path / "output" / "2018-china-upr"
    folder.parent.mkdir()
    folder.symlink_to(tmp_path / "share" / "upr")
    put(folder, {NORWAY: "Norway"})
    put(folder, {NORWAY: "Norway, again"})
    assert folder.is_symlink()
    assert standing(tmp_path / "share" / "upr") == {NORWAY: "Norway, again"}
    assert [path.name for path in (tmp_path / "share").iterdir()] == ["upr"]
