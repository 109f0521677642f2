"""The README is true: what it tells to type exists, and its links lead somewhere."""

import re
import shlex
import subprocess
from pathlib import Path
from textwrap import dedent

import pytest

from tests.cli.commands import change, letters, small_workplace, workplace

PROJECT = Path(__file__).parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
COMMANDS = [
    line.partition("#")[0].strip()
    for block in re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    for line in block.splitlines()
    if line.partition("#")[0].strip()
]


def test_the_readme_begins_with_the_two_commands() -> None:
    assert COMMANDS[:2] == ["make letters", "make test"]


@pytest.mark.parametrize("command", [each for each in COMMANDS if each.startswith("make ")])
def test_what_the_readme_makes_is_in_the_makefile(command: str) -> None:
    done = subprocess.run(
        ["make", "--dry-run", *shlex.split(command)[1:]], cwd=PROJECT, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("command", [each for each in COMMANDS if each.startswith("letters ")])
def test_the_commands_of_the_readme_know_the_options_that_it_gives_them(command: str) -> None:
    name, *arguments = shlex.split(command)[1:]
    answer = letters(name, "--help", folder=PROJECT)
    assert answer.code == 0, answer.err
    for option in (argument for argument in arguments if argument.startswith("-")):
        assert option in answer.out


def test_every_command_is_of_one_of_the_kinds_that_are_tested() -> None:
    assert [each for each in COMMANDS if not each.startswith(("make ", "letters "))] == []


def test_the_problem_that_the_readme_shows_is_told_like_that(tmp_path: Path) -> None:
    (shown,) = re.findall(r"^```\n(data/[^\n]+, line .*?)^```", README, re.MULTILINE | re.DOTALL)
    folder = workplace(tmp_path)
    file, number = shown.splitlines()[0].split(", line ")
    lines = (folder / file).read_text(encoding="utf-8").splitlines(keepends=True)
    lines[int(number) - 1] = lines[int(number) - 1].replace("brazil", "brasil")
    (folder / file).write_text("".join(lines), encoding="utf-8")
    answer = letters("matrix", folder=folder)
    assert (answer.code, answer.err) == (2, f"{shown}1 problem; nothing was written.\n")


def test_a_government_is_added_and_removed_as_the_readme_says(tmp_path: Path) -> None:
    (entry,) = re.findall(r"^   ```yaml\n(.*?)^   ```", README, re.MULTILINE | re.DOTALL)
    folder = small_workplace(tmp_path)
    register, settings = folder / "data/governments.yaml", folder / "data/small/campaign.yaml"
    recommendations = folder / "data/small/recommendations.yaml"
    register.write_text(register.read_text(encoding="utf-8") + dedent(entry), encoding="utf-8")
    change(settings, "[norway, iceland]", "[norway, iceland, netherlands]")
    change(recommendations, "[norway]", "[norway, netherlands]")
    assert letters("build", folder=folder).code == 0
    letter = folder / "output/small/letter/netherlands.docx"
    assert letter.is_file()
    change(settings, "[norway, iceland, netherlands]", "[norway, iceland]")
    answer = letters("build", folder=folder)
    assert (answer.code, "this campaign does not write to the government “netherlands”" in answer.err) == (2, True)
    change(recommendations, "[norway, netherlands]", "[norway]")
    answer = letters("build", folder=folder)
    assert answer.code == 0
    assert "Removed, as their governments are no longer in the campaign: letter/netherlands.docx, " in answer.out
    assert not letter.exists()


def test_the_links_of_the_readme_lead_to_files() -> None:
    links = re.findall(r"\]\(([^)#]+?)\)", README)
    assert [link for link in links if not (PROJECT / link).exists()] == []
