"""What the merge fields print for a government, by a reading of the campaign of its own."""

from collections.abc import Callable, Mapping

from letters.campaign.models import Campaign, Government


def field_values(campaign: Campaign, government: Government) -> Mapping[str, str]:
    """The text of each field that stands for one text."""
    settings, phrases = campaign.settings, government.phrases
    return {
        "date": settings.date,
        "subject": settings.subject or settings.title,
        "salutation": government.salutation or settings.salutation,
        "closing": settings.closing,
        "sender": settings.sender,
        "government.name": government.name,
        "government.in_text": government.in_text,
        "the_government": phrases.the_government,
        "your_government": phrases.your_government,
        "our_government": phrases.our_government,
    }


def printed(expression: str, values: Mapping[str, str]) -> str | None:
    """What the inside of a `{{ … }}` prints: a field, with filters; None where that is not known here."""
    name, *filters = (part.strip() for part in expression.split("|"))
    text = values.get(name)
    for each in filters:
        text = _FILTERS[each](text) if text is not None and each in _FILTERS else None
    return text


_FILTERS: Mapping[str, Callable[[str], str]] = {
    "capitalize_first": lambda text: text[:1].upper() + text[1:],
    "upper": str.upper,
    "lower": str.lower,
}
