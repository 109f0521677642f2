"""HTML → PDF: the only importer of WeasyPrint."""

import logging
from functools import cache

import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from letters.typeset.footnote_repair import repair_footnotes

BASE_URL = "letter:/"


class SuppliedBytes(URLFetcher):  # type: ignore[misc]
    """Serves what the document itself brings and nothing else; what was refused is kept, so that it can be told."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)
        self.refused: list[str] = []

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Refuse: nothing is supplied."""
        self.refused.append(url)
        raise ValueError(f"resource outside the letter: {url}")


@cache
def _fonts() -> FontConfiguration:
    return FontConfiguration()


def html_to_pdf(html: str) -> bytes:
    """Lay out and write a tagged PDF (PDF/UA-1)."""
    repair_footnotes()
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    page = weasyprint.HTML(string=html, base_url=BASE_URL, url_fetcher=SuppliedBytes())
    pdf: bytes = page.write_pdf(font_config=_fonts(), pdf_variant="pdf/ua-1")
    return pdf


def content_height(html: str, width: float) -> float:
    """The height in points that content takes in a column of that width in points."""
    sheet = f"<style>@page{{size:{width}pt 10000pt;margin:0}}</style>"
    page = weasyprint.HTML(
        string=f"{sheet}<body><div>{html}</div></body>", base_url=BASE_URL, url_fetcher=SuppliedBytes()
    )
    document = page.render(font_config=_fonts())
    body = document.pages[0]._page_box.children[0].children[0]
    return float(sum(child.margin_height() for child in body.children)) * 0.75
