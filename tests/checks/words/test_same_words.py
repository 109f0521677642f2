"""Whether a Word file and its PDF hold the same words: with files of both kinds that belong together or do not."""

from collections.abc import Sequence

import pytest

from letters.checks import check_words
from tests.checks.letters import finished, pdf_of, reading, spoiled
from tests.specimens import SECTION, docx_with, paragraph

FOOTNOTE = (
    '<w:footnote w:id="{}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {}</w:t></w:r></w:p>'
    "</w:footnote>"
)
CALL = '<w:r><w:footnoteReference w:id="{}"/></w:r>'


def _differences(docx: bytes, pdf: bytes) -> list[tuple[str, str]]:
    """What is found, by its id's end and what is said after the general part."""
    found = check_words(docx, pdf, "letter.docx")
    return [(each.id.removeprefix("words-differ:letter:"), each.what.partition(": ")[2]) for each in found]


def _of(body: str, **docx: object) -> bytes:
    return docx_with(body, **docx)  # type: ignore[arg-type]


def _agree(body: str, **docx: object) -> bool:
    file = _of(body, **docx)
    return check_words(file, pdf_of(file), "letter.docx") == ()


def _run(inside: str, properties: str = "") -> str:
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr>{inside}</w:r></w:p>"


def _field(code: str, result: str) -> str:
    character = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"<w:p>{character.format('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{character.format('separate')}"
        f"<w:r><w:t>{result}</w:t></w:r>{character.format('end')}</w:p>"
    )


@pytest.mark.parametrize("leader", ["dot", "hyphen", "underscore", "middleDot"])
def test_what_leads_to_a_tab_stop_is_no_word(leader: str) -> None:
    stops = f'<w:tabs><w:tab w:val="right" w:leader="{leader}" w:pos="6000"/></w:tabs>'
    assert _agree(f"<w:p><w:pPr>{stops}</w:pPr><w:r><w:t>Name</w:t><w:tab/><w:t>12</w:t></w:r></w:p>")


def test_pdf_of_another_letter_is_found() -> None:
    found = reading(finished("norway"), pdf_of(finished("denmark"))).findings
    assert [each.id for each in found if each.id.startswith("words")] == [
        "words-differ:norway:text",
        "words-differ:norway:headers-and-footers",
    ]


def test_one_word_that_is_another_in_the_pdf_is_found_and_named() -> None:
    docx = finished()
    pdf = pdf_of(spoiled(docx, ("urge the government", "beg the government")))
    finding = next(iter(reading(docx, pdf).findings))
    assert (finding.id, finding.place, finding.what) == (
        "words-differ:norway:text",
        "norway.docx",
        "the Word file and its PDF hold different words: “urge” is “beg” in the PDF (paragraph 5, page 1 of the PDF)",
    )


@pytest.mark.parametrize(
    ("part", "change", "told"),
    [
        (
            "footer1.xml",
            ("Page ", "Sheet "),
            ("headers-and-footers", "“Page” is “Sheet” in the PDF (page 1 of the PDF)"),
        ),
        (
            "header1.xml",
            ("October ", ""),
            ("headers-and-footers", "“October” is not in the PDF (page 1 of the PDF)"),
        ),
        (
            "footnotes.xml",
            ("Council", "Senate"),
            ("notes", "“Council,” is “Senate,” in the PDF (paragraph 1, page 1 of the PDF)"),
        ),
        (
            "document.xml",
            ("Arbitrary detention", "Arbitrary"),
            ("text", "“detention” is not in the PDF (paragraph 12, page 1 of the PDF)"),
        ),
    ],
)
def test_header_footer_note_and_text_are_compared_each_by_itself(
    part: str, change: tuple[str, str], told: tuple[str, str]
) -> None:
    docx = finished()
    assert _differences(docx, pdf_of(spoiled(docx, change, part=f"word/{part}"))) == [told]


def test_label_of_a_list_is_compared() -> None:
    docx = _of(paragraph("one", "ListNumber") + paragraph("two", "ListNumber"))
    other = _of(paragraph("one", "ListNumber") + paragraph("two"))
    assert _differences(docx, pdf_of(other)) == [("text", "“2.” is not in the PDF (paragraph 2, page 1 of the PDF)")]


