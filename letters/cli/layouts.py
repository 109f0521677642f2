"""Keeps the layout of approved letters beside their approvals."""

from pathlib import Path

from letters.cli.inputs import Sources
from letters.cli.review import Review
from letters.origin import origin_of
from letters.proof.approvals import open_governments
from letters.proof.page import layout_of_pdf, layouts_file, read_layouts
from letters.publish import built_files, verify, write_file


def layouts_path(sources: Sources) -> Path:
    """The file that holds the layouts; it need not exist."""
    return sources.data / sources.campaign_id / "layouts.yaml"


def record_layouts(sources: Sources, review: Review, folder: Path) -> None:
    """Note how the letters break their pages that are approved now and stand in `folder` as built from today's data."""
    if not folder.exists():
        return
    built, intact = built_files(folder), set(verify(folder).intact)
    known = read_layouts(layouts_path(sources))
    layouts = {each.id: known[each.id] for each in review.campaign.governments if each.id in known}
    still_open = open_governments(review.campaign, review.statuses)
    for each in review.campaign.governments:
        path = f"{sources.document}/{each.id}.pdf"
        today = origin_of(review.campaign, review.inputs.template, each)
        if each not in still_open and path in intact and built[path].made_from == today:
            layouts[each.id] = layout_of_pdf((folder / path).read_bytes())
    if layouts != known:
        write_file(layouts_path(sources), layouts_file(layouts))
