"""One government's letter: the template filled with its values, finished, on its paper."""

from letters.campaign.models import Campaign, Government
from letters.merge.cleaning import clean_letter
from letters.merge.containers import mend_containers
from letters.merge.fields import values_for
from letters.merge.finish import finish_values
from letters.merge.lists import restart_lists
from letters.merge.paper import set_paper
from letters.merge.render import render
from letters.merge.stories import parts_with_text
from letters.merge.styles import Styles
from letters.merge.template import LetterTemplate
from letters.merge.wordfile import WordFile
from letters.package import open_package, write_package


def render_letter(template: LetterTemplate, campaign: Campaign, government: Government) -> bytes:
    """The letter to `government` as a .docx. Raises InputError where the template cannot be filled."""
    name = f"{government.id}.docx"
    file = WordFile(name, open_package(template.docx, name).parts)
    render(file, values_for(campaign, government), template.name)
    restart_lists(file)
    finish_values(file)
    for part in parts_with_text(file):
        mend_containers(file.root(part))
    if paper := campaign.paper_for(government):
        set_paper(file, paper)
    return write_package(clean_letter(file, campaign.subject, Styles(file).language()))
