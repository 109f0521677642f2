"""For tests of the command line: the project's own data and template in a folder of their own, and the command run."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Answer:
    """What a command answered."""

    code: int
    out: str
    err: str


def letters(*arguments: str, folder: Path, environment: Mapping[str, str] | None = None) -> Answer:
    """Run the command `letters` in a folder, as a process of its own."""
    command = [sys.executable, "-W", "error", "-m", "letters", *arguments]
    variables = {**os.environ, **(environment or {})}
    done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=False)
    return Answer(done.returncode, done.stdout, done.stderr)


def workplace(folder: Path) -> Path:
    """The project's data and template, copied into a folder."""
    for name in ("data", "templates"):
        shutil.copytree(PROJECT / name, folder / name)
    return folder


GOVERNMENTS = """
- id: norway
  name: Norway
- id: iceland
  name: Iceland
"""
CAMPAIGN = """
title: A small appeal
subject: About the review
governments: [norway, iceland]
date: October 2018
salutation: Your Excellency,
closing: Respectfully,
sender: The sender
query: Is it too small?
"""
APPEAL = """
# A heading

We urge {{ the_government }} to act.[^1]

- a bullet

> our words

[^1]: A note.
"""
RECOMMENDATIONS = """
topics:
  - id: law
    title: Law
recommendations:
  - id: first
    topic: law
    to: [norway]
    text: Do the *first* thing.
  - id: second
    topic: law
    to: [norway, iceland]
    text: Do the **second** thing.
"""


def small_workplace(folder: Path) -> Path:
    """A campaign of two short letters, in the shipped template."""
    shutil.copytree(PROJECT / "templates", folder / "templates")
    files = {"campaign.yaml": CAMPAIGN, "appeal.md": APPEAL, "recommendations.yaml": RECOMMENDATIONS}
    (folder / "data/small").mkdir(parents=True)
    for name, text in files.items():
        (folder / "data/small" / name).write_text(text.lstrip(), encoding="utf-8")
    (folder / "data/governments.yaml").write_text(GOVERNMENTS.lstrip(), encoding="utf-8")
    return folder


def change(file: Path, old: str, new: str) -> None:
    """Replace a text that stands in a file once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")
