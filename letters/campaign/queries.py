"""The open questions about a campaign's text, and the letters that each touches."""

from collections.abc import Iterator
from dataclasses import dataclass

from letters.campaign.models import Campaign, Government, Query


@dataclass(frozen=True)
class OpenQuery:
    """A question that no editor has answered. `subject` says what it is about: "recommendation iccpr-ratification"."""

    subject: str
    query: str
    governments: tuple[Government, ...]


def open_queries(campaign: Campaign) -> Iterator[OpenQuery]:
    """The questions without an answer: on the campaign, then its governments, then its recommendations."""
    everyone = campaign.governments
    yield from _open(campaign.settings.queries, "the appeal", everyone)
    for government in everyone:
        yield from _open(government.queries, f"government {government.id}", (government,))
    for recommendation in campaign.recommendations:
        addressees = tuple(each for each in everyone if each.id in recommendation.to)
        yield from _open(recommendation.queries, f"recommendation {recommendation.id}", addressees)


def _open(queries: tuple[Query, ...], subject: str, governments: tuple[Government, ...]) -> Iterator[OpenQuery]:
    for each in queries:
        if each.answer is None:
            yield OpenQuery(subject, each.query, governments)
