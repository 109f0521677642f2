"""What the merge fields print for a government, by a reading of the campaign of its own."""

import re
from collections.abc import Callable, Iterator, Mapping

from letters.campaign.models import Campaign, Government, Recommendation
from letters.checks.text import recommended_text

Texts = tuple[str, ...]
"""The texts that a field may print: one, or several where it stands in a loop."""


def recommendations_for(campaign: Campaign, government: Government) -> Iterator[Recommendation]:
    """The government's recommendations: in the order of the topics, within a topic in that of the file."""
    for topic in campaign.topics:
        yield from (each for each in campaign.recommendations if each.topic == topic.id and government.id in each.to)


def field_texts(campaign: Campaign, government: Government) -> Mapping[str, Texts]:
    """What each field may print. What a loop goes through has brackets: "topics[].title", "address[]"."""
    settings, phrases = campaign.settings, government.phrases
    recommendations = tuple(recommendations_for(campaign, government))
    wanted = {each.topic for each in recommendations}
    titles = tuple(topic.title for topic in campaign.topics if topic.id in wanted)
    return {
        "date": (settings.date,),
        "subject": (settings.subject or settings.title,),
        "salutation": (government.salutation or settings.salutation,),
        "closing": (settings.closing,),
        "sender": (settings.sender,),
        "government.name": (government.name,),
        "government.in_text": (government.in_text,),
        "the_government": (phrases.the_government,),
        "your_government": (phrases.your_government,),
        "our_government": (phrases.our_government,),
        "address[]": tuple(government.address),
        "topics[].title": titles,
        "recommendations[].text": tuple(recommended_text(each) for each in recommendations),
        "recommendations[].topic": titles,
        "recommendations[].number": tuple(str(number + 1) for number in range(len(recommendations))),
    }


def printed(expression: str, texts: Mapping[str, Texts], loops: Mapping[str, str]) -> Texts | None:
    """What the inside of a `{{ … }}` may print: a field, with filters; None where that is not known here.

    `loops` maps the variables of the loops around it to what they go through: {"topic": "topics"}.
    """
    name, *filters = (part.strip() for part in re.split(r"\|(?=(?:[^'\"]|'[^']*'|\"[^\"]*\")*$)", expression))
    variable, _, part = name.partition(".")
    if variable in loops:
        name = f"{loops[variable]}[]" + (f".{part}" if part else "")
    found = texts.get(name, texts.get(_FIELD_NAMES.get(name, "")))
    if found is None and name in _LISTS:
        found = _of_a_list(texts[_LISTS[name]], filters.pop(0) if filters else "")
    for each in filters:
        found = tuple(map(_FILTERS[each], found)) if found is not None and each in _FILTERS else None
    return found


def _of_a_list(found: Texts, list_filter: str) -> Texts | None:
    """What a filter makes of a list: its lines joined, or their number."""
    if list_filter == "length":
        return (str(len(found)),)
    joined = re.fullmatch(r"""join\(\s*(?:"([^"]*)"|'([^']*)')?\s*\)|join""", list_filter)
    return ((joined[1] or joined[2] or "").join(found),) if joined else None


_LISTS = {"address": "address[]", "topics": "topics[].title", "recommendations": "recommendations[].text"}
"""What stands for each list's entries."""

_FIELD_NAMES = {"government_name": "government.name", "government_in_text": "government.in_text"}
"""The names that Word's own merge fields have where those of the fields have a point."""

_FILTERS: Mapping[str, Callable[[str], str]] = {
    "capitalize_first": lambda text: text[:1].upper() + text[1:],
    "upper": str.upper,
    "lower": str.lower,
}
