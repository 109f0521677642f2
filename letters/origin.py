"""What a letter is made from, as hashes: they tell whether a published letter is older than the data."""

import hashlib
import json
from dataclasses import asdict
from importlib.metadata import version

from letters.campaign import Campaign, Government
from letters.merge import LetterTemplate, values_for
from letters.typeset import font_versions


def origin_of(campaign: Campaign, template: LetterTemplate, government: Government) -> dict[str, str]:
    """SHA-256 of all that goes into the letter to `government`: its data, the template, the fonts; the version."""
    return {
        "data": _hash(_data(campaign, government)),
        "template": hashlib.sha256(template.source).hexdigest(),
        "fonts": _hash(font_versions()),
        "program": version("letters"),
    }


def _data(campaign: Campaign, government: Government) -> str:
    """All of the data that can change this letter, and nothing that cannot."""
    parts = [values_for(campaign, government), asdict(campaign.appeal), campaign.paper_for(government)]
    return json.dumps(parts, sort_keys=True)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
