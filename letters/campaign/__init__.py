"""data/ → Campaign: the appeal, whom it goes to, and who is asked for what, read and validated.

What reads is loaded where something is read: the processes that set letters are handed a campaign.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from letters.campaign.characters import bad_characters
from letters.campaign.faults import Fault, nearest, quoted
from letters.campaign.meant import government_meant
from letters.campaign.models import (
    Appeal,
    Block,
    BlockKind,
    Campaign,
    FootnoteCall,
    Government,
    Inline,
    Phrases,
    Query,
    Recommendation,
    Settings,
    Span,
    Topic,
)
from letters.campaign.nodes import Mapping, Node, Text
from letters.campaign.queries import OpenQuery, open_queries
from letters.campaign.shapes import ListShape, RecordShape, TextShape
from letters.campaign.values import on_one_line, printable

if TYPE_CHECKING:
    from letters.campaign.datafile import read_data_file
    from letters.campaign.load import campaign_ids, load_campaign

__all__ = [
    "Appeal",
    "Block",
    "BlockKind",
    "Campaign",
    "Fault",
    "FootnoteCall",
    "Government",
    "Inline",
    "ListShape",
    "Mapping",
    "Node",
    "OpenQuery",
    "Phrases",
    "Query",
    "Recommendation",
    "RecordShape",
    "Settings",
    "Span",
    "Text",
    "TextShape",
    "Topic",
    "bad_characters",
    "campaign_ids",
    "government_meant",
    "load_campaign",
    "nearest",
    "on_one_line",
    "open_queries",
    "printable",
    "quoted",
    "read_data_file",
]

_READING = {"campaign_ids": "load", "load_campaign": "load", "read_data_file": "datafile"}


def __getattr__(name: str) -> object:
    if name not in _READING:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_READING[name]}"), name)
