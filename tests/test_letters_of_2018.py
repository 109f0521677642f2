"""The whole way on the real campaign: twenty letters built by the command, read back from the finished files."""

import ctypes
import json
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from docx import Document
from lxml import etree

from letters.campaign import Campaign, load_campaign
from letters.messages import Messages
from tests.cli.commands import PROJECT, Answer, letters, workplace

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COUNTS = {
    "australia": 3,
    "austria": 3,
    "brazil": 2,
    "canada": 4,
    "czech-republic": 3,
    "denmark": 2,
    "european-union": 3,
    "finland": 2,
    "france": 4,
    "germany": 4,
    "iceland": 2,
    "ireland": 2,
    "japan": 3,
    "norway": 2,
    "pakistan": 2,
    "spain": 3,
    "sweden": 4,
    "switzerland": 3,
    "united-kingdom": 2,
    "united-states": 4,
}
A4, LETTER = (595.3, 841.9), (612.0, 792.0)


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return load_campaign(PROJECT / "data", "2018-china-upr", Messages())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Answer, Path]:
    folder = workplace(tmp_path_factory.mktemp("built"))
    return letters("build", folder=folder), folder / "output/2018-china-upr"


@pytest.fixture(scope="module")
def texts(built: tuple[Answer, Path]) -> Mapping[str, str]:
    """The words of each Word letter, one space between them."""
    return {file.stem: _text_of(file) for file in sorted((built[1] / "letter").glob("*.docx"))}


@pytest.fixture(scope="module")
def pdf_texts(built: tuple[Answer, Path]) -> Mapping[str, str]:
    return {file.stem: _text_of_pdf(file) for file in sorted((built[1] / "letter").glob("*.pdf"))}


def _text_of(docx: Path) -> str:
    with zipfile.ZipFile(docx) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    paragraphs = ("".join(text.text or "" for text in each.iter(f"{W}t")) for each in root.iter(f"{W}p"))
    return " ".join(" ".join(paragraphs).split())


def _text_of_pdf(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).split())


def _plain(markdown: str) -> str:
    return " ".join(markdown.replace("*", "").split())


def test_forty_files_and_a_manifest_are_written(built: tuple[Answer, Path]) -> None:
    answer, folder = built
    assert answer.code == 0
    assert [line for line in answer.err.splitlines() if not line.startswith(("Note: ", "  → "))] == []
    files = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    expected = [f"letter/{government}.{kind}" for government in COUNTS for kind in ("docx", "pdf")]
    assert files == sorted([*expected, "manifest.json"])


def test_the_report_says_for_each_government_what_was_placed(built: tuple[Answer, Path]) -> None:
    rows = [re.split(" {2,}", line.strip()) for line in built[0].out.splitlines()]
    assert rows[0] == ["Government", "Recommendations", "Pages", "Words", "Findings"]
    assert [(row[1], row[4]) for row in rows[1:21]] == [(str(count), "0") for count in COUNTS.values()]
    assert rows[21] == ["40 files written into output/2018-china-upr"]


def test_57_recommendations_are_placed_and_183_are_absent(campaign: Campaign, texts: Mapping[str, str]) -> None:
    found = {
        (government, each.id)
        for government, text in texts.items()
        for each in campaign.recommendations
        if _plain(each.text) in text
    }
    meant = {(government, each.id) for each in campaign.recommendations for government in each.to}
    assert found == meant
    assert len(found) == 57
    assert len(texts) * len(campaign.recommendations) - len(found) == 183


def test_each_government_gets_as_many_as_the_appeal_says(campaign: Campaign) -> None:
    assert {each.id: len(campaign.recommendations_for(each)) for each in campaign.governments} == COUNTS


def test_recommendations_stand_under_their_topics_in_the_order_of_the_data(
    campaign: Campaign, texts: Mapping[str, str]
) -> None:
    titles = {topic.id: topic.title for topic in campaign.topics}
    for government in campaign.governments:
        text = texts[government.id]
        expected: list[str] = []
        for each in campaign.recommendations_for(government):
            if titles[each.topic] not in expected:
                expected.append(titles[each.topic])
            expected.append(_plain(each.text))
        whole = " ".join(expected)
        assert whole in text, government.id


def test_bodies_are_the_same_but_for_the_slots(campaign: Campaign, texts: Mapping[str, str]) -> None:
    bodies = set()
    for government in campaign.governments:
        body = texts[government.id].partition("Your Excellency, ")[2].partition(" Recommendations made by HRIC to ")[0]
        phrases = {re.escape(phrase) for phrase in dict(government.phrases).values()}
        blanked, slots = re.subn("|".join(sorted(phrases)), "…", body)
        assert slots == 5, government.id
        bodies.add(blanked)
    assert len(bodies) == 1


