"""Tags stand whole in the text that people see, however Word has cut it into runs, and take the look of a run of it."""

import pytest

from tests.campaigns import campaign, government
from tests.merge.merging import BODY, lines, merged, plain_xml, texts


def _run(text: str, look: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    "pieces",
    [
        ["{", "{ government.name }}"],
        ["{{ government.name }", "}"],
        ["{{", " government", ".", "name ", "}}"],
        list("{{ government.name }}"),
    ],
)
def test_a_tag_that_is_cut_into_runs_is_filled(pieces: list[str]) -> None:
    between = '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="b"/><w:bookmarkEnd w:id="0"/>'
    assert texts(f"<w:p>{between.join(_run(piece) for piece in ['To ', *pieces, ', here'])}</w:p>") == [
        "To Norway, here"
    ]


def test_the_value_takes_the_look_of_the_run_with_the_first_letter_of_the_tag() -> None:
    body = f"<w:p>{_run('To {{ ')}{_run('government', '<w:b/>')}{_run('.name', '<w:i/>')}{_run(' }}!')}</w:p>"
    assert plain_xml(merged(body)[BODY], "w:r") == [
        '<w:r><w:t xml:space="preserve">To </w:t></w:r>',
        "<w:r><w:rPr><w:b/></w:rPr><w:t>Norway</w:t></w:r>",
        "<w:r><w:t>!</w:t></w:r>",
    ]


def test_what_an_if_shows_keeps_its_own_look() -> None:
    shown = _run("{% if date %}a", "<w:b/>") + _run("b", "<w:i/>")
    hidden = _run("{% else %}", "<w:b/>") + _run("c{% endif %}d")
    assert plain_xml(merged(f"<w:p>{shown}{hidden}</w:p>")[BODY], "w:r") == [
        "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>",
        "<w:r><w:rPr><w:i/></w:rPr><w:t>b</w:t></w:r>",
        "<w:r><w:t>d</w:t></w:r>",
    ]


def test_a_tag_with_a_tab_or_a_line_break_in_it_is_filled_without_them() -> None:
    run = "<w:r><w:t>a{{</w:t><w:tab/><w:t>date</w:t><w:br/><w:t>}}</w:t><w:tab/><w:t>b</w:t></w:r>"
    assert texts(f"<w:p>{run}</w:p>") == ["aOctober 2018\tb"]


def test_tags_inside_links_and_content_controls_are_filled_there() -> None:
    link = f'<w:hyperlink w:anchor="a">{_run("{{ date }}")}</w:hyperlink>'
    control = f"<w:sdt><w:sdtContent>{_run(' {{ government.name }}')}</w:sdtContent></w:sdt>"
    block = f"<w:sdt><w:sdtContent>{lines('{{ salutation }}')}</w:sdtContent></w:sdt>"
    letter = merged(f"<w:p>{link}{control}</w:p>{block}")
    assert plain_xml(letter[BODY], "w:hyperlink") == [
        '<w:hyperlink w:anchor="a"><w:r><w:t>October 2018</w:t></w:r></w:hyperlink>'
    ]
    assert texts(f"<w:p>{link}{control}</w:p>{block}") == ["October 2018 Norway", "Your Excellency,"]


def test_comments_are_taken_out_with_the_paragraph_in_which_they_stand_alone() -> None:
    assert texts(lines("a", "{# only for {{ us }} #}", "b{# us #}c", "{#p x #}", "d")) == ["a", "bc", "d"]


def test_white_space_between_elements_is_no_line_break() -> None:
    body = '<w:p>\n  <w:r>\n    <w:t xml:space="preserve"/>\n\t<w:t>a\nb\tc</w:t>\n  </w:r>\n</w:p>'
    assert texts(body) == ["a b c"]


def test_empty_paragraphs_around_tags_stay() -> None:
    body = '<w:p w:rsidR="00A"/>' + lines("{%p for line in address %}", "{{ line }}", "{%p endfor %}") + "<w:p/>"
    norway = government(address=("Ministry", "Oslo"))
    assert texts(body, campaign(governments=[norway])) == ["", "Ministry", "Oslo", ""]


def test_a_smart_tag_around_a_half_of_a_tag_does_no_harm() -> None:
    smart = f'<w:smartTag w:uri="u" w:element="place">{_run("{% if date")}</w:smartTag>'
    assert texts(f"<w:p>{smart}{_run(' %}yes{% endif %}')}</w:p>") == ["yes"]
