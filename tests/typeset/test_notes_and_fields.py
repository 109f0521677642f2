import pypdfium2
import pytest

from letters.messages import Messages
from letters.package import open_package
from letters.typeset import set_pdf
from tests.specimens import docx_with
from tests.typeset.reading import DEFAULTS, placed_words, places, resolved, warnings_of

PAGE = '<w:pgSz w:w="12000" w:h="12000"/><w:pgMar w:top="1000" w:bottom="1000" w:left="1000" w:right="1000"/>'
NOTE = (
    '<w:footnote w:id="{}"><w:p><w:r><w:footnoteRef/></w:r>'
    '<w:r><w:t xml:space="preserve"> {}</w:t></w:r></w:p></w:footnote>'
)


def _texts(docx: bytes) -> list[str]:
    return [word.text for word in placed_words(docx)]


def test_a_footnote_stands_at_the_foot_of_its_page_with_its_number() -> None:
    body = '<w:p><w:r><w:t>called</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    found = places(docx_with(body, styles=DEFAULTS, section=PAGE, footnotes=NOTE.format(1, "noted")))
    assert found["called1"] == (1, 50.0, 61.2)
    assert found["1"][0] == 1
    assert found["noted"] == (1, 59.0, 547.4)


def test_lines_of_a_note_are_at_least_as_high_as_it_says() -> None:
    look = '<w:pPr><w:spacing w:line="500" w:lineRule="atLeast"/></w:pPr>'
    lines = f"<w:p>{look}<w:r><w:t>first</w:t><w:br/><w:t>second</w:t></w:r></w:p>"
    body = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    note = f'<w:footnote w:id="1">{lines}</w:footnote>'
    found = places(docx_with(body, styles=DEFAULTS, section=PAGE, footnotes=note))
    assert (found["first"], found["second"]) == ((1, 50.0, 522.4), (1, 50.0, 547.4))


@pytest.mark.parametrize("height", [413, 582, 608, 660, 777])
def test_a_note_stays_on_the_page_of_its_call_whatever_the_height_of_the_header(height: int) -> None:
    """Below headers of these heights, in twips, rounding made the note's area too low by a trillionth of a point."""
    header = f'<w:p><w:pPr><w:spacing w:line="{height}" w:lineRule="exact"/></w:pPr><w:r><w:t>head</w:t></w:r></w:p>'
    note = '<w:footnote w:id="1"><w:p><w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>noted</w:t></w:r></w:p></w:footnote>'
    margins = '<w:pgMar w:top="1000" w:bottom="1531" w:left="1000" w:right="1000" w:header="700"/>'
    page = f'<w:pgSz w:w="11906" w:h="16838"/>{margins}'
    body = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:p><w:r><w:t>after</w:t></w:r></w:p>'
    docx = docx_with(body, styles=DEFAULTS, section=page, footnotes=note, headers={"default": header})
    assert places(docx)["noted"][0] == 1


def test_the_line_above_the_notes_is_two_inches_long_and_a_hairline_high() -> None:
    body = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    docx = docx_with(body, styles=DEFAULTS, section=PAGE, footnotes=NOTE.format(1, "noted"))
    with pypdfium2.PdfDocument(set_pdf(open_package(docx, "test.docx"), Messages())) as pdf:
        picture = pdf[0].render(scale=2).to_pil().convert("L")
    pixels = [picture.crop((0, y, picture.width, y + 1)).tobytes() for y in range(picture.height)]
    lines = [row for row in pixels if max(row[100 : 100 + 2 * 140]) < 160]
    assert len(lines) in {1, 2}  # two where the hairline falls between two rows of pixels
    assert sum(1 for pixel in lines[0] if pixel < 160) in {2 * 144, 2 * 144 + 1}


def test_notes_are_numbered_in_the_order_of_their_calls() -> None:
    body = "".join(f'<w:p><w:r><w:t>c</w:t></w:r><w:r><w:footnoteReference w:id="{n}"/></w:r></w:p>' for n in (5, 2))
    footnotes = NOTE.format(2, "second") + NOTE.format(5, "first")
    texts = _texts(docx_with(body, styles=DEFAULTS, section=PAGE, footnotes=footnotes))
    assert texts == ["c1", "c2", "1", "first", "2", "second"]


def test_endnotes_stand_behind_the_text() -> None:
    body = (
        '<w:p><w:r><w:t>a</w:t></w:r><w:r><w:endnoteReference w:id="1"/></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>'
    )
    endnotes = NOTE.format(1, "noted").replace("footnote", "endnote")
    assert _texts(docx_with(body, styles=DEFAULTS, section=PAGE, endnotes=endnotes)) == ["ai", "b", "i", "noted"]


