"""The checker of finished letters, and letters that loops and conditions have put together."""

from pathlib import Path
from typing import Any

import pytest

from letters.campaign import load_campaign
from letters.merge import prepare_template, render_letter
from letters.messages import Messages
from tests.campaigns import campaign, recommendation
from tests.merge.cleaning.cleaned import members_of, relationship
from tests.merge.cleaning.structure import faults_of
from tests.merge.merging import lines, prepared, table
from tests.specimens import docx_with, paragraph, text_of

PROJECT = Path(__file__).parents[3]
SHAPE = '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Shape 1"/></wp:inline></w:drawing></w:r></w:p>'
OLDER = '<w:p><w:r><w:pict><v:shape id="s"/></w:pict></w:r></w:p>'
MARK = '<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/></w:p>'
CALL = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
BEGIN = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'


@pytest.mark.parametrize(
    ("docx", "fault"),
    [
        ({"body": '<w:p w14:paraId="0A"/><w:p w14:paraId="0A"/>'}, "w14:paraId of a paragraph 0A stands 2 times"),
        ({"body": SHAPE, "headers": {"default": SHAPE}}, "id of a drawing 1 stands 2 times"),
        ({"body": f"<w:tbl><w:tr><w:tc>{table(('x',))}</w:tc></w:tr></w:tbl>"}, "tc does not end with a paragraph"),
        ({"body": BEGIN}, "1 fields begin and 0 end"),
        ({"body": "<w:p><w:r><w:t>a </w:t></w:r></w:p>"}, "outer spaces of 'a ' are not preserved"),
        ({"body": paragraph("{{ date }}")}, "a tag or a marker is left: '{{ date }}'"),
        ({"body": '<w:p><w:hyperlink r:id="x"/></w:p>'}, "nothing stands behind the reference x"),
        ({"body": "<w:p/>", "relationships": relationship("x", "image", "x.png")}, "word/x.png is no member"),
        ({"body": "<w:p/>", "members": {"word/x.bin": b""}}, "word/x.bin has no content type"),
    ],
)
def test_checker_names_what_no_validator_finds(docx: dict[str, Any], fault: str) -> None:
    body = docx.pop("body")
    found = (each.rpartition(".xml: ")[2].rpartition(".rels: ")[2] for each in faults_of(docx_with(body, **docx)))
    assert fault in list(found)


def test_letter_of_loops_over_drawings_bookmarks_and_notes_is_sound() -> None:
    loop = lines("{%p for recommendation in recommendations %}", "{{ recommendation.text }} ")
    repeated = f"{SHAPE}{OLDER}{MARK}{CALL}{table(('{{ recommendation.number }}',))}"
    template = prepared(
        f"{loop}{repeated}{lines('{%p endfor %}')}",
        footnotes=f'<w:footnote w:id="1">{SHAPE}{lines("Of {{ date }}")}</w:footnote>',
        headers={"default": SHAPE + MARK},
    )
    filled = campaign(*(recommendation(text) for text in ("one", "two", "three")))
    assert faults_of(render_letter(template, filled, filled.governments[0])) == []


def test_note_that_a_condition_takes_out_of_a_letter_is_not_left_in_its_package() -> None:
    condition, end = (f"<w:r><w:t>{{% {each} %}}</w:t></w:r>" for each in ('if subject == "x"', "endif"))
    body = CALL.replace("<w:r>", f"{condition}<w:r>", 1).replace("</w:p>", f"{end}</w:p>")
    template = prepared(body, footnotes=f'<w:footnote w:id="1">{paragraph("for others only")}</w:footnote>')
    filled = campaign()
    letter = render_letter(template, filled, filled.governments[0])
    assert faults_of(letter) == []
    assert text_of(members_of(letter)["word/footnotes.xml"]) == ["", ""]


def test_shipped_letters_are_sound() -> None:
    china = load_campaign(PROJECT / "data", "2018-china-upr", Messages())
    docx = (PROJECT / "templates" / "letter.docx").read_bytes()
    template = prepare_template(docx, "letter.docx", china.appeal, "appeal.md")
    letters_to = {each.id: each for each in china.governments}
    for name in ("european-union", "united-states"):
        assert faults_of(render_letter(template, china, letters_to[name])) == []
