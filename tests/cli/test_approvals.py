"""The way of letters from draft to export, as people type it."""

import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from ruamel.yaml import YAML

from tests.campaign.spring import write_campaign
from tests.cli.commands import PROJECT, Answer, change, letters, workplace

MAY_FIRST = {"SOURCE_DATE_EPOCH": "1903824000"}


def answer_all_queries(data: Path) -> None:
    """Answer every open question of the campaign in its files."""
    yaml = YAML()
    for file in (data / "governments.yaml", *data.glob("2018-china-upr/*.yaml")):
        content = yaml.load(file.read_text(encoding="utf-8"))
        for record in _records_with_queries(content):
            record["answer"] = "Yes."
        with file.open("w", encoding="utf-8") as stream:
            yaml.dump(content, stream)


def _records_with_queries(content: Any) -> Iterator[Any]:
    if isinstance(content, dict):
        if "query" in content:
            yield content
        content = list(content.values())
    for each in content if isinstance(content, list) else ():
        yield from _records_with_queries(each)


def everything_in(folder: Path) -> str:
    """Every string that a letter's files hold: all parts of the Word file; text and properties of the PDF."""
    found = ""
    for file in sorted(folder.rglob("*.docx")):
        with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as archive:
            found += "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    for file in sorted(folder.rglob("*.pdf")):
        with pypdfium2.PdfDocument(file) as document:
            found += " ".join(page.get_textpage().get_text_range() for page in document)
            found += str(document.get_metadata_dict())
    return found


def test_letters_go_out_when_all_that_stands_in_them_is_approved(tmp_path: Path) -> None:
    folder = workplace(tmp_path)
    ours = ("--only", "norway", "--only", "iceland")
    refused = letters("build", "--final", *ours, folder=folder)
    assert refused.code == 1
    assert "body\n  the body is not approved yet: all 20 letters open\n" in refused.err
    assert "a query is not answered: XUAR" not in refused.err
    assert "a query is not answered: CERD and CEDAW are never spelled out." in refused.err
    assert not (folder / "output/2018-china-upr/letter").exists()

    assert letters("approve", "--by", "Anna Reader", "--all", folder=folder).code == 0
    answer_all_queries(folder / "data")
    final = letters("build", "--final", *ours, folder=folder)
    assert (final.code, final.out.splitlines()[-1]) == (
        0,
        "These letters are final: all that stands in them is approved.",
    )
    assert letters("export", "to send", folder=folder).code == 0
    assert sorted(path.name for path in (folder / "to send").iterdir()) == [
        "HRIC appeal – China UPR 2018 – Iceland.docx",
        "HRIC appeal – China UPR 2018 – Iceland.pdf",
        "HRIC appeal – China UPR 2018 – Norway.docx",
        "HRIC appeal – China UPR 2018 – Norway.pdf",
        "covering list.csv",
    ]
    shown = everything_in(folder / "to send")
    assert "the government of Iceland" in shown
    assert "Anna" not in shown
    assert "Reader" not in shown

    rules = folder / "data/2018-china-upr/recommendations.yaml"
    rules.write_text(rules.read_text(encoding="utf-8").replace("while countering", "when countering"), "utf-8")
    status = letters("status", folder=folder)
    assert (
        "Fallen open:\n"
        "  recommendation legal-reforms-counter-terrorism changed: Canada, Germany, Norway, US reopen; 16 stand\n"
    ) in status.out
    assert status.out.splitlines()[-1] == "16 of 20 letters are approved. Not approved: Canada, Germany, Norway, US."
    exported = letters("export", "to send", folder=folder)
    assert "Removed, as it is no longer one of the letters: HRIC appeal – China UPR 2018 – Norway.pdf" in exported.out
    older = "as it is older than today’s data, template, fonts or program and must be built again"
    assert f"Not exported, {older}: Norway\n" in exported.out
    listed = (folder / "to send/covering list.csv").read_text(encoding="utf-8-sig")
    assert [line.split(",")[0::4] for line in listed.splitlines()[1:]] == [["Iceland", "approved"]] * 2


@pytest.fixture
def spring(tmp_path: Path) -> Path:
    """A campaign of two letters, with the project's template."""
    write_campaign(tmp_path / "data")
    shutil.copytree(PROJECT / "templates", tmp_path / "templates")
    return tmp_path


