"""The README is true: what it tells to type exists, and its links lead somewhere."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.cli.commands import letters

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


def test_the_links_of_the_readme_lead_to_files() -> None:
    links = re.findall(r"\]\(([^)#]+?)\)", README)
    assert [link for link in links if not (PROJECT / link).exists()] == []