def test_words_that_run_together_in_the_pdf_are_found() -> None:
    docx, other = _of(paragraph("no where else")), _of(paragraph("nowhere else"))
    assert _differences(docx, pdf_of(other)) == [
        ("text", "“no where” is “nowhere” in the PDF (paragraph 1, page 1 of the PDF)")
    ]


def test_text_in_another_order_is_found() -> None:
    docx, other = _of(paragraph("one two") + paragraph("three")), _of(paragraph("three") + paragraph("one two"))
    assert _differences(docx, pdf_of(other)) != []


def test_many_differences_are_counted() -> None:
    words = [f"word{number}" for number in range(60)]
    changed = [f"other{number}" if number % 10 == 5 else word for number, word in enumerate(words)]
    ((part, said),) = _differences(_of(paragraph(" ".join(words))), pdf_of(_of(paragraph(" ".join(changed)))))
    assert (part, said.partition("; and ")[2]) == ("text", "3 more")


@pytest.mark.parametrize(
    "body",
    [
        _run('<w:t xml:space="preserve">hidden </w:t>', "<w:vanish/>") + paragraph("seen"),
        "<w:p><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:ins><w:r><w:t>inserted</w:t></w:r></w:ins></w:p>",
        _field(" REF mark ", "the result"),
        _run("<w:t>small</w:t>", "<w:caps/>") + _run("<w:t>small Straße</w:t>", "<w:smallCaps/>"),
        _run("<w:t>office affluent file</w:t>"),
        paragraph("a no-break\u00a0space and no\u2011break hyphen, soft\u00adly"),
        _run(
            "<w:t>re</w:t><w:noBreakHyphen/><w:t>sign</w:t><w:softHyphen/><w:t>ing</w:t><w:tab/><w:t>after</w:t><w:br/><w:t>end</w:t>"
        ),
        "<w:p><w:sdt><w:sdtContent><w:r><w:t>chosen</w:t></w:r></w:sdtContent></w:sdt><w:hyperlink><w:r><w:t>linked</w:t></w:r></w:hyperlink></w:p>",
        paragraph("坚持党对一切工作的领导 and more"),
        paragraph("a deal of " * 60 + "2016-2020 and/or bodies—the end"),
        paragraph("H₂O x² ½ ™ … “quoted” ’s"),
        paragraph("first") + _run('<w:br w:type="page"/><w:t>second page</w:t>'),
    ],
)
def test_what_is_stored_otherwise_than_it_is_shown_is_no_difference(body: str) -> None:
    assert _agree(body)


def test_sign_of_a_symbol_font_is_no_word() -> None:
    docx = _of(_run('<w:sym w:font="Wingdings" w:char="F0FC"/><w:t>done</w:t>') + paragraph("\uf0fc after"))
    found = check_words(docx, pdf_of(docx), "letter.docx")
    assert [each.id for each in found if each.id.startswith("words-differ")] == []


def test_words_hyphenated_at_line_ends_are_no_difference() -> None:
    settings = "<w:autoHyphenation/>"
    body = "".join(_run(f"<w:t>{'extraordinarily internationalization ' * 12}</w:t>", '<w:lang w:val="en-GB"/>'))
    assert _agree(body, settings=settings)


def test_footnotes_and_their_calls_are_no_difference() -> None:
    body = "".join(
        f"<w:p><w:r><w:t>Text {n}</w:t></w:r>{CALL.format(n)}<w:r><w:t> goes on.</w:t></w:r></w:p>" for n in (3, 1)
    )
    assert _agree(body, footnotes=FOOTNOTE.format(1, "One.") + FOOTNOTE.format(3, "Three."))


def test_headers_of_first_and_even_pages_are_told_apart() -> None:
    body = paragraph("text") + _run('<w:br w:type="page"/><w:t>more</w:t>')
    headers = {"default": paragraph("others"), "first": paragraph("first")}
    docx = _of(body, headers=headers, section=SECTION + "<w:titlePg/>")
    assert check_words(docx, pdf_of(docx), "letter.docx") == ()
    without = _of(body, headers=headers)
    assert _differences(docx, pdf_of(without)) == [
        ("headers-and-footers", "“first” is “others” in the PDF (page 1 of the PDF)")
    ]


