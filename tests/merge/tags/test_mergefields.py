"""Word's own merge fields, put in by Mailings ▸ Insert Merge Field, are filled like tags."""

import pytest

from letters.errors import Problem
from tests.merge.merging import BODY, merged, plain_xml, problems_of, texts

INSERT_AGAIN = "Replace the merge field by its name in double braces: {{ government.name }}."


def _simple(code: str, shown: str = "«Name»", look: str = "") -> str:
    return f'<w:fldSimple w:instr="{code}"><w:r>{look}<w:t>{shown}</w:t></w:r></w:fldSimple>'


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _complex(code: str, shown: str = "<w:r><w:t>«Name»</w:t></w:r>") -> str:
    return f"{_mark('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{_mark('separate')}{shown}{_mark('end')}"


@pytest.mark.parametrize(
    ("code", "printed"),
    [
        (" MERGEFIELD government_name ", "Norway"),
        (" MERGEFIELD Government_Name \\* MERGEFORMAT ", "Norway"),
        (" mergefield date", "October 2018"),
        (" MERGEFIELD &quot;date&quot; ", "October 2018"),
        (" MERGEFIELD government.in_text \\* Upper ", "NORWAY"),
        (" MERGEFIELD the_government \\* FirstCap \\* MERGEFORMAT", "The government of Norway"),
    ],
)
def test_a_merge_field_is_filled(code: str, printed: str) -> None:
    assert texts(f"<w:p>{_simple(code)}</w:p><w:p>{_complex(code.replace('&quot;', chr(34)))}</w:p>") == [
        printed,
        printed,
    ]


def test_a_merge_field_has_the_look_of_the_name_that_word_shows() -> None:
    look = "<w:rPr><w:b/></w:rPr>"
    shown = f"<w:r>{look}<w:t>«Da</w:t></w:r><w:r><w:t>te»</w:t></w:r>"
    body = f"<w:p>{_simple('MERGEFIELD date', look=look)}</w:p><w:p>{_complex('MERGEFIELD date', shown)}</w:p>"
    run = "<w:r><w:rPr><w:b/></w:rPr><w:t>October 2018</w:t></w:r>"
    assert plain_xml(merged(body)[BODY], "w:p/w:r") == [run, run]


def test_a_merge_field_whose_code_is_cut_into_runs_is_filled_among_its_text() -> None:
    code = "".join(
        f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in (" MERGE", "FIELD gover", "nment_name ")
    )
    field = f"{_mark('begin')}{code}{_mark('separate')}<w:r><w:t>«x»</w:t></w:r>{_mark('end')}"
    assert texts(f"<w:p><w:r><w:t>To </w:t></w:r>{field}<w:r><w:t>!</w:t></w:r></w:p>") == ["To Norway!"]


def test_a_merge_field_in_one_run_is_filled() -> None:
    run = (
        '<w:r><w:t>To </w:t><w:fldChar w:fldCharType="begin"/><w:instrText>MERGEFIELD date</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>«date»</w:t><w:fldChar w:fldCharType="end"/><w:t>!</w:t></w:r>'
    )
    assert texts(f"<w:p>{run}</w:p>") == ["To October 2018!"]


def test_a_merge_field_inside_the_text_that_another_field_shows_is_filled() -> None:
    inner = _complex("MERGEFIELD date")
    outer = _complex(' HYPERLINK "https://example.org" ', f"<w:r><w:t>on </w:t></w:r>{inner}")
    parts = merged(f"<w:p>{outer}</w:p>")
    assert plain_xml(parts[BODY], "w:instrText") == ['<w:instrText> HYPERLINK "https://example.org" </w:instrText>']
    assert plain_xml(parts[BODY], "w:t") == ['<w:t xml:space="preserve">on </w:t>', "<w:t>October 2018</w:t>"]


def test_a_merge_field_with_an_unknown_name_is_named_like_a_tag() -> None:
    assert problems_of(f"<w:p>{_simple(' MERGEFIELD Goverment_Name ')}</w:p>") == [
        Problem(
            "letter.docx, body, paragraph 1, “{{ Goverment_Name }}”",
            "unknown field “Goverment_Name”; did you mean “government.name”?",
            "Replace the tag by {{ government.name }}",
        )
    ]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (" MERGEFIELD date \\b &quot;On &quot; ", "date"),
        (" MERGEFIELD date \\* Caps ", "date"),
        (" MERGEFIELD &quot;First Name&quot; ", "First Name"),
    ],
)
def test_a_merge_field_that_is_more_than_a_name_is_named(code: str, name: str) -> None:
    assert problems_of(f"<w:p>{_simple(code)}</w:p>") == [
        Problem(
            "letter.docx, body, paragraph 1",
            f"the merge field «{name}» is not one that letters knows, or has switches that it does not",
            INSERT_AGAIN,
        )
    ]


def test_a_merge_field_inside_words_if_field_is_named() -> None:
    code = f"<w:r><w:instrText> IF </w:instrText></w:r>{_complex('MERGEFIELD date')}"
    field = f"{_mark('begin')}{code}{_mark('separate')}<w:r><w:t>x</w:t></w:r>{_mark('end')}"
    problem = Problem(
        "letter.docx, body, paragraph 1",
        "the merge field «date» stands inside the code of another field",
        "Use {% if … %} instead of Word’s IF field.",
    )
    assert problem in problems_of(f"<w:p>{field}</w:p>")
