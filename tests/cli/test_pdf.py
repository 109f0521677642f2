"""`letters pdf`: a letter touched up by hand is set, vetted, and judged as the letter to its government."""

import shutil
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from tests.cli.commands import letters, small_workplace


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = small_workplace(tmp_path_factory.mktemp("built"))
    assert letters("build", folder=folder).code == 0
    return folder


@pytest.fixture
def letter(built: Path, tmp_path: Path) -> Path:
    """A copy of the letter to Norway, to be touched up."""
    copy = tmp_path / "norway.docx"
    copy.write_bytes((built / "output/small/letter/norway.docx").read_bytes())
    return copy


def _touch_up(letter: Path, xml: str) -> None:
    """Put XML at the end of the first paragraph, as Word would."""
    document = Document(str(letter))
    for element in parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>"):
        document.paragraphs[0]._p.append(element)
    document.save(str(letter))


def test_a_letter_as_it_was_built_is_judged_by_its_name_and_passes(built: Path, letter: Path) -> None:
    answer = letters("pdf", str(letter), folder=built)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"Judged as the letter to Norway.\n{letter.with_suffix('.pdf')} written.\n"


def test_a_style_that_came_in_by_hand_is_told(built: Path, letter: Path) -> None:
    document = Document(str(letter))
    document.styles.add_style("Pasted from the minutes", WD_STYLE_TYPE.PARAGRAPH)
    document.save(str(letter))
    answer = letters("pdf", str(letter), folder=built)
    assert "Look: " in answer.err
    assert "Pasted from the minutes" in answer.err


def test_a_tracked_change_is_told_and_the_pdf_written_beside_a_warning(built: Path, letter: Path) -> None:
    change = '<w:ins w:id="9" w:author="A colleague"><w:r><w:t>soon</w:t></w:r></w:ins>'
    _touch_up(letter, change)
    answer = letters("pdf", str(letter), folder=built)
    assert answer.code == 1
    assert "Review ▸" in answer.err
    assert "A colleague" in answer.err
    assert answer.out.endswith(f"{letter.with_suffix('.pdf')} written, but the letter must not go out as it is.\n")
    assert letter.with_suffix(".pdf").read_bytes().startswith(b"%PDF")


def test_a_comment_is_told_with_its_author(built: Path, letter: Path) -> None:
    document = Document(str(letter))
    document.add_comment(document.paragraphs[1].runs, text="Is this still right?", author="A colleague")
    document.save(str(letter))
    answer = letters("pdf", str(letter), folder=built)
    assert answer.code == 1
    assert (
        f"{letter}, body, paragraph 2\n  holds a comment by A colleague: “Is this still right?”\n"
        "  → In Word, delete it (Review ▸ Delete ▸ Delete All Comments in Document), and save.\n"
    ) in answer.err


def test_a_pdf_that_someone_else_made_is_not_replaced(built: Path, letter: Path) -> None:
    target = letter.with_suffix(".pdf")
    scan = pypdfium2.PdfDocument.new()
    scan.new_page(100, 100)
    scan.save(target)
    scan.close()
    before = target.read_bytes()
    answer = letters("pdf", str(letter), folder=built)
    assert (answer.code, answer.err) == (
        2,
        f"{target}\n  is there already, and was not made by this program\n"
        "  → Rename or move it, or choose another name with --output.\n1 problem; nothing was written.\n",
    )
    assert target.read_bytes() == before
    answer = letters("pdf", str(letter), "-o", str(letter), folder=built)
    assert answer.code == 2


def test_a_pdf_is_written_again(built: Path, letter: Path) -> None:
    assert letters("pdf", str(letter), folder=built).code == 0
    assert letters("pdf", str(letter), folder=built).code == 0


def test_strict_writes_no_pdf_of_a_letter_that_must_not_go_out(built: Path, letter: Path) -> None:
    _touch_up(letter, "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>")
    answer = letters("pdf", str(letter), "--strict", folder=built)
    assert answer.code == 1
    assert answer.out.endswith(f"{letter.with_suffix('.pdf')} was not written.\n")
    assert not letter.with_suffix(".pdf").exists()