def by_anna(*arguments: str, folder: Path) -> Answer:
    return letters(*arguments, "--by", "Anna Reader", folder=folder, environment=MAY_FIRST)


def test_status_says_who_approved_what_and_what_is_left(spring: Path) -> None:
    before = letters("status", folder=spring)
    assert before == Answer(
        0,
        "Not approved yet:\n"
        "  body\n"
        "  topics\n"
        "  recommendation (open-courts)\n"
        "  addressees (open-courts)\n"
        "  phrases (all 2)\n"
        "  settings\n"
        "  template-text (letter)\n"
        "  template-look (letter)\n"
        "To approve a block, type its kind and its id, such as: letters approve --by NAME body\n"
        "0 of 2 letters are approved. Not approved: Norway, UK.\n",
        "",
    )
    approved = by_anna("approve", "body", "phrases:norway", folder=spring)
    assert approved == Answer(
        0,
        "Approved by Anna Reader, in data/spring/approvals.yaml:\n"
        "  the body\n"
        "  phrases of norway\n"
        "0 of 2 letters are approved. Not approved: Norway, UK.\n",
        "",
    )
    everything = letters("approve", "--by", "Ben Reader", "--all", folder=spring, environment=MAY_FIRST)
    assert everything.out.splitlines()[-1] == "All 2 letters are approved."
    change(spring / "data/spring/campaign.yaml", "May 2030", "June 2030")
    change(spring / "data/governments.yaml", "name: Norway", "name: Norway\n  salutation: Dear friends,")
    assert letters("status", folder=spring).out == (
        "Approved:\n"
        "  body: Anna Reader (2030-05-01), Ben Reader (2030-05-01)\n"
        "  topics: Ben Reader (2030-05-01)\n"
        "  recommendation (open-courts): Ben Reader (2030-05-01)\n"
        "  addressees (open-courts): Ben Reader (2030-05-01)\n"
        "  phrases (united-kingdom): Ben Reader (2030-05-01)\n"
        "  template-text (letter): Ben Reader (2030-05-01)\n"
        "  template-look (letter): Ben Reader (2030-05-01)\n"
        "Fallen open:\n"
        "  phrases of norway changed (salutation): Norway reopens; 1 stands\n"
        "  the settings changed (date): all 2 letters reopen\n"
        "To approve a block, type its kind and its id, such as: letters approve --by NAME phrases:norway\n"
        "0 of 2 letters are approved. Not approved: Norway, UK.\n"
    )


def test_a_waived_finding_stops_no_letter_until_it_is_another(spring: Path) -> None:
    change(spring / "data/spring/campaign.yaml", "[norway, united-kingdom]", "[norway]")
    change(spring / "data/spring/recommendations.yaml", "[norway, united-kingdom]", "[norway]")
    appeal = spring / "data/spring/appeal.md"
    appeal.write_text("We ask {{ the_government }} for help.\n\n# What we ask\n", encoding="utf-8")
    found = letters("build", folder=spring)
    assert found.code == 1
    finding = "heading-without-text:norway"
    assert f"[{finding}]\n  no text follows the heading “What we ask”\n" in found.err

    waived = by_anna("waive", finding, "--reason", "The next page answers.", folder=spring)
    assert waived.code == 0
    assert waived.out == (
        f"{finding} waived by Anna Reader, in data/spring/approvals.yaml; void as soon as what was waived changes.\n"
    )
    built = letters("build", folder=spring)
    assert built.code == 0
    assert f"Waived: {finding}: The next page answers. (Anna Reader, 2030-05-01)\n" in built.err
    assert built.out.splitlines()[-1].startswith("These letters are drafts: ")
    assert f"  {finding}: The next page answers. (Anna Reader, 2030-05-01)\n" in letters("status", folder=spring).out

    approvals = spring / "data/spring/approvals.yaml"
    with_waiver = approvals.read_text(encoding="utf-8")
    approvals.unlink()
    by_anna("approve", "--all", folder=spring)
    exported = letters("export", "out", folder=spring)
    assert (exported.code, exported.out) == (
        1,
        f"Not exported, as it has a finding that is no longer waived ({finding}): Norway\n",
    )

    approvals.write_text(with_waiver, encoding="utf-8")
    change(appeal, "What we ask", "What we want")
    void = letters("build", folder=spring)
    assert void.code == 1
    assert f"Warning: {finding} is no longer what Anna Reader waived: it counts again.\n" in void.err