def _called(*ids: int, ends: str = "") -> str:
    properties = f"<w:pPr><w:sectPr>{ends}</w:sectPr></w:pPr>" if ends else ""
    calls = "".join(f'<w:r><w:t>c</w:t></w:r><w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in ids)
    return f"<w:p>{properties}{calls}</w:p>"


NOTES = NOTE.format(1, "one") + NOTE.format(2, "two") + NOTE.format(3, "three")


def test_notes_are_numbered_in_the_format_and_from_the_start_that_the_section_asks_for() -> None:
    section = f'<w:footnotePr><w:numFmt w:val="lowerRoman"/><w:numStart w:val="3"/></w:footnotePr>{PAGE}'
    texts = _texts(docx_with(_called(1, 2), styles=DEFAULTS, section=section, footnotes=NOTES))
    assert texts == ["ciiiciv", "iii", "one", "iv", "two"]


def test_notes_are_numbered_as_the_settings_say_where_the_section_is_silent() -> None:
    settings = '<w:footnotePr><w:numFmt w:val="upperLetter"/></w:footnotePr>'
    texts = _texts(docx_with(_called(1, 2), styles=DEFAULTS, section=PAGE, settings=settings, footnotes=NOTES))
    assert texts == ["cAcB", "A", "one", "B", "two"]


def test_notes_are_numbered_anew_in_a_section_that_asks_for_it() -> None:
    body = _called(1, 2, ends=PAGE) + _called(3)
    section = f'<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>{PAGE}'
    texts = _texts(docx_with(body, styles=DEFAULTS, section=section, footnotes=NOTES))
    assert texts == ["c1c2", "1", "one", "2", "two", "c1", "1", "three"]


def test_between_two_notes_the_larger_space_counts() -> None:
    """10 pt below the first, 5 pt above the second; lines of 13.8 pt (measured)."""
    spaced = NOTES.replace("<w:p>", '<w:p><w:pPr><w:spacing w:before="100" w:after="200"/></w:pPr>')
    found = places(docx_with(_called(1, 2), styles=DEFAULTS, section=PAGE, footnotes=spaced))
    assert (found["one"][2], found["two"][2]) == (523.6, 547.4)


@pytest.mark.parametrize(("top", "lines"), [(768, 31), (776, 30)])
def test_the_text_ends_six_points_above_the_notes(top: int, lines: int) -> None:
    """500 pt, less the first line, the one that calls, the note and 6 pt: room for lines of 13.8 pt (measured)."""
    first = f'<w:p><w:pPr><w:spacing w:line="{top}" w:lineRule="exact"/></w:pPr></w:p>'
    body = first + _called(1) + "<w:p><w:r><w:t>fill</w:t></w:r></w:p>" * 40
    words = placed_words(docx_with(body, styles=DEFAULTS, section=PAGE, footnotes=NOTES))
    assert len([word for word in words if (word.text, word.page) == ("fill", 1)]) == lines


def test_what_a_multiple_adds_below_the_last_note_needs_no_room() -> None:
    """The descent of 3 pt above the margin at 550 pt; 13.8 pt and twice as much between the lines."""
    spaced = NOTES.replace("<w:p>", '<w:p><w:pPr><w:spacing w:line="480" w:lineRule="auto"/></w:pPr>')
    found = places(docx_with(_called(1, 2), styles=DEFAULTS, section=PAGE, footnotes=spaced))
    assert (found["one"][2], found["two"][2]) == (519.8, 547.4)


def test_a_line_that_takes_its_note_to_the_next_page_leaves_the_lines_above_it_behind() -> None:
    """Thirty-six lines fill the page; the note would need two of them, and the last line takes the one above along."""
    text = " ".join(["word"] * 18)
    lines = "".join(f"<w:r><w:t>{text}</w:t><w:br/></w:r>" for _ in range(4))
    called = f'<w:p>{lines}<w:r><w:t>called</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    body = "<w:p><w:r><w:t>fill</w:t></w:r></w:p>" * 30 + called
    words = placed_words(docx_with(body, styles=DEFAULTS, section=PAGE, footnotes=NOTES))
    assert [word.page for word in words if word.text == "word"] == [1] * 54 + [2] * 18
    assert [word.page for word in words if word.text in {"called1", "one"}] == [2, 2]


@pytest.mark.parametrize(
    ("section", "feature"),
    [
        ("<w:pgBorders/>", "borders around the page"),
        ('<w:lnNumType w:countBy="1"/>', "line numbers"),
        ('<w:vAlign w:val="center"/>', "text that is centred or spread between top and bottom of the page"),
        ('<w:docGrid w:type="lines" w:linePitch="312"/>', "lines on a grid"),
        ('<w:cols w:num="2"><w:col w:w="2000"/><w:col w:w="4000"/></w:cols>', "columns of different widths"),
        ('<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>', "footnotes numbered anew on each page"),
    ],
)
def test_what_a_section_asks_for_and_does_not_get_is_named(section: str, feature: str) -> None:
    assert warnings_of(docx_with("<w:p/>", styles=DEFAULTS, section=PAGE + section)) == [
        (f"not-set: {feature}", "test.docx, body, paragraph 1")
    ]


def _complex_field(instruction: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
    return f"<w:p>{mark('begin')}{code}{mark('separate')}<w:r><w:t>{result}</w:t></w:r>{mark('end')}</w:p>"


def test_a_field_shows_its_stored_result_and_never_its_code() -> None:
    assert _texts(docx_with(_complex_field(" REF _Ref1 \\h ", "Annex"), styles=DEFAULTS)) == ["Annex"]


@pytest.mark.parametrize("instruction", [' SET Name "Chad" ', ' ASK Name "Which?" ', ' XE "Chad" '])
def test_a_field_that_only_sets_or_marks_something_shows_nothing(instruction: str) -> None:
    simple = f"<w:p><w:fldSimple w:instr='{instruction}'><w:r><w:t>Chad</w:t></w:r></w:fldSimple></w:p>"
    assert _texts(docx_with(_complex_field(instruction, "Chad") + simple, styles=DEFAULTS)) == []


def test_a_page_field_is_numbered_anew() -> None:
    assert _texts(docx_with(_complex_field(" PAGE ", "42"), styles=DEFAULTS)) == ["1"]


def test_the_mark_of_a_page_number_shows_it() -> None:
    assert _texts(docx_with("<w:p><w:r><w:pgNum/></w:r></w:p>", styles=DEFAULTS)) == ["1"]


def test_a_hyperlink_field_links_its_result() -> None:
    field = _complex_field(' HYPERLINK "https://example.org/a" ', "here")
    assert resolved(docx_with(field, styles=DEFAULTS)).sections[0].blocks[0].runs[0].link == "https://example.org/a"


def test_a_legacy_drop_down_shows_the_chosen_entry() -> None:
    entries = '<w:listEntry w:val="no"/><w:listEntry w:val="yes"/>'
    data = f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>'
    field = (
        f'<w:p><w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        "<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert _texts(docx_with(field, styles=DEFAULTS)) == ["yes"]


def test_alternatives_show_one_copy() -> None:
    run = (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>new</w:t></mc:Choice>'
        "<mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert _texts(docx_with(run, styles=DEFAULTS)) == ["new"]


def test_what_is_not_set_is_named_with_its_place() -> None:
    body = "<w:p/><w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>"
    assert ("not-set: a formula", "test.docx, body, paragraph 2") in warnings_of(docx_with(body, styles=DEFAULTS))


def test_a_font_without_a_twin_is_named_once() -> None:
    run = '<w:r><w:rPr><w:rFonts w:ascii="No Such Font" w:hAnsi="No Such Font"/></w:rPr><w:t>x</w:t></w:r>'
    assert warnings_of(docx_with(f"<w:p>{run}</w:p><w:p>{run}</w:p>", styles=DEFAULTS)) == [
        ("font-substituted: No Such Font", "test.docx")
    ]


def test_chinese_is_drawn_in_a_font_that_has_it() -> None:
    assert "坚持党对一切工作的领导" in "".join(
        _texts(docx_with("<w:p><w:r><w:t>坚持党对一切工作的领导</w:t></w:r></w:p>"))
    )


def test_tracked_deletions_are_not_shown_with_what_was_inserted_in_them() -> None:
    inserted = '<w:ins w:id="2"><w:r><w:t>inserted </w:t></w:r></w:ins>'
    deleted = f'<w:del w:id="1"><w:r><w:delText>deleted </w:delText></w:r>{inserted}</w:del>'
    moved = '<w:moveFrom w:id="3"><w:r><w:t>moved </w:t></w:r></w:moveFrom>'
    assert _texts(docx_with(f"<w:p>{deleted}{moved}<w:r><w:t>kept</w:t></w:r></w:p>")) == ["kept"]


def test_the_text_of_a_content_control_has_its_own_look() -> None:
    run = '<w:r><w:rPr><w:sz w:val="40"/></w:rPr><w:t>chosen</w:t></w:r>'
    body = f"<w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt></w:p>"
    (paragraph,) = resolved(docx_with(body, styles=DEFAULTS)).sections[0].blocks
    assert [each.format.size for each in paragraph.runs] == [20.0]
