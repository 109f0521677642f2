"""What a campaign is: the appeal, the governments that it goes to, and who is asked for what. All of it is frozen."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

GOVERNMENT_IN_NAME = "{government}"
"""Where the government's name stands in `Settings.export_name`."""


@dataclass(frozen=True)
class Span:
    """A stretch of text of one look. Merge fields stand in `text` as they are written: `{{ the_government }}`."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None


@dataclass(frozen=True)
class FootnoteCall:
    """The place in the text where a note is called; `label` is the key into `Appeal.footnotes`."""

    label: str


Inline = Span | FootnoteCall


class BlockKind(StrEnum):
    """What a block of the appeal is; each kind has its style in the Word template."""

    HEADING = "heading"
    BODY = "body"
    BULLET = "bullet"
    NUMBERED = "numbered"
    CONTINUED = "continued"
    """A further paragraph of a list item: indented like its text, without a label."""
    QUOTATION = "quotation"


@dataclass(frozen=True)
class Block:
    """One paragraph of the appeal. `level` counts from 1 (headings, nested lists); `line` is its line in appeal.md."""

    kind: BlockKind
    inlines: tuple[Inline, ...]
    level: int
    line: int


@dataclass(frozen=True)
class Appeal:
    """The shared body of the letters, in order; `footnotes` maps a label to the note's text."""

    blocks: tuple[Block, ...]
    footnotes: Mapping[str, tuple[Inline, ...]]


class Record(BaseModel):
    """The rules that all records of the data share: frozen, and no key that the model does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False)


class Query(Record):
    """An open question of the editors about the text; it is open while `answer` is None."""

    query: str = Field(min_length=1)
    answer: str | None = None


def _gather_queries(values: Any) -> Any:
    """Read `query:` with `answer:` beside it as the first of `queries:`, so that one question needs no list."""
    if not isinstance(values, dict) or not ({"query", "answer"} & values.keys()):
        return values
    first = {key: values[key] for key in ("query", "answer") if key in values}
    rest = {key: value for key, value in values.items() if key not in first}
    return rest | {"queries": [first, *(rest.get("queries") or [])]}


class Phrases(Record):
    """How sentences name a government that is not a state, written out whole."""

    the_government: str
    your_government: str
    our_government: str


class Government(Record):
    """An addressee: a state or the EU. `name` stands in lists ("UK"), `in_text` in sentences ("the United Kingdom")."""

    id: str
    name: str
    in_text: str
    phrases: Phrases
    salutation: str | None = None
    """None: the campaign's."""
    address: tuple[str, ...] = ()
    queries: tuple[Query, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _derive(cls, values: Any) -> Any:
        """Give a state its derived phrases, and `in_text` where it equals the name."""
        values = _gather_queries(values)
        if not isinstance(values, dict) or not isinstance(values.get("name"), str):
            return values
        in_text = values.get("in_text", values["name"])
        derived = {
            "the_government": f"the government of {in_text}",
            "your_government": "your government",
            "our_government": "our government",
        }
        return {"in_text": in_text, "phrases": derived} | values


class Topic(Record):
    """A heading under which recommendations stand."""

    id: str
    title: str


class Recommendation(Record):
    """One recommendation. `to` holds the ids of the governments that get it: the only home of who gets what.

    `text` is inline Markdown; `spans` is the same text read.
    """

    id: str
    topic: str
    to: tuple[str, ...]
    text: str
    spans: tuple[Span, ...] = ()
    queries: tuple[Query, ...] = ()

    _queries = model_validator(mode="before")(_gather_queries)


class Settings(Record):
    """campaign.yaml as it stands. `paper` None: the template's own size decides."""

    title: str
    governments: tuple[str, ...]
    date: str
    subject: str | None = None
    """None: the title."""
    salutation: str
    closing: str
    sender: str
    paper: str | None = None
    paper_for: Mapping[str, str] = Field(default_factory=dict)
    export_name: str | None = None
    """The name under which letters go out, with {government} in it. None: they keep their names in output/."""
    queries: tuple[Query, ...] = ()

    _queries = model_validator(mode="before")(_gather_queries)


@dataclass(frozen=True)
class Campaign:
    """Everything that the letters of one campaign are made from, read and validated; tuples keep the files' order."""

    id: str
    settings: Settings
    governments: tuple[Government, ...]
    topics: tuple[Topic, ...]
    recommendations: tuple[Recommendation, ...]
    appeal: Appeal

    def recommendations_for(self, government: Government) -> tuple[Recommendation, ...]:
        """This government's recommendations, in the order of the file."""
        return tuple(each for each in self.recommendations if government.id in each.to)

    @property
    def subject(self) -> str:
        """The letters' subject: the campaign's own, or its title."""
        return self.settings.subject or self.settings.title

    def salutation_for(self, government: Government) -> str:
        """The government's own salutation, or the campaign's."""
        return government.salutation or self.settings.salutation

    def exported_name(self, government: Government) -> str:
        """The name, without its ending, under which the letter goes out: "HRIC appeal – UK", or the government's id."""
        pattern = self.settings.export_name
        return pattern.replace(GOVERNMENT_IN_NAME, government.name) if pattern else government.id

    def paper_for(self, government: Government) -> str | None:
        """The paper's name ("A4", "Letter"), or None where the template's own size decides."""
        return self.settings.paper_for.get(government.id, self.settings.paper)