def test_letters_with_open_questions_are_not_exported_and_this_is_told_apart(spring: Path) -> None:
    settings = spring / "data/spring/campaign.yaml"
    settings.write_text(
        f"{settings.read_text(encoding='utf-8')}\nqueries:\n- query: Is it so?\n- query: Is it?\n", "utf-8"
    )
    assert letters("build", folder=spring).code == 0
    assert letters("approve", "--all", "--by", "Anna Reader", folder=spring).code == 0
    refused = letters("export", "out", folder=spring)
    assert refused.out == "Not exported, as it has open questions (the appeal): Norway, UK\n"


def test_only_approved_letters_are_exported_unless_drafts_are_asked_for(spring: Path) -> None:
    assert letters("build", folder=spring).code == 0
    refused = letters("export", "out", folder=spring)
    assert (refused.code, (spring / "out").exists()) == (1, False)
    assert refused.out == (
        "Not exported, as it is not approved (body, topics, recommendation:open-courts and 5 more): Norway, UK\n"
    )
    drafts = letters("export", "out", "--drafts", folder=spring)
    assert drafts.code == 0
    assert sorted(path.name for path in (spring / "out").iterdir()) == [
        "covering list.csv",
        "norway.docx",
        "norway.pdf",
        "united-kingdom.docx",
        "united-kingdom.pdf",
    ]
    lines = (spring / "out/covering list.csv").read_text(encoding="utf-8-sig").splitlines()
    manifest = json.loads((spring / "output/spring/manifest.json").read_text(encoding="utf-8"))
    pdf = manifest["files"]["letter/norway.pdf"]
    assert lines[2] == f"Norway,norway.pdf,{pdf['facts']['pages']},{pdf['sha256']},draft"
    inside = letters("export", "output/out", "--drafts", folder=spring)
    assert (inside.code, inside.err.splitlines()[1]) == (2, "  lies in the folder that builds write into")

    assert letters("verify", folder=spring) == Answer(0, "All 4 files are what was built.\n", "")
    (spring / "output/spring/letter/norway.pdf").write_bytes(b"touched")
    (spring / "output/spring/letter/notes.txt").write_text("by hand")
    (spring / "output/spring/letter/united-kingdom.docx").unlink()
    assert letters("verify", folder=spring) == Answer(
        1,
        "Changed since it was built: output/spring/letter/norway.pdf\n"
        "Missing: output/spring/letter/united-kingdom.docx\n"
        "Not made by a build: output/spring/letter/notes.txt\n"
        "2 of 4 files are what was built.\n",
        "",
    )
    changed = letters("export", "out", "--drafts", folder=spring)
    assert changed.code == 2
    assert re.findall(r"letter/\S+", changed.err) == ["letter/norway.pdf", "letter/united-kingdom.docx"]


def test_what_is_wrong_with_data_and_approvals_is_told_at_once(spring: Path) -> None:
    change(spring / "data/spring/recommendations.yaml", "topic: courts", "topic: court")
    (spring / "data/spring/approvals.yaml").write_text("approvals:\n  - blok: body\n", encoding="utf-8")
    answer = letters("status", folder=spring)
    assert (answer.code, answer.out) == (2, "")
    assert "data/spring/recommendations.yaml, line 6\n" in answer.err
    assert "data/spring/approvals.yaml, line 2\n  unknown key “blok”\n  → Did you mean “block”?\n" in answer.err


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["approve", "--by", "Anna"], "does not say what is approved"),
        (["approve", "--by", "Anna", "--all", "body"], "says both single blocks and all"),
        (["approve", "--by", "Anna", "bodi"], "is no block of this campaign"),
        (["approve", "--by", " ", "--all"], "says nothing"),
    ],
)
def test_an_approval_that_cannot_be_understood_changes_nothing(spring: Path, arguments: list[str], what: str) -> None:
    answer = letters(*arguments, folder=spring)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.splitlines()[1] == f"  {what}"
    assert not (spring / "data/spring/approvals.yaml").exists()


def test_a_wrong_date_of_the_build_is_named(spring: Path) -> None:
    answer = letters("approve", "--by", "Anna", "--all", folder=spring, environment={"SOURCE_DATE_EPOCH": "yesterday"})
    assert (answer.code, answer.err.splitlines()[0]) == (2, "SOURCE_DATE_EPOCH")
