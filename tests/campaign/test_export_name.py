from pathlib import Path

import pytest

from letters.errors import Problem
from tests.campaign.spring import REGISTER_FILE, SETTINGS_FILE, change, load, problems

PLACE = "data/spring/campaign.yaml, line 7"
REMEDY = "Leave the sign out: not every system allows it there."


def exported(data: Path, pattern: str) -> None:
    change(data, SETTINGS_FILE, "sender: Friends of the Courts\n", f"sender: Friends\nexport_name: '{pattern}'\n")


def test_letters_go_out_under_the_name_that_the_campaign_gives_them(data: Path) -> None:
    exported(data, "Urgent appeal – {government}")
    campaign = load(data)
    names = [campaign.exported_name(each) for each in campaign.governments]
    assert names == ["Urgent appeal – Norway", "Urgent appeal – UK"]


def test_letters_keep_their_names_where_the_campaign_gives_none(data: Path) -> None:
    campaign = load(data)
    assert [campaign.exported_name(each) for each in campaign.governments] == ["norway", "united-kingdom"]


@pytest.mark.parametrize(
    ("pattern", "what", "remedy"),
    [
        (
            "Appeal",
            "“Appeal” would give all letters one name",
            "Write {government} once, where the government’s name shall stand.",
        ),
        (
            "{government} to {government}",
            "“{government} to {government}” would give all letters one name",
            "Write {government} once, where the government’s name shall stand.",
        ),
        (
            "{campaign} {government}",
            "curly brackets in “{campaign} {government}”",
            "Only {government} stands in such.",
        ),
        (
            "UPR 2018/19: {government}",
            "/ : in “UPR 2018/19: {government}”, which is part of the exported files’ names",
            REMEDY,
        ),
        (
            ".{government}",
            "“.{government}” begins or ends with a space or a dot, and is part of the exported files’ names",
            "Take it away: not every system keeps it there.",
        ),
        (
            "中" * 40 + "{government}",
            f"“{'中' * 40}{{government}}” is too long for a part of the exported files’ names",
            "Write a shorter one, of 120 bytes at most.",
        ),
    ],
)
def test_a_name_that_cannot_name_files_is_refused(data: Path, pattern: str, what: str, remedy: str) -> None:
    exported(data, pattern)
    assert problems(data) == (Problem(PLACE, what, remedy),)


def test_a_government_whose_name_cannot_stand_in_a_file_name_is_named(data: Path) -> None:
    change(data, REGISTER_FILE, "name: UK", "name: UK/GB")
    load(data)
    exported(data, "Appeal to {government}")
    place = "data/governments.yaml, line 4"
    what = "/ in “UK/GB”, which is part of the exported files’ names"
    assert problems(data) == (Problem(place, what, REMEDY),)
