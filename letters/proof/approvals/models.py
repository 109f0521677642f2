"""What is approved, by whom, and how it stands now, as plain data."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from letters.checks import Finding


class ReviewBlockKind(StrEnum):
    """What reviewers read and approve; the word with which the ids of its blocks begin."""

    BODY = "body"
    """The appeal, with its footnotes and its merge fields as they are written."""
    TOPICS = "topics"
    """The topics' titles, and the order in which topics and recommendations print."""
    RECOMMENDATION = "recommendation"
    """A recommendation's text with its bold, italic and links, and the id of its topic."""
    ADDRESSEES = "addressees"
    """Whom a recommendation goes to."""
    PHRASES = "phrases"
    """How a letter speaks of and to its government, and its paper."""
    SETTINGS = "settings"
    """Date, subject, salutation, close and sender."""
    TEMPLATE_TEXT = "template-text"
    """The words of a Word template, with its tags."""
    TEMPLATE_LOOK = "template-look"
    """Everything else of a Word template: it says how the letters look."""


@dataclass(frozen=True)
class ReviewBlock:
    """A part of the letters that is read once and approved on its own.

    `id` is its kind, with its subject where there are several: "body", "recommendation:iccpr-ratification",
    "addressees:iccpr-ratification", "phrases:norway", "template-text:letter" (for templates/letter.docx). `content` is
    plain text, the same for the same meaning: paragraphs on a line each, bold and italic as in Markdown, facts as
    “name: value”; of a template's look only a line with a hash for each style, part and page, as nobody reads XML.
    """

    id: str
    content: str

    @property
    def kind(self) -> ReviewBlockKind:
        """What it is."""
        return kind_of(self.id)

    @property
    def subject(self) -> str:
        """The id of its recommendation, government or document; empty where there is one block of the kind."""
        return subject_of(self.id)

    @cached_property
    def hash(self) -> str:
        """The SHA-256 of its content, in hexadecimal."""
        return hash_of(self.content)


def kind_of(block: str) -> ReviewBlockKind:
    """The kind of the block with this id. Raises ValueError for an id that begins with no kind."""
    return ReviewBlockKind(block.partition(":")[0])


def subject_of(block: str) -> str:
    """The id of the recommendation, government or document that a block's id names; empty where it names none."""
    return block.partition(":")[2]


def hash_of(content: str) -> str:
    """The SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(content.encode()).hexdigest()


@dataclass(frozen=True)
class Signature:
    """Who approved or waived, and on which day (ISO 8601, as 2030-05-01)."""

    name: str
    date: str


@dataclass(frozen=True)
class ApprovedBlock:
    """A block as it was approved; `signatures` are of all who approved just this content, in the order of time."""

    block: str
    content: str
    signatures: tuple[Signature, ...]

    @cached_property
    def hash(self) -> str:
        """The SHA-256 of its content, in hexadecimal."""
        return hash_of(self.content)


@dataclass(frozen=True)
class Waiver:
    """A finding that someone takes the responsibility for.

    `what` is what was waived, place and words of all findings of that id: the waiver is void once they are others.
    """

    finding: str
    what: str
    reason: str
    signature: Signature

    @cached_property
    def hash(self) -> str:
        """The SHA-256 of what was waived, in hexadecimal."""
        return hash_of(self.what)


@dataclass(frozen=True)
class Approvals:
    """data/<campaign>/approvals.yaml: each block at most once, as it was approved last; each finding at most once."""

    blocks: tuple[ApprovedBlock, ...] = ()
    waivers: tuple[Waiver, ...] = ()


class Standing(StrEnum):
    """How a block stands to its approved state."""

    APPROVED = "approved"
    """It is, character for character, what was approved."""
    CHANGED = "changed"
    """It was approved and is another since."""
    NEW = "new"
    """It was never approved."""
    GONE = "gone"
    """It was approved and is no longer there: a deleted recommendation, a government that is not written to."""


@dataclass(frozen=True)
class BlockStatus:
    """A block beside its approved state; all but an approved one are changes that reviewers have to look at.

    `old` is the content that was approved (None: never), `new` the content now (None: the block is gone).
    `signatures` are of those who approved `old`. `reopens` are the ids of the governments whose letters the change
    touches, in the campaign's order; empty for an approved block, and for a change that no letter shows.
    """

    block: str
    standing: Standing
    old: str | None
    new: str | None
    signatures: tuple[Signature, ...]
    reopens: tuple[str, ...]

    @property
    def kind(self) -> ReviewBlockKind:
        """What it is."""
        return kind_of(self.block)

    @property
    def subject(self) -> str:
        """The id of its recommendation, government or document; empty where there is one block of the kind."""
        return subject_of(self.block)


@dataclass(frozen=True)
class WaivedFinding:
    """A finding that does not stop its letter, and why."""

    finding: Finding
    waiver: Waiver


@dataclass(frozen=True)
class JudgedFindings:
    """Findings held against the waivers.

    `standing` stop their letters; `waived` do not. `void` are waivers whose finding is there but is not what was
    waived: it stands again.
    """

    standing: tuple[Finding, ...]
    waived: tuple[WaivedFinding, ...]
    void: tuple[Waiver, ...]
