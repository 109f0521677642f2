import os
from pathlib import Path

import pytest
from docx import Document

from tests.cli.commands import change, letters, small_workplace

CAMPAIGN = "data/small"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_workplace(tmp_path)


def test_all_that_is_wrong_with_data_and_template_is_told_at_once(folder: Path) -> None:
    change(folder / CAMPAIGN / "recommendations.yaml", "to: [norway]", "to: [norwey]")
    change(folder / CAMPAIGN / "campaign.yaml", "salutation: Your Excellency,", "greeting: Your Excellency,")
    change(folder / "data/governments.yaml", "name: Iceland", "name: '{{ x'")
    template = Document(str(folder / "templates/letter.docx"))
    paragraph = next(each for each in template.paragraphs if "government.in_text" in each.text)
    paragraph.text = "Recommendations to {{ goverment.in_text }}"
    template.save(str(folder / "templates/letter.docx"))
    answer = letters("build", folder=folder)
    assert answer.code == 2
    assert answer.out == ""
    assert answer.err == (
        "data/governments.yaml, line 4\n"
        "  “{{” in “{{ x”\n"
        "  → Merge fields, and their signs, stand in appeal.md only: take it out here.\n"
        "data/small/campaign.yaml, line 1\n"
        "  “salutation” is missing: letters without a salutation\n"
        "  → Write “salutation:” with its value.\n"
        "data/small/campaign.yaml, line 5\n"
        "  unknown key “greeting”\n"
        "  → There are: title, subject, governments, date, salutation, closing, sender, paper, paper_for, export_name, "
        "query, answer, queries. A remark of your own begins with #.\n"
        "data/small/recommendations.yaml, line 7\n"
        "  unknown government “norwey”\n"
        "  → Did you mean “norway”? If not, add yours to data/governments.yaml: a line “- id: …”, and below it "
        "“  name: …”.\n"
        "templates/letter.docx, body, paragraph 9, “Recommendations to {{ goverment.in_text }}”\n"
        "  unknown field “goverment.in_text”; did you mean “government.in_text”?\n"
        "  → Replace the tag by {{ government.in_text }}\n"
        "5 problems; nothing was written.\n"
    )
    assert not (folder / "output").exists()


def test_a_missing_template_is_named(folder: Path) -> None:
    (folder / "templates/letter.docx").unlink()
    answer = letters("build", folder=folder)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "templates/letter.docx\n"
        "  is missing\n"
        "  → Save the letter’s Word template under this name, or take the shipped one back from an older version.\n"
        "1 problem; nothing was written.\n"
    )


def test_a_template_that_is_no_word_file_is_refused(folder: Path) -> None:
    (folder / "templates/letter.docx").write_bytes(b"Dear Excellency")
    answer = letters("check", folder=folder)
    assert answer.code == 2
    assert answer.err.startswith("templates/letter.docx\n  is not a Word .docx file (encrypted or .doc?)\n")


def test_a_file_in_the_place_of_the_output_folder_is_named(folder: Path) -> None:
    (folder / "output").write_text("")
    answer = letters("build", "--only", "norway", folder=folder)
    assert answer.code == 2
    assert "is a file where a folder should be" in answer.err
    assert "Traceback" not in answer.err


def test_an_unknown_government_is_told_with_the_nearest(folder: Path) -> None:
    answer = letters("build", "--only", "norwey", "--only", "Iceland", "--only", "NO", folder=folder)
    assert answer.code == 2
    assert answer.err == (
        "--only norwey\n"
        "  is no government of this campaign\n"
        "  → Did you mean --only norway?\n"
        "--only Iceland\n"
        "  is no government of this campaign\n"
        "  → Did you mean --only iceland?\n"
        "--only NO\n"
        "  is no government of this campaign\n"
        "  → Did you mean --only norway?\n"
        "3 problems; nothing was written.\n"
    )


def test_a_campaign_must_be_named_where_there_are_two(folder: Path) -> None:
    (folder / CAMPAIGN).rename(folder / "data/2018-b")
    (folder / "data/2018-a").mkdir()
    (folder / "data/2018-a/campaign.yaml").write_text("title: A\n")
    answer = letters("matrix", folder=folder)
    assert answer.code == 2
    assert answer.err == (
        "data\n"
        "  holds several campaigns: 2018-a, 2018-b\n"
        "  → Say which one, such as: letters build 2018-b, or letters export --campaign 2018-b\n"
        "1 problem; nothing was written.\n"
    )


