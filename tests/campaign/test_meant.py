from pathlib import Path

import pytest

from letters.campaign.country_codes import COUNTRY_CODES
from letters.campaign.meant import government_meant, government_named, governments_run_together, id_for, name_for
from letters.campaign.values import is_identifier
from tests.campaign.spring import RECOMMENDATIONS_FILE, SETTINGS_FILE, change, problems

NAMES = {
    "norway": ("Norway",),
    "switzerland": ("Switzerland",),
    "united-kingdom": ("UK", "the United Kingdom"),
    "european-union": ("EU", "the European Union"),
}


@pytest.mark.parametrize(
    ("word", "government"),
    [
        ("uk", "united-kingdom"),
        ("The United Kingdom", "united-kingdom"),
        ("GB", "united-kingdom"),
        ("European_Union", "european-union"),
        ("NO", "norway"),
        ("SE", None),
        ("norwey", None),
        ("Netherlands", None),
    ],
)
def test_government_is_known_by_id_name_and_code(word: str, government: str | None) -> None:
    assert government_named(word, NAMES) == government


def test_misspelt_government_is_guessed_and_another_state_is_not_taken_for_a_misspelling() -> None:
    assert government_meant("norwey", NAMES) == "norway"
    assert government_meant("the Unites Kingdom", NAMES) == "united-kingdom"
    assert government_meant("netherlands", NAMES) is None


@pytest.mark.parametrize(
    ("word", "ids"),
    [
        ("norway switzerland", ("norway", "switzerland")),
        ("norway; switzerland", ("norway", "switzerland")),
        ("norway", ()),
        ("norway sweden", ()),
        ("norway (switzerland)", ()),
    ],
)
def test_ids_without_a_comma_are_told_apart(word: str, ids: tuple[str, ...]) -> None:
    assert governments_run_together(word, NAMES) == ids


def test_new_government_gets_an_id_and_a_name() -> None:
    words = ("Côte d’Ivoire", "the Netherlands", "NZ", "Trinidad & Tobago")
    assert [id_for(each) for each in words] == ["cote-d-ivoire", "netherlands", "new-zealand", "trinidad-tobago"]
    assert name_for("antigua-and-barbuda") == "Antigua and Barbuda"


def test_codes_lead_to_ids() -> None:
    assert len(COUNTRY_CODES) == 199  # the UN’s 193 members, its two observers, the EU, UK beside GB, two longer codes
    assert [each for each in COUNTRY_CODES.values() if not is_identifier(each)] == []


def test_unknown_government_of_the_campaign_is_not_told_again_in_the_lists(data: Path) -> None:
    change(data, SETTINGS_FILE, "[norway,", "[norway, iceland,")
    change(data, RECOMMENDATIONS_FILE, "[norway,", "[norway, iceland,")
    assert [each.place for each in problems(data)] == ["data/spring/campaign.yaml, line 2"]