def test_two_governments_with_the_same_recommendations_get_letters_that_differ_in_the_addressee_only(
    texts: Mapping[str, str],
) -> None:
    czech = texts["czech-republic"].replace("the Czech Republic", "Japan")
    assert czech == texts["japan"]
    assert texts["czech-republic"].count("the Czech Republic") == 3


def test_no_letter_names_another_government(
    campaign: Campaign, texts: Mapping[str, str], pdf_texts: Mapping[str, str]
) -> None:
    for government in campaign.governments:
        others = {name for each in campaign.governments if each is not government for name in (each.name, each.in_text)}
        for text in (texts[government.id], pdf_texts[government.id]):
            assert [name for name in others if re.search(rf"\b{re.escape(name)}\b", text)] == []
            assert re.search(rf"\b{re.escape(government.in_text)}\b", text)


def test_letters_go_on_the_paper_of_their_place(built: tuple[Answer, Path]) -> None:
    sizes = {}
    for file in (built[1] / "letter").glob("*.pdf"):
        with pypdfium2.PdfDocument(file) as document:
            sizes[file.stem] = {tuple(round(side, 1) for side in page.get_size()) for page in document}
    assert sizes == {each: {LETTER if each in {"canada", "united-states"} else A4} for each in COUNTS}


def test_the_letter_is_made_of_words_own_styles_lists_and_notes(built: tuple[Answer, Path]) -> None:
    document = Document(str(built[1] / "letter/united-states.docx"))
    styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style is not None]
    assert [name for name in styles if name.startswith("Heading")] == ["Heading 1"] * 3 + ["Heading 2"] * 4
    assert styles.count("List Bullet") == 5
    assert styles.count("List Continue") == 1
    assert styles.count("Quote") == 1
    assert styles.count("Recommendation") == 4
    with zipfile.ZipFile(built[1] / "letter/united-states.docx") as archive:
        notes = etree.fromstring(archive.read("word/footnotes.xml"))
    assert [each.get(f"{W}type") for each in notes] == ["separator", "continuationSeparator", None]


def test_the_footnote_stands_at_the_foot_of_the_page_of_its_call(built: tuple[Answer, Path]) -> None:
    with pypdfium2.PdfDocument(built[1] / "letter/iceland.pdf") as document:
        pages = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    assert [number for number, text in enumerate(pages) if "A/HRC/37/L.36" in text] == [
        number for number, text in enumerate(pages) if re.search("in the Field of Human Rights” ?1", text)
    ]


def test_pages_are_numbered_and_have_a_running_header_from_page_two(built: tuple[Answer, Path]) -> None:
    with pypdfium2.PdfDocument(built[1] / "letter/norway.pdf") as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    header = "Human Rights in China to the government of Norway, October 2018"
    assert [header in text for text in pages] == [False, True, True, True]
    assert [f"Page {number} of 4" in text for number, text in enumerate(pages, start=1)] == [True] * 4


def test_the_chinese_phrase_is_drawn(pdf_texts: Mapping[str, str]) -> None:
    assert all("坚持党对一切工作的领导" in text for text in pdf_texts.values())


def test_the_pdf_is_tagged_with_language_title_and_bookmarks(built: tuple[Answer, Path]) -> None:
    file = built[1] / "letter/france.pdf"
    with pypdfium2.PdfDocument(file) as document:
        assert document.get_metadata_value("Title") == "Urgent Appeal Regarding China’s 2018 Universal Periodic Review"
        assert [bookmark.get_title() for bookmark in document.get_toc()][:1] == [
            "What’s At Stake: The Integrity and Effectiveness of the International Human Rights System"
        ]
        language = ctypes.create_string_buffer(32)
        pdfium.FPDFCatalog_GetLanguage(document, ctypes.cast(language, ctypes.POINTER(ctypes.c_ushort)), 32)
        assert language.raw.decode("utf-16-le").rstrip("\0") == "en-US"
        assert pdfium.FPDFCatalog_IsTagged(document)


def test_the_manifest_says_what_was_found_in_each_file(built: tuple[Answer, Path], campaign: Campaign) -> None:
    files = json.loads((built[1] / "manifest.json").read_text(encoding="utf-8"))["files"]
    found = {path: each["facts"]["recommendations"] for path, each in files.items()}
    assert found == {
        f"letter/{government.id}.{kind}": [each.id for each in campaign.recommendations_for(government)]
        for government in campaign.governments
        for kind in ("docx", "pdf")
    }


def test_the_same_input_gives_the_same_bytes(built: tuple[Answer, Path], tmp_path: Path) -> None:
    folder = workplace(tmp_path)
    environment = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland"}
    assert letters("build", "--only", "spain", folder=folder, environment=environment).code == 0
    for kind in ("docx", "pdf"):
        again = folder / f"output/2018-china-upr/letter/spain.{kind}"
        assert again.read_bytes() == (built[1] / f"letter/spain.{kind}").read_bytes()
