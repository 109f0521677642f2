"""What the raw reading sees of a Word file, from the smallest XML."""

import pytest

from letters.checks.word import Look, NoteCall, NoteKind, Number, NumberKind, PageKind, Stretch, read_word_file
from tests.checks.letters import packed, parts_of
from tests.specimens import DEFAULTS, SECTION, docx_with, paragraph, style

BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
PLAIN = Look()


def _texts(body: str, **docx: str) -> list[str]:
    return [each.text for each in read_word_file(docx_with(body, **docx)).body]  # type: ignore[arg-type]


def _run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _code(code: str) -> str:
    return f"<w:r><w:instrText>{code}</w:instrText></w:r>"


def _box(text: str) -> str:
    return f"<w:txbxContent><w:p>{_run(text)}</w:p></w:txbxContent>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (f"<w:ins>{_run('new')}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>", "new"),
        (f"<w:moveTo>{_run('here')}</w:moveTo><w:moveFrom>{_run('there')}</w:moveFrom>", "here"),
        (f"<w:smartTag><w:smartTagPr/>{_run('Norway')}</w:smartTag>", "Norway"),
        (
            f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{_run('chosen')}</w:sdtContent></w:sdt>",
            "chosen",
        ),
        (_run("seen") + _run("unseen", "<w:vanish/>") + _run(" too", '<w:vanish w:val="0"/>'), "seen too"),
        (f"{BEGIN}{_code(' REF x ')}{SEPARATE}{_run('result')}{END}", "result"),
        (
            f"{BEGIN}{_code(' IF ')}{BEGIN}{_code(' X ')}{SEPARATE}{_run('inner')}{END}{SEPARATE}{_run('outer')}{END}",
            "outer",
        ),
        (f"{BEGIN}{_code(' SET a b ')}{END}{_run('after')}", "after"),
        (f"{BEGIN}{_code(' SET a b ')}{SEPARATE}{_run('b')}{END}{_run('after')}", "after"),
        (f"<w:fldSimple w:instr=' SET a b '>{_run('b')}</w:fldSimple>{_run('after')}", "after"),
        ("<w:r><w:t> a </w:t><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/><w:softHyphen/></w:r>", "a\tb\n\u2011\u00ad"),
        ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1"),
        (f"<w:hyperlink>{_run('link')}</w:hyperlink><w:bdo>{_run('turned')}</w:bdo>", "linkturned"),
        (
            f"<mc:AlternateContent><mc:Choice>{_run('one')}</mc:Choice><mc:Fallback>{_run('two')}</mc:Fallback></mc:AlternateContent>",
            "one",
        ),
    ],
)
def test_what_is_seen_is_read_and_what_is_not_is_not(inside: str, text: str) -> None:
    assert _texts(f"<w:p>{inside}</w:p>") == [text]


def test_chosen_entry_of_a_drop_down_of_a_form_is_read() -> None:
    entries = '<w:result w:val="1"/><w:listEntry w:val="Mr"/><w:listEntry w:val="Ms"/>'
    data = f"<w:ffData><w:ddList>{entries}</w:ddList></w:ffData>"
    begin = f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
    assert _texts(f"<w:p>{begin}{_code(' FORMDROPDOWN ')}{END}</w:p>") == ["Ms"]


def test_page_numbers_are_left_to_the_layout() -> None:
    simple = '<w:fldSimple w:instr=" NUMPAGES \\* MERGEFORMAT "><w:r><w:t>9</w:t></w:r></w:fldSimple>'
    roman = BEGIN + _code(" page ") + _code("\\* roman ") + SEPARATE + _run("ix") + END
    (read,) = read_word_file(docx_with(f"<w:p>{_run('Page ')}{roman}{simple}</w:p>")).body
    assert read.inlines == (
        Stretch("Page ", PLAIN),
        Number(NumberKind.PAGE, plain=False),
        Number(NumberKind.PAGES, plain=True),
    )


def test_field_that_runs_over_paragraphs_shows_its_result_in_each() -> None:
    first = f"<w:p>{BEGIN}{_code(' TOC ')}{SEPARATE}{_run('one')}</w:p>"
    assert _texts(f"{first}<w:p>{_run('two')}{END}</w:p>{paragraph('three')}") == ["one", "two", "three"]


