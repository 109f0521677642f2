"""The shipped letter: the first campaign's, filled for each government."""

from collections.abc import Iterator
from pathlib import Path

from letters.campaign import campaign_ids, load_campaign
from letters.merge import prepare_template, read_template, render_letter
from letters.messages import Messages

DATA, TEMPLATE = Path("data"), Path("templates/letter.docx")


def shipped_letters() -> Iterator[tuple[str, bytes]]:
    """The governments' ids and their letters as Word files."""
    campaign = load_campaign(DATA, campaign_ids(DATA)[0], Messages())
    template = prepare_template(read_template(TEMPLATE), TEMPLATE.as_posix(), campaign.appeal, "appeal.md")
    for government in campaign.governments:
        yield government.id, render_letter(template, campaign, government)
