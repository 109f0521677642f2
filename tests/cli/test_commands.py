import ctypes
import re
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from docx import Document
from docx.shared import Cm, Pt, RGBColor

from tests.cli.commands import PROJECT, change, letters, small_workplace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_workplace(tmp_path)


def _pdf_text(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def test_help_loads_neither_weasyprint_nor_docxtpl() -> None:
    code = (
        "import sys\nfrom letters.cli import main\nsys.argv = ['letters', 'build', '--help']\n"
        "try:\n    main()\nexcept SystemExit:\n    print(*sorted({'weasyprint', 'docxtpl', 'lxml'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "--force" in done.stdout
    assert done.stdout.splitlines()[-1] == ""


def test_the_matrix_shows_who_gets_what() -> None:
    answer = letters("matrix", folder=PROJECT)
    assert (answer.code, answer.err) == (0, "")
    rows = {line.split("  ")[0]: re.findall("[●·]|[0-9]+$", line) for line in answer.out.splitlines()}
    assert rows["Norway"] == [*"·····●···●··", "2"]
    assert rows["Czech Republic"] == rows["Japan"]
    assert sum(row.count("●") for row in rows.values()) == 57
    assert sum(row.count("·") for row in rows.values()) == 183
    assert (
        "  4  Cooperation and compliance with international standards: cooperation-nhrap-indicators (1)" in answer.out
    )


def test_check_writes_no_file_and_shows_the_open_questions(folder: Path) -> None:
    answer = letters("check", folder=folder)
    assert answer.code == 0
    assert "Open question: the appeal (all letters)\n  Is it too small?\n" in answer.out
    assert answer.out.endswith("All letters could be built. No file was written.\n")
    assert not (folder / "output").exists()


def test_only_builds_those_that_are_named_and_keeps_the_others(folder: Path) -> None:
    assert letters("build", folder=folder).code == 0
    made = folder / "output/small/letter"
    assert sorted(file.name for file in made.iterdir()) == ["iceland.docx", "iceland.pdf", "norway.docx", "norway.pdf"]
    change(folder / "data/governments.yaml", "name: Norway", "name: Norge")
    answer = letters("build", "--only", "iceland", folder=folder)
    assert answer.code == 0
    assert "Older than today’s data or template: letter/norway.docx, letter/norway.pdf." in answer.out


def test_a_letter_edited_by_hand_is_not_overwritten_without_force(folder: Path) -> None:
    assert letters("build", "--only", "norway", folder=folder).code == 0
    letter = folder / "output/small/letter/norway.docx"
    document = Document(str(letter))
    document.paragraphs[0].add_run(" (touched up)")
    document.save(str(letter))
    edited = letter.read_bytes()
    answer = letters("build", "--only", "norway", folder=folder)
    assert answer.code == 2
    assert "norway.docx" in answer.err
    assert "--force" in answer.err
    assert letter.read_bytes() == edited
    assert letters("build", "--only", "norway", "--force", folder=folder).code == 0
    assert letter.with_name("norway (edited).docx").read_bytes() == edited
    assert letter.read_bytes() != edited


def test_any_word_file_can_be_set_as_pdf(folder: Path) -> None:
    document = Document()
    document.add_paragraph("A letter that was touched up by hand.")
    document.save(str(folder / "touched up.docx"))
    answer = letters("pdf", "touched up.docx", "-o", "proof.pdf", folder=folder)
    assert answer.code == 0
    assert answer.out == "proof.pdf written.\n"
    assert answer.err == (
        "Warning: touched up.docx: not judged as a letter: its name is that of no letter. If it is one, say whose: "
        "--for and the government’s id\n"
        "Look: touched up.docx: the Word file, not the PDF, still holds properties of the file: name of its template, "
        "editing time, author, description, preview picture; settings: the file’s identity; marks of editing sessions "
        "(rsid, paraId); parts that a letter does not need: customXml/item1.xml, customXml/itemProps1.xml, "
        "word/stylesWithEffects.xml. Send the PDF, or clean the Word file first: in "
        "Word, File ▸ Info ▸ Check for Issues ▸ Inspect Document.\n"
    )
    assert _pdf_text(folder / "proof.pdf") == "A letter that was touched up by hand."


def test_what_changes_in_the_template_changes_word_letter_and_pdf_alike(folder: Path) -> None:
    template = Document(str(folder / "templates/letter.docx"))
    header = template.sections[0].first_page_header
    header.paragraphs[0].runs[0].text = "The Organisation"
    paragraph = next(each for each in template.paragraphs if "in advance of" in each.text)
    paragraph.runs[-1].text = paragraph.runs[-1].text.replace("in advance of", "ahead of")
    template.styles["Normal"].font.name = "Times New Roman"
    template.styles["Normal"].font.size = Pt(12)
    template.styles["Heading 1"].font.color.rgb = RGBColor(0xC0, 0x00, 0x00)
    template.sections[0].left_margin = Cm(5)
    template.save(str(folder / "templates/letter.docx"))
    assert letters("build", "--only", "norway", folder=folder).code == 0
    letter = folder / "output/small/letter/norway.docx"
    document, text = Document(str(letter)), _pdf_text(letter.with_suffix(".pdf"))
    assert document.sections[0].first_page_header.paragraphs[0].text == "The Organisation"
    assert "The Organisation" in text
    assert "October 2018, ahead of China’s UPR" in [paragraph.text for paragraph in document.paragraphs]
    assert "October 2018, ahead of China’s UPR" in text
    with pypdfium2.PdfDocument(letter.with_suffix(".pdf")) as pdf:
        words = pdf[0].get_textpage()
        start = words.get_text_range().index("We urge")
        assert words.get_charbox(start)[0] == pytest.approx(5 / 2.54 * 72, abs=1)
        texts = [each for each in pdf[0].get_objects() if each.type == pdfium.FPDF_PAGEOBJ_TEXT]
        fonts = {each.get_font().get_base_name().partition("+")[2].partition("-")[0] for each in texts}
        colours = {_fill_colour(each) for each in texts}
    assert "Liberation" in fonts
    assert (0xC0, 0x00, 0x00) in colours


def _fill_colour(text: pypdfium2.PdfObject) -> tuple[int, ...]:
    channels = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetFillColor(text, *channels)
    return tuple(channel.value for channel in channels[:3])
