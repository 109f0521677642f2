"""The one list of merge fields: what each is, for the inspection of templates, and what it prints for a government."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from letters.campaign.models import Campaign, Government, Recommendation, Topic
from letters.merge.markers import marked_spans, marked_text


@dataclass(frozen=True)
class Leaf:
    """Something that can be printed or asked about; `name` is what messages call it."""

    name: str


@dataclass(frozen=True)
class Record:
    """Something with parts, each with a name; it cannot be printed itself."""

    parts: Mapping[str, "Kind"]


@dataclass(frozen=True)
class ListOf:
    """A list to go through with `for`; it cannot be printed itself."""

    each: "Kind"


Kind = Leaf | Record | ListOf

TEXT = Leaf("a text")
NUMBER = Leaf("a number")
YES_OR_NO = Leaf("a yes or no")

RECOMMENDATION = Record(MappingProxyType({"text": TEXT, "topic": TEXT, "number": NUMBER}))
TOPIC = Record(MappingProxyType({"title": TEXT, "recommendations": ListOf(RECOMMENDATION)}))
LOOP = Record(MappingProxyType({"first": YES_OR_NO, "last": YES_OR_NO, "index": NUMBER, "length": NUMBER}))
"""What a `for` tells about its own progress; `index` counts from 1."""

FIELDS: Mapping[str, Kind] = MappingProxyType(
    {
        "date": TEXT,
        "subject": TEXT,
        "salutation": TEXT,
        "closing": TEXT,
        "sender": TEXT,
        "address": ListOf(TEXT),
        "government": Record(MappingProxyType({"name": TEXT, "in_text": TEXT})),
        "the_government": TEXT,
        "your_government": TEXT,
        "our_government": TEXT,
        "topics": ListOf(TOPIC),
        "recommendations": ListOf(RECOMMENDATION),
    }
)
APPEAL = "appeal"
"""The field for the shared body: `{{p appeal }}`, alone in its paragraph. It is filled once for all letters."""


def values_for(campaign: Campaign, government: Government) -> dict[str, Any]:
    """What each merge field prints in the letter to `government`, in the shape that FIELDS says."""
    settings = campaign.settings
    topics = list(_topic_values(campaign, government))
    return {
        "date": marked_text(settings.date),
        "subject": marked_text(campaign.subject),
        "salutation": marked_text(campaign.salutation_for(government)),
        "closing": marked_text(settings.closing),
        "sender": marked_text(settings.sender),
        "address": [marked_text(line) for line in government.address],
        "government": {"name": marked_text(government.name), "in_text": marked_text(government.in_text)},
        "the_government": marked_text(government.phrases.the_government),
        "your_government": marked_text(government.phrases.your_government),
        "our_government": marked_text(government.phrases.our_government),
        "topics": topics,
        "recommendations": [each for topic in topics for each in topic["recommendations"]],
    }


def names_in(kinds: Mapping[str, Kind], prefix: str = "") -> Iterator[str]:
    """The names that can be printed, as full paths: "date", "government.name"; what a list holds is left out."""
    for name, kind in kinds.items():
        if isinstance(kind, Record):
            yield from names_in(kind.parts, f"{prefix}{name}.")
        elif isinstance(kind, Leaf):
            yield f"{prefix}{name}"


def _topic_values(campaign: Campaign, government: Government) -> Iterator[dict[str, Any]]:
    """The topics that have recommendations for this government; the numbers count over the whole letter."""
    number = 0
    for topic in campaign.topics:
        values = []
        for each in campaign.recommendations_for(government):
            if each.topic == topic.id:
                number += 1
                values.append(_recommendation_values(each, topic, number))
        if values:
            yield {"title": marked_text(topic.title), "recommendations": values}


def _recommendation_values(recommendation: Recommendation, topic: Topic, number: int) -> dict[str, Any]:
    return {"text": marked_spans(recommendation.spans), "topic": marked_text(topic.title), "number": number}
