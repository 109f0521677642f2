"""A template that cannot be opened or read is refused in words; one that has no fault comes through whole."""

from pathlib import Path

import pytest

from letters.errors import InputError, Problem
from letters.merge import prepare_template, read_template
from letters.merge.render import render
from letters.merge.wordfile import WordFile
from letters.package import open_package, write_package
from tests.campaigns import NO_APPEAL
from tests.merge.merging import lines
from tests.specimens import docx_with

SAVE_AGAIN = "Open it in Word and save it as “Word Document (.docx)”."


def _problems(parts: dict[str, bytes]) -> list[Problem]:
    with pytest.raises(InputError) as refused:
        prepare_template(write_package(parts), "letter.docx", NO_APPEAL, "appeal.md")
    return list(refused.value.problems)


def _parts(body: str = "") -> dict[str, bytes]:
    return dict(open_package(docx_with(lines("{{p appeal }}") + body), "letter.docx").parts)


def test_a_template_is_read_from_its_file(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(b"PK")
    assert read_template(tmp_path / "letter.docx") == b"PK"


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    with pytest.raises(InputError) as refused:
        read_template(path)
    remedy = "Save the letter’s Word template under this name, or take the shipped one back from an older version."
    assert refused.value.problems == (Problem(path.as_posix(), "is missing", remedy),)


def test_a_template_that_is_a_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        read_template(tmp_path)
    assert refused.value.problems == (Problem(tmp_path.as_posix(), "is a folder", "Name a Word file (.docx)."),)


def test_a_file_without_a_main_document_is_named() -> None:
    parts = _parts()
    del parts["word/document.xml"]
    assert _problems(parts) == [Problem("letter.docx", "is damaged: it has no main document", SAVE_AGAIN)]


def test_a_part_with_broken_xml_is_named() -> None:
    parts = _parts() | {"word/document.xml": b"<w:document"}
    assert _problems(parts) == [Problem("letter.docx, word/document.xml", "is damaged: its XML is broken", SAVE_AGAIN)]


def test_a_document_of_the_strict_kind_is_named() -> None:
    parts = _parts()
    usual, strict = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml"
    parts["word/document.xml"] = parts["word/document.xml"].replace(usual, strict)
    what = "is no Word document in the usual format (saved as “Strict Open XML Document”?)"
    assert _problems(parts) == [Problem("letter.docx", what, SAVE_AGAIN)]


def test_the_template_keeps_the_file_as_people_wrote_it_beside_what_is_filled() -> None:
    written = docx_with(lines("{{ date }}", "{{p appeal }}"))
    template = prepare_template(written, "letter.docx", NO_APPEAL, "appeal.md")
    assert (template.name, template.source) == ("letter.docx", written)


@pytest.mark.parametrize(
    ("tag", "what"),
    [
        ("{{ goverment }}", "'goverment' is undefined"),
        ("{{ cycler }}", "'cycler' is undefined"),
        ("{{ date|safe }}", "No filter named 'safe'."),
        ("{{ date.__class__ }}", "access to attribute '__class__' of 'str' object is unsafe."),
        ("{% if date is defined %}x{% endif %}", "No test named 'defined' found."),
    ],
)
def test_what_reaches_docxtpl_by_another_way_is_refused_there_as_well(tag: str, what: str) -> None:
    file = WordFile("norway.docx", _parts(lines(tag)))
    with pytest.raises(InputError) as refused:
        render(file, {"date": "October 2018", "appeal": ""}, "letter.docx")
    remedy = "Simplify the tag that it names, or take it out and put it in again piece by piece."
    assert refused.value.problems == (Problem("letter.docx, word/document.xml", f"cannot be filled: {what}", remedy),)
