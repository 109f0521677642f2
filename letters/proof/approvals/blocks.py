"""The blocks of a campaign: every part of its letters that is approved on its own, with its content."""

from collections.abc import Iterator, Mapping

from letters.campaign import Campaign, Government, Recommendation
from letters.proof.approvals.models import ReviewBlock, ReviewBlockKind
from letters.proof.approvals.plain_text import appeal_text, inline_text
from letters.proof.approvals.template_look import look_of_template
from letters.proof.approvals.template_text import text_of_template


def review_blocks(campaign: Campaign, templates: Mapping[str, bytes]) -> tuple[ReviewBlock, ...]:
    """All blocks, in the order in which they are best read.

    `templates` maps documents ("letter") to their Word templates as they were written, already found to be sound.
    """
    return (
        _block(ReviewBlockKind.BODY, "", appeal_text(campaign.appeal)),
        _block(ReviewBlockKind.TOPICS, "", *_topics(campaign)),
        *(_block(ReviewBlockKind.RECOMMENDATION, each.id, _text(each)) for each in campaign.recommendations),
        *(_block(ReviewBlockKind.ADDRESSEES, each.id, *_to(campaign, each)) for each in campaign.recommendations),
        *(_block(ReviewBlockKind.PHRASES, each.id, *_phrases(campaign, each)) for each in campaign.governments),
        _block(ReviewBlockKind.SETTINGS, "", *_settings(campaign)),
        *(_block(ReviewBlockKind.TEMPLATE_TEXT, name, text_of_template(each)) for name, each in templates.items()),
        *(_block(ReviewBlockKind.TEMPLATE_LOOK, name, look_of_template(each)) for name, each in templates.items()),
    )


def _block(kind: ReviewBlockKind, subject: str, *lines: str) -> ReviewBlock:
    return ReviewBlock(f"{kind}:{subject}" if subject else kind.value, "\n".join(lines))


def _topics(campaign: Campaign) -> Iterator[str]:
    """Each title behind its topic's id, then the ids of the recommendations that print under it, as a list."""
    for topic in campaign.topics:
        yield f"{topic.id}: {topic.title}"
        yield from (f"- {each.id}" for each in campaign.recommendations if each.topic == topic.id)


def _text(recommendation: Recommendation) -> str:
    return f"topic: {recommendation.topic}\n{inline_text(recommendation.spans)}"


def _to(campaign: Campaign, recommendation: Recommendation) -> Iterator[str]:
    """In the campaign's order: that of the list in the data changes nothing."""
    return (each.id for each in campaign.governments if each.id in recommendation.to)


def _phrases(campaign: Campaign, government: Government) -> Iterator[str]:
    yield f"name: {government.name}"
    yield f"in text: {government.in_text}"
    yield f"the government: {government.phrases.the_government}"
    yield f"your government: {government.phrases.your_government}"
    yield f"our government: {government.phrases.our_government}"
    if government.salutation:
        yield f"salutation: {government.salutation}"
    yield from (f"address: {line}" for line in government.address)
    yield f"paper: {campaign.paper_for(government) or 'the template’s own size'}"


def _settings(campaign: Campaign) -> Iterator[str]:
    settings = campaign.settings
    yield f"date: {settings.date}"
    yield f"subject: {campaign.subject}"
    yield f"salutation: {settings.salutation}"
    yield from (f"closing: {line}" for line in settings.closing.split("\n"))
    yield from (f"sender: {line}" for line in settings.sender.split("\n"))