def test_text_box_is_read_once_beside_the_text() -> None:
    choice = f"<w:drawing><wps:txbx>{_box('in the box')}</wps:txbx></w:drawing>"
    fallback = f"<w:pict><v:shape><v:textbox>{_box('in the box')}</v:textbox></v:shape></w:pict>"
    both = f"<mc:Choice>{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>"
    body = f"<w:p>{_run('text')}<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r></w:p>"
    (read,) = read_word_file(docx_with(body)).body
    assert (read.text, [each.text for each in read.boxes]) == ("text", ["in the box"])


def test_words_of_a_watermark_are_read() -> None:
    (read,) = read_word_file(
        docx_with('<w:p><w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>')
    ).body
    assert [each.text for each in read.boxes] == ["DRAFT"]


def test_cells_are_read_in_order_with_their_table_and_its_header_row() -> None:
    row = "<w:tr>{}<w:tc>" + paragraph("{}") + "</w:tc></w:tr>"
    header, deleted = "<w:trPr><w:tblHeader/></w:trPr>", "<w:trPr><w:del/></w:trPr>"
    rows = row.format(header, "head") + row.format("", "cell") + row.format(deleted, "gone")
    table = f"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>"
    read = read_word_file(docx_with(f"{paragraph('before')}{table}{paragraph('between')}{table}")).body
    assert [(each.text, each.table, each.repeated) for each in read] == [
        ("before", None, False),
        ("head", 1, True),
        ("cell", 1, False),
        ("between", None, False),
        ("head", 2, True),
        ("cell", 2, False),
    ]


@pytest.mark.parametrize(
    ("paragraph_style", "character_style", "direct", "bold"),
    [
        ("", "", "", False),
        ("<w:b/>", "", "", True),
        ("", "<w:b/>", "", True),
        ("<w:b/>", "<w:b/>", "", False),
        ("<w:b/>", "", '<w:b w:val="0"/>', False),
        ("<w:b/>", "<w:b/>", "<w:b/>", True),
    ],
)
def test_toggles_of_styles_cancel_out_and_a_direct_value_wins(
    paragraph_style: str, character_style: str, direct: str, bold: bool
) -> None:
    styles = (
        DEFAULTS
        + style("paragraph", "Base", "base", f"<w:rPr>{paragraph_style}</w:rPr>")
        + style("paragraph", "Own", "own", '<w:basedOn w:val="Base"/>')
        + style("character", "Strong", "strong", f"<w:rPr>{character_style}</w:rPr>")
    )
    run = _run("x", f'<w:rStyle w:val="Strong"/>{direct}')
    (read,) = read_word_file(docx_with(f'<w:p><w:pPr><w:pStyle w:val="Own"/></w:pPr>{run}</w:p>', styles=styles)).body
    assert (read.style, read.inlines) == ("own", (Stretch("x", Look(bold=bold)),))


def test_capitals_are_shown_and_not_stored() -> None:
    (read,) = read_word_file(docx_with(f"<w:p>{_run('Straße 1', '<w:smallCaps/>')}</w:p>")).body
    (stretch,) = read.inlines
    assert isinstance(stretch, Stretch)
    assert (stretch.text, stretch.shown) == ("Straße 1", "STRAßE 1")


def test_headings_are_known_by_their_outline_level() -> None:
    direct = '<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:p>'
    body = paragraph("a", "Heading1") + paragraph("b", "Heading2") + paragraph("c") + direct
    assert [each.heading for each in read_word_file(docx_with(body)).body] == [1, 2, None, 3]


def test_notes_sections_headers_and_footers_are_read() -> None:
    call = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    word = read_word_file(
        docx_with(
            call,
            footnotes=f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{_run(" the note")}</w:p></w:footnote>',
            headers={"first": paragraph("first"), "default": paragraph("others")},
            section=SECTION + "<w:titlePg/>",
            settings="<w:evenAndOddHeaders/>",
        )
    )
    (section,) = word.sections
    assert word.body[0].inlines == (NoteCall(NoteKind.FOOTNOTE, "2", custom=False),)
    assert {key: [each.text for each in note] for key, note in word.notes.items()} == {
        (NoteKind.FOOTNOTE, "2"): [" the note"]
    }
    assert {kind: [each.text for each in story] for kind, story in section.headers.items()} == {
        PageKind.FIRST: ["first"],
        PageKind.DEFAULT: ["others"],
    }
    assert (section.footers, section.title_page, word.even_and_odd) == ({}, True, True)


def test_strict_variant_of_the_standard_is_read() -> None:
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    parts = parts_of(docx_with(paragraph("strict")))
    docx = packed({name: data.replace(usual, strict) for name, data in parts.items()})
    assert [each.text for each in read_word_file(docx).body] == ["strict"]
