"""A fixed sample of damaged templates and data files: each is refused with its problems, or works. No traceback."""

import shutil
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from letters.campaign import Campaign, load_campaign
from letters.messages import Messages
from tests.cli.commands import PROJECT
from tests.fuzzing import damaged_text, damaged_word_file, fill_template, outcome
from tests.specimens import docx_with, paragraph

SAMPLE = 200
DATA = [
    "governments.yaml",
    *(f"2018-china-upr/{name}" for name in ("campaign.yaml", "recommendations.yaml", "appeal.md")),
]
SMALL_TEMPLATE = docx_with(
    paragraph("{{p appeal }}", "BodyText")
    + paragraph("{%p for topic in topics %}")
    + paragraph("{{ topic.title }}", "Heading2")
    + paragraph("{%p for recommendation in topic.recommendations %}")
    + paragraph("{{ recommendation.text }}", "ListBullet")
    + paragraph("{%p endfor %}")
    + paragraph("{%p endfor %}")
    + paragraph("To {{ government.name }}")
)


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return load_campaign(PROJECT / "data", "2018-china-upr", Messages())


def outcome_of_template(seeds: Sequence[bytes], seed: int, campaign: Campaign) -> str:
    """Damage one of the templates and fill it."""
    return outcome(lambda: fill_template(damaged_word_file(seeds, seed), campaign))


def outcome_of_data(seed: int, folder: Path) -> str:
    """Damage one data file in a folder, load the campaign, mend the file again."""
    file = folder / "data" / DATA[seed % len(DATA)]
    whole = file.read_text(encoding="utf-8")
    file.write_text(damaged_text(whole, seed), encoding="utf-8")
    try:
        return outcome(lambda: load_campaign(folder / "data", "2018-china-upr", Messages()))
    finally:
        file.write_text(whole, encoding="utf-8")


def test_damaged_templates_are_refused_or_filled(campaign: Campaign) -> None:
    outcomes = Counter(outcome_of_template([SMALL_TEMPLATE], seed, campaign) for seed in range(SAMPLE))
    assert outcomes.keys() == {"refused", "done"}


def test_damaged_data_is_refused_or_loaded(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "data", tmp_path / "data")
    outcomes = Counter(outcome_of_data(seed, tmp_path) for seed in range(SAMPLE))
    assert outcomes.keys() == {"refused", "done"}
