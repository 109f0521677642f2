"""data/ → Campaign: the appeal, whom it goes to, and who is asked for what, read and validated."""

from letters.campaign.characters import bad_characters
from letters.campaign.datafile import read_data_file
from letters.campaign.faults import Fault, nearest, quoted
from letters.campaign.load import campaign_ids, load_campaign
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
