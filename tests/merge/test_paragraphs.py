"""What loops and conditions leave behind: no empty paragraph or table, and never a file that Word calls damaged."""

import pytest

from tests.campaigns import campaign, government, recommendation
from tests.merge.merging import BODY, lines, merged, plain_xml, table, texts

NORWAY = government(address=("Ministry of Foreign Affairs", "Oslo"))
ADDRESSED = campaign(recommendation("a"), recommendation("b"), governments=[NORWAY])


def test_address_lines_stand_each_in_a_paragraph_and_none_where_there_is_no_address() -> None:
    body = lines("Norway", "{%p for line in address %}", "{{ line }}", "{%p endfor %}", "Subject")
    assert texts(body, ADDRESSED) == ["Norway", "Ministry of Foreign Affairs", "Oslo", "Subject"]
    assert texts(body) == ["Norway", "Subject"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("{% if address %}x{% endif %}", []),
        (" {% if address %}x{% endif %}{% for line in address %}{{ line }}{% endfor %} ", []),
        ("{% if address %}x{% else %}y{% endif %}", ["y"]),
        ("a{% if address %}x{% endif %}", ["a"]),
        ("{{ date }}{% if address %}x{% endif %}", ["October 2018"]),
        ("{{ sender }}", [""]),
    ],
)
def test_a_paragraph_goes_that_an_if_has_emptied_and_no_other(text: str, left: list[str]) -> None:
    assert texts(lines("before", text, "after"), campaign(sender="")) == ["before", *left, "after"]


def test_a_paragraph_that_an_if_has_emptied_stays_where_it_ends_a_section_or_holds_a_picture() -> None:
    emptied = "<w:r><w:t>{% if address %}x{% endif %}</w:t></w:r>"
    body = f"<w:p><w:pPr><w:sectPr/></w:pPr>{emptied}</w:p><w:p>{emptied}<w:r><w:drawing/></w:r></w:p>"
    assert texts(body) == ["", ""]


def test_the_last_paragraph_of_a_cell_stays_in_its_own_format() -> None:
    emptied = '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>{% if address %}x{% endif %}</w:t></w:r></w:p>'
    parts = merged(table((lines("{% if address %}y{% endif %}") + emptied,)) + "<w:p/>")
    assert plain_xml(parts[BODY], "w:tc") == ['<w:tc><w:p><w:pPr><w:jc w:val="right"/></w:pPr></w:p></w:tc>']


def test_a_cell_that_paragraph_tags_have_emptied_keeps_a_paragraph() -> None:
    cell = lines("{%p if address %}", "x", "{%p endif %}")
    assert plain_xml(merged(table((cell, "y")) + "<w:p/>")[BODY], "w:tr") == [
        "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>y</w:t></w:r></w:p></w:tc></w:tr>"
    ]


def test_a_cell_that_is_left_with_a_table_at_its_end_gets_a_paragraph_behind_it() -> None:
    cell = table(("inner",)) + lines("{%p if address %}", "x", "{%p endif %}")
    outer = plain_xml(merged(table((cell,)) + "<w:p/>")[BODY], "w:tc")[0]
    assert outer.endswith("</w:tbl><w:p/></w:tc>")


def test_headers_notes_and_boxes_that_are_emptied_keep_a_paragraph() -> None:
    emptied = lines("{%p if address %}", "x", "{%p endif %}")
    box = f"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{emptied}</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    call = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    note = f'<w:footnote w:id="1">{emptied}</w:footnote>'
    parts = merged(call + box, headers={"default": emptied}, footnotes=note)
    assert plain_xml(parts["word/header1.xml"], "w:p") == ["<w:p/>"]
    assert plain_xml(parts["word/footnotes.xml"], "w:footnote")[2] == '<w:footnote w:id="1"><w:p/></w:footnote>'
    assert plain_xml(parts[BODY], "w:txbxContent") == ["<w:txbxContent><w:p/></w:txbxContent>"]


