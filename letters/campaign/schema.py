"""The shapes of the three YAML files, in the words of `models`."""

from types import MappingProxyType

from letters.campaign.shapes import ListShape, MapShape, RecordShape, Shape, TextShape
from letters.campaign.values import (
    identifier,
    names_a_file,
    names_exports,
    on_one_line,
    printable,
    whole,
    without_merge_fields,
)

_ID = TextShape((printable, identifier))
_FILE_NAME = TextShape((printable, names_a_file))
_NAME = TextShape((printable, on_one_line))
"""The id of something else, or a word such as the name of a paper."""
_LINE = TextShape((printable, whole, without_merge_fields, on_one_line))
_EXPORT_NAME = TextShape((printable, without_merge_fields, on_one_line, names_exports))
_LINES = TextShape((printable, whole, without_merge_fields))
_MARKDOWN = TextShape((printable, whole))
"""The rest is judged where it is read as Markdown."""
_REMARK = TextShape((printable,))
"""For editors only: it may speak of merge fields."""


def _record(keys: dict[str, Shape], required: dict[str, str]) -> RecordShape:
    return RecordShape(MappingProxyType(keys), MappingProxyType(required))


_QUERY = _record({"query": _REMARK, "answer": _REMARK}, {"query": "an entry without its question"})
_QUERIES: dict[str, Shape] = {"query": _REMARK, "answer": _REMARK, "queries": ListShape(_QUERY)}

_PHRASES = _record(
    {"the_government": _LINE, "your_government": _LINE, "our_government": _LINE},
    dict.fromkeys(("the_government", "your_government", "our_government"), "all three phrases are written out"),
)
REGISTER = ListShape(
    _record(
        {
            "id": _FILE_NAME,
            "name": _LINE,
            "in_text": _LINE,
            "phrases": _PHRASES,
            "salutation": _LINE,
            "address": ListShape(_LINE),
            **_QUERIES,
        },
        {"id": "a government without its id", "name": "a government without its name"},
    )
)
"""governments.yaml"""
SETTINGS = _record(
    {
        "title": _LINE,
        "subject": _LINE,
        "governments": ListShape(_NAME),
        "date": _LINE,
        "salutation": _LINE,
        "closing": _LINES,
        "sender": _LINES,
        "paper": _NAME,
        "paper_for": MapShape(_NAME),
        "export_name": _EXPORT_NAME,
        **_QUERIES,
    },
    {
        "title": "a campaign without a title",
        "governments": "a campaign that writes to nobody",
        "date": "letters without a date",
        "salutation": "letters without a salutation",
        "closing": "letters without a close",
        "sender": "letters without a sender",
    },
)
"""campaign.yaml"""
_TOPIC = _record({"id": _ID, "title": _LINE}, {"id": "a topic without its id", "title": "a topic without its title"})
_RECOMMENDATION = _record(
    {"id": _ID, "topic": _NAME, "to": ListShape(_NAME), "text": _MARKDOWN, **_QUERIES},
    {
        "id": "a recommendation without its id",
        "topic": "a recommendation without its topic",
        "to": "a recommendation for nobody",
        "text": "a recommendation without words",
    },
)
RECOMMENDATIONS = _record(
    {"topics": ListShape(_TOPIC), "recommendations": ListShape(_RECOMMENDATION)},
    {"topics": "letters without topics", "recommendations": "letters without recommendations"},
)
"""recommendations.yaml"""
