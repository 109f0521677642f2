"""The proof in a real browser: Debian's chromium, driven by Playwright, with axe-core: see `make check-more`."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pypdfium2
import pytest

from letters.checks import Note
from letters.proof.page import proof_page
from tests.checks.letters import NORWAY, RATIFY, REVIEW_TERRORISM, moved_after, spoiled
from tests.cli.commands import letters, workplace
from tests.proof.page.proofs import clean, proof_of, spoiled_word

pytestmark = pytest.mark.more

WIDE, ZOOMED, PHONE, SMALLEST = (1280, 800), (640, 400), (390, 844), (320, 256)
"""In CSS pixels: a laptop, the same at 200 % and at 400 % (WCAG 1.4.4 and 1.4.10), a phone."""
FIVE_MEGABYTES = 5_000_000


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """The browser; a missing one fails the test, for then nothing has been tried."""
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    if executable is None:
        pytest.fail("chromium is not installed: apt-get install chromium")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- only there for `make check-more`
    except ImportError:
        pytest.fail("Playwright is not installed: pip install -e '.[dev,more]'")
    without_sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=without_sandbox)
        yield started
        started.close()


@pytest.fixture(scope="module")
def proof(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the proof of the twenty letters."""
    folder = workplace(tmp_path_factory.mktemp("proofed"))
    assert letters("build", folder=folder).code == 0
    assert letters("proof", folder=folder).code == 0
    return folder / "output/2018-china-upr/proof"


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a page that tells planted errors of every kind, and all that people must look at."""
    wrong = {
        "norway": spoiled_word(moved_after(clean("norway").docx, RATIFY, REVIEW_TERRORISM)),
        "denmark": spoiled_word(spoiled(clean("denmark").docx, (" to speak.", " to think."), ("a specific", "no"))),
        "united-states": clean("european-union"),
    }
    folder = tmp_path_factory.mktemp("planted")
    notes = (Note("written-name:norway", "template, paragraph 7", "names Norway: “Greetings from Norway”", "Look."),)
    proof = proof_of(wrong, older=(NORWAY,), notes=notes)
    (folder / "index.html").write_text(proof_page(proof, "letter"), encoding="utf-8")
    return folder


class Opened:
    """A page in the browser, without a network; what it said on the console and what it asked for are kept."""

    def __init__(self, browser: Any, folder: Path, size: tuple[int, int] = WIDE, scheme: str = "light") -> None:
        width, height = size
        self.context = browser.new_context(
            offline=True, viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
        )
        self.page = self.context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url.split(",")[0]))
        self.address = (folder / "index.html").as_uri()
        self.page.goto(self.address)

    def __enter__(self) -> "Opened":
        return self

    def __exit__(self, *error: object) -> None:
        self.context.close()

    def shown_letters(self) -> list[str]:
        """The letters that are not filtered out."""
        return list(self.page.locator(".card:visible h3").all_inner_texts())


def test_page_opens_from_the_disk_and_asks_for_nothing_else(browser: Any, proof: Path) -> None:
    with Opened(browser, proof) as opened:
        assert opened.page.title() == "Proof: Urgent Appeal Regarding China’s 2018 Universal Periodic Review"
        assert {each for each in opened.asked if not each.startswith("data:image/jpeg")} == {opened.address}
        assert opened.said == []
        pictures = opened.page.locator("img")
        assert pictures.count() == 40
        widths = pictures.evaluate_all("images => images.map(image => image.complete && image.naturalWidth)")
        assert set(widths) == {560}
    assert (proof / "index.html").stat().st_size < FIVE_MEGABYTES


def test_first_screen_tells_how_the_letters_stand(browser: Any, proof: Path) -> None:
    with Opened(browser, proof) as opened:
        box = opened.page.locator("#glance").bounding_box()
        assert box["y"] + box["height"] <= WIDE[1]
        assert opened.page.locator("#glance dd").all_inner_texts()[0] == "20 of 20"


def test_findings_stand_on_the_first_screen_with_what_is_wrong_first(browser: Any, planted: Path) -> None:
    with Opened(browser, planted) as opened:
        heading = opened.page.locator("#findings h3")
        assert heading.inner_text().endswith("in 3 letters: Norway, Denmark, US")
        first = opened.page.locator("#findings li").first
        assert "the recommendations stand in the order review-terrorism, ratify" in first.inner_text()
        assert first.bounding_box()["y"] < WIDE[1] / 2
        first.get_by_role("link", name="Norway").click()
        assert opened.page.url.endswith("#letter-norway")
        assert opened.page.locator("#letter-norway .flag").is_visible()


def test_typing_filters_the_letters(browser: Any, proof: Path) -> None:
    with Opened(browser, proof) as opened:
        field, told = opened.page.get_by_label("Filter the letters"), opened.page.locator("#filter-told")
        assert len(opened.shown_letters()) == 20
        field.fill("r06")
        assert opened.shown_letters() == [
            "Brazil", "Czech Republic", "Denmark", "France", "Japan", "Norway", "Spain", "UK", "US",
        ]  # fmt: skip
        assert told.inner_text() == "9 of 20 letters"
        field.fill("r06 letter")
        assert opened.shown_letters() == ["US"]
        field.press("Escape")
        assert len(opened.shown_letters()) == 20
        assert told.inner_text() == ""


def test_link_to_a_letter_that_is_filtered_out_shows_it(browser: Any, proof: Path) -> None:
    with Opened(browser, proof) as opened:
        opened.page.get_by_label("Filter the letters").fill("iceland")
        opened.page.locator("#matrix").get_by_role("link", name="Norway").click()
        opened.page.wait_for_function("document.querySelector('#letter-norway').getBoundingClientRect().top < 800")
        assert len(opened.shown_letters()) == 20


def test_keyboard_reaches_everything_and_shows_where_it_is(browser: Any, planted: Path) -> None:
    with Opened(browser, planted) as opened:
        page = opened.page
        page.keyboard.press("Tab")
        assert page.locator(":focus").inner_text() == "Skip to the proof"
        assert page.locator(":focus").bounding_box()["x"] >= 0
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
    with Opened(browser, planted) as opened:
        page = opened.page
        number = page.locator("a[href], input, [tabindex='0']").count()
        walked = []
        for _ in range(number):
            page.keyboard.press("Tab")
            walked.append(
                page.evaluate(
                    "() => [document.activeElement.outerHTML.slice(0, 200) + document.activeElement"
                    ".getBoundingClientRect().top, getComputedStyle(document.activeElement).outlineStyle]"
                )
            )
        assert [element for element, outline in walked if outline != "solid"] == []
        assert any('type="search"' in element for element, _ in walked)
        assert page.evaluate("document.activeElement.closest('section').id") == "signoff"


def test_every_link_leads_to_a_place_of_the_page_or_to_a_file(browser: Any, proof: Path) -> None:
    with Opened(browser, proof) as opened:
        addresses = opened.page.locator("a").evaluate_all("links => links.map(link => link.href)")
        places = set(opened.page.locator("[id]").evaluate_all("elements => elements.map(element => element.id)"))
    inner = {each.partition("#")[2] for each in addresses if each.startswith(f"{opened.address}#")}
    files = {unquote(urlsplit(each).path) for each in addresses if not each.startswith(f"{opened.address}#")}
    assert inner - places == set()
    assert len(files) == 60
    assert [each for each in sorted(files) if not Path(each).is_file()] == []


@pytest.mark.parametrize("size", [ZOOMED, PHONE, SMALLEST], ids=["200 %", "phone", "400 %"])
def test_nothing_has_to_be_scrolled_sideways_but_tables(
    browser: Any, proof: Path, planted: Path, size: tuple[int, int]
) -> None:
    for folder in (proof, planted):
        with Opened(browser, folder, size) as opened:
            assert opened.page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_page_prints_whole_and_without_what_only_a_screen_needs(browser: Any, proof: Path, tmp_path: Path) -> None:
    with Opened(browser, proof) as opened:
        printed = tmp_path / "printed.pdf"
        opened.page.pdf(path=printed, prefer_css_page_size=True)
    with pypdfium2.PdfDocument(printed) as pdf:
        assert pdf.get_page_size(0) == pytest.approx((595, 842), abs=1)
        text = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pdf)
    assert "1 At a glance" in text
    assert "9 Sign-off sheet" in text
    assert "Filter the letters" not in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing(browser: Any, proof: Path, planted: Path, size: tuple[int, int], scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 -- only there for `make check-more`

    for folder in (proof, planted):
        with Opened(browser, folder, size, scheme) as opened:
            found = Axe().run(opened.page).response["violations"]
            assert [
                (each["id"], each["impact"], [node["html"][:120] for node in each["nodes"][:3]]) for each in found
            ] == []
