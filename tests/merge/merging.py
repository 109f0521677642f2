"""For tests of the merge: small templates made ready and filled, and what comes out of them."""

import re
from collections.abc import Mapping
from html import escape
from typing import Any

import pytest
from lxml import etree

from letters.campaign.models import Appeal, Campaign
from letters.errors import InputError, Problem
from letters.merge import LetterTemplate, prepare_template, render_letter
from letters.package import open_package
from tests.campaigns import NO_APPEAL, campaign
from tests.specimens import NAMESPACES, docx_with, paragraph, text_of

APPEAL_TAG = paragraph("{{p appeal }}")
BODY = "word/document.xml"


def lines(*texts: str) -> str:
    """Paragraphs of one run each; the texts as they are read, not as XML."""
    return "".join(paragraph(escape(text, quote=False)) for text in texts)


def table(*rows: tuple[str, ...]) -> str:
    """A table; the cells hold the XML of their paragraphs, or a text for one paragraph."""
    columns = '<w:gridCol w:w="2000"/>' * max(len(row) for row in rows)
    return f"<w:tbl><w:tblGrid>{columns}</w:tblGrid>{''.join(_row(row) for row in rows)}</w:tbl>"


def _row(cells: tuple[str, ...]) -> str:
    contents = (each if each.startswith("<") else lines(each) for each in cells)
    return f"<w:tr>{''.join(f'<w:tc>{content}</w:tc>' for content in contents)}</w:tr>"


def prepared(body: str, appeal: Appeal = NO_APPEAL, **docx: Any) -> LetterTemplate:
    """The template of a body, to which the appeal's tag is added where it has none."""
    tag = "" if "{{p appeal }}" in body else APPEAL_TAG
    return prepare_template(docx_with(body + tag, **docx), "letter.docx", appeal, "appeal.md")


def problems_of(body: str, appeal: Appeal = NO_APPEAL, **docx: Any) -> list[Problem]:
    """Everything for which a template is refused."""
    with pytest.raises(InputError) as refused:
        prepared(body, appeal, **docx)
    return list(refused.value.problems)


def merged(body: str, letters_of: Campaign | None = None, **docx: Any) -> Mapping[str, bytes]:
    """The parts of the letter to the campaign's first government."""
    filled = letters_of or campaign()
    letter = render_letter(prepared(body, filled.appeal, **docx), filled, filled.governments[0])
    return open_package(letter, "norway.docx").parts


def texts(body: str, letters_of: Campaign | None = None, **docx: Any) -> list[str]:
    """The text of each paragraph of the letter's body."""
    return text_of(merged(body, letters_of, **docx)[BODY])


def plain_xml(part: bytes, path: str) -> list[str]:
    """The elements at a path of a part, each as XML without namespaces: `w:p/w:pPr` → "<w:pPr>…</w:pPr>"."""
    found = etree.fromstring(part).iterfind(f".//{path}", NAMESPACES)
    return [_without_declarations(etree.tostring(each, encoding="unicode", with_tail=False)) for each in found]


def linked_xml(parts: Mapping[str, bytes], part: str, path: str) -> list[str]:
    """Like `plain_xml`, with the addresses of links in the place of their ids."""
    folder, _, name = part.rpartition("/")
    links = {each.get("Id"): each.get("Target") for each in etree.fromstring(parts[f"{folder}/_rels/{name}.rels"])}
    return [re.sub(r'r:id="(\w+)"', lambda id_: f'r:id="{links[id_[1]]}"', xml) for xml in plain_xml(parts[part], path)]


def _without_declarations(xml: str) -> str:
    for prefix, uri in NAMESPACES.items():
        xml = xml.replace(f' xmlns:{prefix}="{uri}"', "")
    return xml
