import pytest

from letters.errors import Problem
from tests.merge.vetting.vetted import problems_of, vetted
from tests.specimens import STYLES, docx_with, style

BY = 'w:id="1" w:author="A. Editor" w:date="2018-09-01T10:00:00Z"'


def _run(text: str, name: str = "t") -> str:
    return f'<w:r><w:{name} xml:space="preserve">{text}</w:{name}></w:r>'


def test_tracked_insertion_is_refused_with_its_author_place_and_the_remedy_in_words_terms() -> None:
    body = f"<w:p/><w:p>{_run('Dear ')}<w:ins {BY}>{_run('all of you in the government')}</w:ins></w:p>"
    assert vetted(docx_with(body)).problems == (
        Problem(
            "letter.docx, body, paragraph 2",
            "holds a tracked insertion by A. Editor: “all of you in the government”",
            "In Word, decide about every change (Review ▸ Accept or Reject), switch Track Changes off, and save.",
        ),
    )


def test_tracked_change_is_quoted_with_its_first_40_characters() -> None:
    body = f"<w:p><w:ins {BY}>{_run('0123456789' * 5)}</w:ins></w:p>"
    assert problems_of(docx_with(body)) == [
        (
            "letter.docx, body, paragraph 1",
            "holds a tracked insertion by A. Editor: “0123456789012345678901234567890123456789…”",
        )
    ]


def test_pieces_of_one_tracked_deletion_are_told_together() -> None:
    body = f"<w:p><w:del {BY}>{_run('not ', 'delText')}</w:del><w:del {BY}>{_run('send', 'delText')}</w:del></w:p>"
    assert problems_of(docx_with(body)) == [
        ("letter.docx, body, paragraph 1", "holds a tracked deletion by A. Editor: “not send”")
    ]


def test_deleted_text_without_its_deletion_is_refused() -> None:
    assert problems_of(docx_with(f"<w:p>{_run('gone', 'delText')}</w:p>")) == [
        ("letter.docx, body, paragraph 1", "holds deleted text by an unnamed author: “gone”")
    ]


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (f"<w:p><w:moveFrom {BY}>{_run('moved')}</w:moveFrom></w:p>", "a tracked move by A. Editor: “moved”"),
        (f"<w:p><w:moveTo {BY}>{_run('moved')}</w:moveTo></w:p>", "a tracked move by A. Editor: “moved”"),
        (
            f"<w:p><w:r><w:rPr><w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r></w:p>",
            "a tracked change of format by A. Editor: “bold”",
        ),
        (
            f"<w:p><w:pPr><w:pPrChange {BY}><w:pPr/></w:pPrChange></w:pPr>{_run('centred')}</w:p>",
            "a tracked change of format by A. Editor: “centred”",
        ),
        (
            f"<w:p><w:pPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr>{_run('new paragraph')}</w:p>",
            "a tracked insertion by A. Editor: “new paragraph”",
        ),
    ],
)
def test_each_kind_of_tracked_change_is_refused(body: str, what: str) -> None:
    assert problems_of(docx_with(body)) == [("letter.docx, body, paragraph 1", f"holds {what}")]


@pytest.mark.parametrize(
    ("row", "cell", "what"),
    [
        (f"<w:trPr><w:ins {BY}/></w:trPr>", "", "a tracked insertion by A. Editor: “cell”"),
        ("", f"<w:tcPr><w:cellIns {BY}/></w:tcPr>", "a tracked insertion of table cells by A. Editor: “cell”"),
        ("", f"<w:tcPr><w:cellDel {BY}/></w:tcPr>", "a tracked deletion of table cells by A. Editor: “cell”"),
        (
            "",
            f"<w:tcPr><w:tcPrChange {BY}><w:tcPr/></w:tcPrChange></w:tcPr>",
            "a tracked change of a table cell by A. Editor: “cell”",
        ),
    ],
)
def test_tracked_change_of_a_table_is_refused(row: str, cell: str, what: str) -> None:
    table = f"<w:tbl><w:tr>{row}<w:tc>{cell}<w:p>{_run('cell')}</w:p></w:tc></w:tr></w:tbl><w:p/>"
    assert problems_of(docx_with(table)) == [("letter.docx, body, table 1, row 1, cell 1", f"holds {what}")]


def test_tracked_changes_in_headers_and_footnotes_are_refused() -> None:
    changed = f"<w:p><w:ins {BY}>{_run('new')}</w:ins></w:p>"
    call = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    docx = docx_with(call, headers={"default": changed}, footnotes=f'<w:footnote w:id="2">{changed}</w:footnote>')
    assert problems_of(docx) == [
        ("letter.docx, header, paragraph 1", "holds a tracked insertion by A. Editor: “new”"),
        ("letter.docx, footnote 1, paragraph 1", "holds a tracked insertion by A. Editor: “new”"),
    ]


def test_tracked_change_of_a_style_is_refused() -> None:
    changed = style("paragraph", "Notice", "Notice", f"<w:rPr><w:rPrChange {BY}><w:rPr/></w:rPrChange></w:rPr>")
    assert problems_of(docx_with("<w:p/>", styles=STYLES + changed)) == [
        ("letter.docx, styles", "holds a tracked change of format by A. Editor")
    ]


def test_old_grid_that_word_leaves_in_tables_is_no_tracked_change() -> None:
    grid = '<w:tblGrid><w:gridCol w:w="1"/><w:tblGridChange w:id="0"><w:tblGrid/></w:tblGridChange></w:tblGrid>'
    assert problems_of(docx_with(f"<w:tbl>{grid}<w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>")) == []
