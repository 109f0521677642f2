"""Small campaigns for tests, built from the models: no file is read, no rule is checked."""

from collections.abc import Iterable, Sequence

from letters.campaign.models import (
    Appeal,
    Block,
    BlockKind,
    Campaign,
    Government,
    Inline,
    Recommendation,
    Settings,
    Span,
    Topic,
)

NO_APPEAL = Appeal((), {})
TOPICS = (Topic(id="iccpr", title="ICCPR"), Topic(id="detention", title="Arbitrary detention"))


def government(name: str = "Norway", **more: object) -> Government:
    """A state, unless `phrases` are given; its id is its name in small letters."""
    values: dict[str, object] = {"id": name.lower(), "name": name, **more}
    return Government.model_validate(values)


def recommendation(*spans: str | Span, topic: str = "iccpr", to: Sequence[str] = ("norway",)) -> Recommendation:
    """A recommendation; its id is its text."""
    read = tuple(each if isinstance(each, Span) else Span(each) for each in spans)
    text = "".join(each.text for each in read)
    return Recommendation(id=text, topic=topic, to=tuple(to), text=text, spans=read)


def block(kind: BlockKind, *inlines: str | Inline, level: int = 1, line: int = 1) -> Block:
    """A paragraph of an appeal."""
    return Block(kind, _inlines(inlines), level, line)


def appeal_of(*blocks: Block, **footnotes: str | Sequence[str | Inline]) -> Appeal:
    """An appeal; the notes are given by their labels."""
    notes = {name: [note] if isinstance(note, str) else note for name, note in footnotes.items()}
    return Appeal(blocks, {name: _inlines(note) for name, note in notes.items()})


def _inlines(given: Iterable[str | Inline]) -> tuple[Inline, ...]:
    return tuple(Span(each) if isinstance(each, str) else each for each in given)


def campaign(
    *recommendations: Recommendation,
    governments: Sequence[Government] = (government(),),
    appeal: Appeal = NO_APPEAL,
    **settings: object,
) -> Campaign:
    """A campaign on two topics; `settings` stand over those of campaign.yaml."""
    values: dict[str, object] = {
        "title": "Urgent Appeal",
        "governments": tuple(each.id for each in governments),
        "date": "October 2018",
        "salutation": "Your Excellency,",
        "closing": "Yours sincerely,",
        "sender": "Human Rights in China",
        **settings,
    }
    return Campaign("upr", Settings.model_validate(values), tuple(governments), TOPICS, recommendations, appeal)
