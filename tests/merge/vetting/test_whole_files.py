from pathlib import Path

from letters.errors import Problem
from letters.merge import render_letter
from letters.merge.vetting import Act, Notice, Vetting, vet_letter
from letters.merge.wordfile import WordFile
from letters.package import open_package
from tests.campaigns import campaign, recommendation
from tests.merge.merging import lines, prepared
from tests.merge.vetting.vetted import vetted
from tests.specimens import docx_with, paragraph

TEMPLATE = Path(__file__).parents[3] / "templates" / "letter.docx"


def test_shipped_template_passes_and_nothing_in_it_has_to_be_stripped() -> None:
    found = vetted(TEMPLATE.read_bytes())
    assert found.problems == ()
    assert [(notice.act, notice.kind) for notice in found.notices] == [(Act.LOOK, "name")]


def test_finished_letter_passes_and_nothing_is_left_to_be_stripped() -> None:
    body = lines("Dear {{ government.name }},", "{{p appeal }}", "{{ closing }}")
    filled = campaign(recommendation("Ratify the Covenant."))
    letter = render_letter(prepared(body, core="<dc:creator>A. Editor</dc:creator>"), filled, filled.governments[0])
    assert vet_letter(WordFile("norway.docx", open_package(letter, "norway.docx").parts)) == Vetting((), ())


def test_everything_is_told_at_once_and_each_thing_once() -> None:
    hidden = paragraph("a", run_format="<w:vanish/>")
    body = hidden + '<w:p><w:fldSimple w:instr="DATE"/></w:p>' + '<w:p w:rsidR="1"/>'
    found = vetted(docx_with(body, headers={"default": hidden}))
    assert found.problems == (
        Problem(
            "letter.docx, body, paragraph 1",
            "holds hidden text: “a”",
            "Show it with Home ▸ ¶, then delete it or untick Font ▸ Hidden.",
        ),
        Problem(
            "letter.docx, header, paragraph 1",
            "holds hidden text: “a”",
            "Show it with Home ▸ ¶, then delete it or untick Font ▸ Hidden.",
        ),
        Problem(
            "letter.docx, body, paragraph 2",
            "holds the field DATE: “DATE”",
            "Click it and press Ctrl+Shift+F9, so that it becomes plain text, or delete it.",
        ),
    )
    assert found.notices == (
        Notice(Act.STRIPPED, "editing-marks", "letter.docx", "marks of editing sessions (rsid, paraId)"),
    )
