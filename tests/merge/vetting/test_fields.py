import pytest

from tests.merge.vetting.vetted import problems_of, problems_of_letter
from tests.specimens import docx_with

AT_1 = "letter.docx, body, paragraph 1"


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def _field(code: str) -> str:
    return f"<w:p>{_mark('begin')}{_code(code)}{_mark('separate')}<w:r><w:t>result</w:t></w:r>{_mark('end')}</w:p>"


@pytest.mark.parametrize(
    "code",
    [
        " PAGE ",
        " PAGE  \\* MERGEFORMAT ",
        " NUMPAGES \\* Arabic ",
        ' SECTIONPAGES \\# "00" ',
        ' HYPERLINK "https://example.org/" ',
        " REF _Ref123 \\h ",
        " PAGEREF _Toc1 \\h ",
        " NOTEREF _Ref2 ",
        " FORMDROPDOWN ",
        " MERGEFIELD Government ",
    ],
)
def test_fields_that_a_letter_may_have_pass(code: str) -> None:
    assert problems_of(docx_with(_field(code))) == []


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (" INCLUDETEXT other.docx ", "INCLUDETEXT"),
        (" AUTHOR ", "AUTHOR"),
        (" FILENAME \\p ", "FILENAME"),
        (" DOCPROPERTY Company ", "DOCPROPERTY"),
        (" DATE ", "DATE"),
        (" LINK Excel.Sheet.8 sheet.xls ", "LINK"),
        (" DDE Excel sheet ", "DDE"),
        (" DDEAUTO cmd ", "DDEAUTO"),
        (" INCLUDEPICTURE logo.png ", "INCLUDEPICTURE"),
        (" TOC ", "TOC"),
        (" macrobutton Go ", "MACROBUTTON"),
    ],
)
def test_other_fields_are_refused_by_their_names(code: str, name: str) -> None:
    assert problems_of(docx_with(_field(code))) == [(AT_1, f"holds the field {name}: “{code.strip()}”")]


def test_simple_field_is_judged_like_a_complex_one() -> None:
    body = '<w:p><w:fldSimple w:instr=" AUTHOR "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'
    assert problems_of(docx_with(body)) == [(AT_1, "holds the field AUTHOR: “AUTHOR”")]


def test_field_inside_the_code_of_another_is_judged_too() -> None:
    body = f"<w:p>{_mark('begin')}{_code(' REF ')}{_mark('begin')}{_code('AUTHOR')}{_mark('end')}{_mark('end')}</w:p>"
    assert problems_of(docx_with(body)) == [(AT_1, "holds the field AUTHOR: “AUTHOR”")]


def test_text_in_the_code_of_a_page_number_is_refused() -> None:
    assert problems_of(docx_with(_field(" PAGE for Norway "))) == [
        (AT_1, "holds a page number field with text in its code: “PAGE for Norway”")
    ]


@pytest.mark.parametrize("marks", [("begin",), ("begin", "separate"), ("end",)])
def test_field_without_its_beginning_or_end_is_refused(marks: tuple[str, ...]) -> None:
    assert problems_of(docx_with(f"<w:p>{''.join(_mark(mark) for mark in marks)}</w:p>")) == [
        (AT_1, "holds a damaged field: its beginning or its end is missing")
    ]


def test_field_over_two_paragraphs_passes() -> None:
    body = f"<w:p>{_mark('begin')}{_code(' REF x ')}{_mark('separate')}</w:p><w:p>{_mark('end')}</w:p>"
    assert problems_of(docx_with(body)) == []


def test_merge_field_over_two_paragraphs_is_refused() -> None:
    body = f"<w:p>{_mark('begin')}{_code(' MERGEFIELD date ')}</w:p><w:p>{_mark('end')}</w:p>"
    assert problems_of(docx_with(body)) == [(AT_1, "holds a merge field over two paragraphs: “MERGEFIELD date”")]


def test_merge_field_that_is_left_in_a_letter_is_refused() -> None:
    assert problems_of_letter(docx_with(_field(" MERGEFIELD date "))) == [
        (AT_1, "holds a merge field that was not filled: “MERGEFIELD date”")
    ]


def test_day_that_word_computes_without_a_field_is_refused() -> None:
    assert problems_of(docx_with("<w:p><w:r><w:dayLong/></w:r></w:p>")) == [
        (AT_1, "holds the day’s date, which Word computes anew")
    ]


def test_tag_that_is_left_in_a_letter_is_refused_and_in_a_template_passes() -> None:
    docx = docx_with("<w:p><w:r><w:t>Dear {{ gov</w:t></w:r><w:r><w:t>ernment.name }},</w:t></w:r></w:p>")
    assert problems_of(docx) == []
    assert problems_of_letter(docx) == [(AT_1, "holds a tag that was not filled: “{{ government.name }},”")]
