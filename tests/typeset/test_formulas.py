import pytest

from letters.checks import check_words
from letters.messages import Messages
from letters.package import open_package
from letters.typeset import set_pdf
from tests.specimens import docx_with
from tests.typeset.reading import placed_words, warnings_of


def _run(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


A, B, SUM = _run("a"), _run("b"), _run("a+b")


def _text(formula: str) -> str:
    docx = docx_with(f"<w:p><w:r><w:t>f=</w:t></w:r>{formula}</w:p>")
    return " ".join(word.text for word in placed_words(docx))


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (SUM, "f=a+b"),
        (f"<m:f><m:num>{SUM}</m:num><m:den>{_run('2')}</m:den></m:f>", "f=(a+b)/2"),
        (f"<m:sSup><m:e>{A}</m:e><m:sup>{_run('2')}</m:sup></m:sSup>", "f=a2"),
        (f"<m:rad><m:deg>{_run('3')}</m:deg><m:e>{SUM}</m:e></m:rad>", "f=3√(a+b)"),
        (f"<m:d><m:dPr><m:begChr m:val='{{'/><m:endChr m:val=''/></m:dPr><m:e>{A}</m:e><m:e>{B}</m:e></m:d>", "f={a|b"),
        (f"<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr><m:e>{A}</m:e></m:nary>", "f=∑a"),
        (f"<m:func><m:fName>{_run('sin')}</m:fName><m:e>{A}</m:e></m:func>", "f=sina"),
        (f"<m:m><m:mr><m:e>{A}</m:e><m:e>{B}</m:e></m:mr><m:mr><m:e>{SUM}</m:e></m:mr></m:m>", "f=a, b; a+b"),
        (f"<m:eqArr><m:e>{A}</m:e><m:e>{B}</m:e></m:eqArr>", "f=a b"),
        (f"<w:ins><m:f><m:num>{A}</m:num><m:den>{B}</m:den></m:f></w:ins>", "f=a/b"),
    ],
)
def test_formula_is_set_in_one_line(formula: str, text: str) -> None:
    assert _text(f"<m:oMath>{formula}</m:oMath>") == text


def test_formula_in_a_paragraph_of_its_own_is_set() -> None:
    formula = f"<m:oMathPara><m:oMathParaPr><m:jc m:val='left'/></m:oMathParaPr><m:oMath>{SUM}</m:oMath></m:oMathPara>"
    assert _text(formula) == "f=a+b"
    assert [word.text for word in placed_words(docx_with(formula + "<w:p/>"))] == ["a+b"]


def test_formula_is_named_as_not_set_as_in_word() -> None:
    docx = docx_with(f"<w:p><m:oMath><m:box><m:e>{SUM}</m:e></m:box></m:oMath></w:p>")
    assert warnings_of(docx) == [("not-set: a formula", "test.docx, body, paragraph 1")]


def test_signs_that_a_formula_brings_are_no_other_words_to_the_checks() -> None:
    root = f"<m:rad><m:deg/><m:e><m:f><m:num>{SUM}</m:num><m:den>{SUM}</m:den></m:f></m:e></m:rad>"
    docx = docx_with(f"<w:p><w:r><w:t>f=</w:t></w:r><m:oMath>{root}</m:oMath></w:p>")
    assert _text(f"<m:oMath>{root}</m:oMath>") == "f=√((a+b)/(a+b))"
    assert check_words(docx, set_pdf(open_package(docx, "test.docx"), Messages()), "test.docx") == ()
