"""`letters matrix`: governments by recommendations, as the data has it."""

from collections.abc import Iterator
from pathlib import Path

from letters.campaign import Campaign, load_campaign
from letters.cli.show import show, show_table, show_warnings
from letters.limits import limit_memory, within_limits
from letters.messages import Messages

_YES, _NO = "●", "·"


def show_matrix(data: Path, campaign_id: str) -> None:
    """Show a row for each government, a column for each recommendation, and what the columns' numbers stand for."""
    messages = Messages()
    limit_memory()
    with within_limits((data / campaign_id).as_posix()):
        campaign = load_campaign(data, campaign_id, messages)
    numbers = [str(number) for number in range(1, len(campaign.recommendations) + 1)]
    show_table(["Government", *numbers, "All"], _rows(campaign))
    show("")
    titles = {topic.id: topic.title for topic in campaign.topics}
    for number, each in zip(numbers, campaign.recommendations, strict=True):
        show(f"{number:>3}  {titles[each.topic]}: {each.id} ({len(each.to)})")
    show_warnings(messages)


def _rows(campaign: Campaign) -> Iterator[list[str]]:
    """For each government its name, a mark for each recommendation, and how many it gets; then the columns' sums."""
    for government in campaign.governments:
        given = set(campaign.recommendations_for(government))
        marks = [_YES if each in given else _NO for each in campaign.recommendations]
        yield [government.name, *marks, str(len(given))]
    sums = [len(each.to) for each in campaign.recommendations]
    yield ["All", *map(str, sums), str(sum(sums))]