def test_a_command_outside_the_project_is_told_where_to_go(tmp_path: Path) -> None:
    answer = letters("check", folder=tmp_path)
    assert (answer.code, answer.err) == (
        2,
        f"data\n  there is no such folder in {tmp_path}\n"
        "  → Commands are given in the project’s folder, which holds data. Go to it first: cd and its path; "
        "or name another one as --data.\n1 problem; nothing was written.\n",
    )


def test_a_command_in_a_folder_of_the_project_is_told_the_projects_own(folder: Path) -> None:
    answer = letters("matrix", folder=folder / "templates")
    assert answer.code == 2
    assert f"Go to it first: cd {folder}; or" in answer.err


def test_a_campaigns_file_under_another_name_is_found(folder: Path) -> None:
    (folder / CAMPAIGN / "campaign.yaml").rename(folder / CAMPAIGN / "campaign.yml")
    answer = letters("matrix", folder=folder)
    assert answer.code == 2
    assert answer.err.startswith("data/small/campaign.yaml\n  is missing; beside it lies campaign.yml\n")


@pytest.mark.parametrize("command", ["build", "verify", "pdf", "approve"])
def test_help_speaks_of_folders_and_names_not_of_types(command: str, tmp_path: Path) -> None:
    answer = letters(command, "--help", folder=tmp_path)
    assert answer.code == 0
    assert not any(word in answer.out for word in ("<bool>", "[[", "<int", "--output PATH"))


def test_missing_pango_is_told_with_the_remedy(folder: Path, tmp_path: Path) -> None:
    """A stand-in for WeasyPrint that fails as it does where its system library is not there."""
    stand_in = tmp_path / "stand-in/weasyprint"
    stand_in.mkdir(parents=True)
    (stand_in / "__init__.py").write_text("raise OSError(\"cannot load library 'libpango-1.0-0'\")\n")
    path = os.pathsep.join([str(stand_in.parent), *os.environ.get("PYTHONPATH", "").split(os.pathsep)])
    answer = letters("build", "--only", "norway", folder=folder, environment={"PYTHONPATH": path})
    assert answer.code == 2
    assert answer.err == (
        "Pango\n"
        "  is not installed: no PDF without it\n"
        "  → Run “make letters”: it installs what is missing, or tells the command to type.\n"
        "1 problem; nothing was written.\n"
    )


def test_a_letter_without_its_recommendations_is_not_published(folder: Path) -> None:
    assert letters("build", "--only", "norway", folder=folder).code == 0
    letter = folder / "output/small/letter/norway.docx"
    before = letter.read_bytes()
    template = Document(str(folder / "templates/letter.docx"))
    paragraph = next(each for each in template.paragraphs if "recommendation.text" in each.text)
    paragraph.text = "{% if recommendation.number == 2 %}{{ recommendation.text }}{% endif %}"
    template.save(str(folder / "templates/letter.docx"))
    answer = letters("build", "--only", "norway", folder=folder)
    assert answer.code == 1
    assert "[recommendation-missing:norway:first]" in answer.err
    assert "Nothing was published: what was in the folder before stays as it was." in answer.out
    assert letter.read_bytes() == before


def test_a_template_that_prints_no_recommendation_is_told_once(folder: Path) -> None:
    template = Document(str(folder / "templates/letter.docx"))
    paragraph = next(each for each in template.paragraphs if "recommendation.text" in each.text)
    paragraph.text = "{{ recommendation.topic }}"
    template.save(str(folder / "templates/letter.docx"))
    answer = letters("build", folder=folder)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "templates/letter.docx\n"
        "  prints no recommendation: each letter would be without its own\n"
        "  → Type, each in a paragraph of its own: {%p for topic in topics %}, {{ topic.title }}, "
        "{%p for recommendation in topic.recommendations %}, {{ recommendation.text }}, {%p endfor %}, {%p endfor %}.\n"
        "1 problem; nothing was written.\n"
    )


def test_a_government_without_a_recommendation_is_a_warning(folder: Path) -> None:
    change(folder / CAMPAIGN / "recommendations.yaml", "to: [norway, iceland]", "to: [norway]")
    answer = letters("build", folder=folder)
    assert answer.code == 0
    warnings = [line for line in answer.err.splitlines() if line.startswith("Warning: ")]
    assert warnings == [
        "Warning: data/small/campaign.yaml, line 3: Iceland gets no recommendation: its letter holds the appeal only."
    ]