def test_rows_repeat_with_their_format() -> None:
    row = "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:p><w:r><w:t>{{ one.text }}</w:t></w:r></w:p></w:tc></w:tr>"
    body = (
        "<w:tbl><w:tblGrid><w:gridCol w:w='9000'/></w:tblGrid>"
        f"{_tag_row('{%tr for one in recommendations %}')}{row}{_tag_row('{%tr endfor %}')}</w:tbl><w:p/>"
    )
    assert plain_xml(merged(body, ADDRESSED)[BODY], "w:tr") == [row.replace("{{ one.text }}", text) for text in "ab"]


def _tag_row(tag: str) -> str:
    return f"<w:tr><w:tc>{lines(tag)}</w:tc></w:tr>"


def test_a_table_without_a_row_goes() -> None:
    body = lines("a") + table(("{%tr for line in address %}",), ("{{ line }}",), ("{%tr endfor %}",)) + lines("b")
    assert plain_xml(merged(body)[BODY], "w:tbl") == []
    assert texts(body) == ["a", "b"]


def test_conditions_choose_rows() -> None:
    body = table(("{%tr if address %}",), ("yes",), ("{%tr else %}",), ("no",), ("{%tr endif %}",)) + "<w:p/>"
    assert texts(body, ADDRESSED) == ["yes", ""]
    assert texts(body) == ["no", ""]


def test_tables_keep_the_widths_of_their_columns() -> None:
    nested = table(("a", "b", "c"))
    grid = '<w:tblGrid><w:gridCol w:w="5000"/><w:gridCol w:w="4000"/></w:tblGrid>'
    outer = f"<w:tbl>{grid}<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr><w:tc>{nested}<w:p/></w:tc></w:tr></w:tbl>"
    assert plain_xml(merged(outer + "<w:p/>")[BODY], "w:tblGrid")[0] == grid


def test_a_table_without_a_grid_is_filled() -> None:
    assert texts(f"<w:tbl><w:tr><w:tc>{lines('{{ date }}')}</w:tc></w:tr></w:tbl><w:p/>") == ["October 2018", ""]


def test_what_a_loop_copies_gets_an_identity_of_its_own() -> None:
    picture = '<w:r><w:drawing><wp:inline><wp:docPr id="7" name="Logo"/></wp:inline></w:drawing></w:r>'
    marks = '<w:bookmarkStart w:id="3" w:name="b"/><w:bookmarkEnd w:id="3"/>'
    call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    looped = lines("{%p for one in recommendations %}") + f"<w:p>{marks}{picture}{call}</w:p>" + lines("{%p endfor %}")
    parts = merged(
        looped,
        ADDRESSED,
        headers={"default": f"<w:p>{picture}</w:p>"},
        footnotes=f'<w:footnote w:id="1">{lines("Note for {{ government.name }}")}</w:footnote>',
    )
    drawing = '<wp:docPr id="{}" name="Logo"/>'
    assert plain_xml(parts[BODY], "wp:docPr") == [drawing.format(1), drawing.format(2)]
    assert plain_xml(parts["word/header1.xml"], "wp:docPr") == [drawing.format(3)]
    assert plain_xml(parts[BODY], "w:bookmarkStart") == ['<w:bookmarkStart w:id="0" w:name="b"/>']
    assert plain_xml(parts[BODY], "w:bookmarkEnd") == ['<w:bookmarkEnd w:id="0"/>']
    assert plain_xml(parts[BODY], "w:footnoteReference") == [f'<w:footnoteReference w:id="{n}"/>' for n in (1, 2)]
    assert plain_xml(parts["word/footnotes.xml"], "w:footnote")[2:] == [
        f'<w:footnote w:id="{n}"><w:p><w:r><w:t>Note for Norway</w:t></w:r></w:p></w:footnote>' for n in (1, 2)
    ]


def test_a_bookmark_of_which_a_half_has_gone_goes_whole() -> None:
    body = (
        lines("{%p for line in address %}")
        + '<w:p><w:bookmarkStart w:id="3" w:name="b"/></w:p>'
        + lines("{%p endfor %}")
        + '<w:p><w:bookmarkEnd w:id="3"/></w:p>'
    )
    assert plain_xml(merged(body)[BODY], "w:p") == ["<w:p/>"]
