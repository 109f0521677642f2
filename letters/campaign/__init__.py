"""data/ → Campaign: the appeal, whom it goes to, and who is asked for what, read and validated."""

from letters.campaign.load import campaign_ids, load_campaign
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

__all__ = [
    "Appeal",
    "Block",
    "BlockKind",
    "Campaign",
    "FootnoteCall",
    "Government",
    "Inline",
    "Phrases",
    "Query",
    "Recommendation",
    "Settings",
    "Span",
    "Topic",
    "campaign_ids",
    "load_campaign",
]