def test_watermark_that_lies_across_the_page_is_no_part_of_the_header() -> None:
    style = "position:absolute;width:300pt;height:100pt;rotation:315;mso-position-horizontal:center"
    shape = f'<v:shape type="#_x0000_t136" style="{style}"><v:textpath style="font-size:1pt" string="DRAFT"/></v:shape>'
    kind = '<v:shapetype id="_x0000_t136" path="m@7,l@8,m@5,21600l@6,21600e"><v:textpath on="t"/></v:shapetype>'
    header = f"<w:p><w:r><w:pict>{kind}{shape}</w:pict></w:r><w:r><w:t>Our organisation</w:t></w:r></w:p>"
    assert _agree(paragraph("text"), headers={"default": header})


def _table(*rows: Sequence[str], header: bool = False) -> str:
    flag = "<w:trPr><w:tblHeader/></w:trPr>" if header else ""
    cells = ["".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows]
    grid = '<w:gridCol w:w="3000"/>' * len(rows[0])
    rows_xml = "".join(f"<w:tr>{flag if number == 0 else ''}{row}</w:tr>" for number, row in enumerate(cells))
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{rows_xml}</w:tbl>"


def test_header_rows_that_come_again_on_each_page_are_no_difference() -> None:
    rows = [("Name", "Date"), *((f"name {number}", f"day {number}") for number in range(80))]
    assert _agree(_table(*rows, header=True) + paragraph("after"))


def test_cells_that_run_on_over_a_page_end_are_no_difference() -> None:
    long = " ".join(f"word{number}" for number in range(900))
    assert _agree(_table((long, long.replace("word", "item"))) + paragraph("after"))


@pytest.mark.parametrize("text", ["שלום עולם, abc 12!", "مرحبا بالعالم (abc)."])
def test_writing_from_right_to_left_is_no_difference(text: str) -> None:
    body = f"<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>{text}</w:t></w:r></w:p>"
    assert _agree(paragraph("before") + body + paragraph("after"))


def _from_right_to_left(*texts: str) -> bytes:
    look = '<w:bidi/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:jc w:val="both"/>'
    body = "".join(
        f"<w:p><w:pPr>{look}</w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>{text}</w:t></w:r></w:p>" for text in texts
    )
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>'
    number = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return docx_with(body, numbering=f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>{number}')


def test_lists_from_right_to_left_that_say_the_same_again_are_no_difference() -> None:
    article = "يولد جميع الناس أحراراً متساوين في الكرامة والحقوق، وقد وهبوا عقلاً وضميراً. "
    docx = _from_right_to_left(3 * article, article[:30], article, 2 * article)
    assert check_words(docx, pdf_of(docx), "letter.docx") == ()


def test_a_word_that_is_lost_from_right_to_left_is_found() -> None:
    docx, other = _from_right_to_left("שלום עולם", "שלום"), _from_right_to_left("שלום", "שלום")
    assert _differences(docx, pdf_of(other)) == [("text", "“עולם” is not in the PDF (paragraph 1, page 1 of the PDF)")]


def test_text_that_runs_over_the_edge_of_its_page_is_found() -> None:
    table = '<w:tbl><w:tblPr><w:tblInd w:w="9000"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>{}</w:tbl>'
    cell = f'<w:tr><w:tc><w:tcPr><w:tcW w:w="3000"/></w:tcPr>{paragraph("far away")}</w:tc></w:tr>'
    docx = _of(table.format(cell.replace("<w:p>", '<w:p><w:pPr><w:ind w:left="1500"/></w:pPr>')) + paragraph("after"))
    assert [(each.id, each.place, each.what) for each in check_words(docx, pdf_of(docx), "letter.docx")] == [
        ("words-off-page:letter", "letter.pdf", "text runs over the edge of its page: “far away” (page 1)")
    ]


def test_character_without_a_glyph_is_found() -> None:
    docx = _of(paragraph("seen \u0378 and 𐏓 unseen"))
    assert [(each.id, each.place, each.what) for each in check_words(docx, pdf_of(docx), "letter.docx")] == [
        (
            "glyph-missing:letter",
            "letter.pdf",
            "the PDF cannot show “\u0378” (U+0378, page 1), “𐏓” (U+103D3, page 1): no font has it",
        )
    ]


def test_ligatures_and_rare_characters_that_a_font_has_are_shown() -> None:
    assert _agree(_run("<w:t>office ﬁne 坚 𠮷 ½ ●</w:t>"))
