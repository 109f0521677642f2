"""A campaign of two governments in a folder of its own; tests change a word of it and say what comes of that."""

from pathlib import Path

import pytest

from tests.campaign.spring import write_campaign


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of the campaign `spring`, as someone in the project's folder names it: `data`."""
    monkeypatch.chdir(tmp_path)
    return write_campaign(Path("data"))
