"""Thousands of damaged templates and data files, those that others have broken among the seeds."""

import os
import shutil
import warnings
from collections import Counter
from pathlib import Path

import pytest

from letters.campaign import Campaign, load_campaign
from letters.messages import Messages
from tests.cli.commands import PROJECT
from tests.test_fuzzing import SMALL_TEMPLATE, outcome_of_data, outcome_of_template

pytestmark = pytest.mark.more
NUMBER = 2000
PARTS = 8
"""The work is cut into so many tests, so that all cores have some of it."""


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return load_campaign(PROJECT / "data", "2018-china-upr", Messages())


def _seeds() -> list[bytes]:
    folder = Path(os.environ.get("CORPUS", PROJECT.parent / "shared/corpus")) / "bad"
    others = [file.read_bytes() for file in sorted(folder.glob("*.docx")) if file.stat().st_size < 200_000]
    if not others:
        warnings.warn(f"no broken files in {folder}: only our own are damaged", stacklevel=1)
    return [SMALL_TEMPLATE, (PROJECT / "templates/letter.docx").read_bytes(), *others]


@pytest.mark.filterwarnings("default:no broken files")
@pytest.mark.parametrize("part", range(PARTS))
def test_damaged_templates_are_refused_or_filled(part: int, campaign: Campaign) -> None:
    seeds = _seeds()
    outcomes = Counter(
        outcome_of_template(seeds, seed, campaign) for seed in range(10_000 + part, 10_000 + NUMBER, PARTS)
    )
    assert outcomes.total() == NUMBER / PARTS
    assert outcomes.keys() <= {"refused", "done"}


@pytest.mark.parametrize("part", range(PARTS))
def test_damaged_data_is_refused_or_loaded(part: int, tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "data", tmp_path / "data")
    outcomes = Counter(outcome_of_data(seed, tmp_path) for seed in range(10_000 + part, 10_000 + NUMBER, PARTS))
    assert outcomes.total() == NUMBER / PARTS
    assert outcomes.keys() <= {"refused", "done"}
