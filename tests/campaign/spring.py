"""The smallest campaign: two governments, one topic, one recommendation; and what loading it says."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from letters.campaign import Campaign, load_campaign
from letters.errors import InputError, Problem
from letters.messages import Messages

REGISTER = """\
- id: norway
  name: Norway
- id: united-kingdom
  name: UK
  in_text: the United Kingdom
"""
SETTINGS = """\
title: Urgent Appeal
governments: [norway, united-kingdom]
date: May 2030
salutation: Your Excellency,
closing: Respectfully,
sender: Friends of the Courts
"""
RECOMMENDATIONS = """\
topics:
  - id: courts
    title: Courts
recommendations:
  - id: open-courts
    topic: courts
    to: [norway, united-kingdom]
    text: Open the courts.
"""
APPEAL = "We ask {{ the_government }} for help.\n"

REGISTER_FILE = "governments.yaml"
SETTINGS_FILE = "spring/campaign.yaml"
RECOMMENDATIONS_FILE = "spring/recommendations.yaml"
APPEAL_FILE = "spring/appeal.md"


def write_campaign(data: Path) -> Path:
    """Write the campaign's files; return the folder."""
    (data / "spring").mkdir(parents=True)
    files = {
        REGISTER_FILE: REGISTER,
        SETTINGS_FILE: SETTINGS,
        RECOMMENDATIONS_FILE: RECOMMENDATIONS,
        APPEAL_FILE: APPEAL,
    }
    for name, text in files.items():
        (data / name).write_text(text, encoding="utf-8")
    return data


def change(data: Path, file: str, old: str, new: str) -> None:
    """Write `new` in place of the one `old` that the file holds."""
    text = (data / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (data / file).write_text(text.replace(old, new), encoding="utf-8")


def load(data: Path) -> Campaign:
    """The campaign; a warning fails the test."""
    messages = Messages()
    campaign = load_campaign(data, "spring", messages)
    assert list(messages) == []
    return campaign


def problems(data: Path) -> Sequence[Problem]:
    """What is wrong with the campaign."""
    with pytest.raises(InputError) as caught:
        load_campaign(data, "spring", Messages())
    return caught.value.problems
