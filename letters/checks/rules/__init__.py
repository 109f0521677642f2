"""The rules that a finished letter is held against; each is a small function that yields findings, and all run."""

from collections.abc import Callable, Iterator

from letters.checks.findings import Finding, Note
from letters.checks.letter import Letter
from letters.checks.rules import (
    abbreviations,
    emphasis,
    leftovers,
    names,
    paragraphs,
    recommendations,
    strangers,
    topics,
    typing,
)

LetterRule = Callable[[Letter], Iterator[Finding]]

RULES: tuple[LetterRule, ...] = (
    recommendations.missing,
    recommendations.of_other_governments,
    recommendations.doubled,
    recommendations.out_of_order,
    topics.under_other_topic,
    topics.topic_without_recommendation,
    topics.heading_without_text,
    emphasis.look_of_recommendations,
    emphasis.look_of_appeal,
    emphasis.look_in_pdf,
    names.addressee_missing,
    names.addressee_replaced,
    names.other_governments,
    paragraphs.body_differs,
    paragraphs.text_around_differs,
    strangers.text_of_others,
    leftovers.leftovers,
    leftovers.hidden_leftovers,
)

ADVICE: tuple[Callable[[Letter], Iterator[Note]], ...] = (
    abbreviations.unexplained_abbreviations,
    abbreviations.abbreviations_explained_twice,
    typing.slips_of_typing,
)


def judge(letter: Letter) -> Iterator[Finding]:
    """Yield what every rule finds."""
    for rule in RULES:
        yield from rule(letter)


def advise(letter: Letter) -> Iterator[Note]:
    """Yield what a careful editor would look at."""
    for rule in ADVICE:
        yield from rule(letter)