def test_a_letter_judged_as_another_governments_is_refused(built: Path, letter: Path) -> None:
    answer = letters("pdf", str(letter), "--for", "iceland", folder=built)
    assert answer.code == 1
    assert "[names-other-government:iceland:norway]" in answer.err
    assert "[recommendation-of-others:iceland:first]" in answer.err


def test_a_government_that_is_none_is_told_with_the_nearest(built: Path, letter: Path) -> None:
    answer = letters("pdf", str(letter), "--for", "icelnd", folder=built)
    assert answer.code == 2
    assert "→ Did you mean --for iceland?" in answer.err


def test_a_file_is_judged_in_the_campaign_that_is_named_where_there_are_several(built: Path, letter: Path) -> None:
    data = letter.parent / "data"
    shutil.copytree(built / "data", data)
    shutil.copytree(data / "small", data / "another")
    answer = letters("pdf", str(letter), "--data", str(data), folder=built)
    assert answer.code == 0
    assert answer.out == f"{letter.with_suffix('.pdf')} written.\n"
    assert answer.err.startswith(
        f"Warning: {letter}: not judged as a letter: {data} holds several campaigns. Name one with --campaign.\n"
    )
    answer = letters("pdf", str(letter), "--data", str(data), "--campaign", "small", folder=built)
    assert answer.out.startswith("Judged as the letter to Norway.\n")


def test_a_letter_is_known_by_the_name_under_which_it_goes_out(built: Path, letter: Path) -> None:
    data = letter.parent / "data"
    shutil.copytree(built / "data", data)
    settings = data / "small/campaign.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "export_name: Appeal – {government}\n", encoding="utf-8")
    exported = letter.rename(letter.with_name("Appeal – Norway.docx"))
    answer = letters("pdf", str(exported), "--data", str(data), folder=built)
    assert answer.out.startswith("Judged as the letter to Norway.\n")


def test_a_file_that_is_judged_as_no_letter_is_told_with_the_way_to_have_it_judged(built: Path, letter: Path) -> None:
    renamed = letter.rename(letter.with_name("norway, final.docx"))
    answer = letters("pdf", str(renamed), folder=built)
    assert answer.code == 0
    assert answer.err.startswith(
        f"Warning: {renamed}: not judged as a letter: its name is that of no letter. "
        "If it is one, say whose: --for norway\n"
    )
    answer = letters("pdf", str(renamed), folder=renamed.parent)
    assert answer.err.startswith(
        f"Warning: {renamed}: not judged as a letter: there is no campaign in data. "
        "If it is a letter, go to the project’s folder first.\n"
    )


def test_a_folder_and_a_pdf_are_told_for_what_they_are(built: Path, letter: Path) -> None:
    answer = letters("pdf", str(letter.parent), folder=built)
    assert (answer.code, answer.err.splitlines()[1:3]) == (2, ["  is a folder", "  → Name a Word file (.docx)."])
    answer = letters("pdf", str(built / "output/small/letter/norway.pdf"), folder=built)
    assert (answer.code, answer.err.splitlines()[1]) == (2, "  is not a Word .docx file (it is a PDF)")


def test_what_a_library_says_of_an_old_font_is_not_shown(built: Path, letter: Path) -> None:
    """A font from before 1970: fontTools warns of its date each time it reads it."""
    fonts = letter.parent / "share/fonts"
    fonts.mkdir(parents=True)
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef"])
    builder.setupCharacterMap({})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Old Font", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.updateHead(created=1000)
    builder.save(fonts / "old.ttf")
    document = Document(str(letter))
    document.styles["Normal"].font.name = "Old Font"
    document.save(str(letter))
    answer = letters("pdf", str(letter), folder=built, environment={"XDG_DATA_HOME": str(fonts.parent)})
    assert "timestamp" not in answer.err
    assert "Traceback" not in answer.err


def test_a_missing_word_file_is_named(tmp_path: Path) -> None:
    answer = letters("pdf", "report.docx", folder=tmp_path)
    assert answer.code == 2
    assert answer.err == (
        "report.docx\n  is missing\n  → Check its name and its folder.\n1 problem; nothing was written.\n"
    )
